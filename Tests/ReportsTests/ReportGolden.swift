import TestSupport
import Testing

/// Reports kept as files, so that a change in what is said shows in review.
enum ReportGolden {
    private static let folder = "Tests/ReportsTests/Golden/Reports"

    /// Holds a text to the file of that name.
    static func expect(
        _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try GoldenFile.expect(text, at: "\(folder)/\(name)", sourceLocation: sourceLocation)
    }
}
