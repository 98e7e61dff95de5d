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
    package var sums: [Consequence] {
        let all = graph.consequences.filter { goalName($0) == nil }
        return all.sorted { (Self.rank($0), $0.id) < (Self.rank($1), $1.id) }
    }

    /// The consequences that ask for one asset or workload, or for a denial that lasts, by kind and
    /// then by id.
    package var goals: [Consequence] {
        let all = graph.consequences.filter { goalName($0) != nil }
        return all.sorted { (Self.rank($0), $0.id) < (Self.rank($1), $1.id) }
    }

    /// The name of a goal besides the sums; `nil` for a sum, and for a consequence of whose kind
    /// there is no sum.
    private func goalName(_ consequence: Consequence) -> GoalName? {
        guard let name = GoalName(id: consequence.id), name != GoalName(name.kind),
            graph.consequences.contains(where: { $0.id == name.kind.rawValue })
        else { return nil }
        return name
    }

    /// The place of a consequence's kind in the vocabulary.
    private static func rank(_ consequence: Consequence) -> Int {
        let kind = GoalName(id: consequence.id)?.kind
        return kind.flatMap(ConsequenceKind.allCases.firstIndex) ?? ConsequenceKind.allCases.count
    }
}
