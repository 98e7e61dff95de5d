import FailureAnalysis
import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Reports

/// Comparisons as they are printed, whole and word for word.
struct ComparisonReportTests {
    private static func compiled(_ name: String) throws -> CompiledModel {
        try ReportSeed.analysis(of: name).compiled
    }

    private static func comparison(_ names: String...) throws -> Comparison {
        try ComparisonAnalyser(
            names.map { ComparisonAnalyser.Candidate(try compiled($0)) }
        ).comparison()
    }

    @Test(arguments: ["replicated", "split-2-of-2"])
    func comparisonsReadAsRecorded(_ other: String) throws {
        let report = ComparisonReport(
            try Self.comparison("single", other),
            named: [try Self.compiled("single").model, try Self.compiled(other).model])
        try ReportGolden.expect(report.text, named: "compare-single-\(other).txt")
        try ReportGolden.expect(report.markdown, named: "compare-single-\(other).md")
    }

    @Test func moreThanTwoAreATable() throws {
        let report = ComparisonReport(
            try Self.comparison("single", "single-lab-lock", "replicated"), levels: [.party])
        let lines = report.text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "3 set-ups side by side")
        #expect(
            lines[1].hasPrefix(
                "Counting parties, at every tier and for every consequence: B dominates A."))
        #expect(lines.contains("  exfiltration  parties   1 1 1 1 0  2 2 2 1 0  1 1 1 1 0"))
        #expect(!report.text.contains("root causes, no lab"))
    }

    /// A model beside itself differs in nothing.
    @Test func aModelBesideItselfBuysNothing() throws {
        let text = ComparisonReport(try Self.comparison("single", "single")).text
        #expect(
            text.contains(
                "B buys nothing over A and costs nothing: the same failures suffice for every"))
    }

    /// What is written reads back, with keys in order.
    @Test func jsonReadsBack() throws {
        let comparison = try Self.comparison("single", "split-2-of-2")
        let document = ComparisonDocument(comparison)
        let json = try document.json()
        #expect(json.hasPrefix("{\n  \"certificates\" : {"))
        #expect(json.contains("\"format\" : \"sallyport-comparison/1\""))
        let again = try JSONDecoder().decode(ComparisonDocument.self, from: Data(json.utf8))
        #expect(again == document)
        let limited = comparison.limited(to: [.root])
        #expect(limited.pairs[0].cells.allSatisfy { $0.level == .root })
        #expect(limited.models.allSatisfy { $0.exposure.allSatisfy { $0.level == .root } })
        #expect(limited.pairs[0].buys == comparison.pairs[0].buys)
    }

    /// Titles and ids cannot become markup or terminal escapes.
    @Test func labelsAreInert() throws {
        let compiled = try Self.compiled("single")
        var model = try #require(compiled.model)
        model.title = "a\u{1B}[31m|<b>*x*\nb"
        model.perimeters["campus"]?.title = "p\u{202E}\u{7}"
        let hostile = try ModelCompiler(model).compile(digest: "sha256:test")
        let report = ComparisonReport(
            try ComparisonAnalyser([.init(compiled), .init(hostile)]).comparison())
        for text in [report.text, report.markdown] {
            #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 })
            #expect(!text.unicodeScalars.contains { $0.value == 0x202E })
        }
        #expect(!report.markdown.contains("<b>"))
        #expect(!report.markdown.contains("|<"))
    }
}
