internal import Glibc
internal import SystemPackage

/// The bytes of a regular file or of standard input, a piece at a time and never more than allowed.
///
/// Nothing blocks but standard input: a file that has nothing to give for now, as some under `/proc`
/// do, is an error.
///
/// A class, because a reader asks it from a closure; it belongs to one reader and is not shared.
public final class FilePieces {
    /// Why the last piece was not what the file holds.
    public private(set) var fault: ModelFileError?

    private let path: String
    private let file: FileDescriptor
    private let isStandardInput: Bool
    private let maximumBytes: Int
    private var count = 0

    /// Opens a file; `-` is standard input.
    ///
    /// - Throws: `ModelFileError` for what cannot be read, is no file or is too long.
    public convenience init(_ path: String, maximumBytes: Int) throws(ModelFileError) {
        if path == "-" {
            self.init(.standardInput, of: path, maximumBytes: maximumBytes)
        } else {
            try self.init(file: path, maximumBytes: maximumBytes)
        }
    }

    /// Opens a file, also one that is called `-`.
    ///
    /// - Throws: `ModelFileError` for what cannot be read, is no file or is too long.
    init(file path: String, maximumBytes: Int) throws(ModelFileError) {
        self.path = path
        self.maximumBytes = maximumBytes
        isStandardInput = false
        // Asked before it is opened, because to open a device can do something, and after, because
        // another file may have taken its place.
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw .notRegular(path) }
        do {
            file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
        } catch {
            throw .unreadable(path, FileFault(error))
        }
        guard fstat(file.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .notRegular(path)
        }
        if Int(status.st_size) > maximumBytes { throw .tooLong(path, limit: maximumBytes) }
    }

    private init(_ file: FileDescriptor, of path: String, maximumBytes: Int) {
        self.path = path
        self.file = file
        self.maximumBytes = maximumBytes
        isStandardInput = true
    }

    // A descriptor that was only read from loses nothing by an error at its end.
    deinit { if !isStandardInput { try? file.close() } }

    /// Which file is open; `nil` where it is no regular one.
    var identity: FileIdentity? { FileIdentity(descriptor: file.rawValue) }

    /// The descriptor's number, for asking the system about it.
    var descriptor: Int32 { file.rawValue }

    /// The next bytes, at most `length`; none at the end, or when `fault` says why.
    public func next(_ length: Int) -> [UInt8] {
        guard fault == nil else { return [] }
        let wanted = min(length, maximumBytes + 1 - count)
        let piece: [UInt8]
        do {
            piece = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                count = try read(into: UnsafeMutableRawBufferPointer(buffer))
            }
        } catch {
            fault = .unreadable(path, FileFault(error))
            return []
        }
        count += piece.count
        if count > maximumBytes {
            fault = .tooLong(path, limit: maximumBytes)
            return []
        }
        return piece
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            do {
                return try file.read(into: buffer)
            } catch Errno.resourceTemporarilyUnavailable where isStandardInput {
                // Whoever started the program may have made it so.
                var request = pollfd(fd: file.rawValue, events: Int16(POLLIN), revents: 0)
                poll(&request, 1, -1)
            }
        }
    }
}
