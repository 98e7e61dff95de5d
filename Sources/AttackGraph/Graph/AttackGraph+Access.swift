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
}
