/// Reads model files from disk: regular files only, and never more bytes than allowed.
public struct ModelReader: Hashable, Sendable {
    /// The most bytes that one file may have.
    public var maximumBytes: Int

    /// Makes a reader; left out, it takes files of up to 16 MiB.
    public init(maximumBytes: Int = 16 << 20) { self.maximumBytes = maximumBytes }

    /// The bytes of a regular file.
    public func bytes(of path: String) throws(ModelFileError) -> [UInt8] {
        try InputFile(path).bytes(upTo: maximumBytes)
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
    /// - Parameters:
    ///   - file: The name of the text.
    ///   - bases: Where the models that it extends lie; beside `file`, or below, when left out.
    public func document(
        bytes: [UInt8], file: String, bases: BaseModels? = nil
    ) throws(ModelErrors) -> ModelDocument {
        let bases = bases ?? .beside(file)
        return try ModelDocument.read(
            bytes: bytes, file: file, extendingFrom: bases.start, maximumBytes: maximumBytes
        ) {
            try bases.bytes(of: $0, upTo: maximumBytes)
        }
    }
}
