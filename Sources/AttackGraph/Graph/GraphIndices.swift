public import Networks

/// A party's place in `AttackGraph.parties`.
public typealias PartyIndex = GraphIndex<Party>
/// A barrier's place in `AttackGraph.barriers`.
public typealias BarrierIndex = GraphIndex<Barrier>
/// A fact's place in `AttackGraph.facts`.
public typealias FactIndex = GraphIndex<Fact>
/// A step's place in `AttackGraph.steps`.
public typealias StepIndex = GraphIndex<Step>
