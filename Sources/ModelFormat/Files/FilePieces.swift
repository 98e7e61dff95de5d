internal import FoundationEssentials
internal import SystemPackage

/// The bytes of a regular file or of standard input, a piece at a time and never more than allowed.
///
/// A class, because a reader asks it from a closure; it belongs to one reader and is not shared.
public final class FilePieces {
    /// Why the last piece was not what the file holds.
    public private(set) var fault: ModelFileError?

    private let path: String
    private let file: FileDescriptor
    private let maximumBytes: Int
    private let size: Int
    private var count = 0

    /// Opens a file; `-` is standard input.
    ///
    /// - Throws: `ModelFileError` for what cannot be read, is no file or is too long.
    public init(_ path: String, maximumBytes: Int) throws(ModelFileError) {
        self.path = path
        self.maximumBytes = maximumBytes
        if path == "-" {
            // Nobody knows how much there is, so whatever cannot be read is missing.
            (file, size) = (.standardInput, .max)
            return
        }
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.path) else {
            throw .unreadable(path)
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw .notRegular(path)
        }
        size = attributes[.size] as? Int ?? 0
        if size > maximumBytes { throw .tooLong(path, limit: maximumBytes) }
        let file = try? FileDescriptor.open(url.path, .readOnly, options: .closeOnExec)
        guard let file else { throw .unreadable(path) }
        self.file = file
    }

    deinit { if file != .standardInput { try? file.close() } }

    /// The next bytes, at most `length`; none at the end, or when `fault` says why.
    public func next(_ length: Int) -> [UInt8] {
        guard fault == nil else { return [] }
        let wanted = min(length, maximumBytes + 1 - count)
        let piece = try? [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        guard let piece else {
            if count < size { fault = .unreadable(path) }
            return []
        }
        count += piece.count
        if count > maximumBytes {
            fault = .tooLong(path, limit: maximumBytes)
            return []
        }
        return piece
    }
}
