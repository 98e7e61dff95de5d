public import Formulas

extension AttackGraph {
    /// Whether a lock of this graph is open in a scenario.
    ///
    /// - Complexity: O(parties + size of the lock).
    public func isOpen(_ lock: Lock, under scenario: Scenario) -> Bool {
        lock.isOpen(
            under: LockConditions(
                failures: scenario.failures, tier: scenario.tier, partyCount: parties.count))
    }
}
