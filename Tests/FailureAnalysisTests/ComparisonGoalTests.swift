import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Two set-ups asset by asset.
struct ComparisonGoalTests {
    private func compiled(_ change: (inout ThreatGraph) -> Void = { _ in }) throws -> CompiledModel
    {
        var graph = TwoLabModel.graph()
        change(&graph)
        return try ModelCompiler(graph).compile(digest: "sha256:test")
    }

    private func cell(
        _ pair: ModelPair, _ id: String, _ level: AnswerLevel
    ) -> ComparedCell? {
        pair.goals.first { $0.consequence == id && $0.level == level && $0.tier == 3 }
    }

    /// The second set-up has another owner of the second weights, so that nobody else's help is
    /// needed to take them.
    @Test func eachAssetIsSetBesideItself() throws {
        let pair = try Comparison.of([
            compiled(), compiled { $0.weights["w2"]?.owner = "l1" },
        ]).onlyPair
        let first = try #require(cell(pair, "exfiltration:w1", .labBypass))
        #expect(first.firstOrder == 1 && first.secondOrder == 1 && first.dominance == .equal)
        let second = try #require(cell(pair, "exfiltration:w2", .labBypass))
        #expect(second.firstOrder == nil && second.secondOrder == 1)
        #expect(second.dominance == .first)
        #expect(pair.goalsAsSums.contains(GoalName(.exfiltration, of: "w1")))
        #expect(!pair.goalsAsSums.contains(GoalName(.exfiltration, of: "w2")))
        // What is bought and paid is judged for everything together.
        #expect(pair.cells.allSatisfy { GoalName(id: $0.consequence)?.asset == nil })
    }

    /// What is worse of one asset alone is worse, although everything together is as it was.
    @Test func oneAssetThatIsWorseIsWorse() throws {
        let pair = try Comparison.of([
            compiled(), compiled { $0.weights["w2"]?.owner = "l1" },
        ]).onlyPair
        let alike = pair.cells.allSatisfy { $0.dominance == .equal }
        let worse = pair.worsening.gains.filter { $0.consequence == "exfiltration:w2" }
        #expect(!worse.isEmpty && worse.allSatisfy { $0.level.isLabBypassed })
        #expect(alike == pair.worsening.gains.allSatisfy { $0.consequence.contains(":") })
    }

    /// Of the only weights of a model what is asked is the sum; what only one has is not compared.
    @Test func onlyWhatBothHaveIsCompared() throws {
        let pair = try Comparison.of([compiled(), compiled { $0.weights["w2"] = nil }]).onlyPair
        #expect(cell(pair, "exfiltration:w1", .party)?.dominance == .equal)
        #expect(cell(pair, "exfiltration:w2", .party) == nil)
        let none = try Comparison.of([
            compiled { $0.weights["w2"] = nil }, compiled { $0.weights["w2"] = nil },
        ]).onlyPair
        #expect(none.goals.isEmpty && none.goalsNotAsked == 0)
    }
}
