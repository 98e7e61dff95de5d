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
        package var frame: ChartFrame
        /// What varies from column to column, and from row to row.
        package var across: String
        package var down: String
        package var columns: [String]
        package var rows: [String]
        /// By row, then by column; `nil` where there is nothing.
        package var cells: [[Cell?]]
        /// What cells mean, a sample each.
        package var key: [(cell: Cell, meaning: String)]

        package init(
            _ frame: ChartFrame, across: String, down: String, columns: [String], rows: [String],
            cells: [[Cell?]], key: [(cell: Cell, meaning: String)]
        ) {
            self.frame = frame
            self.across = across
            self.down = down
            self.columns = columns
            self.rows = rows
            self.cells = cells
            self.key = key
        }
    }

    /// The picture.
    package let picture: Picture

    /// Lays a map out.
    ///
    /// - Complexity: O(cells).
    package init(_ content: Content, theme: Theme = .auto, paper: PaperWidth? = nil) {
        picture = content.frame.picture(
            HeatMapLayout.layout(content, on: paper), named: "heat-map", told: content.told,
            theme: theme, paper: paper)
    }
}

extension HeatMap.Content {
    /// The map in words, row by row.
    fileprivate var told: [String] {
        zip(rows, cells).map { row, cells in
            let says = zip(columns, cells).map { "\(across) \($0): \($1?.brief ?? "no row")" }
            return "\(down) \(row): " + says.joined(separator: ", ") + "."
        }
    }
}

/// Where the cells of a map stand.
private struct HeatMapLayout {
    private let content: HeatMap.Content
    private let labelWidth: Int
    private let cellWidth: Int
    private let columnsInABand: Int
    private let hasDetails: Bool

    private static let gap = 4
    private static let leastCell = 46
    private static let mostCell = 150
    private static let leastForDetail = 84
    /// The most lines of a head.
    private static let mostLines = 4

    static func layout(_ content: HeatMap.Content, on paper: PaperWidth?) -> Layout {
        let page = Page(width: 0, on: paper)
        let map = HeatMapLayout(content, on: page)
        return content.frame.page(page) { page in
            for start in stride(from: 0, to: content.columns.count, by: map.columnsInABand) {
                map.addBand(
                    start..<min(start + map.columnsInABand, content.columns.count), to: &page)
            }
            map.addKey(to: &page)
        }
    }

    private init(_ content: HeatMap.Content, on page: Page) {
        self.content = content
        let labels = content.rows.map { ChartType.label.width(of: $0) }
        let widest = min(labels.max() ?? 0, page.textWidth * 2 / 5)
        labelWidth = widest + 14
        let room = page.textWidth - labelWidth
        // No word of a head is parted where there is room for it.
        let words = content.columns.flatMap { $0.split(separator: " ") }
        let word = words.map { ChartType.label.width(of: $0) }.max() ?? 0
        let least = max(Self.leastCell, min(word, Self.mostCell, room))
        columnsInABand = max(1, min(content.columns.count, room / (least + Self.gap)))
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

    private func addBand(_ columns: Range<Int>, to page: inout Page) {
        page.add(
            ChartType.head.wrapped(
                "\(content.across), from left to right", to: page.textWidth, lines: 3),
            ChartType.head)
        page.add(
            ChartType.head.wrapped(
                "\(content.down), from top to bottom", to: page.textWidth, lines: 3),
            ChartType.head)
        page.y += 6
        addHeads(columns, to: &page)
        for (row, name) in content.rows.enumerated() {
            addLabel(name, to: &page)
            for (place, column) in columns.enumerated() {
                let room = Rectangle(x: x(place), y: page.y, width: cellWidth, height: height)
                if let cell = content.cells[row][column] { page.addHeatCell(cell, in: room) }
            }
            page.y += height + Self.gap
        }
        page.y += 16
    }

    /// The values from left to right, on as many lines as the longest takes, each above its column.
    private func addHeads(_ columns: Range<Int>, to page: inout Page) {
        let label = ChartType.label
        let heads = columns.map {
            label.wrapped(content.columns[$0], to: cellWidth, lines: Self.mostLines)
        }
        let most = heads.map(\.count).max() ?? 1
        for (place, lines) in heads.enumerated() {
            let top = page.y + (most - lines.count) * label.lineHeight
            for (number, line) in lines.enumerated() {
                page.addText(
                    line, full: shown(line, of: content.columns[columns.lowerBound + place]),
                    label,
                    at: Point(
                        x: x(place) + cellWidth / 2, y: top + number * label.lineHeight),
                    anchor: .middle)
            }
        }
        page.y += most * label.lineHeight + 6
    }

    /// The value of a row, on as many lines as fit beside its cells.
    private func addLabel(_ name: String, to page: inout Page) {
        let label = ChartType.label
        let lines = label.wrapped(name, to: labelWidth - 14, lines: height / label.lineHeight)
        let top = page.y + (height - lines.count * label.lineHeight) / 2
        for (number, line) in lines.enumerated() {
            page.addText(
                line, full: shown(line, of: name), label,
                at: Point(x: Page.margin, y: top + number * label.lineHeight))
        }
    }

    /// What a line stands for: where it is cut, the whole text.
    private func shown(_ line: String, of whole: String) -> String {
        line.hasSuffix("…") ? whole : line
    }

    private func addKey(to page: inout Page) {
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
