import ModelFormat

/// Under what an answer about an element is told: a channel does not fail, it opens.
enum AnswerHeading: Hashable, Sendable {
    /// Somebody who can fail, or what makes several fail.
    case failing
    /// Somebody who gives orders.
    case ordering
    /// A say in somebody.
    case using
    /// A boundary.
    case opening
    /// What is guarded, or needed.
    case losing

    /// The heading for an element of a section; `nil` for one that no answer is about.
    init?(_ section: ModelSection) {
        switch section {
        case .defenders, .parents, .shared: self = .failing
        case .jurisdictions: self = .ordering
        case .ties: self = .using
        case .perimeters, .channels, .keys, .services: self = .opening
        case .weights, .assets, .workloads: self = .losing
        case .sources, .instruments, .sites, .timeline, .claims, .unknown, .positions, .options,
            .probabilities, .tradeOffs:
            return nil
        }
    }

    /// The heading over the answer to the text as it stands.
    var now: String {
        switch self {
        case .failing: "What follows if it fails"
        case .ordering: "What follows if it gives an order"
        case .using: "What follows if use is made of it"
        case .opening: "What opens it"
        case .losing: "Who suffices alone for it"
        }
    }

    /// The heading over an answer to the text as it was.
    var earlier: String {
        switch self {
        case .failing: "What followed if it failed, in an earlier version"
        case .ordering: "What followed if it gave an order, in an earlier version"
        case .using: "What followed if use was made of it, in an earlier version"
        case .opening: "What opened it, in an earlier version"
        case .losing: "Who sufficed alone for it, in an earlier version"
        }
    }
}
