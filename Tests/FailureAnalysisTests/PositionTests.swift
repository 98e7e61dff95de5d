import FailureAnalysis
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

/// Positions beside what the model says, against every completion by itself.
struct PositionTests {
    /// The sums, of each asset and workload, and for longer than a time.
    private static func goals(_ graph: ThreatGraph) -> [GoalName] {
        ConsequenceKind.allCases.map { GoalName($0) }
            + graph.weights.map { GoalName(.exfiltration, of: $0.id.rawValue) }
            + graph.workloads.map {
                GoalName(.denial, of: $0.id.rawValue, longerThan: TimeSpan("10 d"))
            }
    }

    private static func expectation(
        _ random: inout SplitMix64, _ goals: [GoalName]
    ) -> ExpectedOrder {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let form = number(0...2)
        let least = form == 1 ? nil : number(1...3)
        let goal = goals[number(0...goals.count - 1)]
        return ExpectedOrder(
            consequence: goal.kind, of: goal.asset, longerThan: goal.longerThan,
            tier: CapabilityTier(rawValue: number(0...5)), atLeast: least,
            atMost: form == 0 ? nil : number((least ?? 1) - 1...2),
            level: AnswerLevel.allCases[number(0...3)])
    }

    /// Each argument is a block of 40 seeds.
    @Test(arguments: 0..<5)
    func agreesWithEveryCompletion(block: Int) throws {
        var seen: Set<Bool?> = []
        for seed in UInt64(block * 40)..<UInt64(block * 40 + 40) {
            let random = UnknownsRandomModel(seed: seed, unknowns: 1...3)
            var graph = random.graph
            var draws = SplitMix64(seed: seed &+ 0x9051)
            let goals = Self.goals(graph)
            for number in 0..<3 {
                let id = PositionID("P\(number)")
                graph.positions[id] = Position(
                    id: id, statement: "So it is",
                    expectations: (0..<number).map { _ in Self.expectation(&draws, goals) })
            }
            let analyser = UnknownsAnalyser(graph, complete: random.completed)
            let findings = analyser.positions()
            #expect(findings.map(\.position) == Array(graph.positions))
            let all = try random.completions.map { try Self.answers($0.graph, goals) }
            let written = try Self.answers(random.graph, goals)
            for finding in findings {
                let expected = finding.position.expectations
                #expect(finding.completionCount == all.count, "seed \(seed)")
                #expect((finding.answer == nil) == expected.isEmpty)
                for (one, answer) in zip(expected, finding.expectations) {
                    #expect(
                        answer.completions == all.count { $0.meets(one) },
                        "seed \(seed) \(one.identity)")
                    #expect(
                        answer.holdsAsWritten == written.meets(one),
                        "seed \(seed) \(one.identity)")
                }
                guard let answer = finding.answer else { continue }
                let count = all.count { completion in expected.allSatisfy(completion.meets) }
                #expect(answer.completions == count, "seed \(seed)")
                #expect(
                    answer.holdsAsWritten == expected.allSatisfy(written.meets), "seed \(seed)")
                #expect(finding.decisive.isEmpty == (count == 0 || count == all.count))
                seen.insert(count == 0 ? false : count == all.count ? true : nil)
            }
        }
        #expect(seen == [true, false, nil], "the draw is too tame")
    }

    private static func answers(
        _ graph: ThreatGraph, _ goals: [GoalName]
    ) throws -> UnknownsEnumeration.Answers {
        try UnknownsEnumeration.answers(
            for: graph, tiers: [1, 2, 3, 4, 5], levels: AnswerLevel.allCases,
            asking: goals)
    }

    /// No answer depends on a position.
    @Test func changesNoAnswer() throws {
        for seed in UInt64(0)..<20 {
            let random = UnknownsRandomModel(seed: seed, unknowns: 1...3)
            var graph = random.graph
            var draws = SplitMix64(seed: seed)
            graph.positions["P"] = Position(
                id: "P", statement: "So it is", confidence: 90,
                expectations: [Self.expectation(&draws, Self.goals(graph))])
            func findings(_ graph: ThreatGraph) throws -> UnknownsFindings {
                var found = try UnknownsAnalyser(graph, complete: random.completed)
                    .findings(digest: "")
                found.positions = []
                return found
            }
            #expect(try findings(graph) == findings(random.graph), "seed \(seed)")
        }
    }

    /// Larger sets than are tried otherwise are tried for the sake of a position.
    @Test func aPositionMayExpectMany() throws {
        var graph = SmallModel.split(count: 7, threshold: 7).graph
        func finding(_ least: Int) throws -> ExpectedAnswer? {
            graph.positions["P"] = Position(
                id: "P", statement: "All of them",
                expectations: [
                    ExpectedOrder(consequence: .exfiltration, atLeast: least)
                ])
            graph.positions["P"]?.expectations[0].tier = CapabilityTier(rawValue: 3)
            return UnknownsAnalyser(graph, complete: { _ in graph }).positions().first?.answer
        }
        #expect(try finding(7)?.holdsAsWritten == true)
        #expect(try finding(8)?.holdsAsWritten == false)
        #expect(try finding(7)?.completions == 1)
    }

    /// What ends early leaves undecided what it did not reach, and says nothing false.
    @Test func workThatEndsEarlyProvesNothing() throws {
        var graph = SmallModel().graph
        graph.positions["P"] = Position(
            id: "P", statement: "So it is",
            expectations: [ExpectedOrder(consequence: .exfiltration, atLeast: 1)])
        let finding = try #require(
            UnknownsAnalyser(
                graph, watch: WorkWatch { _ in true }, complete: { _ in graph }
            ).positions().first)
        let answer = try #require(finding.answer)
        #expect(answer.holdsAsWritten == nil && answer.completions == nil)
        #expect(finding.completionCount <= 1)
    }
}

extension UnknownsEnumeration.Answers {
    /// Whether what is expected is so, by the plain way.
    fileprivate func meets(_ expectation: ExpectedOrder) -> Bool {
        let kind = expectation.consequence
        func order(_ tier: Int) -> Int {
            let asked = UnknownsEnumeration.Question(
                goal: expectation.goal, level: expectation.level, tier: kind.isTiered ? tier : 0)
            return (orders[asked] ?? nil) ?? .max
        }
        // At every tier, or at the one that is named.
        let tiers = expectation.tier.map { [$0.rawValue] } ?? [1, 2, 3, 4, 5]
        return tiers.allSatisfy { tier in
            order(tier) >= expectation.atLeast ?? 0
                && order(tier) <= expectation.atMost ?? .max
        }
    }
}
