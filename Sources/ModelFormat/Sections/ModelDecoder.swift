internal import Catalogue
internal import ThreatGraph
internal import YAMLKit

/// Reads a merged model tree into a threat graph, section by section in the order in which later
/// sections need earlier ones.
struct ModelDecoder {
    /// The tree, misspelt sections as they were meant.
    let root: YAMLNode
    /// The tree as it is written.
    private let written: YAMLNode
    let context: DecodingContext
    /// Whether the tree is what files say; a tree with changes may lack what a claim is about.
    let isAsWritten: Bool
    /// The files that the tree was read from, the outermost first.
    var files: [String] = []
    /// Whether only errors are asked for, in trying out what a change would bring, and places that it
    /// leaves without a way in.
    var isTrial = false
    var graph = ThreatGraph(title: "")
    /// Whether perimeters, keys and weights were read without an error, so that what rests on all
    /// of them can be judged.
    private(set) var areAssetsSound = false
    /// As `areAssetsSound`, and the channels too.
    private(set) var areWaysSound = false
    /// What unknowns and options would change, to be tried out.
    var writtenChanges: [WrittenChanges] = []
    /// What dated changes would change, to be tried out on their days.
    var writtenDatedChanges: [WrittenDatedChange] = []

    init(
        root: YAMLNode, isAsWritten: Bool = true, shelf: CatalogueShelf,
        tables: ModelTables = .standard
    ) {
        written = root
        self.root = Fields.mended(root, by: tables[.model].keys)
        self.isAsWritten = isAsWritten
        context = DecodingContext(names: self.root, shelf: shelf, tables: tables)
    }

    /// The graph as far as it could be read; it is right when `context` has no errors.
    mutating func decode() -> ThreatGraph {
        guard let top = Fields(written, of: "the model", as: .model, in: context)
        else { return graph }
        decodeHead(top)
        decodeParties()
        decodeSites()
        let before = context.errorCount
        decodePerimeters()
        decodeKeys()
        decodeWeights()
        areAssetsSound = context.errorCount == before
        decodeChannels()
        areWaysSound = context.errorCount == before
        decodeServices()
        decodeWorkloads()
        decodeTimeline()
        decodeClaims()
        decodeUnknowns()
        decodePositions()
        decodeOptions()
        decodeProbabilities(top)
        decodeTradeOffs()
        decodeRequirements()
        checkOperatorsOfBaselines()
        checkWhole()
        if let overlay = context.shelf.overlay {
            context.assume(
                .catalogue, at: overlay.file, taking: ContentDigest.of(overlay.text),
                of: overlay.replaced.joined(separator: ", "))
        }
        graph.leftOut = LeftOut(context.assumptions)
        return graph
    }

    private mutating func decodeHead(_ top: Fields) {
        if let version = top["sallyport"] {
            if version.scalar?.text != "1" {
                context.report(
                    .version, "this is not version 1 of the model format: write 'sallyport: 1'",
                    at: version.range)
            }
        } else {
            context.report(
                .version, "the model does not say its version: write 'sallyport: 1'",
                at: top.range)
        }
        if let title = top.required("title", "say in a line what it is about") {
            graph.title = context.word(title, meaning: "the title") ?? ""
        }
        graph.date = top.date("date")
        context.modelDate = graph.date
    }

    /// Reads every element of a section; `read` gets the element's id and fields.
    func elements<Element>(
        of section: ModelSection, read: (String, Fields) -> Element?
    ) -> [Element] {
        sectionEntries(section).compactMap { entry in
            let isNameGood = context.checkID(entry.key, at: entry.keyRange)
            let subject = "\(section.element) '\(entry.key.prefix(80))'"
            guard let fields = Fields(entry.value, of: subject, as: section.table, in: context)
            else { return nil }
            let element = read(entry.key, fields)
            return isNameGood ? element : nil
        }
    }

    /// The entries of a section; reports a section that is no mapping.
    func sectionEntries(_ section: ModelSection) -> [YAMLEntry] {
        guard let node = root[section.rawValue], !node.isNull, !node.isBlank else { return [] }
        guard let entries = node.entries else {
            context.report(
                .wrongType,
                "\(node.kindName) where '\(section.rawValue)' belongs: write a name, a colon and "
                    + "what it is, for each", at: node.range)
            return []
        }
        return entries.filter { !$0.value.isNull }
    }

    /// Reports names that mean something else where the elements are referred to.
    func refuse(_ reserved: String, in section: ModelSection) {
        for entry in sectionEntries(section) where entry.key == reserved {
            context.report(
                .badID, "no \(section.element) may be called '\(reserved)': rename it",
                at: entry.keyRange)
        }
    }
}
