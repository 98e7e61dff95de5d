import DigestKit

/// Notices that one of some files is another than when it was read.
///
/// A file is taken for another once its bytes are, by their digest. They are read when its stamp has
/// changed and was the same at two looks in succession, so that a file half written is not taken for a
/// version; and at the first looks after it was read, since a file that is written twice in a moment may
/// keep its stamp.
struct WatchedFiles: Sendable {
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
    init(_ read: [String: ReadFiles.File]) {
        files = read.mapValues {
            File(
                stamp: $0.stamp, digest: $0.digest, unsettled: nil,
                looks: Self.looksAfterReading)
        }
    }

    /// The files, sorted.
    var paths: [String] { files.keys.sorted() }

    /// Looks at all files once.
    ///
    /// - Returns: whether one of them is another now; it is told once.
    /// - Complexity: a question to the system for each file, and the bytes of those that seem to be
    ///   others.
    mutating func look(_ desk: FileDesk) -> Bool {
        var isOther = false
        for path in paths { isOther = look(path, desk) || isOther }
        return isOther
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
