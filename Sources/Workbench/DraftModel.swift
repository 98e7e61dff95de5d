package import Catalogue
import Interchange
import ModelFormat

/// A model as it is being written: one version of its text, with the models that it extends.
///
/// The text need not be right: whatever can be said of it is said. Places are offsets of bytes in
/// UTF-8. A draft does no input or output; what it extends comes through a closure.
package struct DraftModel: Sendable {
    /// Gives the bytes of a model that is extended, by its path seen from the folder of the file.
    package typealias Resolving = @Sendable (String) throws -> [UInt8]

    /// The name of the file.
    package let file: String
    /// The number of this version of the text, which grows.
    package let version: Int
    /// The text, in UTF-8.
    package let bytes: [UInt8]

    /// Where controls are looked up; the built-in catalogue when `nil`.
    let catalogue: CatalogueBook?
    let resolving: Resolving
    let checks = KeptValue<DraftCheck>()
    let texts = KeptValue<[DraftText]>()
    let readings = KeptValue<DraftReading>()
    let solved = KeptValue<DraftAnswers>()

    /// Takes a version of a text; nothing is read yet.
    ///
    /// - Parameters:
    ///   - file: its name, for diagnostics and places; `extends` is seen from its folder.
    ///   - version: a number that grows with every change.
    ///   - catalogue: where controls are looked up; the built-in catalogue when `nil`.
    ///   - resolving: gives the bytes of a model that is extended; it is asked again for every
    ///     version, and may answer from texts that are being written too.
    package init(
        bytes: [UInt8], file: String, version: Int = 0, catalogue: CatalogueBook? = nil,
        resolving: @escaping Resolving
    ) {
        self.bytes = bytes
        self.file = file
        self.version = version
        self.catalogue = catalogue
        self.resolving = resolving
    }
}
