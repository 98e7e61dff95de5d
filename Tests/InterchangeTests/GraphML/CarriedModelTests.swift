import AttackGraph
import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import Networks
import Phrases
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// GraphML with the model inside.
struct CarriedModelTests {
    private static let models: [String] = ["seed-case", "arrangements"].flatMap { folder in
        let url = PackageRoot.url.appendingPathComponent("Models/\(folder)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { url.path + "/" + $0 }
    }

    private func input(_ bytes: [UInt8]) throws(ModelErrors) -> CheckedInput {
        do { return try CheckedInput.read(bytes: bytes, file: "g.graphml") } catch {
            throw error as? ModelErrors ?? ModelErrors([])
        }
    }

    private func compiled(_ input: CheckedInput) throws -> CompiledModel {
        guard case .model(let model, let catalogue) = input.content else {
            throw GraphQuestionError.noNode("no model", near: [])
        }
        return try ModelCompiler(model, catalogue: catalogue).compile(digest: input.digest)
    }

    @Test func everyModelReadsBackFromEveryGraphAndProfile() throws {
        #expect(Self.models.count > 20)
        for path in Self.models {
            let original = try CheckedInput.read(path: path)
            let compiled = try compiled(original)
            for graph in [GraphMLGraph.model(compiled), .attackGraph(compiled)] {
                let carrying = graph.carryingModel(
                    of: compiled, asWritten: original.dated?.graph)
                for bytes in [carrying.document(), carrying.yEdDocument()] {
                    let read = try input(bytes)
                    #expect(read.canonicalText == original.canonicalText, "\(path)")
                    #expect(read.digest == original.digest)
                }
            }
        }
    }

    /// Piece by piece the same bytes are written as in one piece.
    @Test func whatIsWrittenPieceByPieceIsTheSame() throws {
        for path in Self.models.prefix(6) {
            let original = try CheckedInput.read(path: path)
            let compiled = try compiled(original)
            for graph in [GraphMLGraph.model(compiled), .attackGraph(compiled)] {
                var bytes: [UInt8] = []
                graph.write(carrying: compiled, asWritten: original.dated?.graph) { bytes += $0 }
                let whole = graph.carryingModel(of: compiled, asWritten: original.dated?.graph)
                #expect(bytes == whole.document(), "\(path)")
                var bare: [UInt8] = []
                graph.write(carrying: nil) { bare += $0 }
                #expect(bare == graph.document(), "\(path)")
            }
        }
    }

    /// The dates come back too, and with them what the model says of every day.
    @Test func aDatedModelReadsBackWithItsDates() throws {
        // The ciphertext ends with its key.
        let text = DatedSample.text.replacing(
            "key: k, since: 2027-01-01", with: "key: k, since: 2027-01-01, until: 2030-01-01")
        let original = try CheckedInput.read(bytes: Array(text.utf8), file: "dated.yaml")
        let compiled = try compiled(original)
        let dated = try #require(original.dated)
        for graph in [GraphMLGraph.model(compiled), .attackGraph(compiled)] {
            let carrying = graph.carryingModel(of: compiled, asWritten: dated.graph)
            for bytes in [carrying.document(), carrying.yEdDocument()] {
                let read = try input(bytes)
                #expect(read.canonicalText == original.canonicalText)
                #expect(read.digest == original.digest)
                let again = try #require(read.dated)
                #expect(again.graph == dated.graph)
                for day in [nil] + dated.graph.datedDays.map(Optional.some) {
                    for undated: Set<String> in [[], ["some-day"]] {
                        let state = DatedState(day: day, undated: undated)
                        #expect(
                            try again.document.asOf(state).threatGraph()
                                == dated.document.asOf(state).threatGraph(), "\(state)")
                    }
                }
            }
        }
        #expect(dated.graph.datedDays.count == 5)
    }

    @Test func aRawAttackGraphReadsBack() throws {
        let document = AttackGraphDocument(
            graph: try GraphMLFixtures.compiled().graph, title: "Raw \"x\"", date: nil)
        let bare = CompiledModel(
            graph: document.graph, title: "Raw \"x\"", date: nil, digest: "")
        let bytes = GraphMLGraph.attackGraph(bare).carryingModel(of: bare).document()
        guard case .attackGraph(let read) = try input(bytes).content else {
            Issue.record("no attack graph")
            return
        }
        #expect(read == document)
    }

