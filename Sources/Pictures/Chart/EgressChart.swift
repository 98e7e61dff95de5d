package import Compilation
package import Drawing
package import FailureAnalysis
import Wording

/// How long it takes to move weights out, as a chart: a row for each coalition, a mark for each
/// compression on a scale of logarithms, the windows as lines across it.
package struct EgressChart: Sendable {
    /// The picture.
    package let picture: Picture

    /// Lays a chart out.
    ///
    /// - Parameters:
    ///   - findings: What was found.
    ///   - model: The model that it was found for; it gives the parties their names.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with.
    ///   - paper: For which width it is laid out; for a screen unless given.
    /// - Complexity: O(times).
    package init(
        _ findings: EgressFindings, of model: CompiledModel, theme: Theme = .auto,
        identifier: String = "sallyport-egress", paper: PaperWidth? = nil
    ) {
        let words = EgressChartWords(findings, names: DiagramNames(of: model))
        picture = Picture(
            layout: EgressChartLayout.layout(words, on: paper), theme: theme, title: words.verdict,
            summary: words.description, metadata: words.metadata, identifier: identifier,
            paper: paper)
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }
}

/// Where the rows, marks and windows stand.
private struct EgressChartLayout {
    private let words: EgressChartWords
    private var page: Page
    /// Whether who failed is told above the marks and not beside them.
    private let isNarrow: Bool
    private let axis: LogTimeAxis
    /// Where what happens at once stands, left of the scale; `nil` where nothing does.
    private let atOnce: Int?
    /// The room at the right for what is said of a whole row.
    private let remarkWidth: Int

    private static let rowHeight = 44
    private static let labelLimit = 230
    private static let remarkLimit = 200
    /// The room between what happens at once and the scale.
    private static let atOnceWidth = 84

    static func layout(_ words: EgressChartWords, on paper: PaperWidth?) -> Layout {
        var chart = EgressChartLayout(words, on: paper)
        chart.page.addHeading(
            words.verdict, parts: words.verdictParts, question: words.question)
        if words.hasTimes {
            chart.addWindowLabels()
            let top = chart.page.y
            for group in words.groups { chart.add(group) }
            chart.addGrid(from: top, to: chart.page.y)
            chart.addTicks()
            chart.addKey()
        } else {
            chart.addWhatIsMissing()
        }
        chart.addUnstated()
        chart.page.addCaption(words.caption)
        return chart.page.finished()
    }

    private init(_ words: EgressChartWords, on paper: PaperWidth?) {
        self.words = words
        page = Page(width: 0, style: .product, minimum: 1_160, on: paper)
        isNarrow = page.layout.width < 900
        let rows = words.groups.flatMap(\.rows)
        let labels = rows.map { ChartType.label.width(of: $0.label) }
        let widest = min(labels.max() ?? 0, Self.labelLimit)
        let remarks = rows.compactMap(\.remark).map { ChartType.label.width(of: $0) }
        remarkWidth = isNarrow ? 26 : min(max(remarks.max() ?? 0, 40), Self.remarkLimit)
        let times = rows.flatMap(\.marks).flatMap { [$0.seconds, $0.worst].compactMap { $0 } }
        let left = Page.margin + (isNarrow ? 24 : widest + 60)
        let isAtOnce = times.contains { $0 <= 0 }
        atOnce = isAtOnce ? left : nil
        axis = LogTimeAxis(
            holding: times + words.windows.map(\.seconds),
            from: left + (isAtOnce ? Self.atOnceWidth : 30),
            to: page.layout.width - Page.margin - remarkWidth - 14)
    }

    /// Where a time stands.
    private func x(of seconds: Double) -> Int {
        if seconds <= 0, let atOnce { return atOnce }
        return axis.x(of: seconds)
    }

    // MARK: Instead of a chart

