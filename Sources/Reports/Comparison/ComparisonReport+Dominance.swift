import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension ComparisonReport {
    /// Coalitions gained and lost, tiers that say the same in one row.
    func coalitions() -> [ReportDocument.Block] {
        if listedLevels.isEmpty { return [] }
        return toldPairs.flatMap { pair -> [ReportDocument.Block] in
            var rows: [[String]] = []
            for consequence in consequences {
                var name = consequence.goalInWords
                for level in levels(told: pair, consequence) {
                    for row in coalitionRows(of: pair, consequence, level) {
                        rows.append([name] + row)
                        name = ""
                    }
                }
            }
            let heading = ReportDocument.Block.heading(
                "Coalitions lost and gained from \(pair.first) to \(pair.second)")
            if rows.isEmpty {
                let none =
                    pair.isCut ? "None was found; not everything was looked for." : "None."
                return [heading, .paragraph(none)]
            }
            return [
                heading,
                .table(
                    header: ["consequence", "counting", "tier", "", "coalitions"], rows: rows),
                .paragraph(
                    "In square brackets: coalitions that suffice in the other set-up too, where "
                        + "fewer of their members do; they are no danger gone and no new danger. "
                        + leftOut),
            ]
        }
    }

    private var leftOut: String {
        "The lines with the lab never asked are left out where they say the same."
    }

    /// The levels to tell of a consequence: those without the lab only where they differ.
    private func levels(told pair: ModelPair, _ consequence: String) -> [AnswerLevel] {
        func cells(_ level: AnswerLevel) -> [[String]] {
            pair.cells.filter { $0.consequence == consequence && $0.level == level }
                .map { cell in
                    [
                        CoalitionDifference.words(cell.lost),
                        CoalitionDifference.words(cell.gained),
                        cell.verdict(pair),
                    ]
                }
        }
        return listedLevels.filter { level in
            switch level {
            case .party, .root, .person: true
            case .labBypass: !listedLevels.contains(.party) || cells(level) != cells(.party)
            case .rootLabBypass: !listedLevels.contains(.root) || cells(level) != cells(.root)
            }
        }
    }

    private func coalitionRows(
        of pair: ModelPair, _ consequence: String, _ level: AnswerLevel
    ) -> [[String]] {
        var groups: [(tiers: [Int], cell: ComparedCell)] = []
        for cell in pair.cells
        where cell.consequence == consequence && cell.level == level
            && !(cell.gained.isEmpty && cell.lost.isEmpty)
        {
            if let last = groups.indices.last, groups[last].cell.gained == cell.gained,
                groups[last].cell.lost == cell.lost
            {
                groups[last].tiers += cell.tier.map { [$0] } ?? []
            } else {
                groups.append((cell.tier.map { [$0] } ?? [], cell))
            }
        }
        var rows: [[String]] = []
        for group in groups {
            var lead = [
                rows.isEmpty ? level.tableName : "", TierRange.words(group.tiers),
            ]
            for (word, changed) in [("lost", group.cell.lost), ("gained", group.cell.gained)]
            where !changed.isEmpty {
                rows.append(lead + [word, CoalitionDifference.words(changed)])
                lead = ["", ""]
            }
        }
        return rows
    }

    /// Who dominates whom: cells, witnesses and the statement over all consequences.
    func dominance() -> [ReportDocument.Block] {
        if listedLevels.isEmpty { return [] }
        var blocks = toldPairs.flatMap(dominance)
        if models.count > 2 {
            let rows = comparison.pairs.map { pair in
                ["\(pair.first), \(pair.second)"]
                    + [AnswerLevel.party, .root].map { pair.overallWords(at: $0) }
            }
            blocks += [
                .heading("Every two of them, over all consequences"),
                .table(header: ["pair", "counting parties", "counting root causes"], rows: rows),
            ]
        }
        return blocks
    }

    private func dominance(_ pair: ModelPair) -> [ReportDocument.Block] {
        let tiers = Set(pair.cells.compactMap(\.tier)).sorted()
        var rows: [[String]] = []
        var points: [String] = []
        for consequence in consequences {
            var name = consequence.goalInWords
            for level in levels(told: pair, consequence) {
                let cells = pair.cells.filter {
                    $0.consequence == consequence && $0.level == level
                }
                guard let first = cells.first else { continue }
                let words =
                    first.tier == nil
                    ? [first.verdict(pair)] + tiers.dropFirst().map { _ in "" }
                    : tiers.map { tier in cells.first { $0.tier == tier }?.verdict(pair) ?? "" }
                rows.append([name, level.tableName] + words)
                name = ""
                if level == .party || level == .root { points += witnesses(cells, pair) }
            }
        }
        let header = ["consequence", "counting"] + (tiers.isEmpty ? [""] : tiers.map { "OC\($0)" })
        var blocks: [ReportDocument.Block] = [
            .heading("Which dominates, \(pair.first) or \(pair.second)"),
            .table(header: header, rows: rows),
            .paragraph(
                "The one named is at least as safe: every minimal coalition of it suffices in the "
                    + "other, each with a verified proof there, and not the other way round. same: "
                    + "each in both. neither: one coalition each way shows it. ?: not decided. "
                    + leftOut),
        ]
        if !points.isEmpty { blocks.append(.points(points)) }
        blocks.append(
            .points(listedLevels.flatMap { pair.overallSentences(at: $0) }))
        return blocks
    }

    /// The witnesses of the cells where neither dominates, tiers that say the same together.
    private func witnesses(_ cells: [ComparedCell], _ pair: ModelPair) -> [String] {
        var groups: [(says: String, tiers: [Int])] = []
        for cell in cells where cell.dominance == .incomparable {
            guard let one = cell.firstAsSafe.witness, let other = cell.secondAsSafe.witness else {
                continue
            }
            let says =
                "\(one.asCoalition) suffices in \(pair.first) and not in \(pair.second); "
                + "\(other.asCoalition) suffices in \(pair.second) and not in \(pair.first)"
            if let at = groups.firstIndex(where: { $0.says == says }) {
                groups[at].tiers += cell.tier.map { [$0] } ?? []
            } else {
                groups.append((says, cell.tier.map { [$0] } ?? []))
            }
        }
        guard let cell = cells.first else { return [] }
        return groups.map { group in
            let tiers: [Int?] = group.tiers
            return
                "\(cell.consequence.goalInWords.withTiers(tiers)), \(cell.level.tableName): \(group.says)"
        }
    }

    /// The confidentiality order and the availability order against the number of parties.
    func custody() -> [ReportDocument.Block] {
        let tiers = Set(models.flatMap(\.custody).map(\.tier)).sorted()
        if tiers.isEmpty { return [] }
        var rows: [[String]] = []
        var points: [String] = []
        for model in models {
            var name = model.label
            for counting in CustodyTradeOff.Counting.allCases {
                let findings = model.custody.filter { $0.counting == counting }
                if findings.isEmpty { continue }
                rows.append(
                    [name, counting.words]
                        + tiers.map { tier in findings.first { $0.tier == tier }?.words ?? "" })
                name = ""
            }
            points += CustodyTradeOff.counted(model.custody, in: model.label)
            points += CustodyTradeOff.remarks(model.custody, in: model.label)
        }
        return [
            .heading(
                "What custody trades: fewest failures to take + fewest to deny, against n + 1"),
            .table(header: ["set-up", "counting"] + tiers.map { "OC\($0)" }, rows: rows),
            .paragraph(
                "If whoever can run the work alone can also take the weights, the two orders add up "
                    + "to at most n + 1, where n counts those whose refusal can matter to the work, "
                    + "and the lab. So two independent parties can never need two failures for both: "
                    + "more of one is paid with the other, or with a further party. A star marks "
                    + "where somebody can run the work and not take the weights: the bound does not "
                    + "apply. A question mark: it cannot be asserted. Where an attacker needs nobody "
                    + "to fail the bound says nothing."),
            .points(points),
        ]
    }
}

