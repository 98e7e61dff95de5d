public import ThreatGraph

/// The whole catalogue: controls, vectors, tiers, levels, instruments and facts, with what each
/// rests on.
///
/// A sketch to model with, in our own words, from sources of which most were seen second hand; see
/// `CatalogueSupport.confidence`. RAND calls the benchmarks preliminary and not a standard, and
/// nothing about instruments is legal advice.
public struct CatalogueBook: Hashable, Sendable {
    /// The controls.
    public internal(set) var controls: Register<CatalogueControl> = []
    /// The attack vectors.
    public internal(set) var vectors: Register<CatalogueVector> = []
    /// The categories of vectors: RAND's nine, and `host`.
    public internal(set) var categories: Register<CatalogueCategory> = []
    /// The tiers of attackers.
    public internal(set) var tiers: Register<CatalogueTier> = []
    /// The security levels.
    public internal(set) var levels: Register<CatalogueLevel> = []
    /// The kinds of perimeter.
    public internal(set) var perimeters: Register<CataloguePerimeter> = []
    /// The instruments.
    public internal(set) var instruments: Register<CatalogueInstrument> = []
    /// What happened or was published, and changes how a model is to be written.
    public internal(set) var facts: Register<CatalogueFact> = []
    /// What the entries rest on.
    public internal(set) var sources: Register<CatalogueSource> = []

    /// What a user's file made of the catalogue; `nil` for the built-in one.
    public internal(set) var overlay: CatalogueOverlay?

    /// Makes an empty catalogue.
    public init() {}

    /// The sentence that goes with everything printed from a catalogue.
    public static let caution = """
        RAND calls its benchmarks preliminary and not a standard, and its report was not opened: \
        titles are this project's words, items merged, and who operates a control, what it blocks \
        and where it applies are this project's inference. Instruments are a sketch; nothing here \
        is legal advice.
        """

    /// The catalogue that is compiled in.
    ///
    /// - Throws: `BuiltInCatalogueError` if the data compiled in is wrong, a fault of ours.
    /// - Complexity: Reads about 170 kB the first time, a few milliseconds; O(1) afterwards.
    public static func builtIn() throws(BuiltInCatalogueError) -> CatalogueBook {
        try compiledIn.get()
    }

    /// What is compiled in, a constant: a process that answers many models reads it once.
    private static let compiledIn: Result<CatalogueBook, BuiltInCatalogueError> = {
        var merge = CatalogueMerge(CatalogueBook())
        for (name, text) in CatalogueData.texts {
            merge.add(bytes: Array(text.utf8), file: "built-in/\(name)")
        }
        do throws(CatalogueFaults) { return .success(try merge.finish()) } catch {
            return .failure(BuiltInCatalogueError(faults: error.faults))
        }
    }()

    /// This catalogue with a user's entries.
    ///
    /// One with an id that is known replaces the whole entry, any other is added. The file has the
    /// form of Docs/Catalogue.md.
    ///
    /// - Parameter file: The name to give in positions.
    /// - Throws: `CatalogueFaults` with everything wrong with the file.
    public func merging(
        userFile bytes: [UInt8], file: String
    ) throws(CatalogueFaults) -> CatalogueBook {
        var merge = CatalogueMerge(self)
        merge.add(bytes: bytes, file: file)
        var book = try merge.finish()
        book.overlay = CatalogueOverlay(
            file: file, text: String(decoding: bytes, as: UTF8.self),
            replaced: merge.given.filter(ids.contains).sorted())
        return book
    }

    /// The ids of every entry, by section.
    var ids: Set<String> {
        Set(controls.ids.map(\.rawValue) + vectors.ids.map(\.rawValue))
            .union(categories.ids.map(\.rawValue)).union(tiers.ids.map(\.rawValue))
            .union(levels.ids.map(\.rawValue)).union(perimeters.ids.map(\.rawValue))
            .union(instruments.ids.map(\.rawValue)).union(facts.ids.map(\.rawValue))
    }

    /// When what an entry says came about: what it says itself, else the date of its newest source;
    /// `nil` where nobody dates it.
    public func date(of support: CatalogueSupport) -> CatalogueDate? {
        support.date ?? support.sources.compactMap { sources[$0]?.date }.max()
    }
}
