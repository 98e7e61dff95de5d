import Phrases
package import Reports
import Wording

/// The report of what rows say together.
package struct SweepSummaryReport: PrintedReport {
    private let summary: SweepSummary

    /// Makes a report.
    package init(_ summary: SweepSummary) { self.summary = summary }

    package var document: ReportDocument {
        var document = ReportDocument(title: summary.title ?? "Rows of plan \(summary.plan)")
        document.blocks.append(.verdict(verdict))
        document.blocks += incomplete()
        document.blocks += decisions()
        for (place, headline) in summary.headlines.enumerated() {
            document.blocks += section(of: headline, after: summary.headlines[..<place])
        }
        document.blocks += tippings()
        document.blocks += lone()
        document.blocks += costs()
        document.blocks.append(.heading("How to read it"))
        document.blocks += Self.meaning.map { .paragraph($0) }
        return document
    }

    private var verdict: String {
        let decided = summary.verdicts.prefix(4).map { $0.capitalizedStart + "." }
        let all = decided.isEmpty ? ["No headline parts the rows."] : decided
        return
            ([
                "\(summary.isIncomplete ? "INCOMPLETE. " : "")\(summary.countSentence(advising: true))"
            ] + all)
            .joined(separator: " ")
    }

    private func incomplete() -> [ReportDocument.Block] {
        let sentences = summary.extentSentences
        guard !sentences.isEmpty else { return [] }
        return [
            .heading("What is not there"), .points(sentences),
            .paragraph(
                "What is not there may be worse than every row that is: shares, bests and tipping points "
                    + "are of the rows that were read, and a row without an answer proves nothing."),
        ]
    }

    // MARK: What decides

    private func decisions() -> [ReportDocument.Block] {
        let rows = summary.headlines.filter { $0.shares.count > 1 }.map { headline in
            let first = headline.decisions.first
            let worst = headline.shares.first
            let best = headline.shares.last
            return [
                headline.headline.words, summary.deciders(of: headline),
                first.map(pivots) ?? "", worst.map { says($0, of: headline) } ?? "",
                best.map { says($0, of: headline) } ?? "",
            ]
        }
        let fixed = summary.headlines.compactMap(summary.fixed)
        var blocks: [ReportDocument.Block] = [.heading("What decides")]
        if !rows.isEmpty {
            blocks.append(
                .table(
                    header: ["headline", "decided most by", "pivots", "worst", "best"], rows: rows))
        }
        if !fixed.isEmpty { blocks.append(.points(fixed.map { "\($0)." })) }
        return rows.isEmpty && fixed.isEmpty
            ? blocks + [.paragraph("No row says an order or a level: ask for orders.")] : blocks
    }

    private func says(_ share: SweepSummary.Share, of headline: SweepSummary.Headline) -> String {
        "\(headline.headline.short(share.value)) in "
            + SweepWords.percent(share.rows, of: summary.extent.rows) + ", row \(share.first)"
    }

    private func pivots(_ decision: SweepSummary.Decision) -> String {
        guard decision.pairs > 0 else { return "no pairs" }
        let sampled = decision.oneIn == 1 ? "" : ", 1 group in \(decision.oneIn)"
        let unknown = decision.undecided == 0 ? "" : ", \(decision.undecided) not known"
        return "\(decision.pivots) of \(decision.pairs) ("
            + SweepWords.percent(decision.pivots, of: decision.pairs) + ")" + unknown + sampled
    }

    private func section(
        of headline: SweepSummary.Headline, after others: ArraySlice<SweepSummary.Headline>
    ) -> [ReportDocument.Block] {
        guard headline.shares.count > 1 else { return [] }
        var blocks: [ReportDocument.Block] = [.heading(headline.headline.words.capitalizedStart)]
        if let same = others.first(where: { $0.isSame(as: headline) }) {
            return blocks + [.paragraph("As for \(same.headline.words).")]
        }
        var shares = headline.shares.map { share in
            [
                headline.headline.short(share.value), "\(share.rows)",
                SweepWords.percent(share.rows, of: summary.extent.rows), "\(share.first)",
            ]
        }
        if headline.without > 0 {
            shares.append([
                "not in the model", "\(headline.without)",
                SweepWords.percent(headline.without, of: summary.extent.rows), "",
            ])
        }
        blocks.append(.table(header: ["says", "rows", "share", "first row"], rows: shares))
        blocks.append(
            .table(
                header: ["what varies", "pivots of pairs", "the first pivot"],
                rows: headline.decisions.map { decision in
                    [
                        summary.axes[decision.axis].name, pivots(decision),
                        decision.example.map { example($0, of: headline.headline) } ?? "",
                    ]
                }))
        if let parting = headline.parting {
            blocks.append(
                .paragraph(
                    "Rows in which " + headline.headline.words(parting) + ", by what varies:"))
            blocks.append(.points(headline.decisions.map(byValue)))
        }
        return blocks
    }

    private func example(_ pivot: SweepSummary.Pivot, of headline: SweepHeadline) -> String {
        (0..<pivot.rows.count).map {
            "\(ShownValue.words(pivot.values[$0])): \(headline.short(pivot.says[$0])) (row \(pivot.rows[$0]))"
        }.joined(separator: "; ")
    }

    /// How many values of a thing are told one by one.
    private static let mostValues = 12

    private func byValue(_ decision: SweepSummary.Decision) -> String {
        let axis = summary.axes[decision.axis]
        let told = axis.values.indices.prefix(Self.mostValues).map {
            "\(ShownValue.words(axis.values[$0])) \(SweepWords.percent(decision.proved[$0], of: axis.rows[$0]))"
        }
        let more = axis.values.count - told.count
        return "\(axis.name): " + told.joined(separator: ", ")
            + (more > 0 ? ", and \(more) more" : "")
    }

    // MARK: Tipping points

    private func tippings() -> [ReportDocument.Block] {
        guard summary.axes.contains(where: \.isOrdered) else { return [] }
        let all = Self.once(summary.tippings.filter(\.isOfAll).map(summary.says))
        let others = Self.once(summary.tippings.filter { !$0.isOfAll }.map(summary.says))
        var blocks: [ReportDocument.Block] = [.heading("Tipping points")]
        if summary.extent.seed != nil {
            blocks.append(
                .paragraph(
                    "The rows were drawn: what is true of all of them may not be of set-ups that were not."
                ))
        }
        if all.isEmpty {
            blocks.append(.paragraph("None is true of all \(summary.rowsInWords)."))
        } else {
            blocks.append(.points(all))
        }
        if !others.isEmpty {
            blocks.append(
                .paragraph(
                    "Not true of all \(summary.rowsInWords); where shares lie farthest apart:"))
            blocks.append(.points(others))
        }
        return blocks
    }

    /// Sentences, each once: that somebody has to fail is the same of parties and of root causes.
    private static func once(_ sentences: [String]) -> [String] {
        var seen: Set<String> = []
        return sentences.filter { seen.insert($0).inserted }.map { $0 + "." }
    }

    // MARK: Who, and for how much

    private func lone() -> [ReportDocument.Block] {
        guard !summary.lone.isEmpty else { return [] }
        let tier = summary.tier.map { " at OC\($0)" } ?? ""
        return [
            .heading("Who suffices alone\(tier)"),
            .table(
                header: ["consequence", "who", "rows", "share", "first row"],
                rows: summary.lone.map {
                    [
                        $0.consequence.goalInWords, $0.cause, "\($0.rows)",
                        SweepWords.percent($0.rows, of: summary.extent.rows), "\($0.first)",
                    ]
                }),
        ]
    }

    private func costs() -> [ReportDocument.Block] {
        guard let costs = summary.costs else { return [] }
        var blocks: [ReportDocument.Block] = [
            .heading("Orders against cost"),
            .paragraph(
                "Cost is the sum over \(WordList.joined(costs.axes)) as the plan and the model state it, in "
                    + "their unit; nothing else that varies has a stated cost. No other row is as cheap "
                    + "and as good as these."),
        ]
        if costs.unpriced > 0 {
            blocks.append(
                .paragraph(
                    "\(Counted.words(costs.unpriced, "row")) with a value of which no cost is stated, and not "
                        + "among these."))
        }
        for front in costs.fronts where front.headlines.count == 1 || costs.fronts.count > 2 {
            blocks.append(
                .table(
                    header: ["cost"] + front.headlines.map(\.words) + ["row"],
                    rows: front.bargains.map { bargain in
                        ["\(bargain.cost)"]
                            + zip(front.headlines, bargain.says).map { $0.short($1) }
                            + ["\(bargain.row)"]
                    }))
        }
        if costs.isCut {
            blocks.append(
                .paragraph(
                    "All orders together have too many answers for one front: choose some with "
                        + "--headline."))
        }
        return blocks
    }

    private static let meaning = [
        "An order is the fewest failures that suffice; none where no set of failures does; > 2 where "
            + "that is known of up to two. A pivot is two rows that differ in one thing only and in the "
            + "headline. Shares are of all rows that were read, those without an answer among them.",
        "Everything is of these rows of this model: what the plan does not vary and the model does not "
            + "say is in none of them. No share is a probability.",
    ]
}

extension SweepSummary.Headline {
    /// Whether it says the same in as many rows, by whatever varies.
    fileprivate func isSame(as other: SweepSummary.Headline) -> Bool {
        headline.consequence == other.headline.consequence && shares == other.shares
            && without == other.without && decisions == other.decisions
    }
}
