package import ThreatGraph

/// What a statement about a consequence in a model's completions says.
package enum HeadlineClaim: Hashable, Sendable {
    /// At least so many must fail or occur, for an attacker of a tier; `nil` where capability plays
    /// no role.
    case order(Int, level: AnswerLevel, tier: Int?)
    /// Without any failure the consequence is held off up to this security level or more.
    case level(Int)
    /// A party or root cause, by id, suffices alone for an attacker of a tier; `nil` where
    /// capability plays no role.
    case alone(String, level: AnswerLevel, tier: Int?)

    /// What statements are about.
    package enum Kind: String, Codable, Hashable, Sendable {
        /// How many must fail.
        case order
        /// The effective level.
        case level
        /// Who suffices alone.
        case alone
    }

    /// What the statement is about.
    package var kind: Kind {
        switch self {
        case .order: .order
        case .level: .level
        case .alone: .alone
        }
    }
}
