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

    /// The first path that fits, in the order of the findings.
    ///
    /// - Throws: `CommandError.noPath`, which says what paths there are.
    func path(in analysis: Analysis) throws -> FailurePath {
        let fitting = analysis.paths.first { path in
            (identity.map { $0 == path.id } ?? true)
                && (fail.map { path.failed == [$0] } ?? true)
                && (consequence.map { $0 == path.consequence } ?? true)
                && (tier.map { path.tier == nil || $0.rawValue == path.tier } ?? true)
        }
        guard let fitting else { throw CommandError.noPath(among: analysis.paths) }
        return fitting
    }
}
