package import Drawing
import Phrases
import Pictures

/// What rows say together, as pictures.
package struct SweepPictures: Sendable {
    /// The pictures that there are.
    package enum Kind: String, CaseIterable, Sendable {
        /// The first headline by two things at once.
        case heatMap = "heat-map"
        /// How far each thing moves the first headline.
        case tornado
        /// From which value of a thing on something is true.
        case tipping
    }

    private let summary: SweepSummary
    private let headlines: [String]
    private let by: [String]

    /// Takes a summary.
    ///
    /// - Parameters:
    ///   - headlines: the headlines that were chosen by name; the first that parts rows is drawn.
    ///   - by: the things that were chosen by name.
    package init(_ summary: SweepSummary, headlines: [String] = [], by: [String] = []) {
        self.summary = summary
        self.headlines = headlines
        self.by = by
    }

    /// A picture.
    ///
    /// - Throws: `SweepSummaryFault` where the rows do not give it.
    package func picture(
        _ kind: Kind, theme: Theme = .auto, paper: PaperWidth? = nil
    ) throws(SweepSummaryFault) -> Picture {
        switch kind {
        case .heatMap: HeatMap(try heatMap(), theme: theme, paper: paper).picture
        case .tornado: Tornado(try tornado(), theme: theme, paper: paper).picture
        case .tipping: TippingChart(try tipping(), theme: theme, paper: paper).picture
        }
    }

    /// What stands below every picture.
    private var caption: [String] {
        let extent = [summary.countSentence()] + summary.extentSentences(advising: false)
        return [
            (summary.isIncomplete ? "Incomplete. " : "") + extent.joined(separator: " "),
            "Every number is of these rows and conditional on this model; no share is a probability."
                + (summary.title.map { " \($0)." } ?? ""),
        ]
    }

    private func frame(_ kind: Kind, verdict: [String], question: String) -> ChartFrame {
        ChartFrame(
            verdict: verdict, question: question, caption: caption,
            metadata:
                "sallyport-\(kind.rawValue)/1; plan \(summary.plan); rows \(summary.extent.rows)")
    }

    /// The headline that is drawn: the one that was named first, else the first that parts rows.
    private func headline() throws(SweepSummaryFault) -> SweepSummary.Headline {
        let named = headlines.first.flatMap { name in
            summary.headlines.first { $0.headline.name == name }
        }
        guard
            let chosen = named ?? summary.headlines.first(where: { $0.parting != nil })
                ?? summary.headlines.first
        else { throw .noPicture("no row says an order or a level: there is nothing to draw") }
        return chosen
    }

    // MARK: Heat map

    /// The most cells of a map.
    static let mostCells = 2_500

    private func heatMap() throws(SweepSummaryFault) -> HeatMap.Content {
        guard let map = summary.map else {
            throw .noPicture(
                "a heat map takes rows with an order or a level, in which two things vary")
        }
        let (across, down) = (summary.axes[map.across], summary.axes[map.down])
        guard across.values.count * down.values.count <= Self.mostCells else {
            throw .noPicture(
                "'\(across.name)' and '\(down.name)' have more than \(Self.mostCells) pairs of values: "
                    + "choose others with --by")
        }
        let headline = map.headline
        return HeatMap.Content(
            frame(
                .heatMap, verdict: [headline.words.capitalizedStart, "the worst that rows say"],
                question:
                    "The worst row of each pair of values, whatever else varies, and the best where it "
                    + "is another; coloured by the worst"),
            across: across.name, down: down.name, columns: across.values.map(ShownValue.words),
            rows: down.values.map(ShownValue.words),
            cells: map.cells.map { $0.map { $0.map { cell(for: $0, of: headline) } } },
            key: key(of: map))
    }

    private func cell(for cell: SweepSummary.Map.Cell, of headline: SweepHeadline) -> HeatMap.Cell {
        let rows = Counted.words(cell.rows, "row")
        guard let worst = cell.worst, let best = cell.best, cell.silent == 0 else {
            let says = cell.worst.map { "worst of the others \(headline.short($0))" }
            return HeatMap.Cell(
                text: "?", detail: "\(cell.silent) of \(rows) silent", brief: "?", look: .unknown,
                tooltip: "\(cell.silent) of \(rows) without an answer"
                    + (says.map { "; \($0)" } ?? ""))
        }
        let (low, high) = (headline.short(worst), headline.short(best))
        return HeatMap.Cell(
            text: low, detail: worst == best ? "" : "best \(high)",
            brief: worst == best ? low : "\(low)–\(high)", look: headline.look(worst),
            tooltip: "\(rows): worst \(low), best \(high)")
    }

    private func key(of map: SweepSummary.Map) -> [(cell: HeatMap.Cell, meaning: String)] {
        func sample(_ text: String, _ look: CellLook) -> HeatMap.Cell {
            HeatMap.Cell(text: text, detail: "", brief: text, look: look, tooltip: "")
        }
        let looks = Set(
            map.cells.joined().compactMap { $0 }.map { cell(for: $0, of: map.headline).look })
        let all: [(HeatMap.Cell, String)] =
            map.headline.isOrder
            ? [
                (sample("0", .open), "nobody has to fail"),
                (sample("1", .weak), "one failure suffices"),
                (sample("2", .fair), "two are needed, and so on"),
                (sample("none", .shut), "no set of failures suffices in this model"),
            ]
            : [
                (sample("SL0", .open), "no tier needs a failure"),
                (sample("SL2", .weak), "tiers up to OC2 need one, and so on"),
                (sample("SL5", .shut), "every tier needs one"),
            ]
        return (all + [(sample("?", .unknown), "not known in some rows")]).filter {
            looks.contains($0.0.look)
        }
    }

    // MARK: Tornado

    private func tornado() throws(SweepSummaryFault) -> Tornado.Content {
        let headline = try headline()
        guard let parting = headline.parting else {
            throw .noPicture(
                "\(headline.headline.words) says the same in all rows: nothing moves it")
        }
        let proved = headline.decisions.first?.proved.reduce(0, +) ?? 0
        let words = headline.headline.words(parting)
        let all = summary.extent.rows
        return Tornado.Content(
            frame(
                .tornado,
                verdict: [
                    "True in \(SweepWords.percent(proved, of: all)) of the \(summary.rowsInWords)",
                    words,
                ],
                question:
                    "What matters for it: the share of rows in which it is so, from the least to the largest "
                    + "over the values of each thing, the one that decides most on top; a pivot is two rows that differ in it "
                    + "only and in the headline"),
            rows: headline.decisions.map { row(of: $0) },
            overall: Self.thousandths(proved, of: all),
            overallSays: "of all \(summary.rowsInWords): \(SweepWords.percent(proved, of: all))")
    }

    private func row(of decision: SweepSummary.Decision) -> Tornado.Row {
        let axis = summary.axes[decision.axis]
        let shares = axis.values.indices.map {
            Self.thousandths(decision.proved[$0], of: axis.rows[$0])
        }
        let least = shares.indices.min { shares[$0] < shares[$1] } ?? 0
        let most = shares.indices.max { shares[$0] < shares[$1] } ?? 0
        func says(_ place: Int) -> String {
            "\(SweepWords.percent(decision.proved[place], of: axis.rows[place])) at \(ShownValue.words(axis.values[place]))"
        }
        let pivots =
            decision.pairs == 0
            ? "no pairs" : "pivots \(SweepWords.percent(decision.pivots, of: decision.pairs))"
        let spread =
            shares[least] == shares[most]
            ? "\(SweepWords.percent(decision.proved[least], of: axis.rows[least])) at every value"
            : "\(says(least)), \(says(most))"
        return Tornado.Row(
            label: axis.name, from: shares[least], to: shares[most],
            remark: "\(spread); \(pivots)")
    }

    private static func thousandths(_ part: Int, of all: Int) -> Int {
        guard all > 0 else { return 0 }
        let (high, low) = part.multipliedFullWidth(by: 1_000)
        return all.dividingFullWidth((high, low)).quotient
    }

    // MARK: Tipping points

    /// The most values along a tipping chart.
    static let mostValues = 400

    /// Why there is no tipping line of a headline, and of what there is one.
    private func noTipping(of headline: SweepHeadline, _ ordered: [Int]) -> String {
        let why = "a tipping line takes a thing with levels or numbers that moves the headline"
        let names = ordered.map { "'\(summary.axes[$0].name)'" }
        if !names.isEmpty { return why + ": name one with --by, of \(WordList.joined(names))" }
        guard let other = summary.tippings.first(where: { $0.headline != headline }) else {
            return why + ", and nothing that varies here is such a thing"
        }
        return why + ": there is one with --headline '\(other.headline.name)' --by "
            + "'\(summary.axes[other.axis].name)'"
    }

    private func tipping() throws(SweepSummaryFault) -> TippingChart.Content {
        let headline = try headline()
        let ordered = headline.decisions.map(\.axis).filter { summary.axes[$0].isOrdered }
        let named = by.first.flatMap { name in summary.axes.firstIndex { $0.name == name } }
        let tips = summary.tippings.filter { $0.headline == headline.headline }
        guard
            let axis = named ?? ordered.first(where: { axis in
                tips.contains { $0.axis == axis && $0.isOfAll }
            }) ?? ordered.first(where: { axis in tips.contains { $0.axis == axis } }),
            summary.axes[axis].isOrdered
        else {
            throw .noPicture(noTipping(of: headline.headline, ordered))
        }
        let values = summary.axes[axis].values
        guard values.count <= Self.mostValues else {
            throw .noPicture("'\(summary.axes[axis].name)' has more than \(Self.mostValues) values")
        }
        let lines = summary.lines(of: headline.headline, by: axis)
        guard !lines.isEmpty else {
            throw .noPicture(
                "\(headline.headline.words) says the same in all rows: nothing tips it")
        }
        let first = lines.first { $0.line.tipping != nil }
        let name = summary.axes[axis].name
        return TippingChart.Content(
            frame(
                .tipping,
                verdict: [
                    first.map { "\(name) \($0.tippingSays)" }
                        ?? "\(name): nothing becomes true of all \(summary.rowsInWords)"
                ] + (first.map { [$0.label] } ?? []),
                question:
                    "The share of rows in which each is so, by \(name), whatever else varies"
                    + (first?.remark ?? "")),
            across: name, values: values, lines: lines.map(\.line))
    }
}

