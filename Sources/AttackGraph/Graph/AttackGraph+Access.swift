public import Networks

extension AttackGraph {
    /// Looks up who stands at a place of `parties`.
    ///
    /// - Precondition: `party` belongs to this graph; so for the other subscripts.
    public subscript(party: PartyIndex) -> Party { parties[party.position] }

    /// Looks up what stands at a place of `barriers`, with its lock.
    public subscript(barrier: BarrierIndex) -> Barrier { barriers[barrier.position] }

    /// Looks up what stands at a place of `facts`.
    public subscript(fact: FactIndex) -> Fact { facts[fact.position] }
}
