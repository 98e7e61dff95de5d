/// A monotone formula over leaves: something that all, any or so many of its parts bring about.
///
/// Monotone: whatever becomes true of more leaves never makes the formula false. Who operates a
/// barrier, when a lock opens and what a workload needs are all formulas, over leaves of their own.
///
/// Everything here is inlinable, since the engines of other modules ask formulas in their loops.
/// The functions go as deep as a formula nests; those who read formulas from a file bound that.
public indirect enum Formula<Leaf> {
    /// The leaf itself.
    case leaf(Leaf)
    /// Every part.
    case all([Formula])
    /// One part, whichever.
    case any([Formula])
    /// `count` of the parts, 1 ≤ `count` ≤ number of parts.
    case atLeast(count: Int, of: [Formula])
}

extension Formula: Equatable where Leaf: Equatable {
    /// Whether both are written alike; formulas that mean the same may differ.
    @inlinable public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.leaf(let one), .leaf(let other)): one == other
        case (.all(let some), .all(let others)), (.any(let some), .any(let others)):
            some == others
        case (.atLeast(let count, let some), .atLeast(let other, let others)):
            count == other && some == others
        default: false
        }
    }
}

extension Formula: Hashable where Leaf: Hashable {
    /// Hashes the formula as it is written.
    @inlinable public func hash(into hasher: inout Hasher) {
        switch self {
        case .leaf(let leaf):
            hasher.combine(0)
            hasher.combine(leaf)
        case .all(let parts):
            hasher.combine(1)
            hasher.combine(parts)
        case .any(let parts):
            hasher.combine(2)
            hasher.combine(parts)
        case .atLeast(let count, let parts):
            hasher.combine(3)
            hasher.combine(count)
            hasher.combine(parts)
        }
    }
}

extension Formula: Sendable where Leaf: Sendable {}
