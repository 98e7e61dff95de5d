import ArgumentParser
import FailureAnalysis
import Interchange
import ModelFormat
import Reports
import ThreatGraph

/// The command `unknowns`, which asks what a model's unknowns leave open, and which decide.
struct UnknownsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unknowns",
        abstract: "Say which unknowns decide it: what is certain, possible or impossible.",
        discussion: """
            Every way to complete the model is counted, none is preferred. For each statement: \
            whether it holds in all, some or no completions, which unknowns can flip it, what \
            would establish or refute it, and whom one would have to believe.

            Up to 20 unknowns that matter the answer is exact; with more, the rest is bounded and \
            the report says so.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is proved so far \
            is printed and says how far it goes, and the exit status is 3.
            """)

    @OptionGroup var input: ModelInput

    @Option(
        help: "The attacker tier of the statements, OC1 to OC5.", transform: CapabilityTier.read)
    var tier: CapabilityTier?

    @Option(help: "Go through every alternative of so many unknowns, and bound the others.")
    var exactUnknowns: Int = UnknownsOptions().exactUnknowns

    @Option(help: "Try no sets of failures larger than this.")
    var maxOrder: Int = UnknownsOptions().maximumOrder

    @OptionGroup var goals: GoalArguments

    @OptionGroup var effort: EffortArguments

    @OptionGroup var output: OutputArguments<ReportFormat>

    func validate() throws {
        if exactUnknowns < 0 { throw ValidationError("--exact-unknowns must be at least 0.") }
        if maxOrder < 1 { throw ValidationError("--max-order must be at least 1.") }
    }

    func run() throws {
        let (findings, model) = try findings(of: input.read(for: output))
        let report = UnknownsReport(findings, of: model)
        try output.write(
            text: report.text(width: TerminalWidth.columns), markdown: report.markdown,
            json: UnknownsDocument(findings, of: model).json())
        try EffortArguments.end(findings.extent)
    }

    private func findings(
        of checked: CheckedInput
    ) throws -> (findings: UnknownsFindings, model: ThreatGraph) {
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.document
        else {
            throw CommandError.attackGraphLacks(
                what: "an attack graph has no unknowns: give a model")
        }
        var options = UnknownsOptions()
        options.tier = tier?.rawValue ?? options.tier
        options.exactUnknowns = exactUnknowns
        options.maximumOrder = maxOrder
        options.effort = effort.effort
        options.only = try goals.goals(of: model, consequences: [])
        do {
            let findings = try effort.watching { watch in
                try UnknownsAnalyser(
                    model, options: options, catalogue: catalogue, watch: watch
                ) { changes in
                    try document.applying(changes).threatGraph(
                        checkingChanges: false, catalogue: catalogue)
                }.findings(digest: checked.digest)
            }
            return (findings, model)
        } catch let error as UnknownsError {
            throw error
        } catch {
            throw CommandError.ours(while: "the completions do not compile", error)
        }
    }
}
