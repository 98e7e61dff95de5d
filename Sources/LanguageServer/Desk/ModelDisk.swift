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

    /// Makes one that reads so.
    package init(_ read: @escaping Reading) { self.read = read }

    /// The disk of this machine.
    package static let local = ModelDisk { path, file, root in
        try BaseModels.beside(file, root: root).bytes(of: path, upTo: ModelReader().maximumBytes)
    }
}
