package import ThreatGraph

/// How few failures suffice, for parties and for root causes, and whether the gate is broken.
package struct FewestFailures: Hashable, Sendable {
    /// A cell for each consequence, level and tier, in that order; those of one asset or workload last.
    package let cells: [Cell]
    /// Whether a line under `require` breaks the gate.
    package let breaksGate: Bool

    /// What one consequence takes at one level and tier.
    package struct Cell: Hashable, Sendable {
        /// The consequence's id in the graph.
        package let consequence: String
        /// `party` or `root`.
        package let level: AnswerLevel
        /// 1…5, or `nil` where capability plays no role.
        package let tier: Int?
        /// What it takes.
        package let least: LeastFailures
    }
}

/// The fewest failures that suffice, as far as they are known.
package enum LeastFailures: Hashable, Sendable {
    /// So many do, and no fewer.
    case order(Int)
    /// None do, not even all together.
    case never
    /// None of at most so many.
    case moreThan(Int)
}
