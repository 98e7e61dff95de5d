import ArgumentParser
import FailureAnalysis
import Interchange
import ModelFormat
import Reports
import ThreatGraph

/// The command `import`, which makes a first model of a file of another tool.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a first model of a threat model of another tool.",
        discussion: """
            Formats: \(ImportFormat.allCases.map { "\($0.rawValue) (\($0.title))" }
            .joined(separator: ", ")); a file is recognised by what is in it.

            What the file states is taken over, each with its place there. What it does not state, \
            such as who runs a zone and at which level, is written as what lets most follow and \
            stands under 'unknown': the model is a beginning, and nobody need fail in it until \
            somebody says what guards the zones. Ratings are not levels.

            The model goes to standard output or into a new file; what was taken over, what was \
            not and why, and which unknowns decide goes to standard error.
            """)

    @Argument(
        help: "The file; '-' is standard input.",
        completion: .file(extensions: ["yaml", "yml", "json", "csv"]))
    var file: String

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

    @Option(help: "Write to this new file instead of standard output.")
    var output: String?

    @Option(help: "Write what became of the file as Markdown here instead of to standard error.")
    var report: String?

    @OptionGroup var effort: EffortArguments

    func run() throws {
        let destination = OutputFile(path: output)
        if let path = destination.path, FileIdentity(of: path) != nil {
            throw CommandError.fileExists(path)
        }
        let input = InputFile(file)
        if let report { try OutputFile(path: report).spare([file]) }
        let made = try ModelImport(
            bytes: input.bytes(), file: input.name, format: format,
            columns: columns ?? MatrixColumns())
        let questions = try questions(of: made)
        let story = ImportReport(made, of: input.name, questions: questions)
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

    /// What the model leaves open, those that decide most statements first.
    private func questions(of made: ModelImport) throws -> [ImportReport.Question] {
        let checked: CheckedInput
        do {
            checked = try CheckedInput.read(bytes: Array(made.text.utf8), file: "the model")
        } catch {
            throw CommandError.ours(while: "the model that the file gives is not read", error)
        }
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.document
        else { return [] }
        var options = UnknownsOptions()
        options.effort = effort.effort
        let findings: UnknownsFindings
        do {
            findings = try effort.watching { watch in
                try UnknownsAnalyser(
                    model, options: options, catalogue: catalogue, watch: watch
                ) { changes in
                    try document.applying(changes).threatGraph(
                        checkingChanges: false, catalogue: catalogue)
                }.findings(digest: checked.digest)
            }
        } catch is UnknownsError {
            // Too much hangs together to be counted: the model is written all the same.
            return model.unknowns.map { unknown in
                ImportReport.Question(
                    unknown: unknown.id.rawValue,
                    alternatives: unknown.alternatives.map(\.label), flips: nil)
            }
        }
        return findings.unknowns.map { unknown in
            let flips = findings.headlines.count { headline in
                headline.decisive.contains { $0.unknown == unknown.id }
            }
            return ImportReport.Question(
                unknown: unknown.id, alternatives: unknown.alternatives,
                flips: findings.completions.exact ? flips : nil)
        }.sorted { ($1.flips ?? 0, $0.unknown) < ($0.flips ?? 0, $1.unknown) }
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
