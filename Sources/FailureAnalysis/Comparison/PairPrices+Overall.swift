import ThreatGraph

extension PairPrices {
    /// Which is at least as safe over all consequences, by level and tier.
    var overall: [OverallDominance] {
        let tiers = Set(cells.compactMap(\.tier)).sorted()
        let asked: [Int?] = tiers.isEmpty ? [nil] : tiers
        return AnswerLevel.ofWholeParties.flatMap { level in
            asked.compactMap { tier -> OverallDominance? in
                let judged = cells.filter {
                    $0.level == level && ($0.tier == nil || $0.tier == tier)
                }
                return judged.isEmpty ? nil : overall(judged, level, tier: tier)
            }
        }
    }

    private func overall(
        _ cells: [ComparedCell], _ level: AnswerLevel, tier: Int?
    ) -> OverallDominance {
        func named(_ verdict: DominanceVerdict) -> [String] {
            cells.filter { $0.dominance == verdict }.map(\.consequence)
        }
        func all(_ claims: [Bool?]) -> Bool? {
            if claims.contains(false) { return false }
            return claims.contains(nil) ? nil : true
        }
        return OverallDominance(
            level: level, tier: tier, firstAsSafe: all(cells.map(\.firstAsSafe.holds)),
            secondAsSafe: all(cells.map(\.secondAsSafe.holds)), equal: named(.equal),
            first: named(.first), second: named(.second), incomparable: named(.incomparable),
            undecided: named(.undecided))
    }
}
