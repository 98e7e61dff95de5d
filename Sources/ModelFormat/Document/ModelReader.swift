/// Why a file could not be read.
public enum ModelFileError: Error, Hashable, Sendable {
    /// The system does not give it.
    case unreadable(String, FileFault)
    /// It is a folder, a device or a pipe.
    case notRegular(String)
    /// It is longer than the reader takes.
    case tooLong(String, limit: Int)
}

extension ModelFileError: CustomStringConvertible {
    /// What is wrong, with the path.
    public var description: String {
        switch self {
        case .unreadable("-", let fault): "standard input \(fault.whenReading)"
        case .unreadable(let path, let fault): "'\(path)' \(fault.whenReading)"
        case .notRegular(let path): "'\(path)' is not a regular file: '-' reads standard input"
        case .tooLong(let path, let limit): "'\(path)' is longer than \(limit) bytes"
        }
    }
}

/// Reads model files from disk: regular files only, and never more bytes than allowed.
public struct ModelReader: Hashable, Sendable {
    /// The most bytes that one file may have.
    public var maximumBytes: Int

    /// Makes a reader; left out, it takes files of up to 16 MiB.
    public init(maximumBytes: Int = 16 << 20) { self.maximumBytes = maximumBytes }

    /// The bytes of a regular file.
    public func bytes(of path: String) throws(ModelFileError) -> [UInt8] {
        let pieces = try FilePieces(path, maximumBytes: maximumBytes)
        var bytes: [UInt8] = []
        while true {
            let piece = pieces.next(1 << 20)
            if piece.isEmpty { break }
            bytes.append(contentsOf: piece)
        }
        if let fault = pieces.fault { throw fault }
        return bytes
    }

    /// The model in a file, with the models that it extends.
    ///
    /// - Throws: `ModelFileError` if the file itself cannot be read, `ModelErrors` for everything
    ///   else.
    public func document(at path: String) throws -> ModelDocument {
        try document(bytes: bytes(of: path), file: path)
    }

    /// The model in a text, with the models that it extends, which are read from disk.
    ///
    /// - Parameter file: The name of the text; `extends` leads on from its folder.
    public func document(bytes: [UInt8], file: String) throws(ModelErrors) -> ModelDocument {
        try ModelDocument.read(bytes: bytes, file: file, maximumBytes: maximumBytes) {
            try self.bytes(of: $0)
        }
    }
}
