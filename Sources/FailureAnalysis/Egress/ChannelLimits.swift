import Networks
package import ThreatGraph

/// What the model says of how much a channel lets through.
package struct ChannelLimits: Hashable, Sendable {
    /// Whether a barrier guards it; without one it is never shut, and only `rate` counts.
    package let isGuarded: Bool
    /// How much passes once it is open; `nil` where the model does not say.
    package let rate: DataRate?
    /// How much passes while its barrier holds.
    package let cap: DataRate?
    /// How much passes in a stretch of time while its barrier holds.
    package let budget: DataBudget?
    /// How much passes without being noticed.
    package let covert: DataRate?
    /// How much passes at once while its barrier holds, beside the others.
    package let burst: ByteCount?

    /// Reads what the model says of a channel.
    package init(_ channel: Channel) {
        isGuarded = channel.guardedBy != .none
        rate = channel.rate
        cap = channel.cap
        budget = channel.budget
        covert = channel.covert
        burst = channel.burst
    }

    /// Whether anything is said of what passes while the barrier holds.
    package var isStatedWhenShut: Bool {
        cap != nil || budget != nil || covert != nil || burst != nil
    }

    /// Whether a limit is stated of what passes openly while the barrier holds; a burst is what
    /// passes besides.
    var isDeclaredWhenShut: Bool { cap != nil || budget != nil }

    /// Whether more can be hidden, in the long run, than the declared limits let pass at all.
    var hidesMoreThanDeclared: Bool {
        guard let covert, isDeclaredWhenShut else { return false }
        let hidden = FlowCapacity.limited(covert.bytesPerDay)
        if let cap, .limited(cap.bytesPerDay) < hidden { return true }
        return budget.map { $0.longRun < hidden } ?? false
    }
}
