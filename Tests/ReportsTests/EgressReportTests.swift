import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Reports

/// The report and the JSON of how weights would leave.
struct EgressReportTests {
    private func findings(
        of name: String, change: (inout ThreatGraph) -> Void = { _ in }
    ) throws -> (EgressFindings, of: CompiledModel) {
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/\(name).yaml").path
        let input = try CheckedInput.read(path: path)
        guard case .model(var model, _) = input.content else {
            throw CocoaError(.coderReadCorrupt)
        }
        change(&model)
        let compiled = try ModelCompiler(model).compile(digest: input.digest)
        let analyser = EgressAnalyser(compiled)
        return (try #require(analyser).findings(), compiled)
    }

    private func report(
        of name: String, change: (inout ThreatGraph) -> Void = { _ in }
    ) throws -> EgressReport {
        let (found, compiled) = try findings(of: name, change: change)
        return EgressReport(found, of: compiled)
    }

    @Test func readsAsRecorded() throws {
        let report = try self.report(of: "single-egress")
        try ReportGolden.expect(report.text, named: "egress-single.txt")
        try ReportGolden.expect(report.markdown, named: "egress-single.md")
        try ReportGolden.expect(
            self.report(of: "split-2-of-3").text, named: "egress-split-2-of-3.txt")
    }

    @Test func theFirstLinesAnswer() throws {
        let lines = try report(of: "single").text.split(separator: "\n")
        #expect(
            lines[1].hasPrefix(
                "Whose choke point it is: AWS; what limits the way out is media (AWS), network (AWS)"
            ))
        #expect(
            lines[2].hasPrefix("Time to move frontier out at OC3: never with no failure; 23.2 min"))
    }

    @Test func theFindingsReadBack() throws {
        let (found, compiled) = try findings(of: "single-egress")
        let document = EgressDocument(found, of: compiled)
        let json = try document.json()
        #expect(try JSONDecoder().decode(EgressDocument.self, from: Data(json.utf8)) == document)
        #expect(json.contains("\"format\" : \"sallyport-egress/1\""))
        // What there is none of is written as null, not left out.
        #expect(json.contains("\"seconds\" : null") && json.contains("\"window\" : null"))
    }

    @Test func labelsAreInert() throws {
        let mark = "<b>|x\u{1B}[31m\u{202E}\n# y"
        let report = try self.report(of: "single-egress") { model in
            model.title = mark
            model.weights["frontier"]?.title = mark
            model.channels["network"]?.title = mark
        }
        for text in [report.text, report.markdown] {
            #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
        }
        #expect(!report.markdown.contains("<b>"))
    }

    @Test func whatIsNotSaidIsListedWithItsTimesAtWorst() throws {
        let text = try report(of: "single").text
        #expect(text.contains("What the model does not say"))
        #expect(text.contains("media: what passes while the barrier holds is not stated"))
        #expect(text.contains("If what the model does not state of its limits were no limit:"))
    }
}
