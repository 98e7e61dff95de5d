package import Drawing

/// One number by two things at once: a row for each value of one, a column for each of the other.
package struct HeatMap: Sendable {
    /// What a cell shows.
    package struct Cell: Hashable, Sendable {
        package var text: String
        /// In small letters under it, where there is room.
        package var detail: String
        /// What stands there for both where there is none.
        package var brief: String
        package var look: CellLook
        package var tooltip: String

        package init(
            text: String, detail: String, brief: String, look: CellLook, tooltip: String
        ) {
            self.text = text
            self.detail = detail
            self.brief = brief
            self.look = look
            self.tooltip = tooltip
        }
    }

    /// What a map shows, before it has a place.
    package struct Content: Sendable {
        package var verdict: [String]
        package var question: String
        /// What varies from column to column, and from row to row.
        package var across: String
        package var down: String
        package var columns: [String]
        package var rows: [String]
        /// By row, then by column; `nil` where there is nothing.
        package var cells: [[Cell?]]
        /// What cells mean, a sample each.
        package var key: [(cell: Cell, meaning: String)]
        package var caption: [String]
        package var metadata: String

        package init(
            verdict: [String], question: String, across: String, down: String, columns: [String],
            rows: [String], cells: [[Cell?]], key: [(cell: Cell, meaning: String)],
            caption: [String], metadata: String
        ) {
            self.verdict = verdict
            self.question = question
            self.across = across
            self.down = down
            self.columns = columns
            self.rows = rows
            self.cells = cells
            self.key = key
            self.caption = caption
            self.metadata = metadata
        }
    }

    /// The picture.
    package let picture: Picture

    /// Lays a map out.
    ///
    /// - Complexity: O(cells).
    package init(_ content: Content, theme: Theme = .auto, paper: PaperWidth? = nil) {
        let title = content.verdict.joined(separator: ": ")
        picture = Picture(
            layout: HeatMapLayout.layout(content, on: paper), theme: theme, title: title,
            summary: ([title + "."] + content.told).joined(separator: " "),
            metadata: content.metadata, identifier: "sallyport-heat-map", paper: paper)
    }
}

extension HeatMap.Content {
    /// The map in words, row by row.
    fileprivate var told: [String] {
        zip(rows, cells).map { row, cells in
            let says = zip(columns, cells).map { "\(across) \($0): \($1?.brief ?? "no row")" }
            return "\(down) \(row): " + says.joined(separator: ", ") + "."
        } + caption
    }
}

/// Where the cells of a map stand.
private struct HeatMapLayout {
    private let content: HeatMap.Content
    private var page: Page
    private let labelWidth: Int
    private let cellWidth: Int
    private let columnsInABand: Int
    private let hasDetails: Bool

    private static let gap = 4
    private static let leastCell = 46
    private static let mostCell = 150
    private static let leastForDetail = 84

    static func layout(_ content: HeatMap.Content, on paper: PaperWidth?) -> Layout {
        var map = HeatMapLayout(content, on: paper)
        map.page.addHeading(
            content.verdict.joined(separator: ": "), parts: content.verdict,
            question: content.question)
        for start in stride(from: 0, to: content.columns.count, by: map.columnsInABand) {
            map.addBand(start..<min(start + map.columnsInABand, content.columns.count))
        }
        map.addKey()
        map.page.addCaption(content.caption)
        return map.page.finished()
    }

    private init(_ content: HeatMap.Content, on paper: PaperWidth?) {
        self.content = content
        page = Page(width: 0, on: paper)
        let labels = content.rows.map { ChartType.label.width(of: $0) }
        let widest = min(labels.max() ?? 0, page.textWidth * 2 / 5)
        labelWidth = widest + 14
        let room = page.textWidth - labelWidth
        columnsInABand = max(1, min(content.columns.count, room / (Self.leastCell + Self.gap)))
        cellWidth = max(
            Self.leastCell - Self.gap, min(Self.mostCell, room / columnsInABand - Self.gap))
        hasDetails =
            cellWidth >= Self.leastForDetail
            && content.cells.contains { $0.contains { $0.map { !$0.detail.isEmpty } ?? false } }
    }

    private var height: Int { hasDetails ? 44 : 30 }

    private func x(_ column: Int) -> Int {
        Page.margin + labelWidth + column * (cellWidth + Self.gap)
    }

    private mutating func addBand(_ columns: Range<Int>) {
        page.add(
            ChartType.head.wrapped(
                "\(content.across), from left to right", to: page.textWidth, lines: 3),
            ChartType.head)
        page.add(
            ChartType.head.wrapped(
                "\(content.down), from top to bottom", to: page.textWidth, lines: 3),
            ChartType.head)
        page.y += 6
        let label = ChartType.label
        for (place, column) in columns.enumerated() {
            let name = content.columns[column]
            page.addText(
                label.fitted(name, to: cellWidth), full: name, label,
                at: Point(x: x(place) + cellWidth / 2, y: page.y), anchor: .middle)
        }
        page.y += label.lineHeight + 6
        for (row, name) in content.rows.enumerated() {
            page.addText(
                label.fitted(name, to: labelWidth - 14), full: name, label,
                at: Point(x: Page.margin, y: page.y + height / 2 - label.lineHeight / 2))
            for (place, column) in columns.enumerated() {
                let room = Rectangle(x: x(place), y: page.y, width: cellWidth, height: height)
                if let cell = content.cells[row][column] { page.addHeatCell(cell, in: room) }
            }
            page.y += height + Self.gap
        }
        page.y += 16
    }

    private mutating func addKey() {
        page.addKey(
            content.key.map { cell, meaning in
                Page.Sample(meaning, width: 46) { $0.addHeatCell(cell, in: $1) }
            }, height: 26)
    }
}

extension Page {
    /// Adds a cell with its number and, where it is high enough, what stands under it.
    fileprivate mutating func addHeatCell(_ cell: HeatMap.Cell, in rect: Rectangle) {
        let inks = cell.look.inks
        layout.marks.append(
            Layout.Mark(
                shape: .rectangle(rect, radius: 4), role: .cell, fill: inks.fill,
                stroke: inks.stroke, strokeTenths: cell.look.strokeTenths, tooltip: cell.tooltip))
        let owner = Layout.Owner.mark(layout.marks.count - 1)
        if cell.look == .unknown { addHatch(in: rect.grown(by: -1)) }
        let number = ChartType.head
        let isTall = rect.height >= 40 && !cell.detail.isEmpty
        let text = isTall ? cell.text : cell.brief
        addText(
            number.fitted(text, to: rect.width - 6), full: text, number,
            at: Point(
                x: rect.midX,
                y: isTall ? rect.minY + 6 : rect.midY - number.lineHeight / 2),
            ink: inks.ink, anchor: .middle, owner: owner)
        guard isTall else { return }
        let small = Lettering.small
        addText(
            small.fitted(cell.detail, to: rect.width - 8), full: cell.detail, small,
            at: Point(x: rect.midX, y: rect.minY + 8 + number.lineHeight), ink: inks.ink,
            anchor: .middle, owner: owner)
    }
}
