import FailureAnalysis
import TestSupport
import Testing

@testable import Drawing
@testable import Pictures

/// How long a large picture takes; Docs/Diagrams.md states what this prints in a release build.
struct DiagramTimingTests {
    @Test(arguments: [(60, 6, 100), (500, 6, 500)])
    func aLargeModelIsDrawnByTheRulesAndSoon(
        perimeters: Int, depth: Int, channels: Int
    ) throws {
        let compiled = try DiagramLargeModel.compiled(
            perimeters: perimeters, depth: depth, channels: channels)
        let paths = try FailureAnalyser(
            compiled, options: AnalysisOptions(consequences: ["exfiltration"], tiers: [3])
        ).analysis().paths
        let path = try #require(paths.first)
        var diagram = FailurePathDiagram(path: path, in: compiled)
        let time = ThreadTime.of {
            diagram = FailurePathDiagram(path: path, in: compiled)
            #expect(!diagram.svg().isEmpty)
        }
        let layout = diagram.layout
        print(
            "\(perimeters) perimeters, \(channels) channels: \(layout.boxes.count) boxes and "
                + "\(layout.lines.count) lines on \(layout.width) × \(layout.height) in \(time)")
        #expect(Lint.violations(in: layout) == [])
    }
}
