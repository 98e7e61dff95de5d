import ArgumentParser
import Interchange
import ModelFormat
import Phrases
import ThreatGraph
import Wording

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
        for line in takenForGranted(in: checked) { StandardError.print(line) }
        try OutputFile(path: nil).write(
            InertText.printed(InertText.line(checked.summary)) + "\n")
    }

    /// Each default that makes answers safer, at its place.
    private func takenForGranted(in checked: CheckedInput) -> [String] {
        guard case .model(let model, _) = checked.content else { return [] }
        let all = model.takenForGranted
        let lines = all.prefix(Self.mostLines).map { assumption in
            let words = "taken for granted: \(AssumptionWords.sentence(of: assumption))"
            let place =
                assumption.kind == .catalogue
                ? nil : checked.document?.place(of: assumption.path)
            return InertText.line(
                place.map { "\($0.file):\($0.line):\($0.column): \(words): \(assumption.path)" }
                    ?? "\(assumption.path): \(words)")
        }
        let more = all.count - lines.count
        return lines + (more > 0 ? ["taken for granted: \(more) more"] : [])
    }

    /// The most defaults that are listed one by one.
    private static let mostLines = 1_000
}
