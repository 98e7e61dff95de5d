public import AttackGraph
public import Compilation
public import Networks

/// Why a barrier on a path stands open.
public enum Opening: Hashable, Sendable {
    /// Because these parties failed, by id.
    case failed([String])
    /// Because the attacker's tier exceeds its level.
    case capability(tier: Int)
    /// Because of both together.
    case failedAndCapability([String], tier: Int)
}

/// A barrier on a path, and why it stands open.
public struct OpenBarrier: Hashable, Sendable {
    /// The barrier.
    public let barrier: BarrierIndex
    /// Its id.
    public let id: String
    /// What it guards.
    public let meaning: BarrierMeaning
    /// The ids of the parties its lock names, sorted.
    public let operators: [String]
    /// Why it stands open.
    public let opening: Opening
}
