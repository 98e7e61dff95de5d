import Phrases
import ThreatGraph

extension PairWords {
    /// Which is at least as safe over all consequences, by level and tier.
    var overall: [OverallDominance] {
        let tiers = Set(cells.compactMap(\.tier)).sorted()
        let asked: [Int?] = tiers.isEmpty ? [nil] : tiers
        return AnswerLevel.allCases.flatMap { level in
            asked.compactMap { tier -> OverallDominance? in
                let judged = cells.filter {
                    $0.level == level.rawValue && ($0.tier == nil || $0.tier == tier)
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
        let firstHolds = all(cells.map(\.firstAsSafe.holds))
        let secondHolds = all(cells.map(\.secondAsSafe.holds))
        var overall = OverallDominance(
            level: level.rawValue, tier: tier,
            dominance: DominanceVerdict(firstAsSafe: firstHolds, secondAsSafe: secondHolds),
            equal: named(.equal), first: named(.first), second: named(.second),
            incomparable: named(.incomparable), undecided: named(.undecided), says: "")
        overall.says = sentence(overall, firstHolds: firstHolds, secondHolds: secondHolds)
        return overall
    }

    private func sentence(
        _ overall: OverallDominance, firstHolds: Bool?, secondHolds: Bool?
    ) -> String {
        let (one, other) = (first.label, second.label)
        func dominates(_ winner: String, _ loser: String, open: Bool) -> String {
            let rest = open ? "; whether \(loser) is as safe as \(winner) is not decided" : ""
            let strictly = winner == one ? overall.first : overall.second
            let margin =
                open || strictly.isEmpty ? "" : ", and safer for \(WordList.joined(strictly))"
            return "\(winner) dominates \(loser): it is at least as safe for every consequence"
                + margin + rest
        }
        switch (firstHolds, secondHolds) {
        case (true, true):
            return "the same failures suffice in \(one) and \(other) for every consequence"
        case (true, let back): return dominates(one, other, open: back == nil)
        case (let forth, true): return dominates(other, one, open: forth == nil)
        default: break
        }
        let clauses = [
            (overall.first, "\(one) is safer for"), (overall.second, "\(other) is safer for"),
            (overall.equal, "the same for"), (overall.incomparable, "incomparable for"),
            (overall.undecided, "not decided for"),
        ].filter { !$0.0.isEmpty }.map { "\($0.1) \(WordList.joined($0.0))" }
        let isOpen = firstHolds == nil || secondHolds == nil
        let head = isOpen ? "no dominance is shown" : "neither dominates"
        return head + ": " + clauses.joined(separator: "; ")
    }
}

extension AnswerLevel {
    /// What is counted at the level.
    package var phrase: String {
        switch self {
        case .party: "counting parties"
        case .root: "counting root causes"
        case .labBypass: "counting parties, the lab never asked"
        case .rootLabBypass: "counting root causes, the lab never asked"
        }
    }
}
