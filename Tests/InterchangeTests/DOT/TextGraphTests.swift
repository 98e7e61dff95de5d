import Foundation
import TestSupport
import Testing

@testable import Exporters
@testable import Phrases

/// DOT, checked by Graphviz, and Mermaid, checked by a grammar of what is written.
struct TextGraphTests {
    @Test func perimetersAreClustersAndThePathIsBold() throws {
        let dot = try GraphMLFixtures.all()[2].dot()
        #expect(dot.contains("newrank=true"))
        #expect(dot.contains("subgraph \"cluster_perimeter.campus\" {"))
        #expect(dot.components(separatedBy: "label=\"step ").count == 6)
        #expect(
            dot.contains(
                "\"outside\" -> \"perimeter.campus\" [label=\"step 1: the attacker has "
                    + "inside:campus\""))
        let mermaid = try GraphMLFixtures.all()[2].mermaid()
        #expect(mermaid.hasPrefix("flowchart LR\n"))
        #expect(mermaid.components(separatedBy: " ==>").count == 6)
        #expect(mermaid.contains("subgraph g1[\"Campus: aws SL4\"]"))
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

    /// What is written of Mermaid is in a small language in which a label can be nothing else.
    @Test(arguments: [""] + GraphMLFixtures.hostileMarks)
    func mermaidStaysInItsGrammar(mark: String) throws {
        let label = /"(?:[A-Za-z0-9,:\/()'= .\-+@]|[^\x00-\x7F]|#[0-9]+;)+"/
        let grammar = [
            try Regex("^flowchart LR$"), try Regex("^ +subgraph g[0-9]+\\[L\\]$"),
            try Regex("^ +end$"), try Regex("^ +n[0-9]+(\\[L\\]|\\(\\[L\\]\\)):::[A-Za-z]+$"),
            try Regex("^  n[0-9]+ (-->|==>)(\\|L\\|)? n[0-9]+$"),
            try Regex(
                "^  classDef [A-Za-z]+ fill:#[0-9A-F]{6},stroke:#[0-9A-F]{6},stroke-width:[13]px,color:#000000$"
            ),
            try Regex("^  style g[0-9]+ fill:#[0-9A-F]{6},stroke:#[0-9A-F]{6},color:#000000$"),
        ]
        for graph in try GraphMLFixtures.all(mark: mark) {
            let text = graph.mermaid()
            var depth = 0
            var declared: Set<Substring> = []
            for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                let shape = String(line).replacing(label, with: "L")
                #expect(grammar.contains { shape.wholeMatch(of: $0) != nil }, "\(line)")
                if shape.contains("subgraph") { depth += 1 }
                if shape.hasSuffix(" end") { depth -= 1 }
                #expect(depth >= 0)
                if let node = shape.firstMatch(of: /^ +(n[0-9]+)[\[(]/) {
                    #expect(declared.insert(node.1).inserted, "\(line)")
                }
                if let edge = shape.firstMatch(of: /^  (n[0-9]+) .* (n[0-9]+)$/) {
                    #expect(declared.contains(edge.1) && declared.contains(edge.2), "\(line)")
                }
            }
            #expect(depth == 0)
            #expect(
                text.split(separator: "\n").count {
                    $0.contains(" --> ") || $0.contains("-->|") || $0.contains("==>")
                } == graph.edges.count)
        }
    }

    @Test func bothAreTheSameEveryTime() throws {
        let first = try GraphMLFixtures.all().map { $0.dot() + $0.mermaid() }
        for _ in 0..<3 {
            #expect(try GraphMLFixtures.all().map { $0.dot() + $0.mermaid() } == first)
        }
    }
}
