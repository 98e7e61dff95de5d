import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension AnalysisReport {
    /// The most goals whose rows stand on the first page.
    static let mostGoals = 6

    /// Each asset and workload by itself: those that differ from the sum, then the names of those
    /// that do not, and who brings about several goals at once.
    func goals() -> [ReportDocument.Block] {
        guard var found = findings.goals else { return [] }
        // How long a denial lasts is told by itself.
        found.goals.removeAll { $0.name.longerThan != nil }
        if found.goals.isEmpty { return [] }
        let own = found.goals.filter { !$0.isAsSum }
        let rows = own.flatMap { goalRows(names.goal($0.name), $0.exposure, $0.principals) }
        var blocks: [ReportDocument.Block] = [.heading("Work by work")]
        if !rows.isEmpty {
            blocks.append(
                .table(header: ["goal", "counting", "tier", "coalitions"], rows: rows))
        }
        var notes = GoalWords(found, names: names).notes
        notes += together(found)
        return blocks + [.points(notes)]
    }

    /// The coalitions of one goal, with and without its principals, tiers with the same together.
    func goalRows(
        _ name: String, _ cells: [ExposureCell], _ principals: [String]
    ) -> [[String]] {
        var rows: [[String]] = []
        for level in listedLevels {
            var groups: [(tiers: [Int?], cell: ExposureCell)] = []
            for cell in cells where cell.level == level {
                if let last = groups.indices.last, groups[last].cell.saysTheSame(as: cell) {
                    groups[last].tiers.append(cell.tier)
                } else {
                    groups.append(([cell.tier], cell))
                }
            }
            for (place, group) in groups.enumerated() {
                rows.append([
                    rows.isEmpty ? name : "",
                    place == 0 ? GoalWords.counted(level, principals, names) : "",
                    TierRange.words(group.tiers.compactMap { $0 }),
                    group.cell.coalitionText(names.member),
                ])
            }
        }
        return rows
    }

    private func together(_ found: GoalsFindings) -> [String] {
        found.together.map { GoalWords.sentence($0, names) }
    }

    /// Rows of the first page's matrix: the fewest failures for each goal that differs from its sum,
    /// first for denials of everything that last.
    func goalMatrixRows(tiers: [Int], counts differ: Bool) -> [[String]] {
        (findings.goals?.goals ?? []).filter { !$0.isAsSum }.map { goal in
            let cells = goal.exposure.filter { $0.level == .party }
            let orders: [String]
            if cells.first?.tier == nil {
                let order = cells.first.map(\.orderText) ?? ""
                orders = tiers.isEmpty ? [order] : tiers.map { _ in order }
            } else {
                orders = tiers.map { tier in
                    cells.first { $0.tier == tier }.map(\.orderText) ?? ""
                }
            }
            let level = goal.effectiveSL.map { "SL\($0)" } ?? "n/a"
            return [names.goal(goal.name)] + (differ ? ["parties"] : []) + orders + [level]
        }
    }
}