    /// What is known of each row, where there is no time to draw.
    private mutating func addWhatIsMissing() {
        page.add(
            Lettering.step.wrapped(words.whyNoTimes, to: page.textWidth, lines: 12),
            Lettering.step)
        page.y += 10
        for group in words.groups {
            page.add(
                ChartType.head.wrapped(group.title, to: page.textWidth, lines: 4), ChartType.head)
            page.y += 2
            for row in group.rows {
                page.add(
                    ChartType.label.wrapped(
                        "\(row.label): \(row.remark ?? "")", to: page.textWidth - 14, lines: 8),
                    ChartType.label, x: Page.margin + 14)
            }
            page.y += 8
        }
    }

    // MARK: Behind the marks

    private mutating func addWindowLabels() {
        let measure = ChartType.head
        var ends: [Int] = []
        var rows: [(label: String, x: Int, row: Int)] = []
        for window in words.windows {
            let x = axis.x(of: window.seconds)
            let half = measure.width(of: window.label) / 2 + 8
            // A label that would run into the one before stands a line lower.
            let row = ends.firstIndex { $0 <= x - half } ?? ends.count
            if row < ends.count { ends[row] = x + half } else { ends.append(x + half) }
            rows.append((window.label, x, row))
        }
        for entry in rows {
            page.addText(
                entry.label, measure,
                at: Point(
                    x: entry.x, y: page.y + entry.row * (measure.lineHeight + 2)),
                ink: .change, anchor: .middle)
        }
        page.y += max(ends.count, 1) * (measure.lineHeight + 2) + 6
    }

    /// Lines from top to bottom, with a gap wherever one would run through a text.
    private mutating func addGrid(from top: Int, to bottom: Int) {
        let texts = page.layout.texts.map { $0.rect.grown(by: 2) }
            .filter { $0.maxY > top && $0.minY < bottom }.sorted { $0.minY < $1.minY }
        func line(_ x: Int, _ ink: Ink, _ tenths: Int, _ dashes: String?, _ tooltip: String) {
            var from = top
            var pieces: [(Int, Int)] = []
            for text in texts where text.minX <= x && x <= text.maxX {
                if from < text.minY { pieces.append((from, text.minY)) }
                from = max(from, text.maxY)
            }
            if from < bottom { pieces.append((from, bottom)) }
            page.layout.addBehind(
                pieces.map { from, to in
                    Layout.Mark(
                        shape: .line([Point(x: x, y: from), Point(x: x, y: to)]),
                        role: .backdrop, stroke: ink, strokeTenths: tenths, dashes: dashes,
                        tooltip: tooltip)
                })
        }
        for window in words.windows {
            line(axis.x(of: window.seconds), .change, 20, "8 4", window.label)
        }
        for tick in axis.ticks { line(axis.x(of: tick.seconds), .grid, 10, nil, tick.label) }
        if let atOnce { line(atOnce, .grid, 10, nil, EgressWords.time(0)) }
    }

    private mutating func addTicks() {
        let measure = ChartType.tick
        page.y += 6
        var end = Int.min
        if let atOnce {
            let label = EgressWords.time(0)
            page.addText(
                label, measure, at: Point(x: atOnce, y: page.y), ink: .muted, anchor: .middle)
            end = atOnce + measure.width(of: label) / 2 + 4
        }
        for tick in axis.ticks {
            let x = axis.x(of: tick.seconds)
            let half = measure.width(of: tick.label) / 2 + 4
            guard x - half >= end else { continue }
            page.addText(
                tick.label, measure, at: Point(x: x, y: page.y), ink: .muted,
                anchor: .middle)
            end = x + half
        }
        page.y += measure.lineHeight + 16
    }

    // MARK: Rows

    private mutating func add(_ group: EgressChartWords.Group) {
        page.y += 2
        page.add(
            ChartType.head.wrapped(group.title, to: page.textWidth, lines: 4), ChartType.head)
        page.y += 6
        for row in group.rows { add(row) }
        page.y += 8
    }

