/// The rows that no other is as cheap as and better in all headlines.
struct BargainTally {
    /// The most answers that are set side by side.
    static let most = 500

    private(set) var front: [SweepSummary.Bargain] = []
    /// Whether there were more.
    private(set) var isCut = false

    /// Takes a row.
    ///
    /// - Complexity: O(*f* · *h*) for *f* rows of the front so far and *h* headlines.
    mutating func take(_ bargain: SweepSummary.Bargain) {
        if isCut { return }
        for other in front where Self.isAsGood(other, bargain) {
            // Of two that say the same for the same cost the lower row stays.
            if Self.isAsGood(bargain, other), bargain.row < other.row { continue }
            return
        }
        front.removeAll { Self.isAsGood(bargain, $0) }
        guard front.count < Self.most else {
            isCut = true
            front = []
            return
        }
        front.append(bargain)
    }

    private static func isAsGood(_ one: SweepSummary.Bargain, _ other: SweepSummary.Bargain) -> Bool
    {
        one.cost <= other.cost
            && (0..<max(one.says.count, other.says.count)).allSatisfy {
                least(one, $0) >= least(other, $0)
            }
    }

    /// What a headline is at least; nothing is asserted of one that was not met before.
    private static func least(_ bargain: SweepSummary.Bargain, _ headline: Int) -> Int {
        bargain.says.indices.contains(headline) ? bargain.says[headline].least : 0
    }
}
