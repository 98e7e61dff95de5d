internal import Foundation

/// The bytes of a regular file or of standard input, a piece at a time and never more than allowed.
///
/// A class, because a reader asks it from a closure; it belongs to one reader and is not shared.
public final class FilePieces {
    /// Why the last piece was not what the file holds.
    public private(set) var fault: ModelFileError?

    private let path: String
    private let handle: FileHandle
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
            (handle, size) = (.standardInput, 0)
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
        guard let handle = try? FileHandle(forReadingFrom: url) else { throw .unreadable(path) }
        self.handle = handle
    }

    /// The next bytes, at most `length`; none at the end, or when `fault` says why.
    public func next(_ length: Int) -> [UInt8] {
        guard fault == nil else { return [] }
        let wanted = min(length, maximumBytes + 1 - count)
        guard let data = try? handle.read(upToCount: wanted) else {
            if count < size { fault = .unreadable(path) }
            return []
        }
        count += data.count
        if count > maximumBytes {
            fault = .tooLong(path, limit: maximumBytes)
            return []
        }
        return Array(data)
    }
}
