import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import ThreatGraph

@testable import Compilation
@testable import Reports

/// Analyses whose report pages are looked at in a browser.
struct HTMLPages {
    /// A label that would be markup, a script, or the end of one.
    static let hostileLabel =
        "</script></title></svg><img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>"
        + "<!--'\"&amp;{{x}} javascript:alert(1)"

    /// A model whose every title is hostile.
    func hostile(_ single: Analysis) throws -> Analysis {
        guard var model = single.compiled.model else { return single }
        let label = Self.hostileLabel
        model.title = label
        for id in model.defenders.ids { model.defenders[id]?.title = label }
        for id in model.perimeters.ids { model.perimeters[id]?.title = label }
        for id in model.channels.ids { model.channels[id]?.title = label }
        for id in model.weights.ids { model.weights[id]?.title = label }
        let renamed = try ModelCompiler(model).compile(digest: single.compiled.digest)
        return try FailureAnalyser(renamed).analysis()
    }

    /// A graph whose parties' names are hostile too.
    func hostileGraph() throws -> Analysis {
        let name = String(
            decoding: try JSONEncoder().encode(Self.hostileLabel), as: UTF8.self)
        return try graph(
            """
            {"format": "sallyport-attack-graph/1", "title": \(name),
             "parties": [{"id": \(name)}, {"id": "lab", "lab": true}],
             "barriers": [{"id": "b", "lock": {"op": \(name), "level": 3}}],
             "steps": [{"fact": \(name), "via": ["b"]}],
             "consequences": [{"id": "exfiltration", "goal": \(name), "tiered": true}]}
            """)
    }

    /// A quorum of three of seven parties, listed up to pairs: most answers are not known.
    func cut() throws -> Analysis {
        let parties = (1...7).map { "\"p\($0)\"" }
        let locks = parties.map { "{\"op\": \($0), \"level\": 5}" }.joined(separator: ", ")
        let text = """
            {"format": "sallyport-attack-graph/1", "title": "Cut short",
             "parties": [\(parties.map { "{\"id\": \($0)}" }.joined(separator: ", "))],
             "barriers": [{"id": "b", "lock": {"atLeast": 3, "of": [\(locks)]}}],
             "steps": [{"fact": "f", "via": ["b"]}],
             "consequences": [{"id": "exfiltration", "goal": "f", "tiered": true}]}
            """
        return try graph(text, options: AnalysisOptions(maximumOrder: 2))
    }

    /// A model of twenty-four campuses, each of which fails alone with its own operator.
    func large() throws -> Analysis {
        var text = "sallyport: 1\ntitle: Twenty-four campuses\n"
        let numbers = Array(1...24)
        func section(_ name: String, _ line: (Int) -> String) {
            text += name + ":\n" + numbers.map { "  " + line($0) + "\n" }.joined()
        }
        section("defenders") { $0 == 1 ? "d1: { role: lab }" : "d\($0): { role: cloud }" }
        section("perimeters") { "p\($0): { operator: d\($0), level: SL3, kind: campus }" }
        section("weights") { "w\($0): { copies: [ { in: p\($0), form: plaintext } ] }" }
        section("channels") { "c\($0): { from: p\($0), to: outside, operator: d\($0) }" }
        section("workloads") { "run\($0): { capacity: d\($0) }" }
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "large.yaml")
        guard case .model(let model, _) = input.content else {
            throw CocoaError(.coderReadCorrupt)
        }
        return try FailureAnalyser(
            ModelCompiler(model).compile(digest: input.digest),
            options: AnalysisOptions(tiers: [1], maximumOrder: 1)
        ).analysis()
    }

    private func graph(
        _ text: String, options: AnalysisOptions = AnalysisOptions()
    ) throws -> Analysis {
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: "raw.json")
        guard case .attackGraph(let document) = input.content else {
            throw CocoaError(.coderReadCorrupt)
        }
        let compiled = CompiledModel(
            graph: document.graph, title: document.title ?? "", date: nil, digest: input.digest)
        return try FailureAnalyser(compiled, options: options).analysis()
    }
}
