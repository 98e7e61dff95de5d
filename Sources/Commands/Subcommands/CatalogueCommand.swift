import ArgumentParser
import Catalogue
import ModelFormat
import Reports
import ThreatGraph

/// The command `catalogue`, which shows what the tool knows of controls and instruments.
struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Show the catalogue of controls, vectors, tiers, instruments and facts.",
        discussion: """
            Every entry says what it rests on and how far it may be trusted: read in the source, \
            from a secondary account, or unverified. A file of your own can override or add \
            entries; Docs/Catalogue.md has its form. Nothing printed is legal advice.

              sallyport catalogue controls --level SL4
              sallyport catalogue controls SL4-CC-01
              sallyport catalogue instruments us-cloud-act --format markdown
              sallyport catalogue --since 2026-06-01
            """)

    @Argument(
        help: "controls, vectors, tiers, instruments or facts; with --since all, if left out.",
        transform: Self.readSection)
    var section: CatalogueSection?

    @Argument(help: "The one entry to show in full, by id or title.")
    var id: String?

    @Option(help: "Only what this level adds, SL1 to SL5.", transform: Self.readLevel)
    var level: SecurityLevel?

    @Option(
        help: """
            Only what is new or changed from this day on, YYYY-MM-DD: entries whose fact has that \
            date or a later one.
            """, transform: Self.readDate)
    var since: CalendarDate?

    @Option(
        help: "A file of entries that override or add to the catalogue.",
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogue: String?

    @OptionGroup var output: OutputArguments<ReportFormat>

    func validate() throws {
        if section == nil, since == nil {
            throw ValidationError(
                "Name a part of the catalogue (controls, vectors, tiers, instruments or facts), or "
                    + "give --since.")
        }
        if id != nil, since != nil {
            throw ValidationError(
                "One entry is shown whatever its date: leave --since out, or the entry.")
        }
    }

    func run() throws {
        try output.spare([catalogue])
        let listing = try listing(of: book())
        try output.write(
            text: listing.text(width: TerminalWidth.columns), markdown: listing.markdown,
            json: listing.json())
    }

    private func listing(of book: CatalogueBook) throws -> CatalogueListing {
        do {
            if let since {
                return try CatalogueListing(since: since, in: section, of: book, level: level)
            }
            return try CatalogueListing(section ?? .controls, of: book, id: id, level: level)
        } catch {
            throw ValidationError("\(error).")
        }
    }

    /// The catalogue with the user's file merged in.
    private func book() throws -> CatalogueBook {
        let builtIn = try CatalogueInput.builtIn()
        guard let catalogue else { return builtIn }
        let bytes = try CatalogueInput.bytes(of: catalogue)
        do {
            return try builtIn.merging(userFile: bytes, file: catalogue)
        } catch {
            throw CommandError.catalogueFile(error)
        }
    }

    private static func readSection(_ argument: String) throws -> CatalogueSection {
        guard let section = CatalogueSection(rawValue: argument) else {
            throw ValidationError(
                "'\(argument)' is no part of the catalogue: write controls, vectors, tiers, "
                    + "instruments or facts.")
        }
        return section
    }

    private static func readDate(_ argument: String) throws -> CalendarDate {
        guard let date = CalendarDate(argument) else {
            throw ValidationError("'\(argument)' is not a date: write it as 2026-04-20.")
        }
        return date
    }

    private static func readLevel(_ argument: String) throws -> SecurityLevel {
        guard let level = SecurityLevel(argument), level.rawValue > 0 else {
            throw ValidationError("'\(argument)' is not a level: write SL1 to SL5.")
        }
        return level
    }
}
