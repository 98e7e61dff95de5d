import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing

@testable import Compilation
@testable import Reports

/// Whole reports, word for word: what a reader sees has to change on purpose.
///
/// `RECORD_GOLDEN=1` writes the files anew and fails, so that nobody records by accident.
struct ReportGoldenTests {
    private static let folder = PackageRoot.url.appendingPathComponent(
        "Tests/ReportsTests/Golden")

    @Test(arguments: ["single", "split-2-of-2"])
    func reportsReadAsRecorded(_ model: String) throws {
        let analysis = try ReportSeed.analysis(of: model)
        try compare(AnalysisReport(analysis).text, with: "report-\(model).txt")
        try compare(AnalysisReport(analysis).markdown, with: "report-\(model).md")
    }

    @Test func findingsReadAsRecorded() throws {
        try compare(
            ReportSeed.analysis(of: "single").findings.json(), with: "findings-single.json")
    }

    private func compare(_ text: String, with name: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: Self.folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name): look at it, then run without RECORD_GOLDEN")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        if text == golden { return }
        let (found, expected) = (lines(of: text), lines(of: golden))
        let place =
            zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset
            ?? min(found.count, expected.count)
        func around(_ lines: [Substring]) -> String {
            let range = max(0, place - 2)..<min(lines.count, place + 3)
            return range.isEmpty
                ? "    (ends before)"
                : range.map { "\($0 == place ? "  > " : "    ")\(lines[$0])" }
                    .joined(separator: "\n")
        }
        Issue.record(
            """
            \(name), line \(place + 1)
            expected:
            \(around(expected))
            found:
            \(around(found))
            """)
    }

    private func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
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