    private func code(_ text: String) -> DiagnosticCode? {
        do throws(ModelErrors) {
            _ = try input(Array(text.utf8))
            return nil
        } catch { return error.diagnostics.first?.code }
    }

    /// A change to what a reader sees or to the model inside is noticed, whatever it is.
    @Test func anEditedFileIsRefused() throws {
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/single.yaml").path
        let original = try CheckedInput.read(path: path)
        let compiled = try compiled(original)
        let graph = GraphMLGraph.model(compiled)
        for bytes in [
            graph.carryingModel(of: compiled).document(),
            graph.carryingModel(of: compiled).yEdDocument(),
        ] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(code(text) == nil)
            for (old, new) in [
                ("<data key=\"operator\">aws<", "<data key=\"operator\">lab<"),
                ("<data key=\"sl\">SL4<", "<data key=\"sl\">SL5<"),
                (
                    "source=\"jurisdiction.US\" target=\"defender.aws\"",
                    "source=\"outside\" target=\"defender.aws\""
                ),
                ("<data key=\"e_controller\">aws<", "<data key=\"e_controller\">lab<"),
                ("\"level\": SL4", "\"level\": SL5"), ("sha256:", "sha256:0"),
                ("</graph></graphml>", "<node id=\"new\"/></graph></graphml>"),
                (
                    "</graph></graphml>",
                    "<edge source=\"outside\" target=\"outside\"/></graph></graphml>"
                ),
                ("<data key=\"g_graph_kind\">model<", "<data key=\"g_graph_kind\">attack-graph<"),
            ] {
                // In the nested file edges end elsewhere.
                guard let range = text.range(of: old, options: .backwards) else {
                    Issue.record("'\(old)' is not in the file")
                    continue
                }
                let edited = text.replacingCharacters(in: range, with: new)
                #expect(code(edited) == .graphMLStaleModel, "\(old)")
            }
        }
        #expect(
            code(String(decoding: graph.document(), as: UTF8.self)) == .graphMLNoModel)
        #expect(code("<graphml><graph><node id=\"a\"/></graph></graphml>") == .graphMLNoModel)
    }

    @Test func attributesThatAreSealedAreThoseWritten() throws {
        let graph = GraphMLGraph.model(try GraphMLFixtures.compiled())
        #expect(graph.nodeColumns.map(\.name) == GraphMLSeal.nodeAttributes)
        #expect(graph.edgeColumns.map(\.name) == GraphMLSeal.edgeAttributes)
    }

    /// Hostile names keep the seal whole.
    @Test(arguments: GraphMLFixtures.hostileMarks.indices)
    func hostileLabelsDoNotBreakTheSeal(index: Int) throws {
        let mark = GraphMLFixtures.hostileMarks[index]
        let compiled = try GraphMLFixtures.compiled(mark: mark)
        let graph = GraphMLGraph.model(compiled).carryingModel(of: compiled)
        for bytes in [graph.document(), graph.yEdDocument()] {
            let read = try GraphMLReader().reading(bytes: bytes, file: "f").graph
            #expect(
                read.graphText(GraphMLSeal.sealAttribute) == GraphMLSeal.digest(of: read))
        }
        #expect(try GraphMLSchemaTests.faults(in: graph.document()) == [])
    }

    /// networkx and igraph write the file anew, with other ids, orders and types.
    @Test(
        .enabled(
            if: GraphMLTools.pythonWithIGraph != nil,
            "skipped: python3 with networkx and igraph is not on this machine"))
    func otherToolsMayWriteItAnew() throws {
        let python = try #require(GraphMLTools.pythonWithIGraph)
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/single.yaml").path
        let original = try CheckedInput.read(path: path)
        let compiled = try compiled(original)
        let file = try GraphMLTools.temporaryFile(
            GraphMLGraph.model(compiled).carryingModel(of: compiled).document())
        defer { try? FileManager.default.removeItem(at: file) }
        for script in [
            "import networkx as n; n.write_graphml(n.read_graphml(F, force_multigraph=True), F + 'x')",
            "import igraph; igraph.Graph.Read_GraphML(F).write_graphml(F + 'x')",
        ] {
            let written = file.path + "x"
            defer { try? FileManager.default.removeItem(atPath: written) }
            let result = try OutsideProgram.run(
                python, ["-c", "import sys; F = sys.argv[1]; " + script, file.path])
            #expect(result.status == 0, "\(result.output)")
            let read = try CheckedInput.read(path: written)
            #expect(read.digest == original.digest)
        }
    }
}
