extension Formula {
    /// The leaves in the order written, each as often as it stands there.
    ///
    /// - Complexity: O(size of the formula).
    @inlinable public var leaves: [Leaf] {
        var leaves: [Leaf] = []
        forEachLeaf { leaves.append($0) }
        return leaves
    }

    /// Gives every leaf to `body`, in the order written.
    ///
    /// - Complexity: O(size of the formula).
    @inlinable public func forEachLeaf(_ body: (Leaf) -> Void) {
        switch self {
        case .leaf(let leaf): body(leaf)
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            for part in parts { part.forEachLeaf(body) }
        }
    }

    /// The parts of the outermost operation; none of a leaf.
    @inlinable public var parts: [Formula] {
        switch self {
        case .leaf: []
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts
        }
    }

    /// The formula with other leaves in the same places.
    ///
    /// - Complexity: O(size of the formula).
    @inlinable public func map<Other>(_ transform: (Leaf) -> Other) -> Formula<Other> {
        replacingLeaves { .leaf(transform($0)) }
    }

    /// The formula with a formula in the place of every leaf.
    ///
    /// - Complexity: O(size of both).
    @inlinable public func replacingLeaves<Other>(
        _ transform: (Leaf) -> Formula<Other>
    ) -> Formula<Other> {
        switch self {
        case .leaf(let leaf): transform(leaf)
        case .all(let parts): .all(parts.map { $0.replacingLeaves(transform) })
        case .any(let parts): .any(parts.map { $0.replacingLeaves(transform) })
        case .atLeast(let count, let parts):
            .atLeast(count: count, of: parts.map { $0.replacingLeaves(transform) })
        }
    }
}
