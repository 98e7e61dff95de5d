import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension ComparisonReport {
    /// How many sets of people one cell writes out.
    private static let mostSets = 12

    /// What becomes otherwise for people who fail one by one, tiers that say the same in one row.
    func people() -> [ReportDocument.Block] {
        guard showsPeople else { return [] }
        return toldPairs.flatMap { pair -> [ReportDocument.Block] in
            if pair.people.isEmpty { return [] }
            var groups: [(tiers: [Int?], cell: ComparedPeople)] = []
            for cell in pair.people {
                if let last = groups.indices.last, groups[last].cell.saysTheSame(as: cell) {
                    groups[last].tiers.append(cell.tier)
                } else {
                    groups.append(([cell.tier], cell))
                }
            }
            var goal: String?
            var rows: [[String]] = []
            for (tiers, cell) in groups {
                rows.append([
                    goal == cell.goal ? "" : PeopleWords.goal(cell.goal),
                    TierRange.words(tiers.compactMap { $0 }), fewest(cell.firstOrder),
                    fewest(cell.secondOrder), sets(cell.lost, in: cell),
                    sets(cell.gained, in: cell),
                ])
                goal = cell.goal
            }
            return [
                .heading("People lost and gained from \(pair.first) to \(pair.second)"),
                .table(
                    header: [
                        "consequence", "tier", "fewest in \(pair.first)",
                        "fewest in \(pair.second)", "suffice in \(pair.first) only",
                        "suffice in \(pair.second) only",
                    ], rows: rows),
                .paragraph(
                    "Minimal sets of people of one set-up that do not suffice in the other; no part "
                        + "of which one dominates."),
            ]
        }
    }

    private func fewest(_ order: Int?) -> String { order.map(String.init) ?? "–" }

    private func sets(_ sets: [PeopleSet], in cell: ComparedPeople) -> String {
        let more = sets.count - Self.mostSets
        let told = sets.prefix(Self.mostSets).map { set in
            set.counts.isEmpty ? "no failure needed" : names.people(set)
        }
        let cut = cell.complete ? "" : " (not all were looked for)"
        return (told.isEmpty ? "–" : told.joined(separator: "; "))
            + (more > 0 ? "; and \(more) more" : "") + cut
    }
}

extension ComparedPeople {
    /// Whether two cells differ in nothing but their tier.
    fileprivate func saysTheSame(as other: ComparedPeople) -> Bool {
        var same = other
        same.tier = tier
        return same == self
    }
}
