package import FailureAnalysis
import Phrases
package import ThreatGraph
import Wording

/// The report of two models in every completion of what is unknown.
package struct ComparedUnknownsReport: PrintedReport {
    private let findings: ComparedUnknowns
    private let levels: [AnswerLevel]
    private var words: ComparedUnknownsWords { ComparedUnknownsWords(findings) }

    /// Makes a report.
    ///
    /// - Parameter levels: the levels whose questions are listed; all of them when empty.
    package init(_ findings: ComparedUnknowns, levels: [AnswerLevel] = []) {
        self.findings = findings
        self.levels =
            levels.isEmpty
            ? AnswerLevel.allCases : AnswerLevel.allCases.filter { levels.contains($0) }
    }

    package var document: ReportDocument {
        var document = ReportDocument(
            title: "A (\(findings.first.title)), against B (\(findings.second.title)), over what "
                + "is unknown")
        document.blocks.append(.verdict(words.verdict))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks += unknowns()
        document.blocks += outcomes()
        document.blocks += dependence()
        document.blocks += conditions()
        return document
    }

    // MARK: Sections

    private func unknowns() -> [ReportDocument.Block] {
        if findings.unknowns.isEmpty { return [] }
        let open = findings.cells.filter(\.isOpen)
        let isWhole = findings.reached == findings.completions
        let rows = findings.unknowns.map { unknown in
            let flipped = open.count { cell in
                (cell.decisive ?? []).contains { $0.unknown == unknown.id }
            }
            return [
                unknown.id, ComparedUnknownsWords.owner(unknown.owner),
                isWhole ? "\(flipped)" : "–", unknown.alternatives.joined(separator: " / "),
            ]
        }
        return [
            .heading("What is unknown"),
            .table(header: ["unknown", "in", "can flip", "alternatives"], rows: rows),
        ]
    }

    /// The questions of one consequence and level that come out the same, with their tiers.
    private struct Group {
        let cell: ComparedCompletions
        var tiers: [Int?]

        func says(_ other: ComparedCompletions) -> Bool {
            cell.consequence == other.consequence && cell.level == other.level
                && cell.outcomes == other.outcomes && cell.decisive == other.decisive
        }
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for cell in findings.cells where isTold(cell) {
            if let last = groups.indices.last, groups[last].says(cell) {
                groups[last].tiers.append(cell.tier)
            } else {
                groups.append(Group(cell: cell, tiers: [cell.tier]))
            }
        }
        return groups
    }

    /// Whether a question is listed: one with the lab never asked only where it says something else.
    private func isTold(_ cell: ComparedCompletions) -> Bool {
        guard levels.contains(cell.level) else { return false }
        let like: AnswerLevel =
            switch cell.level {
            case .party, .root, .person: cell.level
            case .labBypass: .party
            case .rootLabBypass: .root
            }
        guard like != cell.level, levels.contains(like) else { return true }
        return !findings.cells.contains {
            $0.consequence == cell.consequence && $0.tier == cell.tier && $0.level == like
                && $0.outcomes == cell.outcomes && $0.decisive == cell.decisive
        }
    }

    private func outcomes() -> [ReportDocument.Block] {
        let told = DominanceVerdict.inOrder.filter { verdict in
            verdict != .undecided
                || findings.cells.contains { $0.outcomes.contains { $0.dominance == verdict } }
        }
        var rows: [[String]] = []
        var last = ""
        for group in groups {
            let consequence = group.cell.consequence
            rows.append(
                [
                    consequence == last ? "" : consequence.goalInWords,
                    group.cell.level.tableName,
                    TierRange.words(group.tiers.compactMap { $0 }),
                ]
                    + told.map { verdict in
                        let found = group.cell.outcomes.first { $0.dominance == verdict }
                        return found.map { "\($0.completions)" } ?? "0"
                    })
            last = consequence
        }
        if rows.isEmpty { return [] }
        return [
            .heading("Which of the two is at least as safe, in how many joint completions"),
            .table(
                header: ["consequence", "counting", "tier"]
                    + told.map(ComparedUnknownsWords.name), rows: rows),
            .paragraph(
                "A or B: it is at least as safe, and the other is not, since every coalition of it "
                    + "suffices in the other. same: the same failures suffice. neither: one coalition "
                    + "each way shows it. The numbers count and weigh nothing: no completion is "
                    + "preferred. The lines with the lab never asked are left out where they say the "
                    + "same."),
        ]
    }

    private func dependence() -> [ReportDocument.Block] {
        groups.filter(\.cell.isOpen).flatMap { group -> [ReportDocument.Block] in
            let cell = group.cell
            let points = cell.outcomes.map { outcome in
                "\(ComparedUnknownsWords.says(outcome.dominance)) in \(outcome.completions), as where "
                    + ComparedUnknownsWords.completion(outcome.witness)
            }
            return [
                .heading(
                    "Depends on what is unknown: "
                        + "\(cell.consequence.goalInWords.withTiers(group.tiers)), "
                        + cell.level.phrase),
                .points(points + [ComparedUnknownsWords.deciding(cell)]),
            ]
        }
    }

    private func conditions() -> [ReportDocument.Block] {
        [
            .heading("Conditions"),
            .points([
                words.completions + ".",
                "These results are \(ComparedUnknownsWords.conditions).",
                "At least as safe is meant for the failures, not for their likelihood; each claim has "
                    + "proofs and cuts that were verified by an independent checker.",
                "A is \(findings.first.digest).", "B is \(findings.second.digest).",
            ]),
        ]
    }
}
