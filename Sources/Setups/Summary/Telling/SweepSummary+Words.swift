import Phrases

extension SweepSummary {
    /// Which rows these are, and what is not among them: a sentence each, what is missing first.
    package var extentSentences: [String] { extentSentences(advising: true) }

    /// The same.
    ///
    /// - Parameter isAdvising: whether it is said how more can be told, which is nothing for a picture that
    ///   others see.
    func extentSentences(advising isAdvising: Bool) -> [String] {
        var sentences: [String] = []
        if extent.missing > 0 {
            let some = extent.firstMissing.map(\.count).reduce(0, +) < extent.missing
            let which = SweepWords.ranges(extent.firstMissing) + (some ? " and more" : "")
            let most = extent.isHeld ? "" : "at most "
            sentences.append(
                extent.planned == nil
                    ? "\(most)\(Counted.words(extent.missing, "number")) up to \(extent.upTo - 1) have no "
                        + "row (\(which)): left out by the plan, or missing"
                        + (isAdvising ? "; name the plan with --plan to tell which" : "")
                    : "\(most)\(Counted.words(extent.missing, "row")) of the plan missing (\(which))"
            )
        }
        for failure in failures {
            sentences.append(
                "\(Counted.words(failure.rows, "row")) without an answer, status \(failure.status), first "
                    + "row \(failure.first)" + (failure.fault.map { ": \($0)" } ?? ""))
        }
        for file in extent.halves {
            sentences.append("'\(file)' ends in half a row, which is not counted")
        }
        return sentences.map { $0 + "." }
    }

    /// How many rows of how many, in a sentence.
    ///
    /// - Parameter isAdvising: as for `extentSentences(advising:)`.
    func countSentence(advising isAdvising: Bool = false) -> String {
        guard let planned = extent.planned else {
            return
                "\(Counted.words(extent.rows, "row")) of plan \(plan); how many it has nobody said"
                + (isAdvising ? ": name it with --plan." : ".")
        }
        let left =
            extent.leftOut == 0 ? "" : ", \(Counted.words(extent.leftOut, "set-up")) left out by it"
        let drawn = extent.seed.map { ", drawn by seed \($0)" } ?? ""
        let all = planned - extent.leftOut
        if extent.missing > 0 {
            return "\(extent.rows) of the \(all) rows of plan \(plan)\(drawn)\(left)."
        }
        if !failures.isEmpty {
            let have = answered == 1 ? "has" : "have"
            return
                "\(answered) of the \(all) rows of plan \(plan)\(drawn) \(have) an answer\(left)."
        }
        return extent.halves.isEmpty
            ? "All rows of plan \(plan)\(drawn): \(extent.rows)\(left)."
            : "\(Counted.words(extent.rows, "row")) of plan \(plan)\(drawn), and half a row\(left)."
    }

    /// Of which rows something is said: of all that there are only where the plan is known, makes every
    /// set-up and none is missing.
    var rowsInWords: String {
        if extent.planned == nil || extent.missing > 0 { return "rows read" }
        return extent.seed == nil ? "rows" : "rows drawn"
    }

    private func counted(_ count: Int) -> String {
        count == 1 ? "1 row" + rowsInWords.dropFirst("rows".count) : "\(count) \(rowsInWords)"
    }

    /// What decides most, in a sentence each.
    var verdicts: [String] {
        var told: [[SweepSummary.Decision]] = []
        return headlines.compactMap { headline in
            guard headline.shares.count > 1, !told.contains(headline.decisions) else { return nil }
            told.append(headline.decisions)
            guard let first = headline.decisions.first else { return nil }
            guard first.pivots > 0 else {
                return "\(headline.headline.words): "
                    + (headline.decisions.allSatisfy { $0.pairs == 0 }
                        ? "no two rows differ in one thing only"
                        : "it differs, and in no two rows that differ in one thing only")
            }
            let names = headline.deciders.map { axes[$0.axis].name }
            return
                "\(headline.headline.words): \(WordList.joined(names)) "
                + (names.count == 1 ? "decides most, in " : "decide most, each in ")
                + SweepWords.percent(first.pivots, of: first.pairs)
                + " of the pairs that differ in it only"
        }
    }

    /// What decides most; several where none of them decides more.
    func deciders(of headline: Headline) -> String {
        let names = headline.deciders.map { axes[$0.axis].name }
        return names.isEmpty ? "not known" : WordList.joined(names)
    }

    /// A tipping point in a sentence.
    func says(_ tipping: Tipping) -> String {
        let axis = axes[tipping.axis]
        let value = ShownValue.words(axis.values[tipping.value])
        let way = tipping.isUpward ? "from \(value) on" : "up to \(value)"
        let words = tipping.headline.words(tipping.condition)
        let other = SweepWords.percent(tipping.otherProved, of: tipping.otherRows)
        let side = tipping.isUpward ? "below" : "above"
        if tipping.isOfAll {
            return "\(axis.name) \(way): \(words), in all \(counted(tipping.rows)); "
                + "\(side) in \(other)\(remark(on: tipping))"
        }
        return "\(axis.name) \(way): \(words) in "
            + "\(SweepWords.percent(tipping.proved, of: tipping.rows)) of the \(rowsInWords), "
            + "\(side) in \(other)"
    }

    /// What keeps a reader from taking a tipping point for more than it is.
    func remark(on tipping: Tipping) -> String {
        tipping.pivots > 0
            ? ""
            : "; no two rows differ in it only and in the order or level, so that something else that varies may "
                + "be the reason"
    }

    /// What is the same in all rows, or never said.
    func fixed(_ headline: Headline) -> String? {
        guard headline.shares.count == 1, let share = headline.shares.first else { return nil }
        let others = extent.rows - share.rows
        return "\(headline.headline.words): \(headline.headline.short(share.value)) in "
            + (others == 0 ? "all rows" : "\(share.rows) rows; nothing is said in \(others)")
    }
}
