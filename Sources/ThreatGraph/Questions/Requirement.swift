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

    /// Holds at every tier and for defenders one by one unless said otherwise.
    public init(
        consequence: ConsequenceKind, tier: CapabilityTier? = nil, order: Int,
        level: AnswerLevel = .party
    ) {
        self.consequence = consequence
        self.tier = tier
        self.order = order
        self.level = level
    }
}

extension Requirement {
    /// What the line says, as an id: `exfiltration/party/OC3/order-2`.
    public var identity: String {
        let tier = tier.map { "\($0)/" } ?? ""
        return "\(consequence.rawValue)/\(level.rawValue)/\(tier)order-\(order)"
    }
}
