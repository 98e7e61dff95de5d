import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension AnalysisReport {
    /// What survives if claimed levels are less; nothing where nobody asked.
    func loweredClaims() -> [ReportDocument.Block] {
        guard let lowered = findings.loweredClaims else { return [] }
        let words = LoweredClaimsWords(lowered, of: model)
        var rows: [(cells: [String], tiers: [Int?])] = []
        for headline in lowered.headlines {
            let cells = [
                names.goal(headline.consequence), headline.level == .root ? "root causes" : "parties",
                words.claim(headline), words.least(headline),
            ]
            if let last = rows.last, last.cells == cells, let tier = headline.tier {
                rows[rows.count - 1].tiers.append(tier)
            } else if let place = rows.lastIndex(where: { $0.cells == cells }) {
                rows[place].tiers.append(headline.tier)
            } else {
                rows.append((cells, [headline.tier]))
            }
        }
        var blocks: [ReportDocument.Block] = [
            .heading(LoweredClaimsWords.heading), .paragraph(words.verdict),
            .paragraph(words.scope),
        ]
        if let extent = lowered.extentSentence { blocks.append(.paragraph(extent)) }
        if rows.isEmpty { return blocks }
        let cells = rows.map { row in
            [row.cells[0].withTiers(row.tiers)] + row.cells.dropFirst()
        }
        return blocks + [
            .table(
                header: ["consequence", "counting", "answer", "least that makes it another one"],
                rows: cells)
        ]
    }
}
