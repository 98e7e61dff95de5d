import DigestKit

/// Notices that one of some files is another than when it was read.
///
/// A file is taken for another once its bytes are, by their digest. They are read when its stamp has
/// changed and was the same at two looks in succession, so that a file half written is not taken for a
/// version; and at the first looks after it was read, since a file that is written twice in a moment may
/// keep its stamp.
package struct WatchedFiles: Sendable {
    private struct File: Sendable {
        var stamp: FileStamp?
        var digest: SHA256Digest?
        /// The stamp at the look before, where it is not that of what was read.
        var unsettled: FileStamp??
        /// At how many looks it is still read whatever its stamp says.
        var looks: Int
    }

    /// At how many looks after it was read a file is read again.
    static let looksAfterReading = 4

    private var files: [String: File]

    /// Watches what a version was read from.
    package init(_ read: [String: ReadFiles.File]) {
        files = read.mapValues {
            File(
                stamp: $0.stamp, digest: $0.digest, unsettled: nil,
                looks: Self.looksAfterReading)
        }
    }

    /// The files, sorted.
    package var paths: [String] { files.keys.sorted() }

    /// Watches others besides, as they were read; those that are watched already stay as they are.
    package mutating func add(_ read: [String: ReadFiles.File]) {
        files.merge(WatchedFiles(read).files) { known, _ in known }
    }

    /// Takes files for what was read of them just now.
    package mutating func settle(_ read: [String: ReadFiles.File]) {
        files.merge(WatchedFiles(read).files) { _, new in new }
    }

    /// Looks at all files once.
    ///
    /// - Returns: those that are others now, sorted; each is told once.
    /// - Complexity: a question to the system for each file, and the bytes of those that seem to be
    ///   others.
    package mutating func look(_ desk: FileDesk) -> [String] {
        var others: [String] = []
        for path in paths where look(path, desk) { others.append(path) }
        return others
    }

    private mutating func look(_ path: String, _ desk: FileDesk) -> Bool {
        guard var file = files[path] else { return false }
        defer { files[path] = file }
        let stamp = desk.stamp(path)
        if stamp == file.stamp {
            file.unsettled = nil
            if file.looks == 0 { return false }
            file.looks -= 1
        } else if file.unsettled != .some(stamp) {
            file.unsettled = .some(stamp)
            return false
        } else {
            file.looks = Self.looksAfterReading
        }
        let digest = stamp.flatMap { _ in
            (try? desk.bytes(path)).map(SHA256Digest.init(of:))
        }
        file.stamp = stamp
        file.unsettled = nil
        defer { file.digest = digest }
        return digest != file.digest
    }
}
