import Foundation
import Testing

@testable import Interchange

/// Mermaid, checked by a grammar of what is written.
struct MermaidTests {
    @Test func perimetersAreGroupsAndThePathIsThick() throws {
        let mermaid = try GraphMLFixtures.all()[2].mermaid()
        #expect(mermaid.hasPrefix("flowchart LR\n"))
        #expect(mermaid.components(separatedBy: " ==>").count == 6)
        #expect(mermaid.contains("subgraph g1[\"Campus: aws SL4\"]"))
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

    @Test func isTheSameEveryTime() throws {
        let first = try GraphMLFixtures.all().map { $0.mermaid() }
        for _ in 0..<3 { #expect(try GraphMLFixtures.all().map { $0.mermaid() } == first) }
    }
}
