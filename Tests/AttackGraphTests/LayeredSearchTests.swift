import AttackGraph
import DecisionDiagrams
import Formulas
import Networks
import TestSupport
import Testing

/// Answers in layers: what is said to be complete up to a size is, whatever the budget.
struct LayeredSearchTests {
    /// With any budget every list holds exactly the minimal coalitions up to the size it names, and
    /// only minimal ones beyond.
    @Test(arguments: [0, 1, 20_000, 400_000, 20_000_000])
    func whatIsSaidToBeCompleteIs(work: Int) throws {
        var (unfinished, finished) = (0, 0)
        for seed in UInt64(1)...60 {
            var random = SplitMix64(seed: seed)
            let question = try RandomQuestion(Self.shape, using: &random)
            let expected = Self.minimal(of: question, tier: 0)
            let wide = Self.widened(question)
            let search = CoalitionSearch(question.graph)
            var meter = WorkMeter(work: work)
            var progress = search.lone(
                question.goal, over: wide, tiers: [0, question.tier], meter: &meter)
            for _ in 0..<2 {
                let list = progress.lists[0]
                let folded = Self.folded(list, over: question.variables.count)
                let reach = list.searchedOrder ?? .max
                #expect(reach >= 1, "seed \(seed)")
                let due = Set(expected.filter { $0.count <= reach })
                #expect(folded.filter { $0.count <= reach } == due, "seed \(seed)")
                #expect(folded.isSubset(of: Set(expected)), "seed \(seed)")
                if list.isComplete { finished += 1 } else { unfinished += 1 }
                search.deepen(&progress, upTo: nil, allowance: work, meter: &meter)
            }
        }
        if work < 2 { #expect(unfinished > 10, "every question was answered at once") }
        if work > 1_000_000 { #expect(finished > 60, "nothing was deepened") }
    }

    /// Tiers at which the same locks are open have the same lists.
    @Test func equalTiersAreSolvedOnce() throws {
        var builder = AttackGraphBuilder()
        for party in 0..<40 {
            builder.addParty("p\(party + 10)")
            builder.addBarrier("b\(party)", lock: .operated(by: "p\(party + 10)", level: 4))
        }
        for party in stride(from: 0, to: 40, by: 2) {
            builder.addStep(to: "out", through: ["b\(party)", "b\(party + 1)"])
        }
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: true)
        let graph = try builder.build()
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let search = CoalitionSearch(graph)
        var meter = WorkMeter(work: 100_000_000)
        var progress = search.lone(
            graph.firstGoal, over: variables, tiers: [1, 2, 3, 4, 5], meter: &meter)
        #expect(progress.lists[0].searchedOrder == 1)
        let before = meter.left
        search.deepen(&progress, upTo: nil, allowance: 100_000_000, meter: &meter)
        #expect(progress.isComplete)
        #expect(progress.lists[0].coalitions.count == 20)
        #expect(progress.lists[1...3].allSatisfy { $0 == progress.lists[0] })
        #expect(progress.lists[4].coalitions == [[]])
        // One tier's worth of work, not four.
        var single = WorkMeter(work: 100_000_000)
        var one = search.lone(graph.firstGoal, over: variables, tiers: [1], meter: &single)
        let begun = single.left
        search.deepen(&one, upTo: nil, allowance: 100_000_000, meter: &single)
        #expect(before - meter.left == begun - single.left)
    }

    /// A stop leaves what is known, and says that more may be missing.
    @Test func aStopLeavesWhatIsProved() throws {
        let graph = try AttackGraph.openTo(parties: 30, quorum: 3)
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let search = CoalitionSearch(graph)
        var meter = WorkMeter(work: .max, isStopped: { true })
        var progress = search.lone(
            graph.firstGoal, over: variables, tiers: [0], meter: &meter)
        search.deepen(&progress, upTo: nil, allowance: .max, meter: &meter)
        #expect(progress.lists[0].coalitions == [])
        #expect(progress.lists[0].searchedOrder == 1)
    }

    /// The sets of one size are found by trying where no diagram is allowed.
    @Test func triesSetsOfOneSizeAfterAnother() throws {
        let graph = try AttackGraph.openTo(parties: 30, quorum: 3)
        var limits = CoalitionSearch.Limits()
        limits.diagramNodes = 0
        limits.completionWork = 0
        limits.countsAlike = false
        limits.triedOrder = 3
        let list = CoalitionSearch(graph, limits: limits).minimalCoalitions(
            of: graph.firstGoal,
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [0])[0]
        #expect(list.coalitions.count == 30 * 29 * 28 / 6)
        #expect(list.searchedOrder == 3)
        #expect(list.order == 3)
    }

    /// What is more than can be listed names its smallest size, and claims no more.
    @Test func whatIsTooLongToListHasItsSize() throws {
        let graph = try AttackGraph.openTo(parties: 30, quorum: 3)
        var limits = CoalitionSearch.Limits()
        limits.diagramNodes = 0
        limits.completionWork = 0
        limits.countsAlike = false
        limits.listedCoalitions = 100
        let list = CoalitionSearch(graph, limits: limits).minimalCoalitions(
            of: graph.firstGoal,
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [0])[0]
        #expect(list.order == 3)
        #expect(list.searchedOrder == 2)
        #expect(list.coalitions.count == 100)
    }

    private static let shape: RandomGraphShape = {
        var shape = RandomGraphShape()
        shape.parties = 7
        shape.barriers = 9
        shape.steps = 16
        return shape
    }()

    /// Four shadows of every variable push a question beyond the table.
    private static func widened(_ question: RandomQuestion) -> [FailureVariable] {
        question.variables
            + (0..<4).flatMap { number in
                question.variables.map {
                    FailureVariable(id: "\($0.id)-\(number)", failures: $0.failures)
                }
            }
    }

    private static func folded(_ list: CoalitionList, over count: Int) -> Set<Set<Int>> {
        Set(list.coalitions.map { Set($0.map { $0 % count }) })
    }

    private static func minimal(of question: RandomQuestion, tier: Int) -> [Set<Int>] {
        let reference = ReferenceGraph(question.graph)
        let table = reference.truthTable(
            of: question.goal, over: question.variables, tier: tier)
        return ReferenceGraph.minimalSets(table, variables: question.variables.count)
            .map(Set.init)
    }
}

extension AttackGraph {
    /// One barrier that any so many of the parties open.
    fileprivate static func openTo(parties: Int, quorum: Int) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        for party in 0..<parties { builder.addParty("p\(party + 10)") }
        builder.addBarrier(
            "quorum",
            lock: .atLeast(
                count: quorum,
                of: (0..<parties).map { .operated(by: "p\($0 + 10)", level: nil) }))
        builder.addStep(to: "out", through: ["quorum"])
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: false)
        return try builder.build()
    }
}
