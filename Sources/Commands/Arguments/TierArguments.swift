import ArgumentParser
import ThreatGraph

/// The attacker tiers to ask about.
struct TierArguments: ParsableArguments {
    @Option(help: TierArguments.help, transform: CapabilityTier.read)
    var tier: [CapabilityTier] = []

    /// The tiers, ascending.
    var numbers: [Int] { Self.numbers(of: tier) }

    /// The help of `--tier` where it may be repeated.
    static let help: ArgumentHelp =
        "Ask only about this attacker tier, OC1 to OC5; may be repeated."

    /// The tiers to ask about, ascending: all of them where none is named.
    static func numbers(of tiers: [CapabilityTier]) -> [Int] {
        tiers.isEmpty ? Array(1...5) : Set(tiers).sorted().map(\.rawValue)
    }
}
