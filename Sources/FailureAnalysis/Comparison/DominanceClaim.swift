package import ThreatGraph

/// Whether one model is at least as safe as another, with what shows it.
package struct DominanceClaim: Hashable, Sendable {
    /// Why a claim is not decided.
    package enum Reason: Hashable, Sendable {
        /// A model, by its label, does not have the consequence, or not at the tier.
        case noConsequence(in: String, tier: Int?)
        /// The models let other modes of failure count for the consequence.
        case otherModes
        /// Capability plays a role in one of the models only.
        case tieredInOne
        /// A model has so many coalitions, too many to try.
        case tooManyCoalitions(Int, in: String)
        /// Coalitions of a model were looked for up to so many members only.
        case searched(upTo: Int, in: String)
        /// Work was stopped before every coalition of one was tried in the other.
        case stopped

        /// Whether more work would decide it.
        package var isForWantOfWork: Bool {
            switch self {
            case .noConsequence, .otherModes, .tieredInOne: false
            case .tooManyCoalitions, .searched, .stopped: true
            }
        }
    }

    /// Whether it is; `nil` when not decided.
    package var holds: Bool?
    /// How many of its coalitions have a verified proof in the other model; all of them where the
    /// claim holds.
    package var proofs: Int
    /// The smallest of its coalitions that does not suffice in the other model.
    ///
    /// A proof here and a cut there show it. `nil` where there is none; an empty one means that no
    /// failure is needed.
    package var witness: [String]?
    /// Why it is not decided.
    package var reason: Reason?
}

/// A question that the coalitions known of two models do not decide.
package struct UndecidedQuestion: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// At which level failures are counted.
    package var level: AnswerLevel
    /// The tiers, ascending; empty where capability plays no role.
    package var tiers: [Int]
    /// Why it is not decided.
    package var reason: DominanceClaim.Reason
}
