package import Drawing

/// How far a share moves with each thing that varies: a bar for each, from its least share to its largest.
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
        package var frame: ChartFrame
        /// From top to bottom.
        package var rows: [Row]
        /// The share of all rows, in thousandths.
        package var overall: Int
        package var overallSays: String

        package init(_ frame: ChartFrame, rows: [Row], overall: Int, overallSays: String) {
            self.frame = frame
            self.rows = rows
            self.overall = overall
            self.overallSays = overallSays
        }
    }

    /// The picture.
    package let picture: Picture

    /// Lays the bars out.
    ///
    /// - Complexity: O(rows).
    package init(_ content: Content, theme: Theme = .auto, paper: PaperWidth? = nil) {
        picture = content.frame.picture(
            TornadoLayout.layout(content, on: paper), named: "tornado",
            told: content.rows.map { "\($0.label): \($0.remark)." }, theme: theme, paper: paper)
    }
}

/// Where the bars stand.
private struct TornadoLayout {
    private let content: Tornado.Content
    private let isNarrow: Bool
    private let scale: ShareScale
    private let labelWidth: Int

    private static let bar = 18
    private static let remarkWidth = 300

    static func layout(_ content: Tornado.Content, on paper: PaperWidth?) -> Layout {
        let page = Page(width: 0, on: paper)
        let chart = TornadoLayout(content, on: page)
        return content.frame.page(page) { page in
            for row in content.rows { chart.add(row, to: &page) }
            page.addShareTicks(chart.scale)
            chart.addKey(to: &page)
        }
    }

    private init(_ content: Tornado.Content, on page: Page) {
        self.content = content
        isNarrow = page.layout.width < 900
        let widest = content.rows.map { ChartType.label.width(of: $0.label) }.max() ?? 0
        labelWidth = isNarrow ? 0 : min(widest, 260) + 24
        scale = ShareScale(
            left: Page.margin + labelWidth + (isNarrow ? 14 : 0),
            right: page.layout.width - Page.margin - (isNarrow ? 14 : Self.remarkWidth + 24))
    }

    private func add(_ row: Tornado.Row, to page: inout Page) {
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
        addBar(row, middle: middle, to: &page)
        addOverall(middle: middle, to: &page)
        for (place, line) in lines.enumerated() {
            page.addText(
                line, full: line.hasSuffix("…") ? row.remark : line, Lettering.small,
                at: Point(
                    x: scale.right + 24, y: middle - lines.count * pitch / 2 + place * pitch),
                ink: .muted)
        }
        page.y += height + 6
    }

    private func addBar(_ row: Tornado.Row, middle: Int, to page: inout Page) {
        let width = max(4, scale.x(row.to) - scale.x(row.from))
        let from = row.from == row.to ? scale.x(row.from) - width / 2 : scale.x(row.from)
        page.layout.marks.append(
            Layout.Mark(
                shape: .rectangle(
                    Rectangle(x: from, y: middle - Self.bar / 2, width: width, height: Self.bar),
                    radius: 3), role: .data, fill: .pathTint, stroke: .pathText, strokeTenths: 16,
                tooltip: "\(row.label): \(row.remark)"))
    }

    private func addOverall(middle: Int, to page: inout Page) {
        let x = scale.x(content.overall)
        page.layout.marks.append(
            Layout.Mark(
                shape: .line([
                    Point(x: x, y: middle - Self.bar / 2 - 3),
                    Point(x: x, y: middle + Self.bar / 2 + 3),
                ]), role: .backdrop, stroke: .text, strokeTenths: 20,
                tooltip: content.overallSays))
    }

    private func addKey(to page: inout Page) {
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
