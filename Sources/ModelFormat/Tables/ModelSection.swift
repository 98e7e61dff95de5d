/// The sections of a model whose elements others refer to.
package enum ModelSection: String, CaseIterable, Hashable, Sendable {
    case sources
    case jurisdictions
    case instruments
    case parents
    case defenders
    case shared
    case sites
    case ties
    case perimeters
    case weights
    case assets
    case keys
    case channels
    case services
    case workloads
    case timeline
    case claims
    case unknown
    case positions
    case options
    case probabilities
    case tradeOffs = "trade-offs"

    /// One element of the section, in words.
    package var element: String {
        switch self {
        case .sources: "source"
        case .jurisdictions: "jurisdiction"
        case .instruments: "instrument"
        case .parents: "parent"
        case .defenders: "defender"
        case .shared: "shared cause"
        case .sites: "site"
        case .ties: "tie"
        case .perimeters: "perimeter"
        case .weights: "weights"
        case .assets: "asset"
        case .keys: "key"
        case .channels: "channel"
        case .services: "service"
        case .workloads: "workload"
        case .timeline: "dated change"
        case .claims: "claim"
        case .unknown: "unknown"
        case .positions: "position"
        case .options: "option"
        case .probabilities: "probability"
        case .tradeOffs: "trade-off"
        }
    }
}
