import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Reports

/// A model in sentences, and questions to a party, as they are read.
struct DescriptionReportTests {
    private static func read(
        _ name: String
    ) throws -> (input: CheckedInput, model: ThreatGraph, compiled: CompiledModel) {
        let path = PackageRoot.url.appendingPathComponent("Models/\(name).yaml").path
        let input = try CheckedInput.read(path: path)
        guard case .model(let model, let book) = input.content else {
            throw CocoaError(.coderReadCorrupt)
        }
        let compiled = try ModelCompiler(model, catalogue: book).compile(digest: input.digest)
        return (input, model, compiled)
    }

    private static func description(
        _ name: String
    ) throws -> (findings: DescriptionFindings, model: ThreatGraph) {
        let (_, model, compiled) = try read(name)
        return (try #require(DescriptionAnalyser(compiled)).findings(), model)
    }

    private static func questions(
        _ name: String, to party: DefenderID
    ) throws -> (findings: PartyQuestionsFindings, model: ThreatGraph) {
        let (input, model, compiled) = try read(name)
        let document = try #require(input.document)
        let unknowns = try UnknownsAnalyser(model) {
            try document.applying($0).threatGraph(checkingChanges: false)
        }.findings(digest: input.digest)
        let findings = PartyQuestionsAnalyser(model, party: party).findings(
            unknowns: unknowns,
            lowered: try #require(LoweredClaimsAnalyser(compiled)).findings(lowering: 1),
            described: try #require(DescriptionAnalyser(compiled)).findings())
        return (findings, model)
    }

    @Test(arguments: [
        ("seed-case/split-2-of-3", "describe-split-2-of-3"),
        ("arrangements/anthropic-aws", "describe-anthropic-aws"),
        ("arrangements/mistral-eu", "describe-mistral-eu"),
    ])
    func readsAsRecorded(_ model: String, _ name: String) throws {
        let (findings, graph) = try Self.description(model)
        let report = DescriptionReport(findings, of: graph)
        try ReportGolden.expect(report.text, named: "\(name).txt")
        guard name == "describe-split-2-of-3" else { return }
        try ReportGolden.expect(report.markdown, named: "\(name).md")
    }

    @Test(arguments: [("aws", "questions-aws"), ("anthropic", "questions-anthropic")])
    func questionsReadAsRecorded(_ party: String, _ name: String) throws {
        let (findings, model) = try Self.questions(
            "arrangements/anthropic-aws", to: DefenderID(party))
        let report = PartyQuestionsReport(findings, of: model)
        try ReportGolden.expect(report.text, named: "\(name).txt")
        try ReportGolden.expect(report.markdown, named: "\(name).md")
    }

    @Test func claimsLoweredReadAsRecorded() throws {
        let (_, model, compiled) = try Self.read("arrangements/anthropic-aws")
        var analysis = try FailureAnalyser(compiled).analysis()
        #expect(!AnalysisReport(analysis).text.contains("unproved levels are less"))
        analysis.findings.loweredClaims = try #require(LoweredClaimsAnalyser(compiled))
            .findings(lowering: 1)
        let report = AnalysisReport(analysis, sections: [.lowered])
        try ReportGolden.expect(report.text, named: "claims-lowered-anthropic-aws.txt")
        let document = FindingsDocument(analysis)
        let answers = try #require(document.claimsLowered?.answers)
        #expect(Set(answers.map(\.id)).count == answers.count)
        #expect(
            answers.contains { $0.verdict == .flips }
                && answers.contains { $0.verdict == .survives })
        #expect(model.statedLevels.count >= answers.flatMap(\.flips).count / answers.count)
    }

    /// Numbers run from 1 in the order printed; ids stay where they are when a part is added.
    @Test func numbersRunAndIDsStay() throws {
        let (findings, model) = try Self.description("seed-case/single")
        let document = DescriptionDocument(findings, of: model)
        let numbers =
            document.parts.flatMap(\.sentences).map(\.number)
            + document.takenForGranted.map(\.number)
        #expect(numbers == Array(1...numbers.count))
        var more = model
        more.perimeters["attic"] = Perimeter(
            id: "attic", kind: .hall, operators: .defender("lab"), level: SecurityLevel(rawValue: 1)
        )
        let compiled = try ModelCompiler(more).compile(digest: "")
        let other = DescriptionDocument(
            try #require(DescriptionAnalyser(compiled)).findings(), of: more)
        func said(_ document: DescriptionDocument) -> [String: String] {
            Dictionary(
                document.parts.flatMap(\.sentences).map { ($0.id, $0.says) },
                uniquingKeysWith: { first, _ in first })
        }
        let (before, after) = (said(document), said(other))
        #expect(before.count == document.parts.flatMap(\.sentences).count, "an id stands twice")
        #expect(before.allSatisfy { after[$0.key] == $0.value })
        #expect(after.count > before.count)
    }

    /// A box for each sentence, no script, and nothing of the model is markup.
    @Test func thePageIsInert() throws {
        var (findings, model) = try Self.description("seed-case/single")
        model.perimeters["campus"]?.title = "<script>alert(1)</script>"
        findings.model.title = "<b>title</b>"
        let page = HTMLSentences(
            DescriptionReport(findings, of: model), kind: "a model in sentences"
        ).text()
        #expect(!page.contains("<script>alert") && !page.contains("<b>title"))
        let sentences = DescriptionDocument(findings, of: model)
        let count = sentences.parts.flatMap(\.sentences).count + sentences.takenForGranted.count
        #expect(page.ranges(of: "type=\"checkbox\"").count == count)
    }
}
