import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

extension AnalysisReport {
    /// The most lines of the first page, set 100 columns wide.
    static let mostLines = 45

    /// The page that comes first.
    struct FirstPage {
        /// What stands on it.
        let blocks: [ReportDocument.Block]
        /// Whether it names all that suffices alone, uncut, so that no section need to.
        let isWhole: Bool
    }

    /// The first page: at most 45 lines of 100 columns, whatever the model is, with as many rows of
    /// what suffices alone as there is room for, at most twenty.
    ///
    /// - Complexity: setting the page at most some twenty times.
    func firstPage() -> FirstPage {
        let words = LoneFailureWords(findings, of: model)
        let rows = (words.own + words.added).map { row in
            [Self.short(row.name, to: 80), Self.short(row.what, to: 240)]
        }
        let isUncut = zip(words.own + words.added, rows).allSatisfy { [$0.name, $0.what] == $1 }
        let unities = UnityWords(findings, of: model).sentences.map { Self.short($0, to: 280) }
        var blocks = verdicts()
        if let extent = findings.extentSentence { blocks.append(.verdict(extent)) }
        let others = findings.goals?.goals ?? []
        let differing = others.filter { !$0.isAsSum }
        let same = others.count { $0.isAsSum && $0.name.longerThan == nil }
        let people = peopleLine()
        var room = FirstPageRoom(
            rows: min(Self.mostRows, rows.count),
            sentences: min(Self.mostSentences, unities.count),
            goals: min(Self.mostGoals, differing.count),
            countsGoals: others.isEmpty ? 0 : 1, countsPeople: people.isEmpty ? 0 : 1)
        while true {
            let isOfGoals = room.countsGoals > 0
            let isOfPeople = room.countsPeople > 0
            let alone = alone(
                rows, shown: room.rows, unities: unities, sentences: room.sentences)
            let page = ReportDocument(
                title: findings.model.title,
                blocks: blocks + alone
                    + matrix(
                        goals: room.goals,
                        hidden: isOfGoals
                            ? differing.dropFirst(room.goals).count { $0.name.longerThan == nil }
                            : 0,
                        same: isOfGoals ? same : 0)
                    + (isOfPeople ? people : []) + gate()
                    + grounds(namesPeople: !isOfPeople && !people.isEmpty) + [
                        .table(
                            header: ["what to ask next", "command"],
                            rows: next(goals: !isOfGoals && !others.isEmpty))
                    ])
            let lines = TextRenderer().render(page).utf8.count { $0 == UInt8(ascii: "\n") }
            if lines <= Self.mostLines || !room.giveWay() {
                return FirstPage(
                    blocks: page.blocks,
                    isWhole: isUncut && room.rows == rows.count
                        && room.sentences == unities.count)
            }
        }
    }

    /// Who can fail alone, as far as there is room, and where the others are.
    private func alone(
        _ rows: [[String]], shown: Int, unities: [String], sentences: Int
    ) -> [ReportDocument.Block] {
        if rows.isEmpty && unities.isEmpty { return [] }
        var blocks: [ReportDocument.Block] = []
        if !rows.isEmpty {
            blocks.append(
                .table(
                    header: ["who can fail alone", "what follows"],
                    rows: Array(rows.prefix(shown))))
        }
        let hidden = rows.count - shown
        let untold = unities.count - sentences
        let more =
            (hidden > 0 ? ["\(hidden) more who can fail alone"] : [])
            + (untold > 0 ? [Counted.words(untold, "line") + " on who adds nothing to whom"] : [])
        if !more.isEmpty {
            blocks.append(
                .paragraph("And \(WordList.joined(more)): section \u{2018}alone\u{2019}."))
        }
        if sentences > 0 { blocks.append(.points(Array(unities.prefix(sentences)))) }
        return blocks
    }

    // MARK: The matrix

