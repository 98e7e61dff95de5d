import Foundation
import Phrases
import TestSupport
import Testing
import ThreatGraph

@testable import ModelFormat

/// The section `assets`, for whom a workload is done, and requirements of one of them.
struct AssetKeysTests {
    private static let model = """
        sallyport: 1
        title: Assets
        defenders: { lab: { role: lab }, bank: { role: customer } }
        perimeters: { room: { operator: lab, level: SL2 } }
        weights: { w: { copies: [ { in: room, form: plaintext } ] } }
        assets: { prompts: { owner: bank, copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: lab, carries: [w, prompts] } }
        workloads: { run: { for: bank, weights: prompts, capacity: lab }, own: { capacity: lab } }
        require: [ { consequence: tampering, weights: prompts, order: 2 },
                   { consequence: denial, workload: run, order: 1 } ]

        """

    /// The codes that a model gets once a text in it is replaced, with their lines.
    private func codes(replacing text: String, by other: String) -> [String] {
        SampleModels.diagnostics(of: Self.model.replacingOccurrences(of: text, with: other)).map {
            "\($0.place?.line ?? 0) \($0.code.rawValue)"
        }.filter { $0 != "3 model.idle-defender" }
    }

    @Test func whatIsSaidOfNobodyIsAsked() {
        #expect(codes(replacing: "x", by: "x") == [])
        #expect(
            codes(replacing: "owner: bank, ", by: "") == ["6 model.unowned-asset"])
        #expect(
            codes(replacing: "assets: { prompts:", by: "assets: { w:").contains(
                "6 model.duplicate-id"))
        #expect(
            codes(replacing: "weights: prompts, capacity", by: "weights: promts, capacity")
                == ["8 model.dangling-reference"])
    }

    @Test func aRequirementIsOfWhatItsConsequenceIsOf() {
        #expect(
            codes(replacing: "workload: run, order: 1", by: "weights: w, order: 1")
                == ["10 model.conflicting-keys"])
        #expect(
            codes(replacing: "weights: prompts, order: 2", by: "workload: run, order: 2")
                == ["9 model.conflicting-keys"])
        #expect(
            codes(replacing: "workload: run, order: 1", by: "workload: rum, order: 1")
                == ["10 model.dangling-reference"])
    }

    @Test func anAssetIsReadAsWeightsAre() throws {
        let graph = try SampleModels.document(Self.model).threatGraph()
        let prompts = try #require(graph.weights["prompts"])
        #expect(prompts.kind == .data && prompts.owner == "bank")
        #expect(prompts.path == "assets.prompts")
        #expect(graph.weights["w"]?.kind == .weights)
        #expect(graph.channels["door"]?.carries == ["prompts", "w"])
        #expect(graph.workloads["run"]?.principal == "bank")
        #expect(graph.workloads["run"]?.weights == "prompts")
        #expect(graph.requirements.map(\.asset) == ["prompts", "run"])
        #expect(graph.principals(of: try #require(graph.workloads["own"])) == ["lab"])
    }

    @Test func itIsWrittenWhereItWasRead() throws {
        let graph = try SampleModels.document(Self.model).threatGraph()
        let text = try ModelWriter().text(of: graph)
        #expect(text.contains("assets:"))
        #expect(try SampleModels.document(text).threatGraph() == graph)
    }

    @Test func aPathReachesIt() throws {
        let document = try SampleModels.document(Self.model)
        let changed = try document.applying([
            Change(path: "assets.prompts.owner", value: .scalar("lab")),
            Change(path: "workloads.run.for", value: .scalar("lab")),
        ]).threatGraph()
        #expect(changed.weights["prompts"]?.owner == "lab")
        #expect(changed.workloads["run"]?.principal == "lab")
    }
}
