package import Drawing
package import FailureAnalysis
import Phrases
import ThreatGraph

/// The exposure matrix as a picture: how few failures suffice, by consequence, tier and level.
///
/// Every order stands there as a number and as so many dots; what needs no failure is a filled cell,
/// what nothing opens has a shut padlock, what was not tried is hatched.
package struct ExposureMatrix: Sendable {
    /// The picture.
    package let picture: Picture

    /// Lays a matrix out.
    ///
    /// - Parameters:
    ///   - analysis: The analysis; the levels and tiers that it asked about are shown.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with.
    ///   - paper: For which width it is laid out; for a screen unless given.
    /// - Complexity: O(cells).
    package init(
        _ analysis: Analysis, theme: Theme = .auto,
        identifier: String = "sallyport-matrix", paper: PaperWidth? = nil
    ) {
        let words = MatrixWords(analysis.findings, names: DiagramNames(of: analysis.compiled))
        picture = Picture(
            layout: MatrixLayout.layout(words, on: paper), theme: theme, title: words.verdict,
            summary: words.description, metadata: words.metadata, identifier: identifier,
            paper: paper)
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }
}

/// Where the cells of a matrix stand.
private struct MatrixLayout {
    let words: MatrixWords
    private var page: Page
    private let cellsX: Int
    private let cellWidth: Int
    private let levelX: Int
    /// Whether words stand above their cells and not beside them.
    private let isNarrow: Bool
    private static let gap = 10
    private static let smallGap = 6
    private static let levelWidth = 110
    /// How wide a cell is that shows no names, and how wide the room for them must be beside it.
    private static let smallCell = 28
    private static let leastForNames = 150

    private init(_ words: MatrixWords, on paper: PaperWidth?) {
        self.words = words
        page = Page(width: 0, on: paper)
        isNarrow = page.layout.width < 900
        let labels = words.groups.flatMap { group in
            [ChartType.head.width(of: group.title)]
                + group.rows.map { ChartType.label.width(of: $0.label) }
        }
        if isNarrow {
            let pitch = Self.smallCell + Self.smallGap
            let row = max(words.tiers.count, 1) * pitch + 10 + Self.leastForNames
            let beside = (labels.max() ?? 0) + 16
            cellsX = Page.margin + (beside + row <= page.textWidth ? beside : 0)
            cellWidth = Self.smallCell
            levelX = page.layout.width - Page.margin
            return
        }
        let widest = min(labels.max() ?? 0, 240)
        cellsX = Page.margin + widest + 24
        let room = page.layout.width - Page.margin - Self.levelWidth - cellsX
        cellWidth = room / max(words.tiers.count, 1) - Self.gap
        levelX = page.layout.width - Page.margin - Self.levelWidth + 14
    }

    /// The whole picture.
    static func layout(_ words: MatrixWords, on paper: PaperWidth?) -> Layout {
        var matrix = MatrixLayout(words, on: paper)
        matrix.page.addHeading(
            words.verdict, parts: words.verdictParts, question: words.question)
        matrix.addHeads()
        for group in words.groups { matrix.add(group) }
        matrix.page.y += 10
        matrix.addKey()
        matrix.page.addCaption(words.caption)
        return matrix.page.finished()
    }

    private var gap: Int { isNarrow ? Self.smallGap : Self.gap }

    private func x(ofColumn column: Int) -> Int { cellsX + column * (cellWidth + gap) }

    /// The width of a cell for all tiers.
    private var wideWidth: Int { (cellWidth + gap) * max(words.tiers.count, 1) - gap }

    private mutating func addHeads() {
        let head = ChartType.head
        for (column, tier) in words.tiers.enumerated() {
            page.addText(
                "OC\(tier)", head,
                at: Point(x: x(ofColumn: column) + cellWidth / 2, y: page.y),
                anchor: .middle)
        }
        if !isNarrow { page.addText("holds", head, at: Point(x: levelX, y: page.y)) }
        page.y += head.lineHeight + 10
    }

