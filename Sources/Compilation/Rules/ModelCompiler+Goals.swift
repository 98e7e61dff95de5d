import AttackGraph
package import ThreatGraph

extension ModelCompiler {
    /// The number of steps so far, from which `addGoals` goes on.
    package var stepCount: Int { builder.steps.count }

    /// Says of one asset or workload what was just said of the sum: every step since `first` that
    /// yields the sum yields the goal too, and what follows from the sum follows from the goal for
    /// the same asset.
    ///
    /// The sum keeps its steps as they are, so that no path of it moves.
    package mutating func addGoals(
        of name: String, in sums: [GoalName], since first: Int
    ) {
        let facts = sums.map {
            (kind: $0.kind, sum: $0.factID, goals: goals.facts(of: name, in: $0))
        }
        guard facts.contains(where: { !$0.goals.isEmpty }) else { return }
        for place in first..<builder.steps.count {
            let step = builder.steps[place]
            guard let at = facts.firstIndex(where: { $0.sum == step.head }) else { continue }
            for (position, goal) in facts[at].goals.enumerated() {
                factMeanings[goal] = .consequence(facts[at].kind)
                let premises = step.premises.map { premise in
                    facts.first { $0.sum == premise }?.goals[position] ?? premise
                }
                builder.addStep(to: goal, from: premises, through: step.barriers)
            }
        }
    }

    /// Adds the questions: the sums, and the goals of each asset and workload.
    package mutating func addConsequences() {
        for kind in ConsequenceKind.allCases {
            for name in [GoalName(kind)] + goals.goals(of: kind) {
                factMeanings[name.factID] = .consequence(kind)
                var bypasses: [(goal: String, principals: [String])] = []
                for bypass in goals.bypasses(of: name) {
                    factMeanings[bypass.fact] = .consequence(kind)
                    bypasses.append((bypass.fact, bypass.principals.map(\.rawValue)))
                }
                builder.addConsequence(
                    name.id, goal: name.factID, modes: ModeSet(kind.modes.map(Mode.init)),
                    isTiered: kind.isTiered, bypasses: bypasses)
            }
        }
    }
}
