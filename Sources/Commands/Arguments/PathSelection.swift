import ArgumentParser
import FailureAnalysis
import ThreatGraph

/// Which failure path to draw or to write.
struct PathSelection: ParsableArguments {
    @Option(name: .customLong("path"), help: "The path with this id, as analyse prints it.")
    var identity: String?

    @Option(help: "The path of this party's or root cause's failure, for example aws or order:US.")
    var fail: String?

    @Option(help: "A path to this consequence.")
    var consequence: String?

    @Option(
        help: "A path at this attacker tier, OC1 to OC5.", transform: CapabilityTier.read)
    var tier: CapabilityTier?

    /// Whether anything is chosen.
    var isMade: Bool { namesPath || consequence != nil || tier != nil }

    /// Whether a path itself is named, by its id or by what failed.
    var namesPath: Bool { identity != nil || fail != nil }

    /// The path that is chosen.
    var choice: PathChoice {
        PathChoice(identity: identity, failed: fail, consequence: consequence, tier: tier)
    }
}
