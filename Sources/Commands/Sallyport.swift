package import ArgumentParser
import Outputs
import Phrases

/// The command line: one file a subcommand, no logic of its own.
///
/// Each command writes its name, so that no start takes one apart from its type's.
package struct Sallyport: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "sallyport",
        abstract: "Who can fail alone? Models how AI model weights are guarded, and answers.",
        discussion: """
            A model says who runs which boundary around the weights, at which security level, \
            where copies and keys are kept and by which channels bytes can leave. Sallyport then \
            prints which parties, parents or sovereigns suffice alone to take the weights out, \
            have them handed over, stop the work or change the weights, and proves each answer \
            step by step.

            Start with:
              sallyport check Models/seed-case/single.yaml
              sallyport analyse Models/seed-case/single.yaml
              sallyport diagram Models/seed-case/single.yaml --output path.svg

            Where an option takes a party, a root cause or another element, it takes an id or a \
            title: --fail aws, --fail AWS, --fail "United States" (Docs/Names.md).

            A file named '-' is standard input. Exit status: 0 fine, 1 a requirement of the model \
            is broken, 2 the model is wrong, 3 stopped early with what is proved, 64 the \
            command line is, 70 a fault of sallyport, 74 a file could not be read or written.

            Every result is conditional on the model: parties and paths not listed were not \
            considered. Nothing printed is legal advice.
            """,
        version: ToolVersion.current,
        subcommands: [
            Check.self, Analyse.self, WhatIf.self, CompareCommand.self, HardenCommand.self,
            EgressCommand.self, UnknownsCommand.self, TimelineCommand.self, DescribeCommand.self,
            BatchCommand.self, SweepCommand.self, Diagram.self, Export.self, GraphCommand.self,
            FaultTreeCommand.self, InitCommand.self, ImportCommand.self, CatalogueCommand.self,
            ExplainCommand.self, SchemaCommand.self, WatchCommand.self, StudioCommand.self,
            LspCommand.self,
        ])

    package init() {}

    /// Does what the command line says and ends the program with the status of that.
    package static func main() {
        ProcessSetup.run()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            // Help that was asked for: the parser words it itself.
            if exitCode(for: error).isSuccess { exit(withError: error) }
            if exitCode(for: error) != .failure {
                StandardError.print(lines: usageMessage(for: error))
                exit(withError: ExitCode(ExitStatus.usage.rawValue))
            }
            Complaint(about: error).print()
            exit(withError: ExitCode(ExitStatus(endingWith: error).rawValue))
        }
    }

    /// What is wrong with the command line, in the parser's words; arguments that it quotes are made
    /// inert first, so that none of them can forge a line.
    private static func usageMessage(for error: any Error) -> String {
        let arguments = CommandLine.arguments.dropFirst().map { InertText.line($0) }
        if arguments != Array(CommandLine.arguments.dropFirst()) {
            do { _ = try parseAsRoot(arguments) } catch { return fullMessage(for: error) }
        }
        return fullMessage(for: error)
    }
}
