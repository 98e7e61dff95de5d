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

    /// What the models say of one thing stands in one line, by name and kind; two of one kind and unit
    /// stand in two, and nothing is added up.
    @Test func tradeOffsStandSideBySide() throws {
        var first = try #require(Self.compiled("single").model)
        var second = first
        first.tradeOffs = [
            TradeOff(
                id: "bill", title: "Bill", kind: .money, amount: .stated("40", unit: "M$"),
                evidence: Evidence(status: .reported, source: "single-counterparty")),
            TradeOff(id: "people", kind: .money, amount: .stated("2", unit: "M$")),
            TradeOff(id: "wait", kind: .time, amount: .lessThan("b.yaml")),
        ]
        second.tradeOffs = [
            TradeOff(id: "bill", title: "Bill", kind: .money, amount: .stated("65", unit: "M$")),
            TradeOff(id: "people", kind: .effort, amount: .stated("3", unit: "people")),
        ]
        let compiled = try [first, second].map {
            try ModelCompiler($0).compile(digest: "sha256:test")
        }
        let comparison = try ComparisonAnalyser(
            compiled.map { ComparisonAnalyser.Candidate($0) }, options: AnalysisOptions(tiers: [3])
        ).comparison()
        let lines = ComparisonReport(comparison).text(width: 140).split(separator: "\n")
            .map { $0.split(separator: " ").joined(separator: " ") }
        let title = try #require(first.sources["single-counterparty"]?.title)
        #expect(lines.contains("money Bill 40 M$ (\(title), reported) 65 M$"))
        #expect(lines.contains("people 2 M$ not said"))
        #expect(lines.contains("effort people not said 3 people"))
        #expect(lines.contains("time wait less than b.yaml not said"))
        let json = try ComparisonDocument(comparison).models.map { $0.tradeOffs ?? [] }
        #expect(json[0].map(\.says) == ["40 M$", "2 M$", "less than b.yaml"])
        #expect(json[0].map(\.value) == ["40", "2", nil])
        #expect(json[0].map(\.lessThan) == [nil, nil, "b.yaml"])
        #expect(json[1].map(\.id) == ["bill", "people"])
        let plain = try Self.comparison("single", "single")
        #expect(!ComparisonReport(plain).text.contains(ComparisonReport.tradeOffsHeading))
        #expect(ComparisonDocument(plain).models.allSatisfy { $0.tradeOffs == nil })
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
