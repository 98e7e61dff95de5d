import Synchronization

@testable import ModelFormat
@testable import PageServer
@testable import Studio

/// Files that a test writes, and a studio reads and writes.
final class StudioDisk: Sendable {
    private struct File {
        var bytes: [UInt8]
        var stamp: FileStamp
    }
    private struct NoFile: Error, CustomStringConvertible {
        let path: String
        var description: String { "'\(path)' is not there" }
    }

    private let files = Mutex<[String: File]>([:])
    /// What somebody else writes just before a file gets its name.
    private let meddling = Mutex<[Meddling]>([])

    private struct Meddling {
        let path: String
        let text: String
    }

    /// Writes a file, with another stamp than before.
    func write(_ path: String, _ text: String) { write(path, Array(text.utf8)) }

    private func write(_ path: String, _ bytes: [UInt8]) {
        files.withLock { files in
            var stamp =
                files[path]?.stamp ?? FileStamp(seconds: 0, nanoseconds: 0, size: 0, node: 1)
            stamp.seconds += 1
            files[path] = File(bytes: bytes, stamp: stamp)
        }
    }

    /// Takes a file away.
    func remove(_ path: String) { files.withLock { $0[path] = nil } }

    /// Lets somebody else write a file while the studio saves.
    func meddle(_ path: String, _ text: String) {
        meddling.withLock { $0 = [Meddling(path: path, text: text)] }
    }

    /// What a file holds; `nil` where there is none.
    func text(_ path: String) -> String? {
        files.withLock { $0[path]?.bytes }.map { String(decoding: $0, as: UTF8.self) }
    }

    var desk: FileDesk {
        FileDesk(
            stamp: { [self] path in files.withLock { $0[path]?.stamp } },
            bytes: { [self] path in
                guard let file = files.withLock({ $0[path] }) else { throw NoFile(path: path) }
                return file.bytes
            })
    }

    var store: FileStore {
        FileStore(
            replace: { [self] path, bytes, isStillWanted throws(FileFault) in
                let theirs = meddling.withLock { $0.popLast() }
                if let theirs { write(theirs.path, theirs.text) }
                guard isStillWanted() else { throw .taken }
                write(path, bytes)
            },
            create: { [self] path, bytes throws(FileFault) in
                guard files.withLock({ $0[path] }) == nil else { throw .taken }
                write(path, bytes)
            })
    }
}
