import ModelFormat
import Phrases
import Testing
import ThreatGraph

/// A model on one line.
struct ModelLineTests {
    @Test func aLineReadsBackAsTheSameGraph() throws {
        let catalogue = try SampleModels.document(
            SampleModels.small + "jurisdictions: { US: { instruments: catalogue } }\n"
        ).examined().catalogue
        for seed in 0..<200 {
            var generator = RandomThreatGraph(seed: UInt64(seed))
            let graph = generator.next()
            let line = ModelWriter().line(of: graph)
            let isOneLine = !line.contains { $0.isNewline }
            #expect(isOneLine, "seed \(seed)")
            let examination = try SampleModels.document(line).examined(catalogue: catalogue)
            if examination.graph != graph {
                Issue.record("seed \(seed)\n\(examination.diagnostics)\n\(line)")
            }
        }
    }

    @Test func textsKeepEveryCharacter() throws {
        var graph = try SampleModels.document(SampleModels.small).threatGraph()
        graph.title =
            "a\"b\\c\nd\te\r\u{1}\u{7F}\u{85}\u{2028}\u{FEFF}\u{FFFE}]]> {x: y} #z é 😀 \u{202E}"
        let line = ModelWriter().line(of: graph)
        #expect(try SampleModels.document(line).threatGraph() == graph)
    }
}
