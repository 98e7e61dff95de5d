package import AttackGraph
package import Compilation
import Networks

/// One numbered step of a failure path.
package struct PathStep: Hashable, Sendable {
    /// The step's number on the path, from 1.
    package let number: Int
    /// The step in the graph.
    package let step: StepIndex
    /// The fact it yields.
    package let fact: FactIndex
    /// The id of that fact.
    package let factID: String
    /// What the fact says.
    package let meaning: FactMeaning
    /// The facts it rests on; each is yielded by an earlier step.
    package let premises: [FactIndex]
    /// What it rests on besides open barriers; `nil` where there is nothing to say of it.
    package let ground: StepGround?
    /// The barriers it passes.
    package let barriers: [OpenBarrier]
}
