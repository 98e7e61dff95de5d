package import AttackGraph
package import Compilation
package import ThreatGraph

extension CompiledModel {
    /// The consequence of the graph that asks for a goal: its own, or the sum where what it is of is
    /// all that there is; `nil` where the graph has neither.
    package func consequence(for goal: GoalName) -> Consequence? {
        if let own = graph.consequences.first(where: { $0.id == goal.id }) { return own }
        guard let asset = goal.asset, let model else { return nil }
        let isOnlyOne =
            goal.kind == .denial
            ? model.workloads.map(\.id.rawValue) == [asset]
            : model.weights.map(\.id.rawValue) == [asset]
        if !isOnlyOne { return nil }
        let sum = GoalName(goal.kind, longerThan: goal.longerThan)
        return graph.consequences.first { $0.id == sum.id }
    }

    /// The consequences that ask for everything together: those of the vocabulary in its order, then
    /// others by id.
    package var sums: [Consequence] { ranked { !$0 } }

    /// The consequences that ask for one asset or workload, or for a denial that lasts, by kind and
    /// then by id; one of whose kind there is no sum counts as a sum.
    package var goals: [Consequence] { ranked { $0 } }

    /// The consequences that are goals besides a sum, or those that are not.
    private func ranked(_ isWanted: (Bool) -> Bool) -> [Consequence] {
        let ids = Set(graph.consequences.map(\.id))
        let all = graph.consequences.filter { consequence in
            let name = GoalName(id: consequence.id)
            return isWanted(
                name.map { $0 != GoalName($0.kind) && ids.contains($0.kind.rawValue) } ?? false)
        }
        return all.sorted { (Self.rank($0), $0.id) < (Self.rank($1), $1.id) }
    }

    /// The place of a consequence's kind in the vocabulary.
    private static func rank(_ consequence: Consequence) -> Int {
        let kind = GoalName(id: consequence.id)?.kind
        return kind.flatMap(ConsequenceKind.allCases.firstIndex) ?? ConsequenceKind.allCases.count
    }
}
