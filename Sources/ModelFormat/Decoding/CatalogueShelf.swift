internal import Catalogue

/// The catalogue for one reading: the one given, or the built-in one, read when first needed.
///
/// Lives for one reading on one thread; a class so that trials of changes share what was read.
final class CatalogueShelf {
    private let given: CatalogueBook?
    private let read: () throws(BuiltInCatalogueError) -> CatalogueBook
    private var builtIn: CatalogueBook?
    /// Why the built-in catalogue was wanted and could not be read: then nothing that was said of
    /// the model counts.
    private(set) var fault: BuiltInCatalogueError?

    /// - Parameter builtIn: reads the built-in catalogue.
    init(
        _ given: CatalogueBook?,
        builtIn: @escaping () throws(BuiltInCatalogueError) -> CatalogueBook =
            CatalogueBook.builtIn
    ) {
        self.given = given
        read = builtIn
    }

    /// The user's file that was laid over the built-in catalogue, if one was given.
    var overlay: CatalogueOverlay? { given?.overlay }

    /// The catalogue, if anything asked for it or one was given.
    var used: CatalogueBook? { given ?? builtIn }

    /// The catalogue; an empty one, and `fault` set, where the built-in one cannot be read.
    func book() -> CatalogueBook {
        if let used { return used }
        do throws(BuiltInCatalogueError) {
            let book = try read()
            builtIn = book
            return book
        } catch {
            fault = error
            return CatalogueBook()
        }
    }
}