    private mutating func add(_ group: MatrixWords.Group) {
        if isNarrow { return addNarrow(group) }
        let top = page.y
        page.addText(
            ChartType.head.fitted(group.title, to: 240), full: group.title, ChartType.head,
            at: Point(x: Page.margin, y: top + 4))
        page.addText(
            group.level, ChartType.number, at: Point(x: levelX, y: top + 14))
        for (place, row) in group.rows.enumerated() {
            let width = row.cells.first?.tier == nil ? wideWidth : cellWidth
            let height = Page.orderCellHeight(of: row.cells.map(\.cell), width: width)
            let labelY = page.y + (place == 0 ? 22 : height / 2 - 8)
            page.addText(
                ChartType.label.fitted(row.label, to: 240), full: row.label, ChartType.label,
                at: Point(x: Page.margin, y: labelY), ink: .muted)
            for cell in row.cells {
                let column = cell.tier.flatMap { words.tiers.firstIndex(of: $0) } ?? 0
                page.addOrderCell(
                    cell.cell,
                    in: Rectangle(
                        x: x(ofColumn: column), y: page.y, width: width, height: height),
                    identity: Identity(cell.element))
            }
            page.y += height + Self.gap
        }
        addBound(of: group, from: top, to: page.y - Self.gap)
        page.y += 14
    }

    /// The rows of a consequence with their words above them.
    private mutating func addNarrow(_ group: MatrixWords.Group) {
        let head = ChartType.head
        let level = "holds: \(group.level)"
        let isBeside = head.width(of: group.title) + 30 + head.width(of: level) <= page.textWidth
        page.addText(group.title, head, at: Point(x: Page.margin, y: page.y))
        if !isBeside { page.y += head.lineHeight + 2 }
        page.addText(
            level, head, at: Point(x: isBeside ? levelX : Page.margin, y: page.y),
            anchor: isBeside ? .end : .start)
        page.y += head.lineHeight + 6
        for row in group.rows { addNarrow(row, of: group) }
        page.y += 8
    }

    /// A row of small cells with those who fail beside it, or under it for want of room.
    private mutating func addNarrow(_ row: MatrixWords.Row, of group: MatrixWords.Group) {
        let label = ChartType.label
        if cellsX == Page.margin {
            page.add(label.wrapped(row.label, to: page.textWidth, lines: 4), label, ink: .muted)
            page.y += 2
        } else {
            page.addText(
                row.label, label, at: Point(x: Page.margin, y: page.y + 4), ink: .muted)
        }
        let top = page.y
        for cell in row.cells {
            let column = cell.tier.flatMap { words.tiers.firstIndex(of: $0) } ?? 0
            let width = cell.tier == nil ? wideWidth : cellWidth
            page.addOrderCell(
                cell.cell, in: Rectangle(x: x(ofColumn: column), y: top, width: width, height: 22),
                identity: Identity(cell.element), isSmall: true)
        }
        addBound(of: group, from: top + 2, to: top + 20)
        let names = x(ofColumn: max(words.tiers.count, 1)) + 10
        let isBeside = page.layout.width - Page.margin - names >= Self.leastForNames
        if isBeside { page.y = top + 3 } else { page.y = top + 26 }
        for says in Self.names(in: row) {
            let x = isBeside ? names : Page.margin
            page.add(
                Lettering.small.wrapped(
                    says, to: page.layout.width - Page.margin - x, lines: 12),
                Lettering.small, x: x)
        }
        page.y = max(page.y + 4, top + 28)
    }

    /// Who they are, a line for each run of tiers with the same.
    private static func names(in row: MatrixWords.Row) -> [String] {
        var runs: [(tiers: [Int], detail: String)] = []
        for cell in row.cells where !cell.cell.detail.isEmpty {
            if let last = runs.indices.last, runs[last].detail == cell.cell.detail {
                runs[last].tiers += cell.tier.map { [$0] } ?? []
            } else {
                runs.append((cell.tier.map { [$0] } ?? [], cell.cell.detail))
            }
        }
        return runs.map { run in
            (run.tiers.isEmpty ? "" : TierRange.words(run.tiers) + ": ") + run.detail
        }
    }

    /// A heavy line after the last tier that needs a failure.
    private mutating func addBound(of group: MatrixWords.Group, from top: Int, to bottom: Int) {
        guard let bound = group.effective else { return }
        let column = words.tiers.filter { $0 <= bound }.count
        let x = x(ofColumn: column) - gap / 2
        page.layout.marks.append(
            Layout.Mark(
                shape: .line([Point(x: x, y: top - 4), Point(x: x, y: bottom + 4)]),
                role: .backdrop, stroke: .text, strokeTenths: isNarrow ? 30 : 40,
                tooltip: "\(group.title): no failure-free way up to OC\(bound)"))
    }

    private mutating func addKey() {
        page.addKey(
            OrderCell.samples(
                on: page, width: isNarrow ? Self.smallCell + 12 : 96, isSmall: isNarrow),
            height: isNarrow ? 22 : 30)
    }
}
