import Foundation
import TestSupport
import Testing

/// Reports kept as files, so that a change in what is said shows in review.
enum ReportGolden {
    private static let folder = PackageRoot.url.appendingPathComponent(
        "Tests/ReportsTests/Golden/Reports")

    /// Holds a text to the file of that name; with `RECORD_GOLDEN=1` writes the file and fails.
    static func expect(_ text: String, named name: String) throws {
        let url = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            Issue.record("recorded \(name): look at it, then run without RECORD_GOLDEN")
            return
        }
        guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
            Issue.record("no golden file \(name): run with RECORD_GOLDEN=1")
            return
        }
        if golden == text { return }
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let at =
            zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let around = max(0, at - 3)..<(at + 4)
        func excerpt(_ lines: [Substring]) -> String {
            lines.enumerated().filter { around.contains($0.offset) }.map { $0.element }
                .joined(separator: "\n")
        }
        Issue.record(
            "\(name) differs from line \(at + 1)\n--- golden\n\(excerpt(old))\n--- now\n\(excerpt(new))"
        )
    }
}
