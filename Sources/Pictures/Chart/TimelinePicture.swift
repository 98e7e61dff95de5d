package import Drawing
package import FailureAnalysis

/// What changes when, as a picture: epochs as columns between their dates, the orders of each
/// consequence as small cells, what changed ringed, and hatched what no source supports.
package struct TimelinePicture: Sendable {
    /// The picture.
    package let picture: Picture

    /// Lays epochs out.
    ///
    /// - Parameters:
    ///   - findings: What was found.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with.
    ///   - paper: For which width it is laid out; for a screen unless given.
    /// - Complexity: O(cells).
    package init(
        _ findings: TimelineFindings, theme: Theme = .auto,
        identifier: String = "sallyport-timeline", paper: PaperWidth? = nil
    ) {
        let words = TimelineWords(findings)
        picture = Picture(
            layout: TimelineLayout.layout(words, on: paper), theme: theme, title: words.verdict,
            summary: words.description, metadata: words.metadata, identifier: identifier,
            paper: paper)
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }
}

/// Where the columns of a timeline stand, in bands of a few epochs.
private struct TimelineLayout {
    private let words: TimelineWords
    private var page: Page
    /// The room for labels beside the columns; none where they stand above their cells.
    private let labelWidth: Int
    private let columnWidth: Int
    private let epochsInABand: Int

    private static let mostEpochsInABand = 5
    private static let pitch = 32
    private static let rowHeight = 28

    static func layout(_ words: TimelineWords, on paper: PaperWidth?) -> Layout {
        var timeline = TimelineLayout(words, on: paper)
        timeline.page.addHeading(
            words.verdict, parts: words.verdictParts, question: words.question)
        for first in stride(from: 0, to: words.epochs.count, by: timeline.epochsInABand) {
            let last = min(first + timeline.epochsInABand, words.epochs.count)
            timeline.addBand(Array(words.epochs[first..<last]))
        }
        timeline.addUndated()
        timeline.addKey()
        timeline.page.addCaption(words.caption)
        return timeline.page.finished()
    }

    private init(_ words: TimelineWords, on paper: PaperWidth?) {
        self.words = words
        let labels = (words.rows.map { ChartType.label.width(of: $0.label) }.max() ?? 0) + 24
        let least = max(words.tiers.count, 5) * Self.pitch + 34
        let wanted = min(words.epochs.count, Self.mostEpochsInABand)
        guard let room = Page.room(on: paper), room < labels + wanted * least + 60 else {
            (labelWidth, columnWidth, epochsInABand) = (labels, least, Self.mostEpochsInABand)
            page = Page(
                width: 2 * Page.margin + labelWidth + wanted * columnWidth + 60, on: paper)
            return
        }
        // Beside the labels where two columns have room there, else one under each label.
        let beside = min(wanted, (room - labels - Self.arrow) / least)
        if beside >= min(2, wanted) {
            (labelWidth, epochsInABand) = (labels, beside)
            columnWidth = (room - labels - Self.arrow) / beside
        } else {
            (labelWidth, epochsInABand) = (0, 1)
            columnWidth = max(least, room - Self.arrow)
        }
        page = Page(
            width: 2 * Page.margin + labelWidth + epochsInABand * columnWidth + Self.arrow,
            on: paper)
    }

    /// The room beyond the last column for the head of the axis.
    private static let arrow = 6

    private func x(ofColumn column: Int) -> Int {
        Page.margin + labelWidth + column * columnWidth
    }

    // MARK: Bands

    private mutating func addBand(_ epochs: [TimelineWords.Column]) {
        addDates(epochs)
        let top = page.y
        addHeads(epochs)
        let middle = page.y
        for row in words.rows { add(row, epochs) }
        for (column, epoch) in epochs.enumerated() {
            addGround(of: epoch, column: column, from: top, hatchedFrom: middle, to: page.y)
        }
        page.y += 26
    }

    /// The axis, with a tick where each epoch begins.
    private mutating func addDates(_ epochs: [TimelineWords.Column]) {
        let measure = ChartType.head
        for (column, epoch) in epochs.enumerated() {
            page.addText(
                epoch.from, measure, at: Point(x: x(ofColumn: column), y: page.y))
        }
        page.y += measure.lineHeight + 6
        let end = x(ofColumn: epochs.count) - 10
        let y = page.y
        page.layout.marks.append(
            Layout.Mark(
                shape: .line([Point(x: x(ofColumn: 0), y: y), Point(x: end, y: y)]),
                role: .backdrop, stroke: .text, strokeTenths: 20))
        for column in epochs.indices {
            let x = x(ofColumn: column)
            page.layout.marks.append(
                Layout.Mark(
                    shape: .line([Point(x: x, y: y - 5), Point(x: x, y: y + 5)]),
                    role: .backdrop, stroke: .text, strokeTenths: 20))
        }
        if let until = epochs.last?.until {
            page.layout.marks.append(
                Layout.Mark(
                    shape: .line([Point(x: end, y: y - 5), Point(x: end, y: y + 5)]),
                    role: .backdrop, stroke: .text, strokeTenths: 20, tooltip: "until \(until)"))
        } else {
            page.layout.marks.append(
                Layout.Mark(
                    shape: .polygon([
                        Point(x: end + 10, y: y), Point(x: end, y: y - 5),
                        Point(x: end, y: y + 5),
                    ]), role: .backdrop, fill: .text))
        }
        page.y += 12
    }

