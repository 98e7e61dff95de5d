import AttackGraph
import TestSupport
import Testing

/// The search for the cheapest choice of options against trying all of them.
struct RemedySearchTests {
    @Test func agreesWithTryingEveryChoice() throws {
        var feasible = 0
        for seed in 0..<UInt64(1_000) {
            let random = RemedyRandomGraph(seed: seed)
            let context = Comment("seed \(seed)")
            let meeting = random.allChoices.filter(random.meetsTarget)
            var search = try search(random)
            let outcome = try search.cheapest()
            #expect(outcome.isComplete, context)
            #expect(outcome.cost == meeting.map(random.cost).min(), context)
            #expect(outcome.lowerBound == outcome.cost, context)
            guard let best = outcome.best, let cost = outcome.cost else { continue }
            feasible += 1
            #expect(random.meetsTarget(best), context)
            let fewest = meeting.filter { random.cost($0) == cost }.map(\.count).min()
            #expect(best.count == fewest, context)

            let others = try search.others(costing: cost, besides: [best], limit: 100)
            let optima = meeting.filter { random.cost($0) == cost }
            let minimal = optima.filter { choice in
                !optima.contains { $0 != choice && Set($0).isSubset(of: choice) }
            }
            #expect(others.isComplete, context)
            #expect(Set([best] + others.choices) == Set(minimal), context)
        }
        // Neither kind may be rare, or the comparison says little.
        #expect(feasible > 200 && feasible < 950, "\(feasible)")
    }

    /// Every choice that meets the target satisfies every clause.
    ///
    /// The choice that a clause was found under breaks it. Clauses without what must be left out fail
    /// the first.
    @Test func clausesHoldOfEveryChoiceThatMeetsTheTarget() throws {
        var wrongWithoutLeaving = 0
        for seed in 0..<UInt64(1_600) {
            let random = RemedyRandomGraph(seed: seed, withLure: seed % 4 != 0)
            var search = try search(random)
            _ = try search.cheapest()
            let meeting = random.allChoices.filter(random.meetsTarget).map { Set($0) }
            for path in search.paths {
                #expect(meeting.allSatisfy(path.clause.isSatisfied), "seed \(seed)")
                #expect(!path.clause.isSatisfied(by: Set(path.chosen)), "seed \(seed)")
                let halved = RemedyClause(choosing: path.clause.choosing)
                if !meeting.allSatisfy(halved.isSatisfied) { wrongWithoutLeaving += 1 }
            }
        }
        #expect(wrongWithoutLeaving > 20, "\(wrongWithoutLeaving)")
    }

    /// A path is there under every choice that breaks its clause.
    @Test func aPathIsThereWhereverItsClauseIsBroken() throws {
        for seed in 0..<UInt64(200) {
            let random = RemedyRandomGraph(seed: seed)
            var search = try search(random)
            _ = try search.cheapest()
            for path in search.paths {
                let scenario = random.scenarios[path.scenario]
                for choice in random.allChoices
                where !path.clause.isSatisfied(by: Set(choice)) {
                    let picks = (0..<random.optionCount).map { choice.contains($0) ? 1 : 0 }
                    #expect(random.follows(scenario, picks: picks), "seed \(seed)")
                }
                var proved: Set<String> = []
                for move in path.moves {
                    #expect(proved.isSuperset(of: move.premises), "seed \(seed)")
                    proved.insert(move.head)
                }
                #expect(path.moves.last?.head == random.goals[scenario.goal], "seed \(seed)")
            }
        }
    }

    @Test func anotherOptionNeverRaisesTheOptimum() throws {
        for seed in 0..<UInt64(300) {
            let random = RemedyRandomGraph(seed: seed)
            var with = try search(random)
            let last = RemedyClause(leaving: [random.optionCount - 1])
            var without = try search(random, rules: [last])
            let (all, fewer) = (try with.cheapest(), try without.cheapest())
            #expect(
                (all.cost ?? .max) <= (fewer.cost ?? .max), "seed \(seed)")
        }
    }

    @Test func honoursWhatCannotBeChosenTogether() throws {
        for seed in 0..<UInt64(200) {
            let random = RemedyRandomGraph(seed: seed)
            let conflict = RemedyClause(leaving: [0, 1])
            var search = try search(random)
            let outcome = try search.cheapest { choice in
                Set(choice).isSuperset(of: [0, 1]) ? conflict : nil
            }
            let allowed = random.allChoices.filter {
                conflict.isSatisfied(by: Set($0)) && random.meetsTarget($0)
            }
            #expect(outcome.cost == allowed.map(random.cost).min(), "seed \(seed)")
        }
    }

    @Test func saysHowFarItCameWhenStopped() throws {
        for seed in 0..<UInt64(200) {
            let random = RemedyRandomGraph(seed: seed, options: 5...6)
            let optimum = random.allChoices.filter(random.meetsTarget).map(random.cost).min()
            for limit in 0..<6 {
                var asked = 0
                var search = try search(random) {
                    asked += 1
                    return asked > limit
                }
                let outcome = try search.cheapest()
                guard !outcome.isComplete else {
                    #expect(outcome.cost == optimum, "seed \(seed)")
                    continue
                }
                #expect((outcome.lowerBound ?? .max) <= optimum ?? .max, "seed \(seed)")
                if let best = outcome.best {
                    #expect(random.meetsTarget(best), "seed \(seed)")
                    #expect((outcome.cost ?? 0) >= optimum ?? .max, "seed \(seed)")
                }
            }
        }
    }

    @Test func refusesCostsThatCannotBeAdded() throws {
        let diagrams = ChoiceDiagrams(alternatives: [2, 2])
        let graph = ChoiceGraph([], goals: ["goal"])
        #expect(throws: RemedyError.costsTooLarge) {
            try RemedySearch(
                graph: graph, diagrams: diagrams, costs: [.max, .max], scenarios: [])
        }
        #expect(throws: RemedyError.tooManyOptions(513, limit: 512)) {
            try RemedySearch(
                graph: graph, diagrams: diagrams, costs: [Int](repeating: 1, count: 513),
                scenarios: [])
        }
    }

    /// More options than one word holds: pairs of options, one of each pair must be chosen.
    @Test func solvesMoreOptionsThanAWordHolds() throws {
        let count = 140
        var diagrams = ChoiceDiagrams(alternatives: [Int](repeating: 2, count: count))
        let steps = (0..<count / 2).map { pair in
            let first = diagrams.holding(ChoiceLiteral(choice: pair, alternatives: [0]))
            let second = diagrams.holding(
                ChoiceLiteral(choice: count - 1 - pair, alternatives: [0]))
            return ChoiceStep(to: "goal", from: [], in: diagrams.and(first, second))
        }
        var search = try RemedySearch(
            graph: ChoiceGraph(steps, goals: ["goal"]), diagrams: diagrams,
            costs: (0..<count).map { $0 < count / 2 ? 3 : 2 },
            scenarios: [RemedyScenario(goal: 0, failures: [], tier: 1)])
        let outcome = try search.cheapest()
        #expect(outcome.cost == 140)
        #expect(outcome.best == Array(70..<140))
    }

    private func search(
        _ random: RemedyRandomGraph, rules: [RemedyClause] = [],
        shouldStop: @escaping () -> Bool = { false }
    ) throws -> RemedySearch {
        try RemedySearch(
            graph: random.graph, diagrams: random.diagrams, costs: random.costs,
            scenarios: random.scenarios, rules: rules, shouldStop: shouldStop)
    }
}
