import ArgumentParser
import Catalogue
import ModelFormat
import Reports
import ThreatGraph

/// The command `catalogue`, which shows what the tool knows of controls and instruments.
struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Show the catalogue of controls, vectors, tiers and instruments.",
        discussion: """
            Every entry says what it rests on and how far it may be trusted: read in the source, \
            from a secondary account, or unverified. A file of your own can override or add \
            entries; Docs/Catalogue.md has its form. Nothing printed is legal advice.

              sallyport catalogue controls --level SL4
              sallyport catalogue controls SL4-CC-01
              sallyport catalogue instruments us-cloud-act --format markdown
            """)

    @Argument(
        help: "controls, vectors, tiers or instruments.", transform: Self.readSection)
    var section: CatalogueSection

    @Argument(help: "The one entry to show in full, by id or title.")
    var id: String?

    @Option(help: "Only what this level adds, SL1 to SL5.", transform: Self.readLevel)
    var level: SecurityLevel?

    @Option(
        help: "A file of entries that override or add to the catalogue.",
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogue: String?

    @OptionGroup var output: OutputArguments<ReportFormat>

    func run() throws {
        try output.spare([catalogue])
        let listing = try listing(of: book())
        try output.write(
            text: listing.text(width: TerminalWidth.columns), markdown: listing.markdown,
            json: listing.json())
    }

    private func listing(of book: CatalogueBook) throws -> CatalogueListing {
        do {
            return try CatalogueListing(section, of: book, id: id, level: level)
        } catch {
            throw ValidationError("\(error).")
        }
    }

    /// The catalogue with the user's file merged in.
    private func book() throws -> CatalogueBook {
        let builtIn = try CatalogueInput.builtIn()
        guard let catalogue else { return builtIn }
        let bytes = try ModelReader().bytes(of: catalogue)
        do {
            return try builtIn.merging(userFile: bytes, file: catalogue)
        } catch {
            throw CommandError.catalogueFile(error)
        }
    }

    private static func readSection(_ argument: String) throws -> CatalogueSection {
        guard let section = CatalogueSection(rawValue: argument) else {
            throw ValidationError(
                "'\(argument)' is no part of the catalogue: write controls, vectors, tiers or "
                    + "instruments.")
        }
        return section
    }

    private static func readLevel(_ argument: String) throws -> SecurityLevel {
        guard let level = SecurityLevel(argument), level.rawValue > 0 else {
            throw ValidationError("'\(argument)' is not a level: write SL1 to SL5.")
        }
        return level
    }
}
