import ArgumentParser
import AttackGraph
import Catalogue
import FailureAnalysis
import Interchange
import ModelFormat
import Phrases
import Reports
import ThreatGraph
import Wording

/// The command `harden`, which looks for the cheapest options that leave no lone failure.
struct HardenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "harden",
        abstract: "Find the cheapest options with which no lone failure suffices.",
        discussion: """
            The options are those that the model lists under 'options', and on request controls of \
            the catalogue. The answer is the cheapest set of them with which at least so many \
            parties, or root causes, must fail; it is exact, every path that it must block is \
            shown, and what it changes for the other consequences too. Where no set of options \
            does it, the report names what none of them stops.

            Ctrl-C, SIGTERM, --seconds or --max-memory ends the search early: the best set found so \
            far is printed with a lower bound, and the exit status is 3. Otherwise it is 0 whatever \
            the answer is.
            """)

    @OptionGroup var input: ModelInput

    @Option(help: "At least so many failures must be needed.")
    var targetOrder: Int = RemedyRequest().order

    @Option(
        help: "What is counted: party, root, lab-bypass or root-lab-bypass.",
        transform: AnswerLevel.readOfWholeParties)
    var level: AnswerLevel = .party

    @Option(
        help: "The attacker tier up to which it must hold, OC1 to OC5; OC3 if left out.",
        transform: CapabilityTier.read)
    var tier: CapabilityTier?

    @Option(
        help: "A consequence that must need so many; exfiltration if left out; may be repeated.")
    var consequence: [String] = []

    @OptionGroup var goals: GoalArguments

    @Flag(help: "List every cheapest set.")
    var all = false

    @Option(help: "Consider only this option, by id or title; may be repeated.")
    var option: [String] = []

    @Option(help: "What an option costs, as NAME=COST; may be repeated.")
    var cost: [String] = []

    @Option(
        help: "Also propose controls of the catalogue: none, missing or all.",
        transform: HardenCommand.readScope)
    var catalogueOptions: RemedyProposals.Scope = .none

    @OptionGroup var effort: EffortArguments

    @OptionGroup var output: OutputArguments<ReportFormat>

    private static func readScope(_ argument: String) throws -> RemedyProposals.Scope {
        guard let scope = RemedyProposals.Scope(rawValue: argument) else {
            throw ValidationError("'\(argument)' is none of: none, missing, all.")
        }
        return scope
    }

    func validate() throws {
        if targetOrder < 1 { throw ValidationError("--target-order must be at least 1.") }
        if targetOrder > 1_000 { throw ValidationError("--target-order must be at most 1000.") }
        for name in consequence where ConsequenceKind(rawValue: name) == nil {
            let known = ConsequenceKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(name)' is no consequence: write one of \(known).")
        }
        _ = try costs()
    }

    func run() throws {
        let (model, findings) = try findings(of: input.read(for: output))
        let report = RemedyReport(findings, of: model)
        try output.write(
            text: report.text(width: TerminalWidth.columns), markdown: report.markdown,
            json: RemedyDocument(findings, of: model).json())
        try EffortArguments.end(findings.extent)
    }

    private func request(of model: ThreatGraph) throws -> RemedyRequest {
        var request = RemedyRequest()
        request.order = targetOrder
        request.level = level
        request.tier = tier?.rawValue ?? request.tier
        if let named = try goals.goals(of: model, consequences: asked) {
            request.goals = named
        } else if !consequence.isEmpty {
            request.goals = ConsequenceKind.allCases.filter { consequence.contains($0.rawValue) }
                .map { GoalName($0) }
        }
        request.allOptima = all
        request.effort = effort.effort
        request.frontOrder = max(request.frontOrder, targetOrder)
        return request
    }

    /// The consequences that are asked for; where none is named, exfiltration of the assets and denial
    /// of the workloads that are.
    private var asked: [String] {
        if !consequence.isEmpty || !goals.isMade { return consequence }
        return (goals.weights.isEmpty ? [] : [ConsequenceKind.exfiltration.rawValue])
            + (goals.workload.isEmpty && goals.longerThan.isEmpty
                ? [] : [ConsequenceKind.denial.rawValue])
    }

    private func findings(
        of checked: CheckedInput
    ) throws -> (ThreatGraph, RemedyFindings) {
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.document
        else {
            throw CommandError.attackGraphLacks(
                what: "an attack graph has no options: give a model")
        }
        let book = try catalogue ?? (catalogueOptions == .none ? nil : CatalogueInput.builtIn())
        let proposals = book.map {
            RemedyProposals(catalogueOptions, for: model, catalogue: $0)
        }
        let found = model.options.map(RemedyCandidate.init) + (proposals?.candidates ?? [])
        let candidates = try choice(among: found).candidates(among: found)
        let read: ([Change]) throws -> ThreatGraph = { changes in
            try document.applying(changes).threatGraph(checkingChanges: false, catalogue: book)
        }
        let request = try request(of: model)
        do {
            let found = try effort.watching { watch in
                try RemedyAnalyser(
                    model, candidates: candidates, request: request, catalogue: book,
                    watch: watch, complete: proposals?.completing(read) ?? read
                ).findings(digest: checked.digest)
            }
            return (model, found)
        } catch {
            switch error {
            case is RemedyFault, is RemedyError, is UnknownsError: throw error
            // What options make of the model was checked before, so that anything else is ours.
            default: throw CommandError.ours(while: nil, error)
            }
        }
    }

    /// The options that are asked for, and what some are said to cost, by their ids.
    ///
    /// - Throws: `NameSearchError`.
    private func choice(among found: [RemedyCandidate]) throws -> RemedyChoice {
        if option.isEmpty, cost.isEmpty { return RemedyChoice(only: [], costs: [:]) }
        let names = NameSearch(found.map(\.named), kind: "option")
        var costs: [String: Int] = [:]
        for (name, number) in try self.costs() { costs[try names.id(name)] = number }
        return RemedyChoice(only: try option.map(names.id), costs: costs)
    }

    /// What is said of costs, in the order given.
    private func costs() throws -> [(name: String, cost: Int)] {
        try cost.map { entry in
            guard let at = entry.lastIndex(of: "="),
                let number = Int(entry[entry.index(after: at)...]), number >= 0
            else {
                throw ValidationError(
                    "'\(entry)' is no cost: write NAME=COST with a whole number.")
            }
            return (String(entry[..<at]), number)
        }
    }
}
