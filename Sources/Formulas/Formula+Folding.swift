/// What an operation of a formula asks of its parts.
public enum FormulaOperation: Hashable, Sendable {
    /// Every part.
    case all
    /// One part.
    case any
    /// So many parts.
    case atLeast(Int)
}

extension Formula {
    /// A value put together from the inside out: from every leaf, and from what the parts of each
    /// operation gave.
    ///
    /// - Parameters:
    ///   - leaf: The value of a leaf.
    ///   - combine: The value of an operation on parts with these values, in the order written.
    /// - Complexity: O(size of the formula) calls.
    @inlinable public func folded<Value>(
        leaf: (Leaf) -> Value, combine: (FormulaOperation, [Value]) -> Value
    ) -> Value {
        switch self {
        case .leaf(let own): leaf(own)
        case .all(let parts):
            combine(.all, parts.map { $0.folded(leaf: leaf, combine: combine) })
        case .any(let parts):
            combine(.any, parts.map { $0.folded(leaf: leaf, combine: combine) })
        case .atLeast(let count, let parts):
            combine(.atLeast(count), parts.map { $0.folded(leaf: leaf, combine: combine) })
        }
    }
}
