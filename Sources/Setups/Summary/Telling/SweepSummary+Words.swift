import Phrases

extension SweepSummary {
    /// Which rows these are, and what is not among them: a sentence each, what is missing first.
    package var extentSentences: [String] {
        var sentences: [String] = []
        if extent.missing > 0 {
            let some = extent.firstMissing.map(\.count).reduce(0, +) < extent.missing
            let which = SweepWords.ranges(extent.firstMissing) + (some ? " and more" : "")
            let most = extent.isHeld ? "" : "at most "
            sentences.append(
                extent.planned == nil
                    ? "\(most)\(Counted.words(extent.missing, "number")) up to \(extent.upTo - 1) have no "
                        + "row (\(which)): left out by the plan, or missing; name the plan with "
                        + "--plan to tell which"
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
    var countSentence: String {
        guard let planned = extent.planned else {
            return
                "\(Counted.words(extent.rows, "row")) of plan \(plan); how many it has nobody said: name it "
                + "with --plan."
        }
        let left =
            extent.leftOut == 0 ? "" : ", \(Counted.words(extent.leftOut, "set-up")) left out by it"
        return extent.missing == 0
            ? "All rows of plan \(plan): \(extent.rows)\(left)."
            : "\(extent.rows) of the \(planned - extent.leftOut) rows of plan \(plan)\(left)."
    }

    /// What decides most, in a sentence each.
    var verdicts: [String] {
        var told: [[SweepSummary.Decision]] = []
        return headlines.compactMap { headline in
            guard headline.shares.count > 1, !told.contains(headline.decisions) else { return nil }
            told.append(headline.decisions)
            guard let first = headline.decisions.first else { return nil }
            let name = axes[first.axis].name
            guard first.pairs > 0, first.pivots > 0 else {
                return first.pairs == 0
                    ? "\(headline.headline.words): no two rows differ in one thing only" : nil
            }
            return
                "\(headline.headline.words): \(name) decides most, in "
                + SweepWords.percent(first.pivots, of: first.pairs)
                + " of the pairs that differ in it only"
        }
    }

    /// A tipping point in a sentence.
    func says(_ tipping: Tipping) -> String {
        let axis = axes[tipping.axis]
        let value = SweepWords.shown(axis.values[tipping.value])
        let way = tipping.isUpward ? "from \(value) on" : "up to \(value)"
        let words = tipping.headline.words(tipping.condition)
        let other = SweepWords.percent(tipping.otherProved, of: tipping.otherRows)
        let side = tipping.isUpward ? "below" : "above"
        if tipping.isOfAll {
            return "\(axis.name) \(way): \(words), in all \(Counted.words(tipping.rows, "row")); "
                + "\(side) in \(other)"
        }
        return "\(axis.name) \(way): \(words) in "
            + "\(SweepWords.percent(tipping.proved, of: tipping.rows)) of the rows, \(side) in \(other)"
    }

    /// What is the same in all rows, or never said.
    func fixed(_ headline: Headline) -> String? {
        guard headline.shares.count == 1, let share = headline.shares.first else { return nil }
        let others = extent.rows - share.rows
        return "\(headline.headline.words): \(headline.headline.short(share.value)) in "
            + (others == 0 ? "all rows" : "\(share.rows) rows; nothing is said in \(others)")
    }
}
