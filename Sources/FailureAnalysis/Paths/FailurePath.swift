public import AttackGraph
public import ThreatGraph

/// One way in which a single failure brings about a consequence, proved step by step.
public struct FailurePath: Hashable, Sendable {
    /// A stable id: it depends on the consequence, on who failed and on the ordered barriers.
    public let id: String
    /// The consequence's id.
    public let consequence: String
    /// The attacker's tier, 1…5, or `nil` where capability plays no role.
    public let tier: Int?
    /// At which level the failure is single.
    public let level: AnswerLevel
    /// What failed: one party's id, or one root cause's.
    public let failed: [String]
    /// The parties that failed by it.
    public let failures: [PartyFailure]
    /// The steps; the last yields the consequence's goal.
    public let steps: [PathStep]
}
