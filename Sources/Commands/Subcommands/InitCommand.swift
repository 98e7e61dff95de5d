import ArgumentParser
import FoundationEssentials
import ModelFormat
import Outputs

extension ModelTemplate {
    /// Reads a template's name from the command line.
    static func read(_ argument: String) throws -> ModelTemplate {
        guard let template = ModelTemplate(rawValue: argument) else {
            let names = allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(argument)' is not a template: write one of \(names).")
        }
        return template
    }
}

/// The command `init`, which writes a model to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented model to start from.",
        discussion: """
            Templates: \(ModelTemplate.allCases
            .map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ")). Each checks \
            without a warning and can be analysed as it is; everything in it is assumed.

            With --ask or --answers the model is written from answers instead: who trains, where, \
            who holds keys, whose orders reach whom, which level is claimed by whom. What is not \
            answered is written as unknown, never as something safe. --questions prints an empty \
            file of answers.

            The first line names the JSON Schema of the model file, so that editors with a YAML \
            language server complete and check it. With --output the schema is written beside \
            the model, unless --schema names another.

            A file that is there already is left alone.
            """)

    @Option(
        help: "single, replicated, split, serving or premises; left out, single.",
        transform: ModelTemplate.read)
    var template: ModelTemplate?

    @Flag(help: "Ask some questions on the terminal, and write a model from the answers.")
    var ask = false

    @Option(
        help: """
            Write a model from this file of answers: a YAML mapping whose keys --questions lists; \
            '-' is standard input.
            """,
        completion: .file(extensions: ["yaml", "yml"]))
    var answers: String?

    @Flag(help: "Print an empty file of answers, with every question.")
    var questions = false

    @Option(help: "Write to this new file instead of standard output.")
    var output: String?

    @Option(
        help: """
            The path or address of the schema that the first line names, seen from the model's \
            folder; left out, \(ModelSchema.fileName), which --output writes too.
            """)
    var schema: String?

    func validate() throws {
        if let schema, schema.isEmpty || schema.unicodeScalars.contains(where: { $0.value <= 32 }) {
            throw ValidationError("--schema takes a path or address without spaces.")
        }
        let sources = [template != nil, ask, answers != nil, questions].count { $0 }
        if sources > 1 {
            throw ValidationError("Write one of --template, --ask, --answers and --questions.")
        }
        if questions, schema != nil {
            throw ValidationError("--questions prints answers, which have no schema.")
        }
    }

    func run() throws {
        let file = OutputFile(path: output)
        if questions { return try write(InterviewForm.text, to: file) }
        // Before anybody is asked anything.
        if let path = file.path, FileIdentity(of: path) != nil {
            throw CommandError.fileExists(path)
        }
        let text = try text()
        try write(ModelSchema.editorLine(schema: schema ?? ModelSchema.fileName) + text, to: file)
        if schema == nil, let path = file.path { try writeSchema(besides: path) }
    }

    /// The model, without its first line.
    private func text() throws -> String {
        if let answers {
            return try InterviewResult(of: InterviewFile(path: answers).answers).text
        }
        if ask { return try InterviewResult(of: TerminalInterview.answers()).text }
        return (template ?? .single).text
    }

    /// Writes a new file.
    private func write(_ text: String, to file: OutputFile) throws {
        do {
            try file.write(text, .new)
        } catch OutputFault.unwritten(let path?, FileFault.taken.whenWriting) {
            throw CommandError.fileExists(path)
        }
    }

    /// Writes the schema into the model's folder; one that is there already is left alone.
    private func writeSchema(besides model: String) throws {
        let url = URL(fileURLWithPath: model).resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent(ModelSchema.fileName)
        let text = try ModelSchema().text()
        let there: [UInt8]
        do throws(ModelFileError) {
            there = try ModelReader().bytes(of: url.path)
        } catch {
            if case .unreadable(_, .absent) = error {
                return try OutputFile(path: url.path).write(text, .new)
            }
            throw CommandError.schemaLeftAlone(error)
        }
        if there != Array(text.utf8) {
            StandardError.print(
                "sallyport: \(ModelSchema.fileName) beside the model is there already and not of "
                    + "this version: 'sallyport schema --output' writes the one that is")
        }
    }
}
