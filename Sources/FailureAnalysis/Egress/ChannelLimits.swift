public import ThreatGraph

/// What the model says of how much a channel lets through.
public struct ChannelLimits: Hashable, Sendable {
    /// Whether a barrier guards it; without one it is never shut, and only `rate` counts.
    public let isGuarded: Bool
    /// How much passes once it is open; `nil` where the model does not say.
    public let rate: DataRate?
    /// How much passes while its barrier holds.
    public let cap: DataRate?
    /// How much passes in a stretch of time while its barrier holds.
    public let budget: DataBudget?
    /// How much passes without being noticed.
    public let covert: DataRate?
    /// How much passes at once while its barrier holds, beside the others.
    public let burst: ByteCount?

    /// Reads what the model says of a channel.
    public init(_ channel: Channel) {
        isGuarded = channel.guardedBy != .none
        rate = channel.rate
        cap = channel.cap
        budget = channel.budget
        covert = channel.covert
        burst = channel.burst
    }

    /// Whether anything is said of what passes while the barrier holds.
    public var isStatedWhenShut: Bool {
        cap != nil || budget != nil || covert != nil || burst != nil
    }
}
