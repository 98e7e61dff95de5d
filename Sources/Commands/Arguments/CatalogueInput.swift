import Catalogue
import Interchange
import ModelFormat

/// The catalogue that a command works with.
enum CatalogueInput {
    /// The catalogue that is compiled in.
    ///
    /// - Throws: `CommandError.ours`.
    static func builtIn() throws -> CatalogueBook {
        do {
            return try CatalogueBook.builtIn()
        } catch {
            throw CommandError.ours(while: "the built-in catalogue is wrong", error)
        }
    }

    /// The catalogue that is compiled in, with the entries of a file, which is read before it: a
    /// catalogue file of ours, or a catalog or profile of OSCAL.
    ///
    /// - Throws: `ModelFileError`, `CatalogueFaults`, `ModelErrors`, or `CommandError.ours`.
    static func book(overriddenBy path: String) throws -> CatalogueBook {
        try builtIn().merging(userFile: bytes(of: path), file: path)
    }

    /// The bytes of a catalogue file; a catalog or profile of OSCAL as one.
    ///
    /// - Throws: `ModelFileError` or `ModelErrors`.
    static func bytes(of path: String) throws -> [UInt8] {
        let bytes = try ModelReader().bytes(of: path)
        guard OSCALCatalogue.isOne(bytes) else { return bytes }
        return Array(try OSCALCatalogue.text(bytes: bytes, file: path).utf8)
    }
}
