/// What may be asked of a set-up; the raw values are written in requests and plans.
package enum SetupQuestion: String, CaseIterable, Comparable, Hashable, Sendable {
    /// The fewest failures that suffice, for parties and for root causes, by consequence and tier.
    case orders
    /// The same at every level, with the lab never asked too.
    case matrix
    /// The cells of the matrix with their minimal coalitions.
    case coalitions
    /// Who suffices alone.
    case loneFailures = "lone-failures"
    /// The largest tier below which nothing happens without a failure.
    case effectiveLevels = "effective-levels"
    /// How long each lone failure denies.
    case denialLength = "denial-length"
    /// Whether the lines under `require` hold.
    case requirements
    /// How long moving the weights out takes.
    case egressTimes = "egress-times"
    /// The cheapest options with which no lone failure suffices.
    case remedies
    /// What follows where these fail.
    case whatIf = "whatif"

    /// Whether `analyse` answers it.
    package var isOfAnalysis: Bool {
        switch self {
        case .orders, .matrix, .coalitions, .loneFailures, .effectiveLevels, .denialLength,
            .requirements:
            true
        case .egressTimes, .remedies, .whatIf: false
        }
    }

    /// The order in which they are declared.
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
