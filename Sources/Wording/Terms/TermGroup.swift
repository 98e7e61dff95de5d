/// The groups in which terms are listed, in order.
package enum TermGroup: CaseIterable, Hashable, Sendable {
    case attackers
    case answers
    case model
    case law
    case evidence
    case gate
    case controls
    case vectors
    case instruments
    case facts
    case keys
    case diagnostics
    case statuses

    /// The heading of the group.
    package var title: String {
        switch self {
        case .attackers: "Attackers and security levels"
        case .answers: "Words of the answers"
        case .model: "What a model speaks of"
        case .law: "Orders and law"
        case .evidence: "What the answers rest on"
        case .gate: "The gate, and how a run ends"
        case .controls: "Controls of the catalogue"
        case .vectors: "Ways in of the catalogue"
        case .instruments: "Instruments of the catalogue"
        case .facts: "Facts of the catalogue"
        case .keys: "Keys of the model file"
        case .diagnostics: "Codes of diagnostics"
        case .statuses: "Exit statuses"
        }
    }
}
