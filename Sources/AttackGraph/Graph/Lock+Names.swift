public import Formulas

extension Lock {
    /// The lock with the ids of a graph's parties in the places of their numbers.
    ///
    /// - Complexity: O(size of the lock).
    public func named(in graph: AttackGraph) -> LockExpression {
        map { LockLeaf(party: graph[$0.party].id, level: $0.level, modes: $0.modes) }
    }
}
