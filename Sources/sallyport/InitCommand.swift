import ArgumentParser
import Foundation
import ModelFormat

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

            A file that is there already is left alone.
            """)

    @Option(
        help: "single, replicated, split or serving; left out, single.",
        transform: ModelTemplate.read)
    var template: ModelTemplate = .single

    @Option(help: "Write to this new file instead of standard output.")
    var output: String?

    func run() throws {
        if let output, output != "-", FileManager.default.fileExists(atPath: output) {
            StandardError.print("sallyport: \(output) is there already: name a new file")
            throw ExitCode.inputOutput
        }
        try OutputFile(path: output).write(template.text)
    }
}
