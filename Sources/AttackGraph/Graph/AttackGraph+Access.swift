public import Networks

extension AttackGraph {
    /// A party.
    ///
    /// - Precondition: `party` belongs to this graph; so for the other subscripts.
    public subscript(party: PartyIndex) -> Party { parties[party.position] }

    /// A barrier.
    public subscript(barrier: BarrierIndex) -> Barrier { barriers[barrier.position] }

    /// A fact.
    public subscript(fact: FactIndex) -> Fact { facts[fact.position] }

    /// Whether a lock of this graph is open in a scenario.
    ///
    /// - Complexity: O(parties + size of the lock).
    public func isOpen(_ lock: Lock, under scenario: Scenario) -> Bool {
        lock.isOpen(
            under: LockConditions(
                failures: scenario.failures, tier: scenario.tier, partyCount: parties.count))
    }
}
