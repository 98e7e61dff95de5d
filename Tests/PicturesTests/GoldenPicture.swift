import Foundation
import TestSupport
import Testing

/// Compares a picture with the one that somebody looked at.
enum GoldenPicture {
    /// Recording (`RECORD_GOLDEN=1`) fails the run, so that nobody records by mistake.
    static func compare(_ svg: String, with name: String) throws {
        let file = PackageRoot.url.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(svg.utf8).write(to: file)
            Issue.record("recorded \(name): look at it, then run without RECORD_GOLDEN")
            return
        }
        let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        guard golden != svg else { return }
        let lines = (golden.components(separatedBy: "\n"), svg.components(separatedBy: "\n"))
        let first = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
        let line = first?.offset ?? min(lines.0.count, lines.1.count)
        Issue.record(
            """
            \(name) differs from line \(line + 1):
            golden: \(line < lines.0.count ? lines.0[line] : "(ends)")
            now:    \(line < lines.1.count ? lines.1[line] : "(ends)")
            """)
    }
}
