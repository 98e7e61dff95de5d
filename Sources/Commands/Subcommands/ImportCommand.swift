import ArgumentParser
import AttackGraph
import Interchange
import ModelFormat
import Outputs
import Phrases
import Reports
import ThreatGraph

/// The command `import`, which makes a first model of a file of another tool.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a first model of threat models of other tools.",
        discussion: """
            Formats: \(ImportFormat.allCases.map { "\($0.rawValue) (\($0.title))" }
            .joined(separator: ", ")); a file is recognised by what is in it.

            What the file states is taken over, each with its place there. What it does not state, \
            such as who runs a zone and at which level, is written as what lets most follow and \
            stands under 'unknown': the model is a beginning, and nobody need fail in it until \
            somebody says what guards the zones. Ratings are not levels.

            Of several files each is laid over those before it, and --into adds what they say to a \
            model that is there: what has one name is one thing, what --match says is the same is, \
            and names that are merely alike are told and kept apart. What is there already stays; \
            what the model leaves unknown and a file states is taken over. Files of OSCAL are read together, and lie under the others.

            The model goes to standard output or into a new file; what was taken over, what was \
            not and why, and which unknowns decide goes to standard error.
            """)

    @Argument(
        help: "The files; '-' is standard input.",
        completion: .file(extensions: ["yaml", "yml", "json", "csv"]))
    var files: [String]

    @Option(
        name: .customLong("as"),
        help:
            "Read it as this format: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        transform: ImportFormat.read)
    var format: ImportFormat?

    @Option(
        help: ArgumentHelp(
            "Of a responsibility matrix, which column says what, such as 'control=ID,who=Owner': "
                + "control, who, operator, provider, customer, third-party, place, answer.",
            valueName: "field=name,…"),
        transform: MatrixColumns.read)
    var columns: MatrixColumns?

    @Option(
        help:
            "Add to this model, of which nothing that it states is replaced; the file stays as it is.",
        completion: .file(extensions: ["yaml", "yml"]))
    var into: String?

    @Option(
        help:
            "A table of two columns, theirs and ours: what is one thing under two names, or which control of the catalogue one of a matrix is.",
        completion: .file(extensions: ["csv"]))
    var match: String?

    @Option(help: "Write to this new file instead of standard output.")
    var output: String?

    @Option(help: "Write what became of the file as Markdown here instead of to standard error.")
    var report: String?

    @OptionGroup var effort: EffortArguments

    func validate() throws {
        let inputs = files + [into, match].compactMap(\.self)
        guard inputs.filter({ $0 == "-" }).count < 2 else {
            throw ValidationError("Standard input is read once: name the other files.")
        }
        let isTable = format == .matrix || files.contains { $0.hasSuffix(".csv") }
        if match != nil, files.count == 1, into == nil, !isTable {
            throw ValidationError(
                "--match goes with several files, with --into, or with a responsibility matrix.")
        }
    }

    func run() throws {
        let destination = OutputFile(path: output)
        if let path = destination.path, FileIdentity(of: path) != nil {
            throw CommandError.fileExists(path)
        }
        if let report {
            try OutputFile(path: report).spare(files + [into, match].compactMap(\.self))
        }
        let made = try ModelImport(
            files.map(Self.read), format: format, columns: columns ?? MatrixColumns(),
            matching: match.map(Self.read), into: into.map(Self.readModel))
        let checked = try check(made)
        let asked = try effort.watching { watch in
            try ImportQuestions(of: checked, effort: effort.effort, watch: watch)
        }
        let story = ImportReport(
            made, of: WordList.joined(files.map { InputFile($0).name }), asked,
            unnamed: Self.unnamed(in: checked), unplaced: Self.unplaced(in: checked))
        do {
            try destination.write(made.text, .new)
        } catch OutputFault.unwritten(let path?, FileFault.taken.whenWriting) {
            throw CommandError.fileExists(path)
        }
        if let report {
            try OutputFile(path: report).write(story.markdown)
        } else if !effort.quiet {
            StandardError.print(lines: story.text(width: TerminalWidth.columns))
        }
    }

    private static func read(_ path: String) throws -> ModelImport.File {
        let input = InputFile(path)
        return ModelImport.File(bytes: try input.bytes(), name: input.name)
    }

    /// A model to which something is added: from standard input it extends none.
    private static func readModel(_ path: String) throws -> ModelImport.File {
        var file = try read(path)
        if path == "-" { file.bases = .ofStandardInput(in: nil) }
        return file
    }

    private func check(_ made: ModelImport) throws -> CheckedInput {
        do {
            // What it extends is looked for where the model lies to which it was added.
            let bases = into.map { $0 == "-" ? .ofStandardInput(in: nil) : BaseModels.beside($0) }
            return try CheckedInput.readImported(
                bytes: Array(made.text.utf8), file: "the model", bases: bases)
        } catch {
            throw CommandError.ours(while: "the model that the file gives is not read", error)
        }
    }

    /// Who stands for somebody of whom no file says who it is.
    private static func unnamed(in checked: CheckedInput) -> [ImportReport.Party] {
        switch checked.content {
        case .attackGraph(let document):
            document.graph.parties.map {
                .init(id: $0.id, title: "whoever operates what the file calls a defence")
            }
        case .model(let model, _):
            model.defenders.filter { $0.evidence.status == .unknown }.map {
                .init(id: $0.id.rawValue, title: $0.name)
            }
        }
    }
}

extension ImportCommand {
    /// Parties and sites of which nobody says under whose jurisdiction they are.
    private static func unplaced(in checked: CheckedInput) -> [ImportReport.Party] {
        guard case .model(let model, _) = checked.content else { return [] }
        let parties = model.defendersOfUnknownSovereign
        let sites = model.sites.filter(\.jurisdictions.isEmpty)
        return parties.map { ImportReport.Party(id: $0.id.rawValue, title: $0.name) }
            + sites.map { ImportReport.Party(id: $0.id.rawValue, title: $0.name) }
    }
}

extension MatrixColumns {
    /// Reads names of columns from the command line.
    static func read(_ argument: String) throws -> MatrixColumns {
        do throws(Unreadable) { return try MatrixColumns(argument) } catch {
            throw ValidationError("\(error.message).")
        }
    }
}

extension ImportFormat {
    /// Reads a format's name from the command line.
    static func read(_ argument: String) throws -> ImportFormat {
        guard let format = ImportFormat(rawValue: argument) else {
            let names = allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(argument)' is no format that is read: write one of \(names).")
        }
        return format
    }
}
