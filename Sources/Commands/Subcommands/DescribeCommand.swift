import ArgumentParser
import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import Phrases
import Reports
import ThreatGraph
import Wording

/// The command `describe`, which puts a model in sentences.
struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Put a model in sentences to tick off, or in questions to a party.",
        discussion: """
            Every barrier, who runs it, at which level, who says so and how sure it is, in numbered \
            sentences that an auditor or a lawyer can tick off; also what is not asserted, what was \
            taken for granted, and what is set beside the answers. What lone failures and the \
            smallest coalitions lead over comes first.

            With --questions: what to ask one party, ranked by what its answers decide: unknowns, \
            unproved levels of which one less makes an answer another one, and what is not well \
            known of what it operates.

              sallyport describe model.yaml
              sallyport describe model.yaml --questions aws --format markdown

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the work early: what is known so far is \
            printed and says how far it goes, and the exit status is 3.
            """)

    /// The forms in which sentences are written.
    enum Format: String, OutputFormat {
        case text
        case json
        case markdown
        case html

        static let help: ArgumentHelp = "text, json, markdown or html."
    }

    @OptionGroup var input: ModelInput

    @Option(
        help: ArgumentHelp(
            "Write questions to this party instead, by id or title.", valueName: "party"))
    var questions: String?

    @Option(
        help: "The attacker tier at which unknowns are judged for questions, OC1 to OC5.",
        transform: CapabilityTier.read)
    var tier: CapabilityTier?

    @OptionGroup var effort: EffortArguments

    @OptionGroup var output: OutputArguments<Format>

    func validate() throws {
        if tier != nil && questions == nil {
            throw ValidationError("--tier goes with --questions.")
        }
    }

    func run() throws {
        let checked = try input.read(for: output)
        guard case .model(let model, _) = checked.content else {
            throw CommandError.attackGraphLacks(
                what: "an attack graph has nothing to be described: give a model")
        }
        let compiled = try effort.compile(checked)
        if let questions {
            try ask(questions, of: checked, compiled, model)
        } else {
            try describe(checked, compiled, model)
        }
    }

    private func describe(
        _ checked: CheckedInput, _ compiled: CompiledModel, _ model: ThreatGraph
    ) throws {
        let findings = try effort.watching { try described(compiled, watch: $0) }
        let completed = completed(of: checked, model)
        let report = DescriptionReport(findings, of: model, completed: completed)
        try output.write { format in
            switch format {
            case .text: report.text(width: TerminalWidth.columns)
            case .markdown: report.markdown
            case .json:
                try DescriptionDocument(findings, of: model, completed: completed).json()
            case .html: HTMLSentences(report, kind: "a model in sentences").text()
            }
        }
        try EffortArguments.end(findings.extent)
    }

    /// The most alternatives that are read for the sake of elements that only they have.
    private static let maximumAlternatives = 64

    /// The model with each alternative that has elements of its own; those that do not read are told by
    /// their keys.
    private func completed(of checked: CheckedInput, _ model: ThreatGraph) -> CompletedModels {
        guard case .model(_, let catalogue) = checked.content, let document = checked.document
        else { return [:] }
        var found: CompletedModels = [:]
        var left = Self.maximumAlternatives
        for unknown in model.unknowns {
            for (place, alternative) in unknown.alternatives.enumerated()
            where left > 0 && !alternative.newElements(in: model).isEmpty {
                left -= 1
                found[unknown.id, default: [:]][place] = try? document.applying(alternative.changes)
                    .threatGraph(checkingChanges: false, catalogue: catalogue)
            }
        }
        return found
    }

    private func described(
        _ compiled: CompiledModel, watch: WorkWatch
    ) throws -> DescriptionFindings {
        let options = AnalysisOptions(effort: effort.effort)
        guard let analyser = DescriptionAnalyser(compiled, options: options, watch: watch) else {
            throw CommandError.attackGraphLacks(
                what: "an attack graph has nothing to be described: give a model")
        }
        return try analyser.findings()
    }

    private func ask(
        _ name: String, of checked: CheckedInput, _ compiled: CompiledModel, _ model: ThreatGraph
    ) throws {
        let party = DefenderID(try ModelNames.defenders(of: model).id(name))
        let findings = try effort.watching { watch in
            let described = try described(compiled, watch: watch)
            let options = AnalysisOptions(effort: effort.effort)
            guard
                let lowered = try LoweredClaimsAnalyser(compiled, options: options, watch: watch)?
                    .findings(lowering: 1)
            else {
                throw CommandError.attackGraphLacks(
                    what: "an attack graph has nothing to be described: give a model")
            }
            let unknowns = try unknowns(of: checked, model, watch: watch)
            return PartyQuestionsAnalyser(model, party: party).findings(
                unknowns: unknowns, lowered: lowered, described: described)
        }
        let report = PartyQuestionsReport(findings, of: model)
        try output.write { format in
            switch format {
            case .text: report.text(width: TerminalWidth.columns)
            case .markdown: report.markdown
            case .json: try PartyQuestionsDocument(findings, of: model).json()
            case .html: HTMLSentences(report, kind: "questions to a party").text()
            }
        }
        try EffortArguments.end(findings.extent)
    }

    private func unknowns(
        of checked: CheckedInput, _ model: ThreatGraph, watch: WorkWatch
    ) throws -> UnknownsFindings {
        guard case .model(_, let catalogue) = checked.content, let document = checked.document
        else {
            throw CommandError.attackGraphLacks(
                what: "an attack graph has nothing to be described: give a model")
        }
        var options = UnknownsOptions()
        options.tier = tier?.rawValue ?? options.tier
        options.effort = effort.effort
        return try UnknownsAnalyser(model, options: options, catalogue: catalogue, watch: watch) {
            try document.applying($0).threatGraph(checkingChanges: false, catalogue: catalogue)
        }.findings(digest: checked.digest)
    }
}
