import AttackGraph
import Compilation
import Formulas
import Networks
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// What steps rest on, in the seed case and in graphs made by hand.
struct StepExplainerTests {
    /// The path of aws to exfiltration: in by the campus's boundary, out by a channel.
    @Test func theSeedCaseStepByStep() throws {
        let path = try #require(
            try SeedCase.findings(of: "single").failurePaths.first {
                $0.failed == ["aws"] && $0.consequence == "exfiltration" && $0.level == .party
            })
        #expect(path.steps.map(\.number) == Array(1...path.steps.count))
        let first = try #require(path.steps.first)
        #expect(first.meaning == .inside("campus"))
        #expect(first.factID == "inside:campus")
        #expect(first.ground == .reachedFromOutside)
        #expect(first.barriers.map(\.opening) == [.failed(["aws"])])
        #expect(first.barriers.map(\.meaning) == [.perimeter("campus")])
        let held = try #require(path.steps.first { $0.ground == .keptIn("campus") })
        #expect(held.meaning == .holds("frontier", .plaintext, .perimeter("campus")))
        let last = try #require(path.steps.last)
        #expect(last.meaning == .consequence(.exfiltration))
        #expect(last.ground == .plaintextOutside)
        #expect(last.barriers.isEmpty)
    }

    /// A graph that came without a model has nothing but ids.
    @Test func withoutAModelAFactFollowsFromFacts() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addParty("b")
        builder.addBarrier(
            "gate", lock: .all([.operated(by: "a", level: 3), .operated(by: "b", level: nil)]))
        builder.addStep(to: "in", through: ["gate"])
        builder.addStep(to: "out", from: ["in"])
        builder.addConsequence("goal", goal: "out", modes: .all, isTiered: true)
        let graph = try builder.build()
        let compiled = CompiledModel(graph: graph, title: "Raw", date: nil, digest: "sha256:0")
        let parties = Dictionary(
            uniqueKeysWithValues: graph.parties.enumerated().map { ($1.id, PartyIndex($0)) })
        func steps(failing: [String], tier: Int) throws -> [PathStep] {
            let failures = try failing.map {
                PartyFailure(party: try #require(parties[$0]), modes: .all)
            }
            let explainer = StepExplainer(compiled: compiled, failures: failures, tier: tier)
            return explainer.steps(Array(graph.steps.indices))
        }
        let both = try steps(failing: ["a", "b"], tier: 1)
        let entry = try #require(both.first { $0.factID == "in" })
        let exit = try #require(both.first { $0.factID == "out" })
        #expect(entry.ground == nil && exit.ground == .follows(from: ["in"]))
        #expect(entry.barriers.map(\.opening) == [.failed(["a", "b"])])
        #expect(entry.barriers.map(\.operators) == [["a", "b"]])
        // Above its level the part of a opens by itself.
        let one = try steps(failing: ["b"], tier: 4)
        #expect(
            one.flatMap(\.barriers).map(\.opening) == [.failedAndCapability(["b"], tier: 4)])
    }
}
