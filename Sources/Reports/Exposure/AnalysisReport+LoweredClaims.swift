import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension AnalysisReport {
    /// What survives if claimed levels are less; nothing where nobody asked.
    func loweredClaims() -> [ReportDocument.Block] {
        guard let lowered = findings.loweredClaims else { return [] }
        let words = LoweredClaimsWords(lowered, of: model)
        let rows = loweredRows(lowered, words)
        var blocks: [ReportDocument.Block] = [
            .heading(LoweredClaimsWords.heading), .paragraph(words.verdict),
            .paragraph(words.scope),
        ]
        if let extent = lowered.extentSentence { blocks.append(.paragraph(extent)) }
        let others = rows.filter { $0.verdict != .survives }
        if !others.isEmpty {
            blocks.append(
                .table(
                    header: [
                        "consequence", "counting", "answer", "least that makes it another one",
                    ],
                    rows: others.map(\.cells)))
        }
        let same = rows.filter { $0.verdict == .survives }
        if !same.isEmpty {
            blocks.append(.paragraph(words.survivors))
            blocks.append(
                .points(same.map { "\($0.cells[0]), counting \($0.cells[1]): \($0.cells[2])" }))
        }
        return blocks
    }

    /// A row of the table, for one or more tiers that say the same.
    private struct LoweredRow {
        let consequence: String
        let counting: String
        let verdict: LoweredHeadline.Verdict
        let least: String
        var claims: [String]
        var tiers: [Int?]

        var cells: [String] {
            [
                consequence.withTiers(tiers), counting, claims.joined(separator: "; "), least,
            ]
        }
    }

    /// The answers, those with one fate together, then tiers that say the same.
    private func loweredRows(
        _ lowered: LoweredClaimsFindings, _ words: LoweredClaimsWords
    ) -> [LoweredRow] {
        var rows: [LoweredRow] = []
        for headline in lowered.headlines {
            let row = LoweredRow(
                consequence: names.goal(headline.consequence),
                counting: headline.level == .root ? "root causes" : "parties",
                verdict: headline.verdict, least: words.least(headline),
                claims: [words.claim(headline)], tiers: [headline.tier])
            if let last = rows.last, last.tiers == row.tiers, last.consequence == row.consequence,
                last.counting == row.counting, last.least == row.least
            {
                rows[rows.count - 1].claims += row.claims
            } else {
                rows.append(row)
            }
        }
        var merged: [LoweredRow] = []
        for row in rows {
            let place = merged.lastIndex { known in
                known.consequence == row.consequence && known.counting == row.counting
                    && known.claims == row.claims && known.least == row.least
            }
            if let place {
                merged[place].tiers += row.tiers
            } else {
                merged.append(row)
            }
        }
        return merged
    }
}
