internal import Catalogue

/// The catalogue for one reading: the one given, or the built-in one, read when first needed.
///
/// Lives for one reading on one thread; a class so that trials of changes share what was read.
final class CatalogueShelf {
    private let given: CatalogueBook?
    private var builtIn: CatalogueBook?

    init(_ given: CatalogueBook?) { self.given = given }

    /// The catalogue, if anything asked for it or one was given.
    var used: CatalogueBook? { given ?? builtIn }

    /// The catalogue; empty if the built-in one cannot be read, which a test rules out.
    func book() -> CatalogueBook {
        if let used { return used }
        let book = (try? CatalogueBook.builtIn()) ?? CatalogueBook()
        builtIn = book
        return book
    }
}
