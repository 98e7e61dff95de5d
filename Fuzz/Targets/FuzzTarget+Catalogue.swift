import Catalogue
import ModelFormat

extension FuzzTarget {
    /// A model that uses what catalogues say.
    private static let user = """
        sallyport: 1
        title: T
        date: 2026-01-01
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          cloud: { role: cloud, jurisdictions: [US] }
        jurisdictions: { US: { instruments: catalogue } }
        perimeters:
          room: { operator: cloud, kind: hall, level: SL3, controls: [ { use: SL3-PHY-02, operator: cloud } ] }
        weights: { w: { owner: lab, copies: [ { form: plaintext, in: room } ] } }
        channels: { door: { from: room, to: outside, operator: cloud, level: SL2 } }
        """

    /// Catalogue files of users: what is accepted says the same when it is laid over once more, and
    /// a model that uses the outcome is read and answered.
    static let catalogue = FuzzTarget(name: "catalogue") { bytes in
        let builtIn = try Answers.catalogue.get()
        var book: CatalogueBook
        do throws(CatalogueFaults) {
            book = try builtIn.merging(userFile: bytes, file: "own.yaml")
        } catch {
            return try claim(!error.faults.isEmpty, "refused without a word")
        }
        let again = try book.merging(userFile: bytes, file: "own.yaml")
        try claim(
            again.controls == book.controls && again.vectors == book.vectors
                && again.categories == book.categories && again.tiers == book.tiers
                && again.levels == book.levels && again.perimeters == book.perimeters
                && again.instruments == book.instruments && again.sources == book.sources,
            "laid over twice it says something else")
        let examination = try ModelDocument.read(
            bytes: Array(FuzzTarget.user.utf8), file: "model.yaml"
        ) { _ in [] }.examined(catalogue: book)
        if let fault = examination.fault { throw fault }
        // What the file says may leave the model wrong; without it the model is right.
        guard let graph = examination.graph else { return }
        try Answers.ask(graph, catalogue: book)
    }
}
