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
    private var count = 0

    /// Opens a file; `-` is standard input.
    ///
    /// - Throws: `ModelFileError` for what cannot be read, is no file or is too long.
    public init(_ path: String, maximumBytes: Int) throws(ModelFileError) {
        self.path = path
        self.maximumBytes = maximumBytes
        if path == "-" {
            file = .standardInput
            return
        }
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let (kind, size): (FileAttributeType?, Int)
        do throws(FileFault) { (kind, size) = try Self.kindAndSize(of: url.path) } catch {
            throw .unreadable(path, error)
        }
        // Only a link that leads nowhere, or round in a circle, is still one: opening says which.
        if kind != .typeSymbolicLink {
            guard kind == .typeRegular else { throw .notRegular(path) }
            if size > maximumBytes { throw .tooLong(path, limit: maximumBytes) }
        }
        do throws(FileFault) { file = try Self.opened(url.path) } catch {
            throw .unreadable(path, error)
        }
    }

    private static func kindAndSize(
        of path: String
    ) throws(FileFault) -> (kind: FileAttributeType?, size: Int) {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return (attributes[.type] as? FileAttributeType, attributes[.size] as? Int ?? 0)
        } catch {
            throw FileFault(error)
        }
    }

    private static func opened(_ path: String) throws(FileFault) -> FileDescriptor {
        do {
            return try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        } catch {
            throw FileFault(error)
        }
    }

    // A descriptor that was only read from loses nothing by an error at its end.
    deinit { if file != .standardInput { try? file.close() } }

    /// The next bytes, at most `length`; none at the end, or when `fault` says why.
    public func next(_ length: Int) -> [UInt8] {
        guard fault == nil else { return [] }
        let wanted = min(length, maximumBytes + 1 - count)
        let piece: [UInt8]
        do {
            piece = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
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
}
