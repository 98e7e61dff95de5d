import ArgumentParser
import ThreatGraph

/// The attacker tiers to ask about.
struct TierArguments: ParsableArguments {
    @Option(
        help: "Ask only about this attacker tier, OC1 to OC5; may be repeated.",
        transform: CapabilityTier.read)
    var tier: [CapabilityTier] = []

    /// Whether every tier is asked about.
    var isEverything: Bool { tier.isEmpty }

    /// The tiers, ascending.
    var numbers: [Int] { tier.isEmpty ? Array(1...5) : Set(tier).sorted().map(\.rawValue) }
}
