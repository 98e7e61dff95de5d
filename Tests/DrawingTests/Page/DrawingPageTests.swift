import Foundation
import TestSupport
import Testing

/// Docs/Drawing.md and the examples of the symbol docs, seen by a stranger.
struct DrawingPageTests {
    /// Builds what the page shows in a package that depends on this one, and runs it.
    @Test func aStrangerDrawsThePageInTwentyLines() throws {
        let blocks = try CodeBlocks.ofPage("Docs/Drawing.md")
        let page = try #require(blocks.first)
        #expect(page.split(separator: "\n").count <= 20)
        #expect(page.components(separatedBy: "addBox").count == 3)
        #expect(page.components(separatedBy: "addLine").count == 3)
        let examples = try CodeBlocks.ofModule("Drawing").map(\.code) + blocks.dropFirst()
        #expect(examples.count >= 8)

        let package = StrangerPackage("stranger")
        let failure = try package.build([
            .init("page", using: "Drawing", text: page),
            .init(
                "examples", using: "Drawing",
                text: CodeBlocks.program(of: examples, importing: "Drawing")),
        ])
        try #require(failure == nil, "\(failure ?? "")")
        let drawn = try package.run("page")
        #expect(drawn.status == 0)
        try GoldenFile.expect(drawn.output, at: "Docs/Pictures/drawing.svg")

        let others = try package.run("examples")
        #expect(others.status == 0)
        #expect(others.output.contains("true 0"), "the map of the page keeps the rules")
    }
}
