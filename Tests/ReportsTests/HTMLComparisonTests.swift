import DigestKit
import FailureAnalysis
import Foundation
import ModelFormat
import Pictures
import Testing
import ThreatGraph

@testable import Compilation
@testable import Reports

/// The page of two set-ups as text: what can be said of it without a browser.
struct HTMLComparisonTests {
    static func page(
        _ first: CompiledModel, _ second: CompiledModel, size: MapSize = .standard
    ) throws -> String {
        let comparison = try ComparisonAnalyser(
            [first, second].map { ComparisonAnalyser.Candidate($0) }
        ).comparison()
        return try #require(
            HTMLComparison(comparison, first: first, second: second, size: size)
        ).text()
    }

    static func page(
        _ first: String, _ second: String, size: MapSize = .standard
    ) throws -> String {
        try page(
            ReportSeed.analysis(of: first).compiled, ReportSeed.analysis(of: second).compiled,
            size: size)
    }

    private static let split = Result { try page("single", "split-2-of-2") }

    @Test func needsNothingElse() throws {
        let page = try Self.split.get()
        for tag in ["style", "script"] {
            let parts = page.components(separatedBy: "<\(tag)>")
            #expect(parts.count == 2)
            let body = try #require(parts.last?.components(separatedBy: "</\(tag)>").first)
            let hash = Data(SHA256Digest(of: Array(body.utf8)).bytes).base64EncodedString()
            #expect(page.contains("\(tag)-src &#39;sha256-\(hash)&#39;"), "\(tag)")
        }
        #expect(page.contains("default-src &#39;none&#39;") && !page.contains("unsafe-inline"))
        for mark in [" src=", "url(", "@import", "<link", "<img", " style=", " onclick", "import("]
        {
            #expect(!page.contains(mark), "\(mark)")
        }
        let addresses = page.components(separatedBy: "href=\"").dropFirst()
        #expect(addresses.allSatisfy { $0.hasPrefix("#") })
        #expect(!page.replacing("http://www.w3.org/2000/svg", with: "").contains("://"))
        #expect(page == (try Self.page("single", "split-2-of-2")))
    }

    @Test func itsScriptIsSmallAndMakesNoMarkup() {
        let script = HTMLScript.common + HTMLComparisonScript.text
        #expect(script.utf8.count < 10_000)
        for call in [
            "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "fetch(",
        ] {
            #expect(!script.contains(call), "\(call)")
        }
    }

    /// Both maps, what is bought and paid, every cell, levels and coalitions by name: without a
    /// script, nothing but the controls is hidden.
    @Test func everythingIsThereWithoutScripts() throws {
        let page = try Self.split.get()
        #expect(page.components(separatedBy: "<svg ").count == 3)
        let hidden = page.components(separatedBy: " hidden=\"\"").dropLast()
        #expect(hidden.allSatisfy { $0.hasSuffix("class=\"scripted\"") || $0.contains("scripted") })
        for words in [
            "exfiltration takes 2 failures instead of 1 (OC1–OC3), as AWS no longer suffices alone",
            "denial: Second cloud and Second silicon now suffice alone (OC1–OC4)",
            "<li>Second cloud (second-cloud)</li>",
            "<li>Alphabet, parent of Second cloud and Second silicon (parent:alphabet)</li>",
            "<li class=\"words\">[AWS (aws) + The lab (lab)]</li>",
            "What custody trades", "conditional on these models",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let cells = page.components(separatedBy: "data-tier=\"").count - 1
        // Ten heads; three consequences with tiers, four ways of counting, five tiers, two models.
        #expect(cells == 10 + 3 * 4 * 5 * 2)
    }

    @Test func levelsThatDifferSaySo() throws {
        let page = try Self.page("single", "single-sl3")
        #expect(page.contains("<b class=\"differs\">SL3</b><small>was SL4</small>"))
        let same = try Self.page("single", "single")
        #expect(!same.contains("class=\"differs\""))
        #expect(same.components(separatedBy: "Nothing that these models show.").count == 3)
    }

    @Test func largeModelsAreOverviews() throws {
        let page = try Self.page(
            "single", "split-2-of-2", size: MapSize(things: 5, groups: 24, lines: 60))
        #expect(page.contains("Both are overviews, sorted alike"))
        #expect(!page.contains("id=\"light\""))
    }

    @Test func hostileLabelsStayText() throws {
        let single = try ReportSeed.analysis(of: "single")
        let hostile = try HTMLPages().hostile(single).compiled
        let page = try Self.page(hostile, single.compiled)
        #expect(page.components(separatedBy: "<script").count == 2)
        #expect(page.components(separatedBy: "</script").count == 2)
        #expect(!page.contains("<img") && !page.contains("<!--"))
        let graph = try HTMLPages().hostileGraph().compiled
        #expect(!(try Self.page(graph, graph)).contains("<img"))
    }
}