    private func matrix(goals: Int, hidden: Int, same: Int) -> [ReportDocument.Block] {
        let tiers = Set(findings.exposure.compactMap(\.tier)).sorted()
        let orders = findings.consequences.map { consequence in
            [AnswerLevel.party, .root].map { self.orders(of: consequence, at: $0, tiers) }
        }
        let differ = orders.contains { $0[0] != $0[1] }
        let header =
            ["fewest failures"] + (differ ? ["counting"] : [])
            + (tiers.isEmpty ? ["any tier"] : tiers.map { "OC\($0)" }) + ["holds"]
        var rows: [[String]] = []
        for (consequence, orders) in zip(findings.consequences, orders) {
            let name = [Self.short(names.goal(consequence), to: 30)]
            rows.append(
                name + (differ ? ["parties"] : []) + orders[0]
                    + [findings.levelText(of: consequence)])
            if orders[0] != orders[1] { rows.append(["", "root causes"] + orders[1] + [""]) }
        }
        rows += goalMatrixRows(tiers: tiers, counts: differ).prefix(goals).map { row in
            [Self.short(row[0], to: 40)] + row.dropFirst()
        }
        let more = GoalWords.more(hidden, same: same).map { [ReportDocument.Block.paragraph($0)] }
        let roots =
            differ
            ? "Root causes (parents, sovereigns, shared causes) where they differ. "
            : "The numbers are the same counted in root causes (parents, sovereigns, shared causes). "
        return [
            .table(header: header, rows: rows),
            .paragraph(
                "1: somebody alone suffices; 0: an attacker of that tier needs nobody to fail; none: "
                    + "no set of failures suffices in this model. " + roots
                    + "Holds: the level that holds while nobody fails, SLn where attackers up to OCn "
                    + "need a failure; n/a for disclosure, which is by legal compulsion."
                    + (findings.consequences.contains(where: findings.isNotAsked)
                        ? " Not asked: the model states nothing that it could come about of, so that its "
                            + "row says nothing." : "")),
        ] + (more ?? [])
    }

    private func orders(
        of consequence: String, at level: AnswerLevel, _ tiers: [Int]
    ) -> [String] {
        let cells = findings.exposure.filter { $0.consequence == consequence && $0.level == level }
        if cells.first?.tier == nil {
            let order = cells.first.map(\.orderText) ?? ""
            return tiers.isEmpty ? [order] : tiers.map { _ in order }
        }
        return tiers.map { tier in cells.first { $0.tier == tier }.map(\.orderText) ?? "" }
    }

    // MARK: What it rests on

    /// Whether the requirements hold; nothing where the model has none.
    private func gate() -> [ReportDocument.Block] {
        let broken = findings.requirements.filter(\.breaksGate)
        if findings.requirements.isEmpty { return [] }
        let all = findings.requirements.count
        if broken.isEmpty {
            let accepted = findings.requirements.count { !$0.holds }
            let how = accepted == 0 ? "" : ", \(accepted) of them by what was accepted"
            return [
                .paragraph(
                    all == 1
                        ? "The requirement holds\(how)." : "All \(all) requirements hold\(how).")
            ]
        }
        let parts = [true, false].compactMap { decided -> String? in
            let ids = broken.filter { $0.decided == decided }.map { Self.short($0.id, to: 60) }
            return ids.isEmpty
                ? nil : "\(decided ? "BROKEN" : "not proved"): \(WordList.shortened(ids, to: 3))"
        }
        return [
            .verdict(
                (all == 1 ? "The requirement is " : "\(broken.count) of \(all) requirements are ")
                    + parts.joined(separator: "; ") + ".")
        ]
    }

