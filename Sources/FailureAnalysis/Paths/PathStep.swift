public import AttackGraph
public import Compilation
public import Networks

/// One numbered step of a failure path.
public struct PathStep: Hashable, Sendable {
    /// The step's number on the path, from 1.
    public let number: Int
    /// The step in the graph.
    public let step: StepIndex
    /// The fact it yields.
    public let fact: FactIndex
    /// The id of that fact.
    public let factID: String
    /// What the fact says.
    public let meaning: FactMeaning
    /// The facts it rests on; each is yielded by an earlier step.
    public let premises: [FactIndex]
    /// What it rests on besides open barriers; `nil` where there is nothing to say of it.
    public let ground: StepGround?
    /// The barriers it passes.
    public let barriers: [OpenBarrier]
}
