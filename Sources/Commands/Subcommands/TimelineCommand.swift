import ArgumentParser
import FailureAnalysis
import Interchange
import ModelFormat
import Pictures
import Reports
import ThreatGraph
import Wording

/// The command `timeline`, which asks what changes when.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Say what changes when: who can fail alone in each epoch, and what is kept.",
        discussion: """
            Time is cut at every date on which something begins, ends or changes (since, until \
            and timeline in the model). For each epoch: the fewest failures that suffice in it \
            alone, as analyse answers, and by its end with the bytes and keys that were kept from \
            earlier ones; what differs from the epoch before, and which dated fact is the reason. \
            After the last dated fact nothing is supported by any source.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is proved so far \
            is printed and says how far it goes, and the exit status is 3.
            """)

    /// The forms in which findings are written.
    enum Format: String, OutputFormat {
        case text
        case json
        case markdown
        case svg

        static let help: ArgumentHelp = "text, json, markdown, or svg for a picture."
    }

    @OptionGroup var input: ModelInput

    @OptionGroup var tiers: TierArguments

    @OptionGroup var goals: GoalArguments

    @OptionGroup var effort: EffortArguments

    @OptionGroup var output: IllustratedOutputArguments<Format>

    func run() throws {
        let checked = try input.read(for: output)
        let findings = try findings(of: checked)
        var model: ThreatGraph?
        if case .model(let graph, _) = checked.content { model = graph }
        try output.write { format in
            switch format {
            case .text: TimelineReport(findings, of: model).text(width: TerminalWidth.columns)
            case .markdown: TimelineReport(findings, of: model).markdown
            case .json: try TimelineDocument(findings).json()
            case .svg: TimelinePicture(findings, theme: output.theme, paper: output.width).picture
            }
        }
        try EffortArguments.end(
            findings.extent, telling: output.format == .svg ? findings.extentSentence : nil)
    }

    private func findings(of checked: CheckedInput) throws -> TimelineFindings {
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.dated?.document ?? checked.document
        else {
            throw CommandError.attackGraphLacks(
                what: "an attack graph has no dates: give a model")
        }
        var options = TimelineOptions(tiers: tiers.numbers, effort: effort.effort)
        options.only = try goals.goals(of: checked.dated?.graph ?? model, consequences: [])
        do {
            return try effort.watching { [options] watch in
                let analyser = TimelineAnalyser(
                    checked.dated?.graph ?? model,
                    options: options, catalogue: catalogue, watch: watch
                ) { day, undated, without in
                    try document.asOf(DatedState(day: day, undated: undated, without: without))
                        .threatGraph(checkingChanges: false, catalogue: catalogue)
                }
                return try analyser.findings(digest: checked.digest)
            }
        } catch TimelineError.stopped {
            // The models of all times were not compiled yet.
            throw StoppedEarly.withNothing()
        }
    }
}
