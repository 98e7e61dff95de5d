package import AttackGraph
package import Compilation
package import ThreatGraph

extension CompiledModel {
    /// The consequence of the graph that asks for a goal: its own, or the sum where what it is of is
    /// all that there is; `nil` where the graph has neither.
    ///
    /// A denial lasts longer than a time exactly when it lasts longer than the longest time up to
    /// that one after which anything stands ready, and is asked for as such.
    package func consequence(for goal: GoalName) -> Consequence? {
        if let own = longest(upTo: goal) { return own }
        guard let asset = goal.asset, let model else { return nil }
        let isOnlyOne =
            goal.kind == .denial
            ? model.workloads.map(\.id.rawValue) == [asset]
            : model.weights.map(\.id.rawValue) == [asset]
        if !isOnlyOne { return nil }
        return longest(upTo: GoalName(goal.kind, longerThan: goal.longerThan))
    }

    /// The consequence for the longest time up to a goal's, of the same kind and of the same.
    private func longest(upTo goal: GoalName) -> Consequence? {
        let named = graph.consequences.compactMap { consequence in
            GoalName(id: consequence.id).map { (name: $0, consequence: consequence) }
        }
        let none = TimeSpan(seconds: 0)
        return named.filter {
            $0.name.kind == goal.kind && $0.name.asset == goal.asset
                && $0.name.longerThan ?? none <= goal.longerThan ?? none
        }.max { $0.name.longerThan ?? none < $1.name.longerThan ?? none }?.consequence
    }

    /// The consequences that ask for everything together: those of the vocabulary in its order, then
    /// others by id.
    package var sums: [Consequence] { ranked { !$0 } }

    /// The consequences that ask for one asset or workload, or for a denial that lasts, by kind: first
    /// of everything, then by whose they are, and by length; one of whose kind there is no sum counts
    /// as a sum.
    package var goals: [Consequence] { ranked { $0 } }

    /// The consequences that are goals besides a sum, or those that are not.
    private func ranked(_ isWanted: (Bool) -> Bool) -> [Consequence] {
        let ids = Set(graph.consequences.map(\.id))
        let all = graph.consequences.filter { consequence in
            let name = GoalName(id: consequence.id)
            return isWanted(
                name.map { $0 != GoalName($0.kind) && ids.contains($0.kind.rawValue) } ?? false)
        }
        let places = all.map { consequence in
            let name = GoalName(id: consequence.id)
            return (Self.rank(consequence), name?.asset ?? "", name?.longerThan?.seconds ?? 0)
        }
        return all.indices.sorted { one, other in
            places[one] == places[other]
                ? all[one].id < all[other].id : places[one] < places[other]
        }.map { all[$0] }
    }

    /// The place of a consequence's kind in the vocabulary.
    private static func rank(_ consequence: Consequence) -> Int {
        let kind = GoalName(id: consequence.id)?.kind
        return kind.flatMap(ConsequenceKind.allCases.firstIndex) ?? ConsequenceKind.allCases.count
    }
}
