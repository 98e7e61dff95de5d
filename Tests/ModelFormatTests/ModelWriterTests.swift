import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

struct ModelWriterTests {
    /// The built-in catalogue, read once for all the models that name instruments of it.
    private static let catalogue = try? SampleModels.document(
        SampleModels.small + "jurisdictions: { US: { instruments: catalogue } }\n"
    ).examined().catalogue

    @Test(arguments: 0..<8)
    func whatIsWrittenReadsBackAsTheSameGraph(batch: Int) throws {
        for seed in batch * 75..<(batch + 1) * 75 {
            var generator = RandomThreatGraph(seed: UInt64(seed))
            let graph = generator.next()
            let text = try ModelWriter().text(of: graph)
            let examination = try SampleModels.document(text).examined(
                catalogue: ModelWriterTests.catalogue)
            let read = try #require(
                examination.graph, "seed \(seed)\n\(examination.diagnostics)\n\(text)")
            if read != graph { Issue.record("seed \(seed)\n\(text)") }
            if try ModelWriter().text(of: read) != text { Issue.record("seed \(seed): bytes") }
        }
    }

    @Test func writesTheSketchCanonically() throws {
        let graph = try SampleModels.document(SampleModels.sketch).threatGraph()
        let text = try ModelWriter().text(of: graph)
        #expect(text == SampleModels.writtenSketch)
    }

    @Test func orderOfKeysSaysNothing() throws {
        let straight = try SampleModels.document(SampleModels.small).threatGraph()
        let turned = """
            workloads: { run: { capacity: lab } }
            channels: { door: { operator: lab, to: outside, from: room } }
            weights: { w: { copies: [ { form: plaintext, in: room } ] } }
            title: Small
            perimeters: { room: { level: SL2, operator: lab } }
            defenders: { lab: { role: lab } }
            sallyport: 1

            """
        #expect(try SampleModels.document(turned).threatGraph() == straight)
    }

    @Test func shuffledKeysReadAsTheSameGraph() throws {
        for seed in 0..<60 {
            var generator = RandomThreatGraph(seed: UInt64(seed))
            let graph = generator.next()
            let text = try ModelWriter().text(of: graph)
            // Every section of the writer's text stands after an empty line.
            var random = SplitMix64(seed: UInt64(seed))
            var sections = text.split(separator: "\n\n").map(String.init)
            sections = sections.map { section in
                var lines = section.split(separator: "\n").map(String.init)
                let isFlat = lines.dropFirst().allSatisfy {
                    $0.hasPrefix("  ") && !$0.hasPrefix("   ")
                }
                if isFlat, lines.count > 1 { lines[1...].shuffle(using: &random) }
                return lines.joined(separator: "\n")
            }
            sections.shuffle(using: &random)
            let shuffled = sections.joined(separator: "\n") + "\n"
            let read = try SampleModels.document(shuffled).threatGraph(
                catalogue: ModelWriterTests.catalogue)
            #expect(read == graph, "seed \(seed)")
        }
    }
}
