public import AttackGraph
public import Networks
public import ThreatGraph

/// Why a barrier on a path stands open.
public enum Opening: Hashable, Sendable {
    /// Because these parties failed, by id.
    case failed([String])
    /// Because the attacker's tier exceeds its level.
    case capability
    /// Because of both together.
    case failedAndCapability([String])
}

/// A barrier on a path, and why it stands open.
public struct OpenBarrier: Hashable, Sendable {
    /// The barrier.
    public let barrier: BarrierIndex
    /// Its id.
    public let id: String
    /// The ids of the parties its lock names, sorted.
    public let operators: [String]
    /// Why it stands open.
    public let opening: Opening
    /// The same in words, for example `aws failed`.
    public let opens: String
}

/// One numbered step of a failure path.
public struct PathStep: Hashable, Sendable {
    /// The step's number on the path, from 1.
    public let number: Int
    /// The step in the graph.
    public let step: StepIndex
    /// The fact it yields.
    public let fact: FactIndex
    /// The facts it rests on; each is yielded by an earlier step.
    public let premises: [FactIndex]
    /// The barriers it passes.
    public let barriers: [OpenBarrier]
    /// What is then so, in words, for example `the attacker is inside Campus`.
    public let says: String
    /// Why the step is possible, in words.
    public let because: String
}

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
