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
        let file = PackageRoot.url.appendingPathComponent(path)
        if let fault = try fault(of: text, at: file, named: path, isRecording: isRecording) {
            Issue.record(Comment(rawValue: fault), sourceLocation: sourceLocation)
        }
    }

    /// Holds a folder to the files that it should have, no more and no fewer; each difference is an
    /// issue at the caller's line.
    ///
    /// - Parameters:
    ///   - files: The texts by file name.
    ///   - folder: The folder's path, seen from the package's root folder.
    /// - Throws: What the file system says where the folder cannot be read or recorded.
    public static func expect(
        _ files: [String: String], in folder: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let url = PackageRoot.url.appendingPathComponent(folder)
        for fault in try faults(of: files, in: url, named: folder, isRecording: isRecording) {
            Issue.record(Comment(rawValue: fault), sourceLocation: sourceLocation)
        }
    }

    private static var isRecording: Bool {
        ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    }

    /// What is to be said of the files of a folder, by file name; nothing if they are what the
    /// folder has.
    public static func faults(
        of files: [String: String], in folder: URL, named name: String, isRecording: Bool
    ) throws -> [String] {
        let manager = FileManager.default
        let there =
            manager.fileExists(atPath: folder.path)
            ? try manager.contentsOfDirectory(atPath: folder.path) : []
        return try Set(there).union(files.keys).sorted().compactMap { file in
            let url = folder.appendingPathComponent(file)
            if let text = files[file] {
                return try fault(
                    of: text, at: url, named: "\(name)/\(file)", isRecording: isRecording)
            }
            if isRecording { try manager.removeItem(at: url) }
            return isRecording
                ? "removed \(name)/\(file): nothing makes it any more"
                : "nothing makes \(name)/\(file) any more: run with RECORD_GOLDEN=1 to remove it"
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
