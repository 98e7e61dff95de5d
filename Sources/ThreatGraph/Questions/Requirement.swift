/// A line of the gate: this consequence must take at least so many failures.
///
/// ```swift
/// import ThreatGraph
///
/// let line = Requirement(consequence: .exfiltration, tier: CapabilityTier("OC3"), order: 2)
/// print(line.identity)  // exfiltration/party/OC3/order-2
/// ```
public struct Requirement: Hashable, Sendable {
    /// What must not come about too easily.
    public var consequence: ConsequenceKind
    /// The tier up to which it must hold; every tier when `nil` or when capability plays no role.
    public var tier: CapabilityTier?
    /// The fewest failures allowed to suffice.
    public var order: Int
    /// At which level.
    public var level: AnswerLevel
    /// The weights, the asset or the workload that it is of; all of them together when `nil`.
    public var asset: String?
    /// How long a denial must last to count; any time at all does when `nil`.
    public var longerThan: TimeSpan?
    /// The sentences that it reads, where it comes from presets; the model's own lines have none.
    public var readings: [RequirementReading] = []

    /// Holds at every tier, for defenders one by one, for everything together and for any time at
    /// all unless said otherwise.
    public init(
        consequence: ConsequenceKind, of asset: String? = nil, longerThan: TimeSpan? = nil,
        tier: CapabilityTier? = nil, order: Int, level: AnswerLevel = .party
    ) {
        self.consequence = consequence
        self.asset = asset
        self.longerThan = longerThan
        self.tier = tier
        self.order = order
        self.level = level
    }
}

extension Requirement {
    /// What it asks about.
    public var goal: GoalName { GoalName(consequence, of: asset, longerThan: longerThan) }

    /// What the line says, as an id: `exfiltration/party/OC3/order-2`, and of one set of weights
    /// `exfiltration:frontier/party/OC3/order-2`; of a denial that lasts `denial>30d/party/order-2`.
    public var identity: String {
        let tier = tier.map { "\($0)/" } ?? ""
        return "\(goal.id)/\(level.rawValue)/\(tier)order-\(order)"
    }
}