extension ModelPair {
    /// The statements over all consequences at one level, tiers that say the same together.
    fileprivate func overallSentences(at level: AnswerLevel) -> [String] {
        var groups: [(says: String, tiers: [Int?])] = []
        for statement in overall where statement.level == level {
            let says = words(of: statement)
            if let at = groups.firstIndex(where: { $0.says == says }) {
                groups[at].tiers.append(statement.tier)
            } else {
                groups.append((says, [statement.tier]))
            }
        }
        return groups.map { group in
            level.phrase.withTiers(group.tiers) + ": " + group.says
        }
    }

    /// Which dominates over all consequences at one level, tier by tier.
    fileprivate func overallWords(at level: AnswerLevel) -> String {
        var groups: [(words: String, tiers: [Int?])] = []
        for statement in overall where statement.level == level {
            let words: String =
                switch statement.dominance {
                case .equal: "same"
                case .first: "\(first) dominates"
                case .second: "\(second) dominates"
                case .incomparable: "neither"
                case .undecided: "not decided"
                }
            if let at = groups.firstIndex(where: { $0.words == words }) {
                groups[at].tiers.append(statement.tier)
            } else {
                groups.append((words, [statement.tier]))
            }
        }
        return groups.map { $0.words.withTiers($0.tiers) }.joined(separator: ", ")
    }
}