    /// The weakest fact behind an answer, and how much was taken for granted.
    ///
    /// - Parameter namesPeople: whether it is said where people are counted, for want of room.
    private func grounds(namesPeople: Bool) -> [ReportDocument.Block] {
        var sentences: [String] = []
        let rated = findings.evidence.compactMap { finding in finding.weakest.map { ($0, finding) }
        }
        if let weakest = rated.map(\.0).min(),
            let finding = rated.first(where: { $0.0 == weakest })?.1
        {
            let elements = finding.elements.map { Self.short($0.element, to: 60) }
            let tiers = findings.evidence.filter {
                $0.consequence == finding.consequence && $0.saysTheSame(as: finding)
            }.map(\.tier)
            sentences.append(
                "Weakest fact (\(weakest)): \(WordList.shortened(elements, to: 3)), on which rests "
                    + "that for \(names.goal(finding.consequence).withTiers(tiers)) "
                    + Self.short(
                        EvidenceWords.claim(finding.claim) {
                            ModelNames.inSentence(names.member($0))
                        },
                        to: 120) + ".")
        }
        let granted = AssumptionWords(findings.model).points.count
        if granted > 0 {
            sentences.append(
                "Taken for granted: \(Counted.words(findings.model.takenForGranted.count, "thing"))."
            )
        }
        if namesPeople {
            sentences.append("People are counted too: section \u{2018}people\u{2019}.")
        }
        return sentences.isEmpty ? [] : [.paragraph(sentences.joined(separator: " "))]
    }

    // MARK: What to ask next

    /// Commands that lead on from this answer, three at most.
    ///
    /// - Parameter goals: whether one is about single assets and workloads.
    private func next(goals: Bool) -> [[String]] {
        var commands: [[String]] = []
        let rank = findings.consequences
        let ranked = findings.loneFailures.sorted { one, other in
            let places = [one, other].map { rank.firstIndex(of: $0.consequence) ?? 0 }
            return (places[0], one.kind, one.cause) < (places[1], other.kind, other.cause)
        }
        let isFree = !findings.freeConsequences.isEmpty
        if isFree { commands.append(["how, as a picture", "sallyport diagram MODEL"]) }
        if let lone = ranked.first {
            let cause = Self.isPlain(lone.cause) ? lone.cause : "ID"
            let kind = GoalName(id: lone.consequence)?.kind
            let of = lone.of.map {
                " --\(kind == .denial ? "workload" : "weights") \($0)"
            }
            if !isFree {
                commands.append([
                    "how, as a picture", "sallyport diagram MODEL --fail \(cause)\(of ?? "")",
                ])
            }
            if unknowns == 0, lone.of == nil, let model {
                commands.append(["what would help", Self.harden(lone, in: model)])
            }
        }
        if unknowns > 0 { commands.append(["what is left open", "sallyport unknowns MODEL"]) }
        if goals {
            commands.append(
                ["each asset and workload", "sallyport analyse MODEL --section goals"])
        }
        if !findings.model.takenForGranted.isEmpty {
            commands.append(
                [
                    "what was taken for granted",
                    "sallyport analyse MODEL --section taken-for-granted",
                ])
        }
        if commands.count < 3 {
            commands.append(
                ["who must fail together", "sallyport analyse MODEL --section coalitions"])
        }
        return Array(commands.prefix(3))
    }

    /// The command that looks for what would help against a lone failure.
    private static func harden(_ lone: LoneFailure, in model: ThreatGraph) -> String {
        let request = RemedyRequest()
        var command = "sallyport harden MODEL"
        if lone.what != ConsequenceKind.exfiltration.rawValue {
            command += " --consequence \(lone.what)"
        }
        if lone.kind != .party { command += " --level root" }
        if let least = lone.tiers?.min(), least > request.tier { command += " --tier OC\(least)" }
        return command + (model.options.isEmpty ? " --catalogue-options missing" : "")
    }

    /// Whether a shell reads a text as it is, and no option begins by it.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-_./:+@".utf8.contains(byte)
            }
        }
    }

    /// The beginning of a text that is longer than a first page has room for.
    static func short(_ text: String, to count: Int) -> String {
        guard text.utf8.count > count else { return text }
        let start = text.prefix(count)
        return start.count < text.count ? start.dropLast() + "\u{2026}" : text
    }
}
