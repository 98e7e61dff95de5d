import AttackGraph
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

/// A raw graph that was exported from a model says what the model says, also of what it states nothing of.
struct NotStatedGraphTests {
    private static let parts = """
        sallyport: 1
        title: t
        date: 2026-01-01
        jurisdictions: { US: {} }
        defenders: { lab: { role: lab, jurisdictions: [US] }, a: { role: cloud, jurisdictions: [US] } }
        perimeters: { p: { kind: campus, exits: stated, operator: a, level: SL4 } }
        channels: { n: { kind: network, from: p, to: outside, operator: a, level: SL4 } }

        """
    private static let weights =
        "weights: { w: { owner: lab, copies: [ { in: p, form: plaintext, for: training } ] } }\n"
    private static let work = "workloads: { t: { capacity: a, in: p } }\n"

    /// The cells of the matrix, of a model and of the raw graph of it as it is written and read.
    private func cells(_ text: String) throws -> (model: [ExposureCell], graph: [ExposureCell]) {
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "m.yaml")
        let compiled = try #require(try input.compiled())
        let written = AttackGraphDocument(graph: compiled.graph, title: "t").text()
        let raw = try CheckedInput.read(bytes: Array(written.utf8), file: "g.json")
        let graph = try #require(try raw.compiled())
        func cells(_ compiled: CompiledModel) throws -> [ExposureCell] {
            try FailureAnalyser(compiled).analysis().findings.exposure
        }
        return (try cells(compiled), try cells(graph))
    }

    @Test(arguments: [
        (weights, ["denial"]), (work, ["disclosure", "exfiltration", "tampering"]),
        (weights + work, []),
    ])
    func whatIsNotStatedIsNotAsked(_ stated: String, _ missing: [String]) throws {
        let (model, graph) = try cells(Self.parts + stated)
        func notAsked(_ cells: [ExposureCell]) -> [String] {
            Set(cells.filter { !$0.isAsked }.map(\.consequence)).sorted()
        }
        #expect(notAsked(model) == missing)
        #expect(notAsked(graph) == missing)
        func orders(_ cells: [ExposureCell]) -> [String] {
            cells.map {
                "\($0.consequence) \($0.level) \($0.tier ?? 0): \($0.order ?? -1) \($0.complete)"
            }
        }
        #expect(orders(model) == orders(graph))
    }

    @Test func itIsTakenForGranted() throws {
        let input = try CheckedInput.read(
            bytes: Array((Self.parts + Self.weights).utf8), file: "m.yaml")
        let compiled = try #require(try input.compiled())
        let raw = CompiledModel(graph: compiled.graph, title: "t", date: nil, digest: "")
        let findings = try FailureAnalyser(raw).analysis().findings
        #expect(findings.model.takenForGranted.map(\.kind) == [.noWorkload])
        #expect(raw.states("exfiltration") && !raw.states("denial") && raw.states("loss"))
    }
}
