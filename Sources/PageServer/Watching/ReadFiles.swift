package import DigestKit
import Synchronization

/// The files that one version of a model was read from: each is read once, so that all that is said of
/// the version is said of the same bytes.
///
/// A class, since a model asks for what it extends while it is read.
package final class ReadFiles: Sendable {
    /// A file as it was read, or was tried to.
    package struct File: Sendable {
        /// Its stamp before it was read.
        let stamp: FileStamp?
        /// The digest of its bytes; `nil` where it could not be read.
        package let digest: SHA256Digest?
        fileprivate let content: Result<[UInt8], any Error>
    }

    private let desk: FileDesk
    private let files = Mutex<[String: File]>([:])

    /// Makes one that has read nothing yet.
    package init(_ desk: FileDesk) { self.desk = desk }

    /// The bytes of a file.
    ///
    /// - Throws: what kept it from being read, again each time.
    package func bytes(of path: String) throws -> [UInt8] {
        try files.withLock { files in
            if let known = files[path] { return known }
            // The stamp first: what is written meanwhile is then noticed at the next look.
            let stamp = desk.stamp(path)
            let content = Result { try desk.bytes(path) }
            let digest = (try? content.get()).map(SHA256Digest.init(of:))
            let file = File(stamp: stamp, digest: digest, content: content)
            files[path] = file
            return file
        }.content.get()
    }

    /// What was read or tried so far, by path.
    package var all: [String: File] { files.withLock { $0 } }
}
