/// A file as a command line names it: by its path, or `-` for standard input.
public struct InputFile: Hashable, Sendable {
    /// The most bytes of a file that is read whole, unless its reader says less.
    public static let maximumBytes = 256 << 20

    /// The path as given.
    public let path: String

    /// Takes a path, or `-`.
    public init(_ path: String) { self.path = path }

    /// Whether it is standard input.
    public var isStandardInput: Bool { path == "-" }

    /// Its name in diagnostics.
    public var name: String { isStandardInput ? "<standard input>" : path }

    /// All of its bytes.
    ///
    /// - Throws: `ModelFileError` for what cannot be read, is no regular file or has more than
    ///   `maximumBytes` bytes.
    /// - Complexity: O(*n*) for *n* bytes.
    public func bytes(
        upTo maximumBytes: Int = InputFile.maximumBytes
    ) throws(ModelFileError) -> [UInt8] {
        try FilePieces(path, maximumBytes: maximumBytes).rest()
    }
}

extension FilePieces {
    /// All bytes that are left.
    func rest() throws(ModelFileError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = next(1 << 20)
            if piece.isEmpty { break }
            bytes.append(contentsOf: piece)
        }
        if let fault { throw fault }
        return bytes
    }
}
