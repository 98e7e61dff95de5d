import ArgumentParser
import Interchange
import ModelFormat
import Phrases

/// The command `check`, which asks whether a model is right.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a model and list every mistake with its place.",
        discussion: """
            Prints one line a diagnostic, file:line:column: error: what and what to do [code]. \
            Docs/Diagnostics.md has every code with a mended example. Exit status 2 if there is \
            an error; warnings and notes alone leave it at 0. A note, such as two claims that \
            contradict each other, asks for nothing.
            """)

    @OptionGroup var input: ModelInput

    func run() throws {
        let checked = try input.read()
        for note in checked.notes { StandardError.print(note) }
        try OutputFile(path: nil).write(
            InertText.printed(InertText.line(checked.summary)) + "\n")
    }
}