extension SweepHeadline {
    /// Whether it is an order.
    var isOrder: Bool { if case .order = measure { true } else { false } }

    /// How good a value is.
    fileprivate func look(_ value: HeadlineValue) -> CellLook {
        switch (value, measure) {
        case (.number(0), _): .open
        case (.number(1), .order): .weak
        case (.number(1...2), .level): .weak
        case (.number(5...), .level): .shut
        case (.number, _): .fair
        case (.above(let bound), _): bound >= 1 ? .fair : .unknown
        case (.none, _): .shut
        }
    }
}

extension SweepSummary {
    /// A line of a tipping chart, and what keeps a reader from taking it for more than it is.
    fileprivate struct TippingLine {
        var line: TippingChart.Line
        var remark: String

        var label: String { line.label }
        var tippingSays: String { line.tippingSays }
    }

    /// A line for each thing that parts the rows, those first that tip.
    fileprivate func lines(of headline: SweepHeadline, by axis: Int) -> [TippingLine] {
        let courses = headlines.first { $0.headline == headline }?.courses ?? []
        let lines = courses.filter { $0.axis == axis }.map { course in
            let tip = tippings.first {
                $0.headline == headline && $0.axis == axis && $0.condition == course.condition
                    && $0.isOfAll
            }
            let rows = axes[axis].rows
            let line = TippingChart.Line(
                label: headline.words(course.condition),
                shares: zip(course.proved, rows).map { proved, all in proved * 1_000 / max(1, all)
                },
                says: zip(course.proved, rows).map { SweepWords.percent($0, of: $1) },
                tipping: tip?.value,
                tippingSays: tip.map {
                    ($0.isUpward ? "from " : "up to ") + axes[axis].values[$0.value]
                        + ($0.isUpward ? " on" : "") + " in all \(rowsInWords)"
                } ?? "")
            return TippingLine(line: line, remark: tip.map { remark(on: $0) } ?? "")
        }
        return lines.filter { $0.line.tipping != nil } + lines.filter { $0.line.tipping == nil }
    }
}
