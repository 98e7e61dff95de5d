package import Catalogue
package import Phrases
package import ThreatGraph

/// A part of the catalogue that can be listed.
package enum CatalogueSection: String, CaseIterable, Hashable, Sendable {
    /// What security levels ask for.
    case controls
    /// Attack vectors and their categories.
    case vectors
    /// Tiers of attackers, and the security levels set against them.
    case tiers
    /// Legal and commercial instruments.
    case instruments
    /// What happened or was published, and changes how a model is to be written.
    case facts
}

/// Why nothing can be listed.
package enum CatalogueListingError: Error, Hashable, Sendable {
    /// The section has no entry of this id or title; these may have been meant.
    case unknownEntry(String, in: CatalogueSection, near: [NamedThing])
    /// Several entries have this title.
    case severalEntries(NameSearchError)
    /// The section's entries have no security level.
    case noLevels(in: CatalogueSection)
}

extension CatalogueListingError: CustomStringConvertible {
    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .unknownEntry(let id, let section, let near):
            "no entry '\(id)' among the \(section.rawValue): "
                + (near.isEmpty
                    ? "list them without an id"
                    : "did you mean \(WordList.joined(near.map(\.label), "or"))?")
        case .severalEntries(let error): error.description
        case .noLevels(let section):
            "\(section.rawValue) have no security level: leave the level out, or ask for controls "
                + "or tiers"
        }
    }
}