    /// What each epoch rests on, and what brought it about.
    private mutating func addHeads(_ epochs: [TimelineWords.Column]) {
        let top = page.y + 8
        var bottom = top
        for (column, epoch) in epochs.enumerated() {
            var y = top
            for line in epoch.heads(width: columnWidth - 28) {
                page.addText(
                    line.string, full: line.full, line.measure,
                    at: Point(x: x(ofColumn: column) + 8, y: y), ink: line.ink)
                y += line.measure.lineHeight + 2
            }
            bottom = max(bottom, y)
        }
        page.y = bottom + 10
    }

    private mutating func add(_ row: TimelineWords.Row, _ epochs: [TimelineWords.Column]) {
        if labelWidth == 0 {
            page.add(
                ChartType.label.wrapped(row.label, to: columnWidth - 28, lines: 3),
                ChartType.label, x: Page.margin + 8)
            page.y += 2
        } else {
            page.addText(
                ChartType.label.fitted(row.label, to: labelWidth - 14), full: row.label,
                ChartType.label,
                at: Point(x: Page.margin, y: page.y + 4))
        }
        for (column, epoch) in epochs.enumerated() {
            let cells = row.cells[epoch.number] ?? []
            let left = x(ofColumn: column) + 8
            for (place, cell) in cells.enumerated() {
                let isWide = cell.tier == nil
                let at = cell.tier.flatMap { words.tiers.firstIndex(of: $0) } ?? place
                let rect = Rectangle(
                    x: left + (isWide ? 0 : at * Self.pitch), y: page.y,
                    width: (isWide ? max(words.tiers.count, 1) * Self.pitch : Self.pitch) - 6,
                    height: 22)
                page.addOrderCell(cell.cell, in: rect, isSmall: true)
                if cell.isChanged {
                    page.layout.marks.append(
                        Layout.Mark(
                            shape: .rectangle(rect.grown(by: 2), radius: 7), role: .ring,
                            stroke: .change, strokeTenths: 25, tooltip: cell.change))
                }
            }
        }
        page.y += Self.rowHeight
    }

    /// What stands behind a column: a border, and a hatch under the words where nothing is
    /// known.
    private mutating func addGround(
        of epoch: TimelineWords.Column, column: Int, from top: Int, hatchedFrom middle: Int,
        to bottom: Int
    ) {
        let rect = Rectangle(
            x: x(ofColumn: column), y: top, width: columnWidth - 10, height: bottom - top)
        let first = page.layout.marks.count
        page.layout.marks.append(
            Layout.Mark(
                shape: .rectangle(rect, radius: 4), role: .backdrop, stroke: .grid,
                tooltip: epoch.tooltip))
        if epoch.isBeyond {
            page.addHatch(
                in: Rectangle(
                    x: rect.x + 1, y: middle, width: rect.width - 2, height: bottom - middle - 1))
        }
        // Behind the cells that were added before.
        let ground = page.layout.marks[first...]
        page.layout.marks.removeSubrange(first...)
        page.layout.addBehind(Array(ground))
    }

    // MARK: Below

    private mutating func addUndated() {
        guard !words.undated.isEmpty else { return }
        page.addRule()
        page.add(["Comes at a time that nobody says"], Lettering.boxTitle)
        page.y += 4
        for line in words.undated {
            page.add(
                Lettering.step.wrapped(line, to: page.textWidth - 14, lines: 3),
                Lettering.step, x: Page.margin + 14)
        }
        page.y += 10
    }

    private mutating func addKey() {
        let width = 34
        page.addKey(
            OrderCell.samples(on: page, width: width, isSmall: true) + [
                Page.Sample("differs from the epoch before", width: width) { page, room in
                    page.layout.keySamples.append(
                        Layout.KeySample(kind: .ring, rect: room.grown(by: -1)))
                },
                Page.Sample("after the last dated fact", width: width) { page, room in
                    page.addHatch(in: room.grown(by: -1))
                },
            ], height: 22)
    }
}
