import Foundation
import TestSupport
import Testing

@testable import Interchange
@testable import Phrases

/// DOT, checked by Graphviz.
struct DOTTests {
    @Test func perimetersAreClustersAndThePathIsBold() throws {
        let dot = try GraphMLFixtures.all()[2].dot()
        #expect(dot.contains("newrank=true"))
        #expect(dot.contains("subgraph \"cluster_perimeter.campus\" {"))
        #expect(dot.components(separatedBy: "label=\"step ").count == 6)
        #expect(
            dot.contains(
                "\"outside\" -> \"perimeter.campus\" [label=\"step 1: there is access "
                    + "inside Campus\""))
    }

    /// gvpr reads every node, edge and label back as written.
    @Test(
        .enabled(
            if: GraphMLTools.dot != nil && GraphMLTools.gvpr != nil,
            "skipped: Graphviz is not on this machine"),
        arguments: [""] + GraphMLFixtures.hostileMarks)
    func graphvizReadsEveryLabel(mark: String) throws {
        let gvpr = try #require(GraphMLTools.gvpr)
        let dot = try #require(GraphMLTools.dot)
        for graph in try GraphMLFixtures.all(mark: mark) {
            let file = try GraphMLTools.temporaryFile(Array(graph.dot().utf8))
            defer { try? FileManager.default.removeItem(at: file) }
            let read = try OutsideProgram.run(
                gvpr,
                [
                    """
                    N { print("node ", $.name, " ", $.kind, " ", $.label) }
                    E { print("edge ", $.id, " ", $.tail.name, " ", $.head.name, " ", $.label) }
                    """, file.path,
                ])
            #expect(read.status == 0, "\(read.output.prefix(300))")
            let outline = GraphMLOutline(graph)
            var expected: [String] = []
            for item in outline.items where !item.isGroup || item.hasEdges || item.children.isEmpty
            {
                let label = item.isGroup ? "inside \(item.label)" : item.label
                expected.append("node \(item.id) \(item.kind) \(Self.drawn(label))")
            }
            for line in outline.lines {
                let (from, to) = (outline.items[line.source].id, outline.items[line.target].id)
                expected.append("edge \(line.id) \(from) \(to) \(Self.drawn(line.numberedLabel))")
            }
            #expect(
                Set(read.output.split(separator: "\n").map(String.init)) == Set(expected))
            guard mark.utf8.count < 1000 else { continue }
            let drawn = try OutsideProgram.run(dot, ["-Tsvg", file.path])
            #expect(drawn.status == 0, "\(drawn.output.prefix(300))")
            #expect(!drawn.output.contains("<script"))
        }
    }

    /// A label as gvpr gives it: a backslash is still two, an ampersand still its entity.
    private static func drawn(_ label: String) -> String {
        InertText.line(label).replacing("\\", with: "\\\\").replacing("&", with: "&amp;")
    }

    @Test func isTheSameEveryTime() throws {
        let first = try GraphMLFixtures.all().map { $0.dot() }
        for _ in 0..<3 { #expect(try GraphMLFixtures.all().map { $0.dot() } == first) }
    }
}
