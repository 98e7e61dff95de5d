import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension ComparisonReport {
    /// Each asset and workload by itself: the fewest failures in two set-ups, and which is at least as
    /// safe; only the names of those that are as everything together.
    func goals() -> [ReportDocument.Block] {
        toldPairs.flatMap { pair -> [ReportDocument.Block] in
            let same = pair.goalsAsSums
            let told = Set(same.map(\.id))
            let cells = pair.goals.filter {
                !told.contains($0.consequence) && listedLevels.contains($0.level)
            }
            var notes = same.isEmpty ? [] : [ModelNames(nil).asAllTogether(same)]
            if pair.goalsNotAsked > 0 {
                notes.append(
                    "\(Counted.words(pair.goalsNotAsked, "goal")) of single assets and workloads not "
                        + "asked about: ask for one with --weights or --workload")
            }
            if cells.isEmpty, notes.isEmpty { return [] }
            return [.heading("Work by work, \(pair.first) and \(pair.second)")]
                + (cells.isEmpty ? [] : [table(of: cells, pair)])
                + (notes.isEmpty ? [] : [.points(notes)])
        }
    }

    /// The cells of one pair, tiers that say the same in one row.
    private func table(of cells: [ComparedCell], _ pair: ModelPair) -> ReportDocument.Block {
        var groups: [(tiers: [Int?], cell: ComparedCell)] = []
        for cell in cells {
            if let last = groups.indices.last, Self.isSame(groups[last].cell, cell) {
                groups[last].tiers.append(cell.tier)
            } else {
                groups.append(([cell.tier], cell))
            }
        }
        var rows: [[String]] = []
        var (goal, level): (String?, AnswerLevel?)
        for (tiers, cell) in groups {
            let isNew = goal != cell.consequence
            rows.append([
                isNew ? cell.consequence.goalInWords : "",
                isNew || level != cell.level ? cell.level.tableName : "",
                TierRange.words(tiers.compactMap { $0 }), Self.order(cell.firstOrder),
                Self.order(cell.secondOrder), cell.verdict(pair),
            ])
            (goal, level) = (cell.consequence, cell.level)
        }
        return .table(
            header: [
                "goal", "counting", "tier", "fewest in \(pair.first)", "fewest in \(pair.second)",
                "at least as safe",
            ], rows: rows)
    }

    private static func order(_ order: Int?) -> String { order.map(String.init) ?? "–" }

    private static func isSame(_ one: ComparedCell, _ other: ComparedCell) -> Bool {
        one.consequence == other.consequence && one.level == other.level
            && one.firstOrder == other.firstOrder && one.secondOrder == other.secondOrder
            && one.dominance == other.dominance
    }
}
