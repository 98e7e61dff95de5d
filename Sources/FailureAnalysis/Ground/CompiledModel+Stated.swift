import AttackGraph
package import Compilation
package import ThreatGraph

extension CompiledModel {
    /// Whether the model states anything that the consequence with this id could come about of; true of
    /// a consequence of no known kind, as a graph that came without a model may have.
    package func states(_ consequence: String) -> Bool {
        GoalName(id: consequence).map { states($0.kind) } ?? true
    }

    /// Whether the model states anything that a consequence of a kind could come about of: a workload for
    /// denial, weights or an asset for the others.
    ///
    /// A graph that came without a model states it where it has a step to one of the goals that ask for
    /// it; a goal to which no step leads is one that nothing was written for.
    ///
    /// - Complexity: O(*c* · log *s*) for *c* consequences and *s* steps, of a graph without a model.
    package func states(_ kind: ConsequenceKind) -> Bool {
        if let model { return model.states(kind) }
        let goals = graph.consequences.filter { consequence in
            GoalName(id: consequence.id).map { ($0.kind == .denial) == (kind == .denial) } ?? false
        }.map(\.goal)
        return goals.isEmpty || goals.contains { graph.steps.hasStep(to: $0) }
    }

    /// What was taken for granted; of a graph that came without a model, what it states nothing of.
    var takenForGranted: [Assumption] {
        if let model { return model.takenForGranted }
        return [
            states(.denial) ? nil : Assumption(.noWorkload, at: "workloads"),
            states(.exfiltration) ? nil : Assumption(.noWeights, at: "weights"),
        ].compactMap(\.self)
    }
}
