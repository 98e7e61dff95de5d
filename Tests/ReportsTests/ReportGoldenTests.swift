import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing

@testable import Compilation
@testable import Reports

/// Whole reports, word for word: what a reader sees has to change on purpose.
struct ReportGoldenTests {
    @Test(arguments: ["single", "split-2-of-2"])
    func reportsReadAsRecorded(_ model: String) throws {
        let analysis = try ReportSeed.analysis(of: model)
        try compare(AnalysisReport(analysis).text, with: "report-\(model).txt")
        try compare(AnalysisReport(analysis).markdown, with: "report-\(model).md")
    }

    @Test func findingsReadAsRecorded() throws {
        try compare(
            FindingsDocument(ReportSeed.analysis(of: "single")).json(),
            with: "findings-single.json")
    }

    private func compare(
        _ text: String, with name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try GoldenFile.expect(
            text, at: "Tests/ReportsTests/Golden/\(name)", sourceLocation: sourceLocation)
    }
}

/// Seed models analysed for reports.
enum ReportSeed {
    static func analysis(of name: String) throws -> Analysis {
        let path = PackageRoot.url.appendingPathComponent("Models/seed-case/\(name).yaml").path
        let input = try CheckedInput.read(path: path)
        guard case .model(let model, _) = input.content else { throw CocoaError(.coderReadCorrupt) }
        return try FailureAnalyser(ModelCompiler(model).compile(digest: input.digest)).analysis()
    }
}
