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
    package var sums: [Consequence] {
        let all = graph.consequences.filter { goalName($0) == nil }
        return all.sorted { (Self.rank($0), $0.id) < (Self.rank($1), $1.id) }
    }

    /// The consequences that ask for one asset or workload, or for a denial that lasts, by kind: first
    /// of everything, then by whose they are, and by length.
    package var goals: [Consequence] {
        let all = graph.consequences.compactMap { consequence in
            goalName(consequence).map { (name: $0, consequence: consequence) }
        }
        func place(_ goal: (name: GoalName, consequence: Consequence)) -> (Int, String, UInt64) {
            let rank = Self.rank(goal.consequence)
            return (rank, goal.name.asset ?? "", goal.name.longerThan?.seconds ?? 0)
        }
        return all.sorted { place($0) < place($1) }.map(\.consequence)
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
