import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension AnalysisReport {
    /// The most sets of people that a report lists for one tier, fewest people first.
    private static let listedSets = 100

    /// How many people suffice at least, in a line; nothing where people were not counted.
    func peopleLine() -> [ReportDocument.Block] {
        guard let line = findings.people.flatMap(PeopleWords(names).line) else { return [] }
        return [.paragraph(Self.short(line, to: 400))]
    }

    /// All minimal sets of people, by consequence and tier.
    func people() -> [ReportDocument.Block] {
        guard showsPeople, let cells = findings.people, !cells.isEmpty else { return [] }
        let words = PeopleWords(names)
        var rows: [[String]] = []
        var groups: [(tiers: [Int?], cell: PeopleCell)] = []
        for cell in cells {
            if let last = groups.indices.last, groups[last].cell.saysTheSame(as: cell) {
                groups[last].tiers.append(cell.tier)
            } else {
                groups.append(([cell.tier], cell))
            }
        }
        var goal: String?
        for (tiers, cell) in groups {
            rows.append([
                goal == cell.goal ? "" : PeopleWords.goal(cell.goal),
                TierRange.words(tiers.compactMap { $0 }), cell.orderText,
                setsText(of: cell, words),
            ])
            goal = cell.goal
        }
        return [
            .heading("People: how many suffice, and where"),
            .table(
                header: ["consequence", "tier", "fewest", "minimal sets of people"], rows: rows),
            .paragraph(
                "Counted are people who act against their own organisation, each of whom serves "
                    + "every lock of theirs; a part of a lock takes one unless the model says more. "
                    + "Controls that the catalogue infers take one. The verdict is about parties, "
                    + "and does not change by this."),
        ]
    }

    private func setsText(of cell: PeopleCell, _ words: PeopleWords) -> String {
        if !cell.isAsked { return "not asked" }
        let most = Counted.words(cell.maxOrder ?? 0, "person", plural: "people")
        let cut = cell.complete ? "" : " (not looked for or listed beyond \(most))"
        if cell.sets.isEmpty { return cell.complete ? "none" : "none found" + cut }
        if cell.order == 0 { return "nobody need fail" }
        let more = cell.sets.count - Self.listedSets
        return cell.sets.prefix(Self.listedSets).map(words.set).joined(separator: "; ")
            + (more > 0 ? "; and \(more) more, which the JSON lists" : "") + cut
    }
}

extension PeopleCell {
    /// The fewest people in a table.
    var orderText: String {
        if let order { return "\(order)" }
        if !isAsked { return "not asked" }
        return complete ? "none" : "> \(maxOrder ?? 0)"
    }

    /// Whether two cells differ in nothing but their tier.
    fileprivate func saysTheSame(as other: PeopleCell) -> Bool {
        goal == other.goal && sets == other.sets && complete == other.complete
            && maxOrder == other.maxOrder
    }
}