/// A part of a catalogue, or one entry in full, set for a reader.
package struct CatalogueListing: PrintedReport {
    /// The part that is listed; all of them when `nil`.
    let section: CatalogueSection?
    let level: SecurityLevel?
    /// The day from which on entries are listed; whatever their date when `nil`.
    let since: CalendarDate?
    /// The ids of the entries that nobody dates, where only those since a day are listed, sorted.
    let undated: [String]
    let isInFull: Bool
    let groups: [CatalogueGroup]
    let sources: [CatalogueSource]

    /// Chooses what to list.
    ///
    /// - Parameters:
    ///   - id: The id or title of the one entry to show in full; all of the section when `nil`. A tier's section also
    ///     has the levels, a vector's also the categories.
    ///   - level: Only what this level adds to the levels below it.
    /// - Throws: `CatalogueListingError`.
    package init(
        _ section: CatalogueSection, of book: CatalogueBook, id: String? = nil,
        level: SecurityLevel? = nil
    ) throws(CatalogueListingError) {
        if level != nil, section != .controls, section != .tiers {
            throw .noLevels(in: section)
        }
        var groups = CatalogueGroup.groups(of: section, in: book)
        if let level {
            groups = groups.compactMap { $0.kept { $0.level == level } }
        }
        if let id {
            let meant = try Self.entry(id, of: groups, in: section)
            groups = groups.compactMap { $0.kept { $0.id == meant } }
        }
        self.section = section
        self.level = level
        since = nil
        undated = []
        self.groups = groups
        isInFull = id != nil
        sources = Self.sources(of: groups, in: book)
    }

    /// What is new or changed from a day on: the entries whose fact has that date or a later one,
    /// newest first.
    ///
    /// - Parameters:
    ///   - section: The part to look in; everything when `nil`.
    ///   - level: Only what this level adds to the levels below it.
    /// - Throws: `CatalogueListingError.noLevels`.
    package init(
        since date: CalendarDate, in section: CatalogueSection? = nil, of book: CatalogueBook,
        level: SecurityLevel? = nil
    ) throws(CatalogueListingError) {
        let sections = section.map { [$0] } ?? CatalogueSection.allCases
        if level != nil, let other = sections.first(where: { $0 != .controls && $0 != .tiers }) {
            throw .noLevels(in: other)
        }
        var all = sections.flatMap { CatalogueGroup.groups(of: $0, in: book) }
        if let level { all = all.compactMap { $0.kept { $0.level == level } } }
        self.section = section
        self.level = level
        since = date
        undated = all.flatMap(\.records).filter { $0.date == nil }.map(\.id).sorted()
        groups = all.compactMap { $0.dated(since: date) }
        isInFull = false
        sources = Self.sources(of: groups, in: book)
    }

    /// The sources of what is listed, in the order of the catalogue.
    private static func sources(
        of groups: [CatalogueGroup], in book: CatalogueBook
    ) -> [CatalogueSource] {
        let used = Set(groups.flatMap(\.records).flatMap(\.support.sources))
        return book.sources.filter { used.contains($0.id) }
    }

    /// The id of the entry that a name means: an id or a title.
    private static func entry(
        _ name: String, of groups: [CatalogueGroup], in section: CatalogueSection
    ) throws(CatalogueListingError) -> String {
        let things = groups.flatMap(\.records).map { record in
            NamedThing(id: record.id, titles: [record.cell("title")])
        }
        do throws(NameSearchError) {
            return try NameSearch(things, kind: "entry").id(name)
        } catch {
            if case .unknown(_, _, let near, _) = error {
                throw .unknownEntry(name, in: section, near: near)
            }
            throw .severalEntries(error)
        }
    }

    package var document: ReportDocument {
        let title =
            "Catalogue" + (section.map { ": \($0.rawValue)" } ?? "")
            + (level.map { " of \($0)" } ?? "") + (since.map { " since \($0)" } ?? "")
        var document = ReportDocument(title: title)
        if let level, section == .controls, level.rawValue > 1 {
            document.blocks.append(
                .paragraph(
                    "These are the controls that \(level) adds. Levels are cumulative: what every "
                        + "lower level asks for is asked for too."))
        }
        for group in groups { document.blocks += isInFull ? inFull(group) : table(group) }
        if isInFull {
            document.blocks.append(.heading("Sources"))
            document.blocks.append(.points(sources.map(\.line)))
        }
        if let since { document.blocks += newsRemarks(since) }
        document.blocks.append(.paragraph(CatalogueBook.caution))
        return document
    }

    /// What is said below a list of what is new.
    private func newsRemarks(_ since: CalendarDate) -> [ReportDocument.Block] {
        var remarks: [ReportDocument.Block] = []
        if groups.isEmpty {
            remarks.append(.paragraph("No entry is dated \(since) or later."))
        }
        if !undated.isEmpty {
            let count = undated.count == 1 ? "One entry has" : "\(undated.count) entries have"
            remarks.append(
                .paragraph(
                    "\(count) no date and may have changed unseen: \(undated.joined(separator: ", "))."
                ))
        }
        remarks.append(
            .paragraph(
                "The date is that of what an entry says, or else of its newest source; of a year or "
                    + "a month, any day of it counts."))
        return remarks
    }

    private func table(_ group: CatalogueGroup) -> [ReportDocument.Block] {
        let rows = group.records.map { record in group.columns.map { record.cell($0.key) } }
        return [
            .heading(group.heading), .table(header: group.columns.map(\.title), rows: rows),
        ] + (group.legend.map { [.paragraph($0)] } ?? [])
    }

    private func inFull(_ group: CatalogueGroup) -> [ReportDocument.Block] {
        group.records.flatMap { record -> [ReportDocument.Block] in
            let rows = record.fields.map { [$0.title, $0.value.line] }
            return [.heading(record.id), .table(header: ["field", "value"], rows: rows)]
        }
    }
}

extension CatalogueSource {
    /// The source on one line: who published what and when, where it is, what it says.
    fileprivate var line: String {
        let origin = [publisher, date?.description].compactMap(\.self).joined(separator: ", ")
        return "\(id): \(title)" + (origin.isEmpty ? "." : " (\(origin)).")
            + (address.map { " \($0)" } ?? "") + (access.map { " \($0)" } ?? "")
            + (says.map { " Says: \($0)" } ?? "")
    }
}
