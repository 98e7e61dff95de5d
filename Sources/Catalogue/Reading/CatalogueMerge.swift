internal import ThreatGraph
internal import YAMLKit

/// Reads catalogue files into a book, one after the other, and keeps every fault.
struct CatalogueMerge {
    private var book: CatalogueBook
    private var faults: [CatalogueFault] = []
    /// The ids that files gave, besides those of sources.
    private(set) var given: Set<String> = []
    /// What entries refer to, with the places, to be looked up when everything is read.
    private var references: [(source: Identifier<CatalogueSource>, range: YAMLRange)] = []
    /// Which entries entries mention, likewise.
    private var mentions: [(entry: String, range: YAMLRange)] = []

    init(_ book: CatalogueBook) { self.book = book }

    /// Reads one file.
    mutating func add(bytes: [UInt8], file: String) {
        do {
            read(try YAMLDocument(bytes: bytes, file: file).root)
        } catch {
            faults += error.faults.map { CatalogueFault($0.description, at: $0.range) }
        }
    }

    /// The book, if nothing is wrong and every source that is referred to is there.
    func finish() throws(CatalogueFaults) -> CatalogueBook {
        let dangling = references.filter { !book.sources.contains($0.source) }.map {
            CatalogueFault(
                "source '\($0.source)' is not in the catalogue: add it under 'sources'",
                at: $0.range)
        }
        let ids = book.ids
        let strangers = mentions.filter { !ids.contains($0.entry) }.map {
            CatalogueFault(
                "entry '\($0.entry)' is not in the catalogue: name one that is, or take it out",
                at: $0.range)
        }
        let all = (faults + dangling + strangers).sorted {
            ($0.line, $0.column, $0.message) < ($1.line, $1.column, $1.message)
        }
        guard all.isEmpty else { throw CatalogueFaults(faults: all) }
        return book
    }

    private mutating func read(_ root: YAMLNode) {
        guard let sections = root.entries else {
            fault("a catalogue is a mapping: begin with 'catalogue: 1'", root.range)
            return
        }
        let version = root["catalogue"]
        if version?.scalar?.text != "1" {
            let place = version?.range ?? root.range
            fault("this is no catalogue of version 1: begin with 'catalogue: 1'", place)
        }
        for section in sections where section.key != "catalogue" {
            guard let kind = Section(rawValue: section.key) else {
                let known = (["catalogue"] + Section.allCases.map(\.rawValue)).joined(
                    separator: ", ")
                fault("key '\(section.key)' is unknown: write one of \(known)", section.keyRange)
                continue
            }
            guard let entries = section.value.entries else {
                fault("'\(section.key)' maps ids to entries", section.value.range)
                continue
            }
            for entry in entries {
                if kind != .sources { given.insert(entry.key) }
                read(entry, in: kind)
            }
        }
    }

    private enum Section: String, CaseIterable {
        case sources, tiers, levels, categories, perimeters, vectors, controls, instruments, facts
    }

    private mutating func read(_ entry: YAMLEntry, in section: Section) {
        var fields = CatalogueFields(entry)
        switch section {
        case .sources: add(CatalogueSource(&fields), to: \.sources)
        case .tiers: add(CatalogueTier(&fields), to: \.tiers)
        case .levels: add(CatalogueLevel(&fields), to: \.levels)
        case .categories: add(CatalogueCategory(&fields), to: \.categories)
        case .perimeters: add(CataloguePerimeter(&fields), to: \.perimeters)
        case .vectors: add(CatalogueVector(&fields), to: \.vectors)
        case .controls: add(CatalogueControl(&fields), to: \.controls)
        case .instruments: add(CatalogueInstrument(&fields), to: \.instruments)
        case .facts: add(CatalogueFact(&fields), to: \.facts)
        }
        fields.refuseUnread()
        faults += fields.faults
        references += fields.references
        mentions += fields.mentions
    }

    private mutating func add<Element>(
        _ element: Element?, to register: WritableKeyPath<CatalogueBook, Register<Element>>
    ) {
        guard let element else { return }
        book[keyPath: register][element.id] = element
    }

    private mutating func fault(_ message: String, _ range: YAMLRange) {
        faults.append(CatalogueFault(message, at: range))
    }
}

extension CatalogueFault {
    /// A fault at the start of a range.
    init(_ message: String, at range: YAMLRange) {
        self.init(
            message, file: range.file, line: range.start.line, column: range.start.column)
    }
}