    private mutating func add(_ row: EgressChartWords.Row) {
        let label = ChartType.label
        if isNarrow {
            let says = row.remark.map { "\(row.label): \($0)" } ?? row.label
            page.add(label.wrapped(says, to: page.textWidth, lines: 8), label)
        }
        let middle = page.y + 26
        if !isNarrow {
            page.addText(
                label.fitted(row.label, to: Self.labelLimit), full: row.label, label,
                at: Point(x: Page.margin, y: middle - label.lineHeight / 2))
        }
        page.layout.marks.append(
            Layout.Mark(
                shape: .line([
                    Point(x: atOnce ?? axis.left, y: middle), Point(x: axis.right, y: middle),
                ]), role: .backdrop, stroke: .grid))
        if !isNarrow, let says = row.remark {
            page.addText(
                label.fitted(says, to: remarkWidth), full: says, label,
                at: Point(x: axis.right + 14, y: middle - label.lineHeight / 2), ink: .muted)
        }
        addWorst(of: row, middle: middle)
        addMarks(of: row, middle: middle)
        page.y += Self.rowHeight
    }

    /// How short it may be if every limit that nobody states were none.
    private mutating func addWorst(of row: EgressChartWords.Row, middle: Int) {
        guard let slowest = row.worst, let worst = slowest.worst else { return }
        let from = x(of: worst)
        let to = slowest.seconds.map { x(of: $0) } ?? axis.right
        guard from < to else { return }
        page.layout.marks.append(
            Layout.Mark(
                shape: .line([
                    Point(x: from, y: middle + 6), Point(x: from, y: middle + 12),
                    Point(x: from, y: middle + 9), Point(x: to, y: middle + 9),
                ]), role: .backdrop, stroke: .muted, strokeTenths: 12, dashes: nil,
                tooltip:
                    "\(slowest.worstSays) if every limit that the model does not state were none"))
    }

    private mutating func addMarks(of row: EgressChartWords.Row, middle: Int) {
        let small = ChartType.tick
        var places: [(x: Int, marks: [EgressChartWords.Mark])] = []
        for mark in row.marks {
            guard let seconds = mark.seconds else { continue }
            let x = x(of: seconds)
            if let near = places.firstIndex(where: { abs($0.x - x) < 12 }) {
                places[near].marks.append(mark)
            } else {
                places.append((x, [mark]))
            }
        }
        places.sort { $0.x < $1.x }
        var end = (atOnce ?? axis.left) - 60
        for (place, entry) in places.enumerated() {
            let isInTime = entry.marks.contains { $0.isInTime }
            let tooltip = entry.marks.map { "\($0.label): \($0.says)" }.joined(separator: "; ")
            page.layout.marks.append(
                Layout.Mark(
                    shape: .circle(Point(x: entry.x, y: middle), radius: 5), role: .data,
                    fill: isInTime ? .strong : .card, stroke: isInTime ? .strong : .text,
                    strokeTenths: 16, tooltip: "\(row.label), \(tooltip)"))
            let label = EgressChartWords.label(of: entry.marks)
            let half = small.width(of: label) / 2 + 3
            guard entry.x - half >= end else { continue }
            // The last one, which is the slowest, is always told; others where there is room.
            if place < places.count - 1, let last = places.last {
                let lastHalf = small.width(of: EgressChartWords.label(of: last.marks)) / 2 + 3
                if entry.x + half > last.x - lastHalf { continue }
            }
            page.addText(
                label, small, at: Point(x: entry.x, y: middle - 8 - small.lineHeight),
                ink: .muted, anchor: .middle)
            end = entry.x + half
        }
    }

    // MARK: Key

    private mutating func addKey() {
        page.addKey(
            EgressChartKey.samples(for: words).map { label, mark in
                guard var mark else { return Page.Sample(label) }
                return Page.Sample(label, width: 24) { page, room in
                    mark.shape = mark.shape.moved(by: Point(x: room.minX, y: room.minY))
                    page.layout.marks.append(mark)
                }
            })
    }

    /// What the model does not say, by name, and how it was read.
    private mutating func addUnstated() {
        guard !words.unstated.isEmpty else { return }
        page.addRule()
        page.add(["What the model does not say, or only assumes"], ChartType.head)
        page.y += 2
        for line in words.unstated {
            page.add(
                ChartType.label.wrapped(line, to: page.textWidth - 14, lines: 12),
                ChartType.label, x: Page.margin + 14)
            page.y += 2
        }
        page.y += 8
    }
}
