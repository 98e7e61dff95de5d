public import Foundation
public import Testing

/// Files that a person has looked at, and that answers, reports and pictures are held to.
///
/// `RECORD_GOLDEN=1` writes them anew and fails the run, so that nobody records by mistake.
public enum GoldenFile {
    /// Holds a text to a file, byte for byte; a difference is an issue at the caller's line.
    ///
    /// - Parameter path: The file's path, seen from the package's root folder.
    /// - Throws: What the file system says where a file cannot be recorded.
    public static func expect(
        _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
        let file = PackageRoot.url.appendingPathComponent(path)
        if let fault = try fault(of: text, at: file, named: path, isRecording: isRecording) {
            Issue.record(Comment(rawValue: fault), sourceLocation: sourceLocation)
        }
    }

    /// What is to be said of a text, or `nil` if it is what the file has.
    public static func fault(
        of text: String, at file: URL, named name: String, isRecording: Bool
    ) throws -> String? {
        if isRecording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return "recorded \(name): look at it, then run without RECORD_GOLDEN"
        }
        guard let recorded = try? Data(contentsOf: file) else {
            return "there is no \(name): run with RECORD_GOLDEN=1, then look at it"
        }
        return GoldenDifference(recorded: String(decoding: recorded, as: UTF8.self), now: text)
            .map { "\(name) \($0)" }
    }
}
