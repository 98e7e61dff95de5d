import AttackGraph
import Networks
import TestSupport
import Testing

/// The engines against the plain references on random cyclic graphs.
///
/// 40 cases of 500 graphs; each case names its seed.
struct RandomGraphTests {
    static let graphsPerCase = 500

    @Test(arguments: 1...40)
    func enginesAgreeWithTheReferences(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for number in 0..<RandomGraphTests.graphsPerCase {
            let question = try RandomQuestion(using: &random)
            let place: Comment = "seed \(seed), graph \(number)"
            let reference = ReferenceGraph(question.graph)
            let subset = Int.random(in: 0..<(1 << question.variables.count), using: &random)
            try checkCertificates(question, reference, subset: subset, place)
            try checkTables(question, reference, place)
            if number % 5 == 0 { checkLevelsAndChokes(question, reference, subset, place) }
        }
    }

    private func scenario(_ question: RandomQuestion, _ subset: Int) -> Scenario {
        Scenario(
            on: question.variables.indices.filter { subset >> $0 & 1 == 1 }
                .map { question.variables[$0] }, tier: question.tier)
    }

    private func checkCertificates(
        _ question: RandomQuestion, _ reference: ReferenceGraph, subset: Int, _ place: Comment
    ) throws {
        let scenario = scenario(question, subset)
        let closure = question.graph.closure(under: scenario)
        let expected = reference.facts(scenario.failures, tier: scenario.tier)
        let facts = expected.indices.map { FactIndex($0) }
        let proofs = facts.map { closure.proof(of: $0) }
        let cuts = facts.map { closure.cut(for: $0) }
        let isRight =
            facts.map { closure.isDerivable($0) } == expected
            && proofs.map { $0 != nil } == expected && cuts.map { $0 == nil } == expected
            && proofs.allSatisfy { Set($0?.steps ?? []).count == $0?.steps.count ?? 0 }
        #expect(isRight, place)
        for proof in proofs.compactMap(\.self) {
            try CertificateChecker.verify(proof, in: question.graph)
        }
        for cut in cuts.compactMap(\.self) {
            try CertificateChecker.verify(cut, in: question.graph)
        }
    }

    private func checkTables(
        _ question: RandomQuestion, _ reference: ReferenceGraph, _ place: Comment
    ) throws {
        let variables = question.variables
        let expected = reference.truthTable(
            of: question.goal, over: variables, tier: question.tier)
        let tables = try LaneEngine(question.graph)
            .truthTables(of: question.goal, over: variables, tiers: [0, question.tier])
        #expect(expected.indices.map { tables[1][subset: $0] } == expected, place)
        let minimal = ReferenceGraph.minimalSets(expected, variables: variables.count)
        let lists = CoalitionSearch(question.graph).minimalCoalitions(
            of: question.goal, over: variables, tiers: [question.tier])
        #expect(lists.map(\.coalitions) == [minimal], place)
        #expect(lists.map(\.searchedOrder) == [nil], place)
    }

    private func checkLevelsAndChokes(
        _ question: RandomQuestion, _ reference: ReferenceGraph, _ subset: Int, _ place: Comment
    ) {
        let failures = scenario(question, subset).failures
        let goal = question.goal
        let least = (0...6).first { reference.facts(failures, tier: $0)[goal.position] }
        #expect(question.graph.requiredTier(for: goal, under: failures) == least, place)

        let open = [Bool](repeating: true, count: reference.locks.count)
        let chokes = open.indices.filter { barrier in
            var withoutOne = open
            withoutOne[barrier] = false
            return reference.facts(open: open)[goal.position]
                && !reference.facts(open: withoutOne)[goal.position]
        }
        #expect(question.graph.chokeBarriers(for: goal).map(\.position) == chokes, place)
    }
}
