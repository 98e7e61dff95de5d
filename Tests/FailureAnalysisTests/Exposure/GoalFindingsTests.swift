import AttackGraph
import ModelSupport
import Networks
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Docs/Compilation.md, "Work by work", from the model to the answer.
struct GoalFindingsTests {
    private func findings(
        _ graph: ThreatGraph, _ options: AnalysisOptions = AnalysisOptions()
    ) throws -> Findings {
        let compiled = try ModelCompiler(graph).compile(digest: "")
        return try FailureAnalyser(compiled, options: options).analysis().findings
    }

    private func coalitions(
        _ cells: [ExposureCell], _ level: AnswerLevel, tier: Int?
    ) -> [[String]]? {
        cells.first { $0.level == level && $0.tier == tier }?.coalitions
    }

    @Test func theIssuesExample() throws {
        let findings = try findings(TwoLabModel.graph())
        let goals = try #require(findings.goals?.goals)
        let first = try #require(goals.first { $0.name.id == "exfiltration:w1" })
        #expect(first.principals == ["l1"])
        #expect(coalitions(first.exposure, .party, tier: 3) == [["l2"]])
        #expect(coalitions(first.exposure, .labBypass, tier: 3) == [["l2"]])
        let second = try #require(goals.first { $0.name.id == "exfiltration:w2" })
        #expect(second.principals == ["l2"])
        #expect(coalitions(second.exposure, .party, tier: 3) == [["l2"]])
        #expect(coalitions(second.exposure, .labBypass, tier: 3) == [])
        // With every lab left out nobody would be found; the sum's bypass is that of its goals.
        let sum = findings.exposure.filter { $0.consequence == "exfiltration" }
        #expect(coalitions(sum, .labBypass, tier: 3) == [["l2"]])
        #expect(coalitions(sum, .rootLabBypass, tier: 3) == [["own:l2"]])
        #expect(first.isAsSum && !second.isAsSum)
        let cell = try #require(first.exposure.first)
        #expect(cell.what == "exfiltration" && cell.of == "w1" && cell.consequence == first.name.id)
        let lone = try #require(first.loneFailures.first)
        #expect(lone.of == "w1" && lone.cause == "l2" && lone.withoutLab)
    }

    /// Whoever can be made to carry out the weights of one lab need not have those of the other.
    @Test func whatFollowsFromOneAssetFollowsForItAlone() throws {
        var graph = TwoLabModel.graph()
        graph.defenders["x"] = Defender(id: "x", role: .cloud)
        graph.perimeters["shed"] = Perimeter(
            id: "shed", kind: .campus, operators: .defender("x"), level: SecurityLevel(rawValue: 3),
            hasStatedExits: true)
        graph.weights["w2"] = Weights(
            id: "w2", owner: "l2", copies: [Copy(in: "shed", form: .plaintext)])
        graph.channels["gate"] = Channel(
            id: "gate", source: .perimeter("shed"), destination: .outside,
            guardedBy: .barrier(operators: .defender("x"), level: SecurityLevel(rawValue: 3)))
        let goals = try #require(try findings(graph).goals?.goals)
        func disclosing(_ weights: String) throws -> [[String]] {
            let goal = try #require(goals.first { $0.name.id == "disclosure:\(weights)" })
            return coalitions(goal.exposure, .party, tier: nil)
                ?? coalitions(goal.exposure, .party, tier: 3) ?? []
        }
        #expect(try disclosing("w2").contains(["x"]))
        let first = try disclosing("w1")
        #expect(!first.isEmpty && !first.joined().contains("x"))
    }

