import AttackGraph
import DecisionDiagrams
import Formulas
import TestSupport
import Testing

/// Decision diagrams of attack graphs against plain references and the lane engine.
struct FailureDiagramTests {
    /// The graph of THEORY 3.6: two facts that rest on each other support nothing.
    @Test func aCycleSupportsNothing() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("p")
        builder.addBarrier("b", lock: .operated(by: "p", level: nil))
        builder.addStep(to: "x", from: ["y"], through: [])
        builder.addStep(to: "y", from: ["x"], through: [])
        builder.addStep(to: "goal", from: ["x"], through: ["b"])
        builder.addConsequence("goal", goal: "goal", modes: .all, isTiered: true)
        let graph = try builder.build()
        let diagram = try #require(try diagram(of: graph, tier: 0))
        #expect(diagram.minimalCoalitions(upTo: 9).isEmpty)
        #expect(diagram.probability([]) == 0)
    }

    /// Copies kept alike in a ring: whoever opens one place has them all.
    @Test func aRingSpreadsWhatEntersAnywhere() throws {
        var builder = AttackGraphBuilder()
        let places = 0..<30
        for place in places {
            builder.addParty("p\(place)")
            builder.addBarrier("in\(place)", lock: .operated(by: "p\(place)", level: nil))
            builder.addStep(to: "f\(place)", from: [], through: ["in\(place)"])
            builder.addStep(to: "f\(place)", from: ["f\((place + 1) % 30)"], through: [])
        }
        builder.addStep(to: "goal", from: ["f0"], through: [])
        builder.addConsequence("goal", goal: "goal", modes: .all, isTiered: true)
        let diagram = try #require(try diagram(of: try builder.build(), tier: 0))
        #expect(diagram.coalitionCounts == [0, 30])
        let chances = [Double](repeating: 0.1, count: 30)
        let expected = 1 - (0..<30).reduce(1.0) { product, _ in product * 0.9 }
        #expect(abs(diagram.probability(chances) - expected) < 1e-12)
    }

    private func diagram(of graph: AttackGraph, tier: Int) throws -> FailureDiagram? {
        guard let consequence = graph.consequences.first else { return nil }
        return try FailureDiagram(
            of: consequence.goal,
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tier: tier,
            engine: LaneEngine(graph), nodeBudget: 1 << 20)
    }

    // MARK: Random graphs

    @Test(arguments: 1...16)
    func agreesWithTheTruthTable(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for number in 0..<250 {
            let question = try RandomQuestion(using: &random)
            let table = ReferenceGraph(question.graph).truthTable(
                of: question.goal, over: question.variables, tier: question.tier)
            try check(question, table, random: &random, "seed \(seed), graph \(number)")
        }
    }

    /// Long cycles, many premises: what elimination has to untangle.
    @Test(arguments: 101...108)
    func agreesWithTheLanes(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var shape = RandomGraphShape()
        for number in 0..<12 {
            shape.facts = Int.random(in: 8...30, using: &random)
            shape.parties = Int.random(in: 8...14, using: &random)
            shape.barriers = Int.random(in: 10...25, using: &random)
            shape.steps = Int.random(in: 30...90, using: &random)
            let question = try RandomQuestion(shape, using: &random)
            let table = try #require(
                try LaneEngine(question.graph).truthTables(
                    of: question.goal, over: question.variables, tiers: [question.tier]
                ).first)
            try check(
                question, (0..<table.subsetCount).map { table[subset: $0] }, random: &random,
                "seed \(seed), graph \(number)")
        }
    }

    private func check(
        _ question: RandomQuestion, _ table: [Bool], random: inout SplitMix64, _ place: Comment
    ) throws {
        let count = question.variables.count
        let diagram = try FailureDiagram(
            of: question.goal, over: question.variables, tier: question.tier,
            engine: LaneEngine(question.graph), nodeBudget: 1 << 22)
        let found = diagram.minimalCoalitions(upTo: count).sorted {
            $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
        }
        #expect(found == ReferenceGraph.minimalSets(table, variables: count), place)
        let chances = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
        let own = diagram.support.map { chances[$0] }
        let whole = Self.probability(of: table, chances)
        #expect(abs(diagram.probability(own) - whole) < 1e-9, place)
        guard whole > 0 else { return }
        for (variable, measure) in zip(diagram.support, diagram.importance(own)) {
            var with = chances
            with[variable] = 1
            var without = chances
            without[variable] = 0
            let (high, low) = (
                Self.probability(of: table, with), Self.probability(of: table, without)
            )
            #expect(abs(measure.birnbaum - (high - low)) < 1e-9, place)
            #expect(abs((measure.achievementWorth ?? -1) - high / whole) < 1e-6, place)
        }
    }

    /// The chance of a function by its definition.
    private static func probability(of table: [Bool], _ chances: [Double]) -> Double {
        table.indices.reduce(0) { sum, subset in
            guard table[subset] else { return sum }
            return sum
                + chances.indices.reduce(1.0) {
                    $0 * (subset >> $1 & 1 == 1 ? chances[$1] : 1 - chances[$1])
                }
        }
    }

    // MARK: Beyond the truth table

    /// A quorum of 8 among 30 parties has 5,852,925 minimal coalitions: too many to list, not too
    /// many to count.
    @Test func countsWhatItCannotList() throws {
        var builder = AttackGraphBuilder()
        for place in 0..<30 { builder.addParty("p\(place)") }
        builder.addBarrier(
            "quorum",
            lock: .atLeast(count: 8, of: (0..<30).map { .operated(by: "p\($0)", level: nil) }))
        builder.addStep(to: "goal", from: [], through: ["quorum"])
        builder.addConsequence("goal", goal: "goal", modes: .all, isTiered: true)
        let graph = try builder.build()
        var limits = CoalitionSearch.Limits()
        limits.countsAlike = false
        let list = try #require(
            CoalitionSearch(graph, limits: limits).minimalCoalitions(
                of: graph.consequences[0].goal,
                over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [1]
            ).first)
        #expect(list.engine == .diagrams)
        #expect(list.order == 8)
        #expect(list.count == 5_852_925)
        #expect(!list.isComplete && list.searchedOrder == 7)
        #expect(list.coalitions.count == CoalitionSearch.Limits().listedCoalitions)
    }

    @Test func tooFewNodesAreAnErrorAndTheSearchGoesOn() throws {
        var random = SplitMix64(seed: 7)
        var shape = RandomGraphShape()
        (shape.facts, shape.parties, shape.barriers, shape.steps) = (12, 40, 60, 60)
        var tooLarge = 0
        for _ in 0..<40 {
            let question = try RandomQuestion(shape, using: &random)
            var small = CoalitionSearch.Limits()
            small.diagramNodes = 8
            let engine = LaneEngine(question.graph)
            if case nil = try? FailureDiagram(
                of: question.goal, over: question.variables, tier: question.tier, engine: engine,
                nodeBudget: small.diagramNodes)
            {
                tooLarge += 1
            }
            let wide = CoalitionSearch(question.graph).minimalCoalitions(
                of: question.goal, over: question.variables, tiers: [question.tier])
            let tight = CoalitionSearch(question.graph, limits: small).minimalCoalitions(
                of: question.goal, over: question.variables, tiers: [question.tier])
            for (one, other) in zip(wide, tight) {
                let limit = min(one.searchedOrder ?? .max, other.searchedOrder ?? .max)
                #expect(
                    one.coalitions.filter { $0.count <= limit }
                        == other.coalitions.filter { $0.count <= limit })
            }
        }
        #expect(tooLarge > 0)
    }
}
