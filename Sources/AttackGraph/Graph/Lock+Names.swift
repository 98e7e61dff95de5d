public import Formulas

extension Lock {
    /// The lock with the ids of a graph's parties in the places of their numbers.
    ///
    /// - Complexity: O(size of the lock).
    public func named(in graph: AttackGraph) -> LockExpression {
        map { $0.of(graph[$0.party].id) }
    }
}
