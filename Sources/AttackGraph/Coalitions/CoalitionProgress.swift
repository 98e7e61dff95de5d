public import Networks

/// One question about who can fail together, and how far it is answered at each tier.
public struct CoalitionProgress: Sendable {
    /// The fact asked about.
    public let goal: FactIndex
    /// What may fail.
    public let variables: [FailureVariable]
    /// The attacker's tiers.
    public let tiers: [Int]
    /// The lists by tier, in the order of `tiers`; each says up to which size it misses nothing.
    public internal(set) var lists: [CoalitionList]
    /// For each tier the place of the first at which the same locks are open: what is found there
    /// holds here.
    let sameAs: [Int]

    /// Whether every list is complete.
    public var isComplete: Bool { lists.allSatisfy(\.isComplete) }

    /// Whether nothing more is to be found up to a size.
    public func isComplete(upTo order: Int) -> Bool {
        lists.allSatisfy { ($0.searchedOrder ?? .max) >= order }
    }
}
