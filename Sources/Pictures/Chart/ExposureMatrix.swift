package import Drawing
package import FailureAnalysis
import ThreatGraph
import Phrases

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
    /// Whether those who fail are told under their row, because no name fits into a cell.
    private var tellsBelow: Bool { cellWidth < Self.leastForNames }

    private static let gap = 10
    private static let levelWidth = 110
    private static let leastForNames = 96

    private init(_ words: MatrixWords, on paper: PaperWidth?) {
        self.words = words
        page = Page(width: 0, on: paper)
        isNarrow = page.layout.width < 900
        if isNarrow {
            cellsX = Page.margin
            cellWidth = (page.textWidth + Self.gap) / max(words.tiers.count, 1) - Self.gap
            levelX = page.layout.width - Page.margin
            return
        }
        let labels = words.groups.flatMap { group in
            [ChartType.head.width(of: group.title)]
                + group.rows.map { ChartType.label.width(of: $0.label) }
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

    private func x(ofColumn column: Int) -> Int { cellsX + column * (cellWidth + Self.gap) }

    /// The width of a cell for all tiers.
    private var wideWidth: Int { (cellWidth + Self.gap) * max(words.tiers.count, 1) - Self.gap }

    private mutating func addHeads() {
        let head = ChartType.head
        for (column, tier) in words.tiers.enumerated() {
            page.addText(
                "OC\(tier)", head,
                at: Point(x: x(ofColumn: column) + cellWidth / 2, y: page.y),
                anchor: .middle)
        }
        if !isNarrow { page.addText("effective SL", head, at: Point(x: levelX, y: page.y)) }
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
        let level = "effective SL: \(group.level)"
        let isBeside = head.width(of: group.title) + 30 + head.width(of: level) <= page.textWidth
        page.addText(group.title, head, at: Point(x: Page.margin, y: page.y))
        if !isBeside { page.y += head.lineHeight + 2 }
        page.addText(
            level, head, at: Point(x: isBeside ? levelX : Page.margin, y: page.y),
            anchor: isBeside ? .end : .start)
        page.y += head.lineHeight + 6
        for row in group.rows {
            page.add(
                ChartType.label.wrapped(row.label, to: page.textWidth, lines: 4),
                ChartType.label, ink: .muted)
            page.y += 4
            let width = row.cells.first?.tier == nil ? wideWidth : cellWidth
            let cells = row.cells.map { cell in
                var cell = cell
                if tellsBelow { cell.cell.detail = "" }
                return cell
            }
            let height = Page.orderCellHeight(of: cells.map(\.cell), width: width)
            let top = page.y
            for cell in cells {
                let column = cell.tier.flatMap { words.tiers.firstIndex(of: $0) } ?? 0
                page.addOrderCell(
                    cell.cell,
                    in: Rectangle(
                        x: x(ofColumn: column), y: page.y, width: width, height: height),
                    identity: Identity(cell.element))
            }
            page.y += height + Self.gap
            addBound(of: group, from: top, to: page.y - Self.gap)
            if tellsBelow { addNames(of: row) }
        }
        page.y += 14
    }

    /// Who they are, under their row: a line for each run of tiers with the same.
    private mutating func addNames(of row: MatrixWords.Row) {
        var runs: [(tiers: [Int], detail: String)] = []
        for cell in row.cells where !cell.cell.detail.isEmpty {
            if let last = runs.indices.last, runs[last].detail == cell.cell.detail {
                runs[last].tiers += cell.tier.map { [$0] } ?? []
            } else {
                runs.append((cell.tier.map { [$0] } ?? [], cell.cell.detail))
            }
        }
        for run in runs {
            let who = run.tiers.isEmpty ? "" : TierRange.words(run.tiers) + ": "
            page.add(
                Lettering.small.wrapped(who + run.detail, to: page.textWidth, lines: 12),
                Lettering.small)
        }
        page.y += runs.isEmpty ? 0 : 6
    }

    /// A heavy line after the last tier that needs a failure.
    private mutating func addBound(of group: MatrixWords.Group, from top: Int, to bottom: Int) {
        guard let bound = group.effective else { return }
        let column = words.tiers.filter { $0 <= bound }.count
        let x = column == 0 ? cellsX - Self.gap / 2 : x(ofColumn: column) - Self.gap / 2
        page.layout.marks.append(
            Layout.Mark(
                shape: .line([Point(x: x, y: top - 4), Point(x: x, y: bottom + 4)]),
                role: .backdrop, stroke: .text, strokeTenths: 40,
                tooltip: "\(group.title): no failure-free way up to OC\(bound)"))
    }

    private mutating func addKey() {
        page.addRule()
        let samples: [(OrderCell, String)] = [
            (.sample(0), "an attacker of the tier needs nobody to fail"),
            (.sample(1), "one failure suffices"), (.sample(2), "two are needed, and so on"),
            (.sample(nil), "no set of failures suffices in this model"),
            (.sample(nil, isComplete: false), "larger sets were not tried"),
        ]
        let measure = Lettering.small
        var x = Page.margin
        for (cell, label) in samples {
            let width = 96
            let lines = measure.wrapped(label, to: page.textWidth - width - 8, lines: 2)
            let room = width + 8 + (lines.map { measure.width(of: $0) }.max() ?? 0)
            if x > Page.margin, x + room > page.layout.width - Page.margin {
                x = Page.margin
                page.y += 36
            }
            page.addOrderCell(cell, in: Rectangle(x: x, y: page.y, width: width, height: 30))
            for (place, line) in lines.enumerated() {
                page.addText(
                    line, measure,
                    at: Point(
                        x: x + width + 8,
                        y: page.y + (lines.count == 1 ? 8 : 0) + place * (measure.lineHeight + 1)))
            }
            x += room + 24
        }
        page.y += 44
    }
}

extension OrderCell {
    /// A cell for the key.
    static func sample(_ order: Int?, isComplete: Bool = true) -> OrderCell {
        OrderCell(order: order, isComplete: isComplete, maxOrder: 3, detail: "", tooltip: "")
    }
}