    @Test func aRequirementOfOneIsJudgedByIt() throws {
        var graph = TwoLabModel.graph()
        graph.requirements = [
            Requirement(
                consequence: .exfiltration, of: "w2", tier: CapabilityTier("OC3"), order: 2,
                level: .labBypass),
            Requirement(
                consequence: .exfiltration, of: "w1", tier: CapabilityTier("OC3"), order: 2,
                level: .labBypass),
        ]
        let findings = try findings(graph)
        #expect(findings.requirements.map(\.holds) == [true, false])
        #expect(
            findings.requirements.map(\.id)
                == [
                    "exfiltration:w2/lab-bypass/OC3/order-2",
                    "exfiltration:w1/lab-bypass/OC3/order-2",
                ])
        #expect(findings.requirements.map(\.of) == ["w2", "w1"])
    }

    @Test func ofOneAssetItIsTheSum() throws {
        var graph = TwoLabModel.graph()
        graph.weights["w2"] = nil
        graph.requirements = [
            Requirement(
                consequence: .exfiltration, of: "w1", tier: CapabilityTier("OC3"), order: 2)
        ]
        let whole = try findings(graph)
        #expect(whole.goals == nil)
        #expect(whole.requirements.map(\.found) == [1])
        #expect(whole.requirements[0].consequence == "exfiltration:w1")
        var options = AnalysisOptions()
        options.only = [GoalName(.exfiltration, of: "w1")]
        let only = try findings(graph, options)
        let sum = whole.exposure.filter { $0.consequence == "exfiltration" }
        #expect(only.exposure.map(\.coalitions) == sum.map(\.coalitions))
        #expect(only.exposure.allSatisfy { $0.what == "exfiltration" && $0.of == "w1" })
        #expect(only.asked.consequences == ["exfiltration:w1"])
    }

    @Test func oneIsAskedForAlone() throws {
        var options = AnalysisOptions()
        options.only = [GoalName(.exfiltration, of: "w2")]
        let findings = try findings(TwoLabModel.graph(), options)
        #expect(Set(findings.exposure.map(\.consequence)) == ["exfiltration:w2"])
        #expect(findings.goals == nil)
        let path = try #require(findings.failurePaths.first)
        #expect(path.consequence == "exfiltration:w2")
        #expect(path.steps.last?.factID == "exfiltrated:w2")
        options.only = [GoalName(.denial, of: "work")]
        #expect(throws: AnalysisError.self) { try self.findings(TwoLabModel.graph(), options) }
    }

    @Test func severalAtOnceAreThoseThatEachFollowAlone() throws {
        let findings = try findings(TwoLabModel.graph())
        let together = try #require(findings.goals?.together)
        #expect(
            together.first
                == TogetherFinding(
                    cause: "l2", kind: .party,
                    goals: [
                        "exfiltration:w1", "exfiltration:w2", "disclosure:w1", "disclosure:w2",
                        "tampering:w1", "tampering:w2",
                    ], tiers: [1, 2, 3]))
        // Where nobody need fail, nobody brings it about; l2 is still ordered to hand over.
        #expect(
            together.contains(
                TogetherFinding(
                    cause: "l2", kind: .party, goals: ["disclosure:w1", "disclosure:w2"],
                    tiers: nil)) == false)
        #expect(together.contains { $0.cause == "l1" } == false)
    }

    @Test func manyGoalsCostNoMoreThanWhoSufficesAlone() throws {
        var graph = TwoLabModel.graph()
        for number in 0..<30 {
            let id = WeightsID("more\(number)")
            graph.weights[id] = Weights(
                id: id, owner: "l1", copies: [Copy(in: "campus", form: .plaintext)])
        }
        let findings = try findings(graph, AnalysisOptions(tiers: [3]))
        let goals = try #require(findings.goals)
        #expect(goals.goals.count == 96)
        #expect(goals.isLoneOnly && goals.notAsked == 0)
        #expect(goals.goals.count { $0.isAsSum } > 60)
    }

    /// What an acceptance may name is there where a requirement asks for it.
    @Test func thePathsOfWhatIsRequiredCanBeAccepted() throws {
        var graph = TwoLabModel.graph()
        graph.requirements = [
            Requirement(
                consequence: .exfiltration, of: "w1", tier: CapabilityTier("OC3"), order: 2)
        ]
        let compiled = try ModelCompiler(graph).compile(digest: "")
        let analysis = try FailureAnalyser(compiled).analysis()
        let path = try #require(
            analysis.findings.allPaths.first { $0.consequence == "exfiltration:w1" && $0.tier == 3 }
        )
        let day = try #require(CalendarDate("2027-01-01"))
        let gate = Gate(
            [Acceptance(id: path.id, reason: "known", until: day)],
            today: try #require(CalendarDate("2026-01-01")))
        #expect(gate.unmatched(in: analysis).isEmpty)
        let judged = gate.judging(analysis.findings, by: analysis)
        #expect(judged.requirements.map(\.accepted) == [true])
    }
}
