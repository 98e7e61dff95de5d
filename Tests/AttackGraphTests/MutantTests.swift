import AttackGraph
import Networks
import TestSupport
import Testing

/// Each known mistake differs from the engine on a case worked by hand, and on the random graphs
/// that the property tests draw: had the engine that mistake, those tests would fail.
struct MutantTests {
    /// How many of 500 random questions tell a mistake from the engine.
    private func disagreements(
        _ differs: (RandomQuestion, ReferenceGraph) throws -> Bool
    ) throws -> Int {
        var random = SplitMix64(seed: 1)
        var count = 0
        for _ in 0..<500 {
            let question = try RandomQuestion(using: &random)
            if try differs(question, ReferenceGraph(question.graph)) { count += 1 }
        }
        return count
    }

    private func table(_ question: RandomQuestion) throws -> TruthTable {
        try LaneEngine(question.graph).truthTables(
            of: question.goal, over: question.variables, tiers: [question.tier])[0]
    }

    @Test func drawnQuestionsAreWorthAsking() throws {
        let undecided = try disagreements { question, _ in
            let values = Set(try table(question).words)
            let full = TruthTableValues.all(variables: question.variables.count)
            return values != [0] && values != [full]
        }
        #expect(undecided > 100, "the goal depends on the variables in only \(undecided) of 500")
    }

    @Test func greatestFixpointDies() throws {
        let cycle = try KnownGraphs.cycle()
        let wrong = WrongVariants.greatestFixpoint(ReferenceGraph(cycle), open: [true])
        let everyone = Scenario(
            on: cycle.partyVariables(modes: .all, withoutPrincipals: false), tier: 6)
        #expect(wrong[cycle.firstGoal.position])
        #expect(!cycle.closure(under: everyone).isDerivable(cycle.firstGoal))

        let noticed = try disagreements { question, reference in
            let open = reference.openBarriers([], tier: question.tier)
            let closure = question.graph.closure(
                under: Scenario(failures: [], tier: question.tier))
            let facts = question.graph.facts.indices.map { closure.isDerivable(FactIndex($0)) }
            return facts != WrongVariants.greatestFixpoint(reference, open: open)
        }
        #expect(noticed > 0)
    }

    /// x₀ or x₁: without the mask the shift by one carries {0} into {1}.
    @Test func minimalPointsWithoutMaskDie() throws {
        let either = try LaneEngine(.openTo(parties: 2)).truthTables(
            of: FactIndex(0),
            over: AttackGraph.openTo(parties: 2).partyVariables(
                modes: .all, withoutPrincipals: false), tiers: [0])[0]
        #expect(either.minimalTruePoints() == [1, 2])
        #expect(WrongVariants.minimalWithoutMask(either) == [1])

        let noticed = try disagreements { question, _ in
            let table = try table(question)
            return table.minimalTruePoints() != WrongVariants.minimalWithoutMask(table)
        }
        #expect(noticed > 0)
    }

    /// Two of two with one on: counting upwards raises the lane twice.
    @Test func anAscendingCounterDies() throws {
        #expect(WrongVariants.atLeastAscending(2, of: [true, false]))
        let graph = try KnownGraphs.threshold(levels: [5, 5], quorum: 2)
        let table = try LaneEngine(graph).truthTables(
            of: graph.firstGoal,
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [0])[0]
        #expect((0..<4).map { table[subset: $0] } == [false, false, false, true])
    }

    @Test func missingAbsorptionDies() throws {
        let noticed = try disagreements { question, reference in
            let goal = question.goal.position
            let wrong = AntichainFixpoint(
                reference, over: question.variables, tier: question.tier, absorbs: false)
            return wrong.facts[goal] != (try table(question)).minimalTruePoints()
        }
        #expect(noticed > 0)
    }

    /// With absorption the antichains are the tables' minimal points, in no more rounds than facts.
    @Test func antichainsAgreeWithTheLanes() throws {
        let noticed = try disagreements { question, reference in
            let right = AntichainFixpoint(
                reference, over: question.variables, tier: question.tier)
            let points = try table(question).minimalTruePoints()
            return right.rounds > reference.factCount
                || right.facts[question.goal.position] != points
        }
        #expect(noticed == 0)
    }

    /// Two barriers of level 1 in a row hold against tier 1, not against tier 3.
    @Test func addingLevelsUpDies() throws {
        let graph = try KnownGraphs.threshold(levels: [1, 1], quorum: 2)
        #expect(graph.requiredTier(for: graph.firstGoal, under: []) == 2)
        #expect(WrongVariants.requiredTierBySum(graph, goal: graph.firstGoal) == 4)
        let noticed = try disagreements { question, _ in
            question.graph.requiredTier(for: question.goal, under: [])
                != WrongVariants.requiredTierBySum(question.graph, goal: question.goal)
        }
        #expect(noticed > 0)
    }
}

private enum TruthTableValues {
    /// The one word of a table that is true everywhere.
    static func all(variables: Int) -> UInt64 {
        variables < 6 ? (1 << (1 << UInt64(variables))) - 1 : .max
    }
}
