import FailureAnalysis
import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation

/// "What if" of each asset by itself.
struct WhatIfGoalTests {
    private func compiled(_ graph: ThreatGraph) throws -> CompiledModel {
        try ModelCompiler(graph).compile(digest: "sha256:test")
    }

    private func follows(_ findings: WhatIfFindings) -> [String: Bool] {
        Dictionary(
            findings.answers.filter { $0.tier ?? 3 == 3 }.map { ($0.consequence, $0.follows) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func eachAssetIsAnsweredFor() throws {
        var graph = TwoLabModel.graph()
        graph.weights["w1"]?.copies = [Copy(in: "office", form: .ciphertext)]
        let found = try WhatIfAnalyser(try compiled(graph)).findings(failing: ["l2"])
        #expect(follows(found)["exfiltration"] == true)
        #expect(follows(found)["exfiltration:w1"] == false)
        #expect(follows(found)["exfiltration:w2"] == true)
        #expect(found.goalsAsSums.contains(GoalName(.exfiltration, of: "w2")))
        #expect(!found.goalsAsSums.contains(GoalName(.exfiltration, of: "w1")))
        #expect(found.goalsNotAsked == 0)
    }

    /// Of the only weights that there are the answer is the sum's, by the name that was asked for; a
    /// root cause fails whom it fails for the sum.
    @Test func oneIsAskedForByName() throws {
        var graph = TwoLabModel.graph(in: "US")
        graph.weights["w2"] = nil
        var options = AnalysisOptions()
        options.only = [GoalName(.disclosure, of: "w1")]
        let named = try WhatIfAnalyser(try compiled(graph), options: options)
            .findings(failing: ["order:US"])
        #expect(named.answers.map(\.consequence) == ["disclosure:w1"])
        options.only = nil
        options.consequences = ["disclosure"]
        let sum = try WhatIfAnalyser(try compiled(graph), options: options)
            .findings(failing: ["order:US"])
        #expect(sum.answers.map(\.consequence) == ["disclosure"])
        #expect(named.answers.map(\.parties) == sum.answers.map(\.parties))
        #expect(named.answers.map(\.follows) == [true])
    }

    /// Before a change it is asked of the same asset, though it was the only one then.
    @Test func theModelAsWrittenIsAskedOfTheSame() throws {
        var graph = TwoLabModel.graph()
        let changed = try compiled(graph)
        graph.weights["w2"] = nil
        let found = try WhatIfAnalyser(changed, asWritten: try compiled(graph))
            .findings(failing: ["l2"])
        let answer = try #require(
            found.answers.first { $0.consequence == "exfiltration:w1" && $0.tier == 3 })
        #expect(answer.followsAsWritten == true)
        let other = try #require(
            found.answers.first { $0.consequence == "exfiltration:w2" && $0.tier == 3 })
        #expect(other.followsAsWritten == nil)
    }
}
