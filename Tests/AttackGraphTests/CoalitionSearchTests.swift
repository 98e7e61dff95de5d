import AttackGraph
import Formulas
import Networks
import TestSupport
import Testing

struct CoalitionSearchTests {
    /// The search that is left where a diagram grows too large.
    static let withoutDiagrams: CoalitionSearch.Limits = {
        var limits = CoalitionSearch.Limits()
        limits.diagramNodes = 0
        limits.triedOrder = 2
        limits.countsAlike = false
        return limits
    }()

    /// 30 custodians, too many for a table: {0} suffices alone, {1, 2} together.
    private func wideGraph(extraQuorum: Int?) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        func party(_ number: Int) -> String { "p\(number + 10)" }
        func held(by number: Int) -> LockExpression {
            .operated(by: party(number), level: 2)
        }
        for number in 0..<30 { builder.addParty(party(number)) }
        builder.addBarrier("lone", lock: held(by: 0))
        builder.addBarrier("pair", lock: .all([held(by: 1), held(by: 2)]))
        builder.addBarrier(
            "quorum", lock: .atLeast(count: extraQuorum ?? 28, of: (2..<30).map(held(by:))))
        builder.addStep(to: "out", through: ["lone"])
        builder.addStep(to: "out", through: ["pair"])
        builder.addStep(to: "out", through: ["quorum"])
        return try builder.build()
    }

    private func search(
        _ graph: AttackGraph, tiers: [Int], completing work: Int? = nil
    ) -> [CoalitionList] {
        var limits = Self.withoutDiagrams
        if let work { limits.completionWork = work }
        return CoalitionSearch(graph, limits: limits).minimalCoalitions(
            of: FactIndex(0),
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: tiers)
    }

    @Test func findsLoneOnesAndPairsBeyondTheTableAndSaysHowFarItWent() throws {
        let list = try search(wideGraph(extraQuorum: 3), tiers: [1], completing: 0)[0]
        #expect(list.coalitions == [[0], [1, 2]])
        #expect(list.order == 1)
        #expect(list.searchedOrder == 2)
        #expect(!list.isComplete)
    }

    /// A quorum of two among parties 2…29 gives every pair of them.
    @Test func findsEveryPair() throws {
        let list = try search(wideGraph(extraQuorum: 2), tiers: [0])[0]
        let pairs = (2..<30).flatMap { first in ((first + 1)..<30).map { [first, $0] } }
        #expect(list.coalitions == [[0], [1, 2]] + pairs)
    }

    @Test func higherTiersNeedNoFailure() throws {
        let lists = try search(wideGraph(extraQuorum: 3), tiers: [1, 3], completing: 0)
        #expect(lists[1].coalitions == [[]])
        #expect(lists[1].isComplete)
        #expect(lists[1].order == 0)
        #expect(lists[0].coalitions == [[0], [1, 2]])
    }

    /// 30 parties each of whom suffices alone: nothing else can be minimal, and the list says so.
    @Test func aListOfLoneOnesIsCompleteWhenTheOthersTogetherFail() throws {
        let list = try search(.openTo(parties: 30), tiers: [0])[0]
        #expect(list.coalitions.count == 30)
        #expect(list.isComplete)
    }

    /// Only all thirty together suffice: found where listing is allowed, and otherwise not denied.
    @Test func neverSaysNoneWhenOnlyALargeCoalitionSuffices() throws {
        var builder = AttackGraphBuilder()
        for party in 0..<30 { builder.addParty("p\(party + 10)") }
        builder.addBarrier(
            "all", lock: .all((0..<30).map { .operated(by: "p\($0 + 10)", level: nil) }))
        builder.addStep(to: "out", through: ["all"])
        let graph = try builder.build()
        let found = search(graph, tiers: [0])[0]
        #expect(found.coalitions == [Array(0..<30)])
        #expect(found.isComplete)

        var limits = Self.withoutDiagrams
        limits.completionWork = 0
        let list = CoalitionSearch(graph, limits: limits).minimalCoalitions(
            of: FactIndex(0),
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [0])[0]
        #expect(list.coalitions == [])
        #expect(list.order == nil)
        #expect(list.searchedOrder == 2)
    }

    @Test func stopsAtLoneOnesWhenPairsAreTooDear() throws {
        let graph = try wideGraph(extraQuorum: 2)
        var limits = Self.withoutDiagrams
        limits.completionWork = 0
        limits.pairedVariables = 28
        let list = CoalitionSearch(graph, limits: limits).minimalCoalitions(
            of: FactIndex(0),
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [1])[0]
        #expect(list.coalitions == [[0]])
        #expect(list.searchedOrder == 1)
        limits.pairedVariables = 1_500
        limits.sizeWork = 0
        let other = CoalitionSearch(graph, limits: limits).minimalCoalitions(
            of: FactIndex(0),
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [1])[0]
        #expect(other == list)
    }

    /// Variables that no lock on the way names cost nothing: 40 parties, two of whom matter.
    @Test func partiesThatCannotMatterAreLeftOut() throws {
        var builder = AttackGraphBuilder()
        for party in 0..<40 {
            builder.addParty("p\(party + 10)")
            builder.addBarrier("b\(party)", lock: .operated(by: "p\(party + 10)", level: 3))
        }
        builder.addStep(to: "out", through: ["b7", "b31"])
        for party in 0..<40 {
            builder.addStep(to: "elsewhere", through: ["b\(party)"])
            // A way that is dead whoever fails.
            builder.addStep(to: "out", from: ["never"], through: ["b\(party)"])
        }
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: true)
        let graph = try builder.build()
        let list = CoalitionSearch(graph, limits: Self.withoutDiagrams).minimalCoalitions(
            of: graph.firstGoal,
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [1])[0]
        #expect(list.coalitions == [[7, 31]])
        #expect(list.isComplete)
    }

    /// The scenario search finds what the table finds, as far as it goes.
    @Test func smallCoalitionsOfWideGraphsEqualBruteForce() throws {
        var shape = RandomGraphShape()
        shape.parties = 30
        shape.barriers = 80
        shape.facts = 16
        shape.steps = 100
        var incomplete = 0
        for seed in UInt64(1)...12 {
            var random = SplitMix64(seed: seed)
            let question = try RandomQuestion(shape, using: &random)
            let variables = question.graph.partyVariables(modes: .all, withoutPrincipals: false)
            var limits = Self.withoutDiagrams
            if seed % 2 == 0 { limits.completionWork = 0 }
            let list = CoalitionSearch(question.graph, limits: limits).minimalCoalitions(
                of: question.goal, over: variables, tiers: [0])[0]
            let reference = ReferenceGraph(question.graph)
            func follows(_ subset: [Int]) -> Bool {
                reference.facts(subset.flatMap { variables[$0].failures }, tier: 0)[
                    question.goal.position]
            }
            var expected: [[Int]] = follows([]) ? [[]] : []
            if expected.isEmpty {
                let lone = variables.indices.filter { follows([$0]) }
                let others = variables.indices.filter { !lone.contains($0) }
                expected += lone.map { [$0] }
                for first in others {
                    for second in others where first < second && follows([first, second]) {
                        expected.append([first, second])
                    }
                }
            }
            #expect(list.coalitions.filter { $0.count <= 2 } == expected, "seed \(seed)")
            if !list.isComplete { incomplete += 1 }
            for coalition in list.coalitions {
                #expect(follows(coalition), "seed \(seed)")
                for dropped in coalition {
                    #expect(!follows(coalition.filter { $0 != dropped }), "seed \(seed)")
                }
            }
        }
        #expect(incomplete > 0, "no graph was wide enough to tell")
    }

    /// Few coalitions among 30 parties are all listed: these four, of sizes 1 to 4.
    @Test func listsFewCoalitionsOfManyPartiesCompletely() throws {
        let wanted = [[29], [3, 17], [0, 3, 20], [1, 3, 20, 28]]
        var builder = AttackGraphBuilder()
        for party in 0..<30 {
            builder.addParty("p\(party + 10)")
            builder.addBarrier("b\(party)", lock: .operated(by: "p\(party + 10)", level: nil))
        }
        for coalition in wanted { builder.addStep(to: "out", through: coalition.map { "b\($0)" }) }
        // Every other party matters to the lock that takes them all, and to no coalition else.
        let rest = (0..<30).filter { ![29, 3].contains($0) }
        builder.addStep(to: "out", through: rest.map { "b\($0)" })
        let list = try search(builder.build(), tiers: [0])[0]
        // {0…28} without 3 holds none of the four, so it is a fifth.
        #expect(list.coalitions == wanted + [rest])
        #expect(list.isComplete)
    }

    /// Where a table can be made, listing one by one gives the same coalitions.
    @Test func listingOneByOneEqualsTheTable() throws {
        var compared = 0
        for seed in UInt64(1)...40 {
            var random = SplitMix64(seed: seed)
            var shape = RandomGraphShape()
            shape.parties = 7
            shape.barriers = 9
            shape.steps = 16
            let question = try RandomQuestion(shape, using: &random)
            let variables = question.graph.partyVariables(modes: .all, withoutPrincipals: false)
            // Four shadows of every party push the question beyond the table.
            let shadows = (0..<4).flatMap { number in
                variables.map {
                    FailureVariable(id: "\($0.id)-\(number)", failures: $0.failures)
                }
            }
            var limits = Self.withoutDiagrams
            limits.sizeWork = 0
            let search = CoalitionSearch(question.graph, limits: limits)
            let small = search.minimalCoalitions(
                of: question.goal, over: variables, tiers: [question.tier])[0]
            let large = search.minimalCoalitions(
                of: question.goal, over: variables + shadows, tiers: [question.tier])[0]
            guard large.isComplete else { continue }
            let folded = Set(large.coalitions.map { Set($0.map { $0 % 7 }) })
            #expect(folded == Set(small.coalitions.map(Set.init)), "seed \(seed)")
            let expected = small.coalitions.reduce(0) { sum, coalition in
                sum + coalition.reduce(1) { product, _ in product * 5 }
            }
            #expect(large.coalitions.count == expected, "seed \(seed)")
            if expected > 1 { compared += 1 }
        }
        #expect(compared > 10, "only \(compared) lists were compared")
    }
}
