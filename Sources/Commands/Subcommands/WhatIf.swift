import ArgumentParser
import Compilation
import FailureAnalysis
import ModelFormat
import Phrases
import Reports
import ThreatGraph
import Wording

/// The command `whatif`, which answers for one set of failures and changes at once.
struct WhatIf: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Say what would follow if these failed, or if the model said something else.",
        discussion: """
            For each consequence and attacker tier: whether it follows, with the path step by \
            step, or the barriers that hold it off and who operates them. Every path and cut is \
            verified by an independent checker. With --set, the model as written is answered \
            for as well.

              sallyport whatif model.yaml --fail aws --fail order:US
              sallyport whatif model.yaml --fail "AWS, United States"
              sallyport whatif model.yaml --fail aws --set perimeters.campus.level=SL3 --tier OC3
              sallyport whatif model.yaml --set 'channels.network.operator={all: [aws, lab]}'

            Each question takes time in proportion to the model, so that --effort changes nothing. \
            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is proved so far \
            is printed and says what was not reached, and the exit status is 3.
            """)

    @OptionGroup var input: ModelInput

    @Option(
        help: ArgumentHelp(
            """
            A party that fails, in every mode that counts, or a root cause (own:, parent:, \
            order:, shared:, tie:) that occurs, by id or title; several with commas; may be repeated.
            """, valueName: "names"))
    var fail: [String] = []

    @Option(
        help: """
            A fact that is set, path=value with a YAML value; '~' takes it away; may be repeated.
            """)
    var set: [String] = []

    @Option(help: TierArguments.help, transform: CapabilityTier.read)
    var tier: [CapabilityTier] = []

    @Option(help: "Ask only about this consequence; may be repeated.")
    var consequence: [String] = []

    @OptionGroup var goals: GoalArguments

    @OptionGroup var effort: EffortArguments

    @OptionGroup var output: OutputArguments<ReportFormat>

    func validate() throws {
        if fail.isEmpty, set.isEmpty {
            throw ValidationError("Say what fails with --fail, or what is so with --set.")
        }
    }

    func run() throws {
        let (model, findings) = try findings()
        let report = WhatIfReport(findings, of: model)
        try output.write(
            text: report.text(width: TerminalWidth.columns), markdown: report.markdown,
            json: WhatIfDocument(findings, of: model).json())
        try EffortArguments.end(findings.extent)
    }

    private func findings() throws -> (CompiledModel, WhatIfFindings) {
        let checked = try input.read(for: output)
        let asWritten = try effort.compile(checked)
        var model = asWritten
        var changes: [WhatIfChange] = []
        if !set.isEmpty {
            let changed = try input.changed(checked, by: set)
            changes = changed.changes.map { WhatIfChange(path: $0.path, value: $0.valueLabel) }
            model = try effort.compile(changed.input)
        }
        let failed = try failed(in: [asWritten, model])
        var options = AnalysisOptions(
            consequences: consequence.isEmpty ? nil : Set(consequence),
            tiers: TierArguments.numbers(of: tier), effort: effort.effort)
        options.only = try goals.goals(in: [asWritten, model], consequences: consequence)
        let findings = try effort.watching { [options] watch in
            try WhatIfAnalyser(
                model, asWritten: set.isEmpty ? nil : asWritten, options: options, watch: watch
            ).findings(failing: failed, changes: changes)
        }
        return (model, findings)
    }

    /// The ids of what fails, each once, in the order given.
    ///
    /// - Throws: `NameSearchError`.
    private func failed(in models: [CompiledModel]) throws(NameSearchError) -> [String] {
        if fail.isEmpty { return [] }
        let names = ModelNames.failing(in: models)
        var failed: [String] = []
        for text in fail {
            for id in try names.ids(text) where !failed.contains(id) { failed.append(id) }
        }
        return failed
    }
}
