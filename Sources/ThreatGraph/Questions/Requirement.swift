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

    /// Holds at every tier, for defenders one by one and for everything together unless said
    /// otherwise.
    public init(
        consequence: ConsequenceKind, of asset: String? = nil, tier: CapabilityTier? = nil,
        order: Int, level: AnswerLevel = .party
    ) {
        self.consequence = consequence
        self.asset = asset
        self.tier = tier
        self.order = order
        self.level = level
    }
}

extension Requirement {
    /// What it asks about.
    public var goal: GoalName { GoalName(consequence, of: asset) }

    /// What the line says, as an id: `exfiltration/party/OC3/order-2`, and of one set of weights
    /// `exfiltration:frontier/party/OC3/order-2`.
    public var identity: String {
        let tier = tier.map { "\($0)/" } ?? ""
        return "\(goal.id)/\(level.rawValue)/\(tier)order-\(order)"
    }
}
