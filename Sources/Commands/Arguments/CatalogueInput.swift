import Catalogue
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

    /// The catalogue that is compiled in, with the entries of a file, which is read before it.
    ///
    /// - Throws: `ModelFileError`, `CatalogueFaults`, or `CommandError.ours`.
    static func book(overriddenBy path: String) throws -> CatalogueBook {
        let bytes = try ModelReader().bytes(of: path)
        return try builtIn().merging(userFile: bytes, file: path)
    }
}
