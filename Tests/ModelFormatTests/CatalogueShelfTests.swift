import Catalogue
import Testing

@testable import ModelFormat

/// A built-in catalogue that cannot be read is a fault of ours: nothing is then said of the model.
struct CatalogueShelfTests {
    private static let fault = BuiltInCatalogueError(faults: [])

    private static func shelf(_ given: CatalogueBook? = nil) -> CatalogueShelf {
        CatalogueShelf(given) { () throws(BuiltInCatalogueError) in throw fault }
    }

    private static let model = SampleModels.small.replacing(
        "level: SL2", with: "level: SL2, controls: [ { use: SL2-PHY-01 } ]")

    @Test func aFaultOfOursIsNoFaultOfTheModel() throws {
        let document = try SampleModels.document(Self.model)
        let examination = document.examined(shelf: Self.shelf())
        #expect(examination.fault == Self.fault)
        #expect(examination.graph == nil)
        #expect(throws: Self.fault) { try examination.soundGraph() }
        #expect(document.examined().graph != nil)
    }

    /// Where the model needs no catalogue, or one was given, the built-in one is not asked for.
    @Test func itIsNotReadInVain() throws {
        let small = try SampleModels.document(SampleModels.small)
        #expect(small.examined(shelf: Self.shelf()).fault == nil)
        let other = try SampleModels.document(Self.model)
        let given = other.examined(shelf: Self.shelf(try CatalogueBook.builtIn()))
        #expect(given.fault == nil && given.graph != nil)
    }
}
