package import Drawing

/// How far a share moves with each thing that varies: a bar for each, from its least share to its largest,
/// the thing that matters most on top.
package struct Tornado: Sendable {
    /// One thing.
    package struct Row: Hashable, Sendable {
        package var label: String
        /// The least and the largest share, in thousandths, each 0 … 1000.
        package var from: Int
        package var to: Int
        /// What is said of it in words.
        package var remark: String

        package init(label: String, from: Int, to: Int, remark: String) {
            self.label = label
            self.from = from
            self.to = to
            self.remark = remark
        }
    }

    /// What is shown, before it has a place.
    package struct Content: Sendable {
        package var verdict: [String]
        package var question: String
        package var rows: [Row]
        /// The share of all rows, in thousandths.
        package var overall: Int
        package var overallSays: String
        package var caption: [String]
        package var metadata: String

        package init(
            verdict: [String], question: String, rows: [Row], overall: Int, overallSays: String,
            caption: [String], metadata: String
        ) {
            self.verdict = verdict
            self.question = question
            self.rows = rows
            self.overall = overall
            self.overallSays = overallSays
            self.caption = caption
            self.metadata = metadata
        }
    }

    /// The picture.
    package let picture: Picture

    /// Lays the bars out.
    ///
    /// - Complexity: O(rows).
    package init(_ content: Content, theme: Theme = .auto, paper: PaperWidth? = nil) {
        let title = content.verdict.joined(separator: ": ")
        let told = content.rows.map { "\($0.label): \($0.remark)." }
        picture = Picture(
            layout: TornadoLayout.layout(content, on: paper), theme: theme, title: title,
            summary: ([title + "."] + told + content.caption).joined(separator: " "),
            metadata: content.metadata, identifier: "sallyport-tornado", paper: paper)
    }
}

/// Where the bars stand.
private struct TornadoLayout {
    private let content: Tornado.Content
    private var page: Page
    private let isNarrow: Bool
    private let scale: ShareScale
    private let labelWidth: Int

    private static let bar = 18
    private static let remarkWidth = 300

    static func layout(_ content: Tornado.Content, on paper: PaperWidth?) -> Layout {
        var chart = TornadoLayout(content, on: paper)
        chart.page.addHeading(
            content.verdict.joined(separator: ": "), parts: content.verdict,
            question: content.question)
        for row in content.rows { chart.add(row) }
        chart.page.addShareTicks(chart.scale)
        chart.addKey()
        chart.page.addCaption(content.caption)
        return chart.page.finished()
    }

    private init(_ content: Tornado.Content, on paper: PaperWidth?) {
        self.content = content
        page = Page(width: 0, on: paper)
        isNarrow = page.layout.width < 900
        let widest = content.rows.map { ChartType.label.width(of: $0.label) }.max() ?? 0
        labelWidth = isNarrow ? 0 : min(widest, 260) + 24
        scale = ShareScale(
            left: Page.margin + labelWidth + (isNarrow ? 14 : 0),
            right: page.layout.width - Page.margin - (isNarrow ? 14 : Self.remarkWidth + 24))
    }

    private mutating func add(_ row: Tornado.Row) {
        let label = ChartType.label
        if isNarrow {
            page.add(label.wrapped(row.label, to: page.textWidth, lines: 3), ChartType.label)
            page.add(
                Lettering.small.wrapped(row.remark, to: page.textWidth, lines: 6), Lettering.small,
                ink: .muted)
            page.y += 4
        }
        let lines =
            isNarrow ? [] : Lettering.small.wrapped(row.remark, to: Self.remarkWidth, lines: 4)
        let pitch = Lettering.small.lineHeight + 1
        let height = max(Self.bar + 12, lines.count * pitch + 8)
        let middle = page.y + height / 2
        if !isNarrow {
            page.addText(
                label.fitted(row.label, to: labelWidth - 24), full: row.label, label,
                at: Point(x: Page.margin, y: middle - label.lineHeight / 2))
        }
        page.layout.marks.append(
            Layout.Mark(
                shape: .line([Point(x: scale.left, y: middle), Point(x: scale.right, y: middle)]),
                role: .backdrop, stroke: .grid))
        addBar(row, middle: middle)
        addOverall(middle: middle)
        for (place, line) in lines.enumerated() {
            page.addText(
                line, full: line.hasSuffix("…") ? row.remark : line, Lettering.small,
                at: Point(
                    x: scale.right + 24, y: middle - lines.count * pitch / 2 + place * pitch),
                ink: .muted)
        }
        page.y += height + 6
    }

    private mutating func addBar(_ row: Tornado.Row, middle: Int) {
        let width = max(4, scale.x(row.to) - scale.x(row.from))
        let from = row.from == row.to ? scale.x(row.from) - width / 2 : scale.x(row.from)
        page.layout.marks.append(
            Layout.Mark(
                shape: .rectangle(
                    Rectangle(x: from, y: middle - Self.bar / 2, width: width, height: Self.bar),
                    radius: 3), role: .data, fill: .pathTint, stroke: .pathText, strokeTenths: 16,
                tooltip: "\(row.label): \(row.remark)"))
    }

    private mutating func addOverall(middle: Int) {
        let x = scale.x(content.overall)
        page.layout.marks.append(
            Layout.Mark(
                shape: .line([
                    Point(x: x, y: middle - Self.bar / 2 - 3),
                    Point(x: x, y: middle + Self.bar / 2 + 3),
                ]), role: .backdrop, stroke: .text, strokeTenths: 20,
                tooltip: content.overallSays))
    }

    private mutating func addKey() {
        page.addKey([
            Page.Sample("from the least share to the largest over the values of a thing", width: 34)
            { page, room in
                page.layout.marks.append(
                    Layout.Mark(
                        shape: .rectangle(room.grown(by: -2), radius: 3), role: .data,
                        fill: .pathTint, stroke: .pathText, strokeTenths: 16))
            },
            Page.Sample(content.overallSays, width: 12) { page, room in
                page.layout.marks.append(
                    Layout.Mark(
                        shape: .line([
                            Point(x: room.midX, y: room.minY), Point(x: room.midX, y: room.maxY),
                        ]), role: .backdrop, stroke: .text, strokeTenths: 20))
            },
        ])
    }
}
