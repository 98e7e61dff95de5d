import Glibc
import ModelFormat
import Outputs
import SystemPackage

/// A file that grows line by line under a name with `.part` behind it, so that what is there outlives
/// whatever ends the program, and gets its own name when it is whole.
final class GrowingFile {
    /// Where it grows.
    let part: String
    private let path: String
    private let file: FileDescriptor

    /// Begins a file, or opens one that has begun.
    ///
    /// - Parameter isResumed: whether to go on with what is there; else nothing may be.
    /// - Throws: `OutputFault`.
    init(path: String, isResumed: Bool) throws {
        self.path = path
        part = path + ".part"
        let start: FileDescriptor.OpenOptions =
            isResumed
            ? [.create, .noFollow, .closeOnExec]
            : [.create, .exclusiveCreate, .noFollow, .closeOnExec]
        do {
            file = try FileDescriptor.open(
                part, .readWrite, options: start,
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        } catch Errno.fileExists {
            throw OutputFault.unwritten(
                path: part,
                reason: "it is there already: --resume goes on with it; or take it away")
        } catch {
            throw OutputFault.unwritten(part, error)
        }
    }

    deinit { try? file.close() }

    /// The next bytes of what is there, at most so many; none at the end.
    ///
    /// - Throws: `ModelFileError`.
    func read(_ length: Int) throws -> [UInt8] {
        do {
            return try [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
                count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
        } catch {
            throw ModelFileError.unreadable(part, FileFault(error))
        }
    }

    /// Keeps so many bytes of what is there and goes on behind them.
    ///
    /// - Throws: `OutputFault`.
    func keep(_ bytes: Int) throws {
        do {
            try file.resize(to: Int64(bytes))
            try file.seek(offset: Int64(bytes), from: .start)
        } catch {
            throw OutputFault.unwritten(part, error)
        }
    }

    /// Writes a whole line, which no signal to this thread parts.
    ///
    /// - Throws: `OutputFault`.
    func write(_ line: String) throws {
        let result: Result<Void, FileFault> = HeldSignals.during {
            do throws(FileFault) {
                return .success(try file.writeWhole(line.utf8))
            } catch {
                return .failure(error)
            }
        }
        do { try result.get() } catch { throw OutputFault.unwritten(part, error) }
    }

    /// Gives the file its name.
    ///
    /// - Throws: `OutputFault`.
    func finish() throws {
        while fsync(file.rawValue) != 0 {
            if errno == EINTR { continue }
            if [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) { break }
            throw OutputFault.unwritten(part, FileFault(number: errno))
        }
        guard rename(part, path) == 0 else {
            throw OutputFault.unwritten(path, FileFault(number: errno))
        }
    }
}
