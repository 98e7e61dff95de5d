import ArgumentParser
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph

/// What the gate accepts, and on which day.
struct GateArguments: ParsableArguments {
    @Option(
        help: """
            A YAML list of accepted findings, { id, reason, until } each, that do not break the \
            gate; an entry that matches nothing is an error.
            """, completion: .file(extensions: ["yaml", "yml"]))
    var accept: String?

    @Option(
        name: .customLong("require"),
        help: ArgumentHelp(
            """
            A preset: a file of requirements that are asked besides the model's own, each with the \
            sentence that it reads (Models/presets has some); may be repeated.
            """, valueName: "preset"), completion: .file(extensions: ["yaml", "yml"]))
    var presets: [String] = []

    @Option(
        help: """
            The day against which acceptances run out, YYYY-MM-DD; left out, the model's date.
            """, transform: Self.readDate)
    var today: CalendarDate?

    func validate() throws {
        if today != nil, accept == nil {
            throw ValidationError("--today says when acceptances run out: give --accept as well.")
        }
    }

    /// The files that say what is asked and what is accepted.
    var files: [String?] { [accept] + presets }

    /// The input, of which the lines of the presets are asked too.
    ///
    /// - Throws: `ModelFileError` or `ModelErrors` for a preset, `CommandError.attackGraphLacks`.
    func asking(_ input: CheckedInput) throws -> CheckedInput {
        if presets.isEmpty { return input }
        guard let asked = input.requiring(try presets.map { try PresetFile(path: $0) }) else {
            throw CommandError.attackGraphLacks(
                what: "an attack graph has no requirements, so that no preset can be asked of it: "
                    + "give a model")
        }
        return asked
    }

    /// The findings of an analysis, with its requirements judged.
    ///
    /// - Parameter full: the analysis of everything, by which requirements are judged.
    /// - Throws: `ModelFileError` or `ModelErrors` for the file of acceptances.
    func judging(_ findings: Findings, by full: () throws -> Analysis) throws -> Findings {
        guard let accept else { return findings }
        let file = try AcceptanceFile(path: accept)
        let whole = try full()
        guard let today = today ?? whole.compiled.date.flatMap({ CalendarDate($0) }) else {
            if let errors = file.undatedErrors { throw errors }
            return findings
        }
        let gate = Gate(file.acceptances, today: today)
        if let errors = file.errors(
            unmatched: gate.unmatched(in: whole), known: Gate.known(in: whole))
        {
            throw errors
        }
        return gate.judging(findings, by: whole)
    }

    private static func readDate(_ argument: String) throws -> CalendarDate {
        guard let date = CalendarDate(argument) else {
            throw ValidationError("'\(argument)' is not a date: write it as 2026-04-20.")
        }
        return date
    }
}
