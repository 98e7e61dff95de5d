import Synchronization

@testable import PageServer

/// Files that a test writes, with the stamps that it wants.
final class FakeDisk: Sendable {
    private struct File {
        var bytes: [UInt8]
        var stamp: FileStamp
    }
    private struct NoFile: Error, CustomStringConvertible {
        let path: String
        var description: String { "'\(path)' is not there" }
    }

    private let files = Mutex<[String: File]>([:])
    private let reads = Mutex(0)

    /// Writes a file; its stamp is another than before unless `keepsStamp`.
    func write(_ path: String, _ text: String, keepsStamp: Bool = false) {
        files.withLock { files in
            var stamp =
                files[path]?.stamp ?? FileStamp(seconds: 0, nanoseconds: 0, size: 0, node: 1)
            if !keepsStamp { stamp.seconds += 1 }
            files[path] = File(bytes: Array(text.utf8), stamp: stamp)
        }
    }

    /// Takes a file away.
    func remove(_ path: String) { files.withLock { $0[path] = nil } }

    /// How often a file was read.
    var readCount: Int { reads.withLock { $0 } }

    var desk: FileDesk {
        FileDesk(
            stamp: { [self] path in files.withLock { $0[path]?.stamp } },
            bytes: { try self.read($0) }
        )
    }

    private func read(_ path: String) throws -> [UInt8] {
        reads.withLock { $0 += 1 }
        guard let file = files.withLock({ $0[path] }) else { throw NoFile(path: path) }
        return file.bytes
    }
}
