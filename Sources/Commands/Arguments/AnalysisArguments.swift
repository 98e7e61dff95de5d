import ArgumentParser
import AttackGraph
import Compilation
import FailureAnalysis
import ThreatGraph

extension CapabilityTier {
    /// Reads `OC3` or `3` from the command line.
    static func read(_ argument: String) throws -> CapabilityTier {
        guard let tier = CapabilityTier(argument) else {
            throw ValidationError("'\(argument)' is not a tier: write OC1 to OC5.")
        }
        return tier
    }
}

extension AnswerLevel {
    /// Reads a level from the command line.
    static func read(_ argument: String) throws -> AnswerLevel {
        try read(argument, among: allCases)
    }

    /// Reads a level at which whole parties fail from the command line.
    static func readOfWholeParties(_ argument: String) throws -> AnswerLevel {
        if argument == AnswerLevel.person.rawValue {
            throw ValidationError(
                "People are counted by analyse and compare alone; here parties or root causes fail: "
                    + "write one of \(list(ofWholeParties)).")
        }
        return try read(argument, among: ofWholeParties)
    }

    private static func read(
        _ argument: String, among levels: [AnswerLevel]
    ) throws -> AnswerLevel {
        guard let level = AnswerLevel(rawValue: argument) else {
            throw ValidationError("'\(argument)' is not a level: write one of \(list(levels)).")
        }
        return level
    }

    private static func list(_ levels: [AnswerLevel]) -> String {
        levels.map(\.rawValue).joined(separator: ", ")
    }
}

/// What to ask of a model.
struct AnalysisArguments: ParsableArguments {
    @Option(help: TierArguments.help, transform: CapabilityTier.read)
    var tier: [CapabilityTier] = []

    @Option(help: "Ask only about this consequence; may be repeated.")
    var consequence: [String] = []

    @OptionGroup var goals: GoalArguments

    @Option(help: "List no coalitions larger than this.")
    var maxOrder: Int?

    func validate() throws {
        if let maxOrder, maxOrder < 1 {
            throw ValidationError("--max-order must be at least 1.")
        }
    }

    /// What is asked of some models.
    ///
    /// - Throws: `NameSearchError` for a name of nothing in them.
    func options(for models: [CompiledModel]) throws -> AnalysisOptions {
        var options = AnalysisOptions(
            consequences: consequence.isEmpty ? nil : Set(consequence),
            tiers: TierArguments.numbers(of: tier),
            maximumOrder: maxOrder)
        options.only = try goals.goals(in: models, consequences: consequence)
        return options
    }

    /// Whether everything is asked about.
    var isEverything: Bool {
        tier.isEmpty && consequence.isEmpty && maxOrder == nil && !goals.isMade
    }

    /// The analysis of everything in a compiled model, or of some goals alone, every certificate
    /// verified.
    static func analysis(
        of compiled: CompiledModel, only goals: [GoalName]? = nil, _ effort: EffortArguments
    ) throws -> Analysis {
        var options = AnalysisOptions(effort: effort.effort)
        options.only = goals
        return try effort.watching { [options] watch in
            try FailureAnalyser(compiled, options: options, watch: watch).analysis()
        }
    }
}
