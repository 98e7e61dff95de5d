import ArgumentParser
import Compilation
import FailureAnalysis
import ModelFormat
import Pictures
import Reports
import ThreatGraph
import Wording

/// The command `egress`, which asks whose choke point it is and how long theft takes.
struct EgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "egress",
        abstract: "Say whose choke point it is, and how long moving the weights out takes.",
        discussion: """
            From the rates, caps, covert budgets and sizes of the model: which channels limit what \
            leaves and who is in their locks; how long the weights take to leave by coalition of \
            failures, attacker tier and compression; with which failures they are out within a \
            window; and how much may leak unseen if they are to stay inside.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is proved so far \
            is printed and says how far it goes, and the exit status is 3.
            """)

    /// The forms in which findings are written.
    enum Format: String, OutputFormat {
        case text
        case json
        case markdown
        case svg

        static let help: ArgumentHelp = "text, json, markdown, or svg for a chart of the times."
    }

    @OptionGroup var input: ModelInput

    @OptionGroup var tiers: TierArguments

    @Option(
        help: "Count failures at this level: party, root, lab-bypass or root-lab-bypass.",
        transform: AnswerLevel.readOfWholeParties)
    var level: AnswerLevel = .party

    @Option(
        help: """
            A window of the attacker's, for example 12h or 30d; may be repeated. Without it: 12 h, \
            30 d and 365 d.
            """,
        transform: TimeSpan.read)
    var window: [TimeSpan] = []

    @Option(
        help: """
            How many times smaller the attacker makes plaintext, 1 or more; may be repeated. \
            Without it: 1, 4, 16 and 100.
            """,
        transform: CompressionFactor.read)
    var compression: [CompressionFactor] = []

    @OptionGroup var effort: EffortArguments

    @OptionGroup var output: IllustratedOutputArguments<Format>

    func run() throws {
        let compiled = try effort.compile(input.read(for: output))
        let findings = try findings(of: compiled)
        try output.write { format in
            switch format {
            case .text: EgressReport(findings, of: compiled).text(width: TerminalWidth.columns)
            case .markdown: EgressReport(findings, of: compiled).markdown
            case .json: try EgressDocument(findings, of: compiled).json()
            case .svg:
                EgressChart(
                    findings, of: compiled, theme: output.theme, paper: output.width
                ).picture
            }
        }
        try EffortArguments.end(
            findings.extent, telling: output.format == .svg ? findings.extentSentence : nil)
    }

    private var options: EgressOptions {
        var options = EgressOptions()
        options.tiers = tiers.numbers
        if !window.isEmpty { options.windows = Set(window).sorted() }
        if !compression.isEmpty { options.compressions = Set(compression).sorted() }
        options.level = level
        options.effort = effort.effort
        return options
    }

    private func findings(of compiled: CompiledModel) throws -> EgressFindings {
        try effort.watching { watch in
            guard let analyser = EgressAnalyser(compiled, options: options, watch: watch) else {
                throw CommandError.attackGraphLacks(
                    what: "an attack graph has no rates: give a model")
            }
            do {
                return try analyser.findings()
            } catch {
                throw CommandError.ours(while: "the ways out cannot be measured", error)
            }
        }
    }
}

extension TimeSpan {
    /// Reads `12h` or `30 d` from the command line.
    static func read(_ argument: String) throws -> TimeSpan {
        guard let span = TimeSpan(argument) else {
            throw ValidationError(
                "'\(argument)' is not a length of time in whole seconds: write for example 12h or "
                    + "30d.")
        }
        return span
    }
}

extension CompressionFactor {
    /// Reads `16` or `2.5` from the command line.
    static func read(_ argument: String) throws -> CompressionFactor {
        guard let factor = CompressionFactor(argument) else {
            throw ValidationError(
                "'\(argument)' is not a compression: write a number from 1 up, for example 16.")
        }
        return factor
    }
}
