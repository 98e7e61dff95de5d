import ModelFormat

/// Where models lie that no editor has open.
package struct ModelDisk: Sendable {
    /// Gives the bytes of a file, by its path, if it may be read for another.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - file: the one that names it.
    ///   - root: the folder below which it has to lie; that of `file` when `nil`.
    package typealias Reading =
        @Sendable (_ path: String, _ file: String, _ root: String?) throws -> [UInt8]

    /// Gives the bytes of a file.
    package let read: Reading
    /// Gives the files of YAML below a folder, by path.
    package let files: @Sendable (_ folder: String) -> FoundFiles

    /// Makes one that reads so.
    package init(
        files: @escaping @Sendable (_ folder: String) -> FoundFiles = { _ in FoundFiles([]) },
        _ read: @escaping Reading
    ) {
        self.files = files
        self.read = read
    }

    /// The disk of this machine.
    package static let local = ModelDisk(files: ModelFolder.files) { path, file, root in
        try BaseModels.beside(file, root: root).bytes(of: path, upTo: ModelReader().maximumBytes)
    }
}
