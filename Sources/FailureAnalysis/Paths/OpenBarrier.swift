package import AttackGraph
package import Compilation
import Networks

/// Why a barrier on a path stands open.
package enum Opening: Hashable, Sendable {
    /// Because these parties failed, by id.
    case failed([String])
    /// Because the attacker's tier exceeds its level.
    case capability(tier: Int)
    /// Because of both together.
    case failedAndCapability([String], tier: Int)
}

/// A barrier on a path, and why it stands open.
package struct OpenBarrier: Hashable, Sendable {
    /// The barrier.
    package let barrier: BarrierIndex
    /// Its id.
    package let id: String
    /// What it guards.
    package let meaning: BarrierMeaning
    /// The ids of the parties its lock names, sorted.
    package let operators: [String]
    /// Why it stands open.
    package let opening: Opening
}
