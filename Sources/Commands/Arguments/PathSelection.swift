import ArgumentParser
import Compilation
import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// Which failure path to draw or to write.
struct PathSelection: ParsableArguments {
    @Option(name: .customLong("path"), help: "The path with this id, as analyse prints it.")
    var identity: String?

    @Option(
        help: ArgumentHelp(
            """
            The path of this party's or root cause's failure, by id or title, for example aws, \
            AWS, order:US or "United States".
            """, valueName: "name"))
    var fail: String?

    @Option(help: "A path to this consequence.")
    var consequence: String?

    @OptionGroup var goals: GoalArguments

    @Option(
        help: "A path at this attacker tier, OC1 to OC5.", transform: CapabilityTier.read)
    var tier: CapabilityTier?

    /// Whether anything is chosen.
    var isMade: Bool {
        namesPath || consequence != nil || tier != nil || goals.isMade
    }

    /// Whether a path itself is named, by its id or by what failed.
    var namesPath: Bool { identity != nil || fail != nil }

    /// The path that is chosen, of a model that says who is called what.
    ///
    /// - Throws: `NameSearchError` where what fails is not in the model.
    func choice(in model: CompiledModel) throws(NameSearchError) -> PathChoice {
        var failed: String?
        if let fail { failed = try ModelNames.failing(in: [model]).id(fail) }
        // Where goals are named nothing but their paths is looked at.
        return PathChoice(
            identity: identity, failed: failed,
            consequence: goals.isMade ? nil : consequence, tier: tier)
    }

    /// The goals whose paths are looked at; `nil` for all.
    func goals(in model: CompiledModel) throws -> [GoalName]? {
        try goals.goals(in: [model], consequences: consequence.map { [$0] } ?? [])
    }
}
