package import ThreatGraph

/// Something that the second model of a pair buys or costs.
package struct PriceItem: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// At which level failures are counted.
    package var level: AnswerLevel
    /// The tiers, ascending; empty where capability plays no role.
    package var tiers: [Int]
    /// The coalitions that it is about, if it is about some.
    package var coalitions: [[String]]
    /// Whether the second costs it; else it buys it.
    package var isCost: Bool
    /// What became otherwise.
    package var change: PriceChange
}

/// What becomes otherwise from the first model of a pair to the second.
package enum PriceChange: Hashable, Sendable {
    /// Counting parties: the fewest failures that suffice, the coalitions that do, or both; and what
    /// alone suffices in the second all the same, where something is bought.
    case parties(orders: [OrderChange], coalitions: [CoalitionChange], remaining: RemainingRoots?)
    /// A root cause suffices alone in one of the two only, where no single party in its reach does.
    case loneRoot(String)
    /// Sovereigns whose order alone yields disclosure, the lab never asked, in one of the two only.
    case loneSovereigns([String])
}

/// Another number of failures that suffice.
package struct OrderChange: Hashable, Sendable {
    /// The fewest that suffice in the first model; `nil` where no set does.
    package var before: Int?
    /// The fewest that suffice in the second model; `nil` where no set does.
    package var after: Int?
    /// The tiers at which it is so, ascending; empty where capability plays no role.
    package var tiers: [Int]
}

/// A coalition that suffices in one of two models only.
package struct CoalitionChange: Hashable, Sendable {
    /// Its members, by id.
    package var members: [String]
    /// The tiers at which it is so, ascending; empty where capability plays no role.
    package var tiers: [Int]
}

/// Root causes that suffice alone in the second model although no single party in their reach does.
package struct RemainingRoots: Hashable, Sendable {
    /// The root causes, by id.
    package var roots: [String]
    /// Whether they do only if the lab is never asked.
    package var isLabBypassed: Bool
}
