package import FailureAnalysis
import Phrases
package import ThreatGraph
import Wording

/// The report of what changes when.
package struct TimelineReport: PrintedReport {
    let findings: TimelineFindings
    /// The tier at which the first sentence is stated.
    let tier: Int
    private let model: ThreatGraph?
    private let names: ModelNames
    /// What is told of assets and workloads by themselves, besides their rows.
    private let notes: [String]

    /// Makes a report.
    ///
    /// - Parameter model: what gives those who can fail their names; ids where there is none.
    /// - Parameter tier: the attacker's tier at which the first sentence and the dated coalitions
    ///   are stated, where the findings have it.
    package init(_ findings: TimelineFindings, of model: ThreatGraph?, tier: Int = 3) {
        names = ModelNames(model)
        let same = findings.asSums
        notes = EpochWords.notes(on: findings.goals, asSums: same, names: names)
        self.findings = findings.keeping { !same.contains($0) }.called(names)
        self.model = model
        let asked = Set(findings.epochs.flatMap(\.cells).compactMap(\.tier))
        self.tier = asked.contains(tier) ? tier : asked.min() ?? tier
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(verdict))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks += calendar()
        if !notes.isEmpty { document.blocks.append(.points(notes)) }
        for epoch in findings.epochs { document.blocks += section(of: epoch) }
        document.blocks += undated()
        document.blocks += ReportDocument.takenForGranted(findings.model)
        document.blocks += ReportDocument.whoIsWho(model)
        document.blocks += conditions()
        return document
    }

    private var answered: [EpochFinding] { findings.epochs.filter(\.isSupported) }

    private var consequences: [String] {
        var seen: Set<String> = []
        return answered.flatMap(\.cells).map(\.consequence).filter { seen.insert($0).inserted }
    }

    /// Those of everything together, where they were asked about.
    private var summed: [String] {
        let sums = consequences.filter { ConsequenceKind(rawValue: $0) != nil }
        return sums.isEmpty ? consequences : sums
    }

    private func cell(_ epoch: EpochFinding, _ consequence: String, _ level: AnswerLevel = .party)
        -> EpochCell?
    {
        epoch.cells.first {
            $0.consequence == consequence && $0.level == level && ($0.tier ?? tier) == tier
        }
    }

    private var horizon: String { EpochWords.says(findings.horizon) }

    // MARK: The first sentence

    private var verdict: String {
        let isUnreached = findings.epochs.contains { $0.basis == .unreached }
        guard answered.count > 1 || isUnreached else {
            return "Nothing in the model changes with time: what 'analyse' prints holds as long as "
                + "the model does. \(horizon.capitalizedStart)."
        }
        let consequences = summed
        let alone = consequences.map { "\(names.goal($0)) \(run(of: $0) { $0.alone })" }
        let kept = consequences.compactMap { consequence -> String? in
            let differs = answered.contains { epoch in
                cell(epoch, consequence).map { $0.alone.order != $0.kept.order } ?? false
            }
            return differs ? "\(names.goal(consequence)) \(run(of: consequence) { $0.kept })" : nil
        }
        var sentence =
            "The fewest parties whose failure suffices at OC\(tier): "
            + alone.joined(separator: "; ") + "."
        if !kept.isEmpty {
            sentence +=
                " By the end of each epoch, with what was kept from earlier ones: "
                + kept.joined(separator: "; ") + "."
        }
        return sentence + " \(horizon.capitalizedStart)."
    }

    /// An answer over time, for example `1, from 2026-12-31 2`.
    private func run(of consequence: String, _ answer: (EpochCell) -> EpochAnswer) -> String {
        var parts: [String] = []
        var last: String?
        for epoch in answered {
            guard let cell = cell(epoch, consequence) else { continue }
            let text = answer(cell).orderText
            if text == last { continue }
            let from = epoch.from?.description ?? "the beginning"
            parts.append(last == nil ? text : "from \(from) \(text)")
            last = text
        }
        let isUnreached = findings.epochs.contains { $0.basis == .unreached }
        let all = isUnreached ? " as far as was answered" : " throughout"
        return parts.joined(separator: ", ") + (parts.count == 1 ? all : "")
    }

    // MARK: Sections

    private func calendar() -> [ReportDocument.Block] {
        let rows = findings.epochs.map { epoch in
            [
                "\(epoch.number)", epoch.from?.description ?? "–", epoch.until?.description ?? "–",
                EpochWords.says(epoch.basis),
            ]
        }
        return [
            .heading("Epochs"),
            .table(header: ["", "from", "until", "what it rests on"], rows: rows),
        ]
    }

    private func section(of epoch: EpochFinding) -> [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = [.heading("Epoch \(epoch.number): \(epoch.span)")]
        if !epoch.changes.isEmpty { blocks.append(.points(epoch.changes.map(words))) }
        guard epoch.isSupported else {
            return blocks + [.paragraph(EpochWords.says(epoch.basis).capitalizedStart + ".")]
        }
        blocks += matrix(of: epoch)
        let shown = epoch.differences.filter { $0.level == .party || $0.level == .root }
        if !shown.isEmpty {
            let compared = EpochWords.compared(upTo: epoch.comparedUpTo)
            blocks.append(.paragraph("What differs from the epoch before\(compared):"))
            blocks.append(.points(shown.map { words(for: $0, isAlone: epoch.changes.count == 1) }))
        } else if epoch.number > 1 {
            let compared = EpochWords.compared(upTo: epoch.comparedUpTo)
            blocks.append(.paragraph("No answer differs from the epoch before\(compared)."))
        }
        return blocks + dated(epoch)
    }

    private func words(_ change: EpochChange) -> String {
        let status = change.status.map { ", \($0.rawValue)" } ?? ""
        let source = change.sourceTitle ?? change.source
        return "\(EpochWords.says(change)) (\(change.id); \(source ?? "no source")\(status))"
    }

    private func words(for difference: EpochDifference, isAlone: Bool) -> String {
        let what = names.goal(difference.consequence).withTiers(
            difference.tiers.map { Optional($0) })
        let counting = difference.level == .root ? "root causes" : "parties"
        let question =
            difference.question == .alone
            ? "in this epoch alone" : "by its end, with what was kept"
        let because =
            isAlone || difference.because.isEmpty || difference.question != .alone
            ? "" : ", because of \(difference.because.joined(separator: ", "))"
        return "\(what), \(counting), \(question): \(EpochWords.says(difference))\(because)"
    }

    /// The matrix: the answer in the epoch alone, and beside it the one with what was kept where
    /// that is another.
    private func matrix(of epoch: EpochFinding) -> [ReportDocument.Block] {
        let tiers = Set(epoch.cells.compactMap(\.tier)).sorted()
        let header = ["consequence", "counting"] + tiers.map { "OC\($0)" } + ["holds"]
        var rows: [[String]] = []
        for consequence in consequences {
            for (level, name) in [(AnswerLevel.party, "parties"), (.root, "root causes")] {
                let cells = epoch.cells.filter {
                    $0.consequence == consequence && $0.level == level
                }
                let orders =
                    cells.first?.tier == nil
                    ? tiers.map { _ in cells.first.map(\.text) ?? "" }
                    : tiers.map { tier in cells.first { $0.tier == tier }.map(\.text) ?? "" }
                let isAsked = cells.contains(where: \.alone.isAsked)
                let effective =
                    isAsked
                    ? (epoch.effectiveSL[consequence] ?? nil).map { "SL\($0)" } ?? "n/a"
                    : "not asked"
                rows.append(
                    [name == "parties" ? names.goal(consequence) : "", name] + orders
                        + [name == "parties" ? effective : ""])
            }
        }
        return [.table(header: header, rows: rows)]
    }

    private func dated(_ epoch: EpochFinding) -> [ReportDocument.Block] {
        if epoch.number == 1 { return [] }
        let points = epoch.dated.filter { ($0.tier ?? tier) == tier }.compactMap {
            found -> String? in
            // What lies in one epoch alone was told there.
            let mixed = found.coalitions.filter { Set($0.map(\.epoch)).count > 1 }
            if mixed.isEmpty { return nil }
            let shown = mixed.prefix(12).map { set in
                "{\(set.map { "\($0.party)@\($0.epoch)" }.joined(separator: ", "))}"
            }
            let more = mixed.count > 12 ? " and \(mixed.count - 12) more" : ""
            let cut = found.complete ? "" : " (larger ones were not looked for)"
            return "\(names.goal(found.consequence).withTiers([found.tier])): "
                + shown.joined(separator: " ") + more + cut
        }
        if points.isEmpty { return [] }
        return [
            .paragraph(
                "Failures in different epochs that suffice together by the end of this one "
                    + "(party@epoch):"),
            .points(points),
        ]
    }

    private func undated() -> [ReportDocument.Block] {
        if findings.undated.isEmpty { return [] }
        var blocks: [ReportDocument.Block] = [.heading("What comes at a time that nobody says")]
        for change in findings.undated {
            blocks.append(
                .paragraph(
                    "\(change.id): \(EpochWords.says(change.change)) "
                        + "(\(change.change.source ?? "no source"))."))
            let points = change.effects.flatMap { effect -> [String] in
                let shown = effect.differences.filter { $0.level == .party }
                if shown.isEmpty {
                    let compared = EpochWords.compared(upTo: effect.comparedUpTo)
                    return ["if it had come by epoch \(effect.epoch): no difference\(compared)"]
                }
                return shown.map {
                    "if it had come by epoch \(effect.epoch): "
                        + "\(names.goal($0.consequence).withTiers($0.tiers.map { Optional($0) })): \(EpochWords.says($0))"
                }
            }
            let open = change.isUnfinished ? ["the other epochs were not tried"] : []
            if !(points + open).isEmpty { blocks.append(.points(points + open)) }
        }
        blocks.append(
            .paragraph(
                "The matrices above are without these changes. The answers with what was kept hold "
                    + "whichever of them have come, and when."))
        return blocks
    }

    private func conditions() -> [ReportDocument.Block] {
        var points = ["These results are " + EpochWords.conditions(of: findings) + "."]
        points.append(horizon.capitalizedStart + ".")
        points.append(
            "Two numbers with an arrow: in the epoch alone, and by its end with what was kept. Kept "
                + "are bytes and keys once had, never access. In the second number a party may fail "
                + "in any epoch up to this one, and counts once."
                + (findings.undated.isEmpty
                    ? ""
                    : " It also holds whichever of the changes without a date have come, in the "
                        + "first epoch already, while the first number is without them."))
        points.append(
            "\(findings.certificates.proofs) proofs and \(findings.certificates.cuts) cuts were "
                + "verified by an independent checker.")
        points.append("Nothing here is legal advice or says that anybody is likely to fail.")
        let date = findings.model.date.map { ", facts as of \($0)" } ?? ""
        points.append("Model \(findings.model.digest)\(date).")
        return [.heading("Conditions"), .points(points)]
    }
}

extension EpochFinding {
    /// Its stretch of time in words.
    fileprivate var span: String {
        switch (from, until) {
        case (let from?, let until?): "\(from) to \(until)"
        case (let from?, nil): "from \(from)"
        case (nil, let until?): "before \(until)"
        case (nil, nil): "all time"
        }
    }
}

extension EpochAnswer {
    /// The order in a table.
    fileprivate var orderText: String {
        if let order { return "\(order)" }
        if !isAsked { return "not asked" }
        return complete ? "none" : "> \(maxOrder ?? 0)"
    }
}

extension EpochCell {
    /// Both answers in a table.
    fileprivate var text: String {
        alone.orderText == kept.orderText
            ? alone.orderText : "\(alone.orderText) → \(kept.orderText)"
    }
}
