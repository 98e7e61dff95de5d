import ArgumentParser
import Catalogue
import Exporters
import ModelFormat
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

    /// The forms in which the catalogue is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case markdown
    }

    @Argument(
        help: "controls, vectors, tiers or instruments.", transform: Self.readSection)
    var section: CatalogueSection

    @Argument(help: "The one entry to show in full.")
    var id: String?

    @Option(help: "Only what this level adds, SL1 to SL5.", transform: Self.readLevel)
    var level: SecurityLevel?

    @Option(
        help: "A file of entries that override or add to the catalogue.",
        completion: .file(extensions: ["yaml", "yml"]))
    var catalogue: String?

    @Option(help: "text, json or markdown.")
    var format: Format = .text

    @Option(help: "Write to this file instead of standard output, whole or not at all.")
    var output: String?

    func run() throws {
        let listing = try listing(of: book())
        let text =
            switch format {
            case .text: listing.text
            case .markdown: listing.markdown
            case .json: try listing.json()
            }
        try OutputFile(path: output).write(text)
    }

    private func listing(of book: CatalogueBook) throws -> CatalogueListing {
        do {
            return try CatalogueListing(section, of: book, id: id, level: level)
        } catch {
            throw ValidationError("\(error).")
        }
    }

    /// The catalogue with the user's file merged in, having printed what is wrong with it.
    private func book() throws -> CatalogueBook {
        let builtIn = try ModelInput.reporting { try CatalogueBook.builtIn() }
        guard let catalogue else { return builtIn }
        let bytes: [UInt8]
        do {
            bytes = try ModelReader().bytes(of: catalogue)
        } catch {
            StandardError.print("sallyport: \(error)")
            throw ExitCode.inputOutput
        }
        do {
            return try builtIn.merging(userFile: bytes, file: catalogue)
        } catch {
            StandardError.print(error.description)
            throw ExitCode.modelWrong
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
