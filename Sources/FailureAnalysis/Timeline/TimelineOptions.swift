/// What to ask of a model over time.
public struct TimelineOptions: Hashable, Sendable {
    /// The attacker's tiers for which orders are given, each 1…5, ascending.
    public var tiers: [Int]

    /// Makes options; left out, all tiers are asked about.
    public init(tiers: [Int] = [1, 2, 3, 4, 5]) { self.tiers = tiers }
}
