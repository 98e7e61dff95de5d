import Foundation
import Interchange
import ModelFormat
import Testing

@testable import Drawing
@testable import Pictures

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The drawn bytes: well formed, literal, the same every time.
struct DiagramDrawingTests {
    /// One picture of each kind.
    static let kinds = [
        "single exfiltration aws", "single tampering lab", "single denial trainium",
        "single disclosure lab", "single-tee-trainium exfiltration parent:amazon",
        "split-2-of-2 disclosure order:US", "split-2-of-3 denial order:US", "raw", "key-release",
    ]

    private func svg(_ kind: String, theme: Theme = .auto) throws -> String {
        let words = kind.split(separator: " ").map(String.init)
        let (path, compiled) =
            words.count == 3
            ? try PictureModels.pair(words[0], words[1], words[2])
            : try #require(DiagramHandBuilt.all.first { $0.name == kind }).make()
        return FailurePathDiagram(path: path, in: compiled, theme: theme).svg()
    }

    @Test(arguments: kinds, Theme.allCases)
    func isWellFormedAndPlain(kind: String, theme: Theme) throws {
        let svg = try svg(kind, theme: theme)
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        for forbidden in ["<script", "var(", "style=", "href", "url(", "@import", "onload"] {
            #expect(!svg.contains(forbidden), "\(forbidden)")
        }
        #expect(svg.contains("<style>") == (theme == .auto))
        #expect(try self.svg(kind, theme: theme) == svg)
    }

    @Test func everyClassOfTheAutomaticThemeHasADarkColour() throws {
        for kind in Self.kinds {
            let svg = try svg(kind)
            let style = try #require(
                svg.split(separator: "\n").first { $0.contains("<style>") })
            let classes = svg.split(separator: "class=\"").dropFirst()
                .flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") }
            for entry in Set(classes) { #expect(style.contains(".\(entry){"), "\(entry)") }
        }
    }

    @Test func labelsAreEscaped() throws {
        #expect(try svg("raw").contains("badge &lt;b&gt; &amp; key"))
    }

    @Test func tellsThePathInWordsAndWhatItWasMadeFrom() throws {
        let svg = try svg("single exfiltration aws")
        #expect(svg.contains("role=\"img\""))
        #expect(svg.contains("1. there is access inside AWS campus: the boundary of AWS campus"))
        #expect(svg.contains("conditional on this model"))
        let digest = try PictureModels.input("seed-case/single.yaml").digest
        #expect(svg.contains("model \(digest)"))
        #expect(svg.contains("model \(digest.dropFirst(7).prefix(12)) · tier OC1 · level party"))
    }

    @Test(arguments: [
        ("single-tampering-lab", "single tampering lab"),
        ("denial-order-US", "split-2-of-3 denial order:US"), ("key-release", "key-release"),
    ])
    func matchesTheGoldenPicture(name: String, kind: String) throws {
        try GoldenPicture.compare(svg(kind), with: "Tests/PicturesTests/Golden/\(name).svg")
    }

    /// What the documentation shows is what the tool draws today.
    @Test(arguments: [
        ("single-exfiltration-aws", "single exfiltration aws"),
        ("split-disclosure-order-US", "split-2-of-2 disclosure order:US"),
        ("enclave-exfiltration-amazon", "single-tee-trainium exfiltration parent:amazon"),
    ])
    func theDocumentationShowsTodaysPicture(name: String, kind: String) throws {
        try GoldenPicture.compare(svg(kind), with: "Docs/Pictures/\(name).svg")
    }

    /// The same for a page of text and for a column.
    @Test(arguments: [
        ("paper-failure-path", "16cm", PathExtent.surroundings),
        ("paper-path-only", "16cm", .path), ("paper-path-only-column", "8.5cm", .path),
    ])
    func theDocumentationShowsTodaysPictureOnPaper(
        name: String, width: String, extent: PathExtent
    ) throws {
        let (path, compiled) = try PictureModels.pair("single", "exfiltration", "aws")
        let picture = FailurePathDiagram(
            path: path, in: compiled, extent: extent, paper: try #require(PaperWidth(width))
        ).picture
        #expect(Lint.violations(in: picture.layout) == [])
        #expect(picture.leastPaper == nil)
        try GoldenPicture.compare(picture.svg(), with: "Docs/Pictures/\(name).svg")
    }
}
