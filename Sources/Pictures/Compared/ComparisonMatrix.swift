package import Compilation
package import Drawing
package import FailureAnalysis
import Wording

/// Three models and more side by side, as a table of marks: a row for each model, a block for each
/// consequence, a cell for each tier; what differs from the first model is ringed.
package struct ComparisonMatrix: Sendable {
    /// The picture.
    package let picture: Picture

    /// Lays the table out.
    ///
    /// - Parameters:
    ///   - comparison: What was found.
    ///   - models: The models, in the order of the comparison; they give the parties their names.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with.
    ///   - paper: For which width it is laid out; for a screen unless given.
    /// - Precondition: as many models as the comparison has.
    /// - Complexity: O(cells).
    package init(
        _ comparison: Comparison, models: [CompiledModel], theme: Theme = .auto,
        identifier: String = "sallyport-comparison", paper: PaperWidth? = nil
    ) {
        precondition(models.count == comparison.models.count, "a name for every model")
        let words = ComparisonMatrixWords(comparison, names: models.map { DiagramNames(of: $0) })
        picture = Picture(
            layout: ComparisonMatrixLayout.layout(words, on: paper), theme: theme,
            title: words.verdict, summary: words.description, metadata: words.metadata,
            identifier: identifier,
            paper: paper)
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }
}

/// Where the cells of the table stand.
private struct ComparisonMatrixLayout {
    private let words: ComparisonMatrixWords
    private var page: Page

    private static let titleWidth = 200
    private static let countingWidth = 86
    private static let cell = Point(x: 32, y: 24)
    /// From one cell to the next, with room for two rings.
    private static let pitch = 40
    private static let rowHeight = 32
    private static let levelWidth = 46
    private static let gap = 22
    /// How many consequences stand beside one another; more begin anew below.
    private static let mostAcross = 4
    /// How many do here.
    private let across: Int

    static func layout(_ words: ComparisonMatrixWords, on paper: PaperWidth?) -> Layout {
        var table = ComparisonMatrixLayout(words, on: paper)
        table.page.addHeading(
            words.verdict, parts: words.verdictParts, question: words.question)
        for start in stride(from: 0, to: words.consequences.count, by: table.across) {
            let end = min(start + table.across, words.consequences.count)
            table.addBand(Array(words.consequences[start..<end]))
        }
        table.addKey()
        table.page.addCaption(words.caption)
        return table.page.finished()
    }

    private init(_ words: ComparisonMatrixWords, on paper: PaperWidth?) {
        self.words = words
        let block = max(words.tiers.count, 1) * Self.pitch + Self.levelWidth + Self.gap
        let names = Self.titleWidth + Self.countingWidth
        let room = Page.room(on: paper).map { max(1, ($0 - names) / block) } ?? Self.mostAcross
        across = min(max(words.consequences.count, 1), Self.mostAcross, room)
        page = Page(width: 2 * Page.margin + names + across * block, on: paper)
    }

    private var blockWidth: Int {
        max(words.tiers.count, 1) * Self.pitch + Self.levelWidth + Self.gap
    }

    private func x(ofBlock place: Int) -> Int {
        Page.margin + Self.titleWidth + Self.countingWidth + place * blockWidth
    }

    /// Every model for some consequences.
    private mutating func addBand(_ consequences: [String]) {
        let head = ChartType.head
        let tick = ChartType.tick
        for (place, consequence) in consequences.enumerated() {
            let heading = words.heading(consequence)
            page.addText(
                head.fitted(heading, to: blockWidth - Self.gap), full: heading, head,
                at: Point(x: x(ofBlock: place), y: page.y))
        }
        page.y += head.lineHeight + 4
        for place in consequences.indices {
            for (column, tier) in words.tiers.enumerated() {
                page.addText(
                    "OC\(tier)", tick,
                    at: Point(
                        x: x(ofBlock: place) + column * Self.pitch + Self.cell.x / 2, y: page.y),
                    ink: .muted, anchor: .middle)
            }
            page.addText(
                "holds", tick, at: Point(x: levelX(ofBlock: place), y: page.y), ink: .muted)
        }
        page.y += tick.lineHeight + 8
        for model in words.models.indices { add(model, consequences) }
        page.y += 6
    }

    private func levelX(ofBlock place: Int) -> Int {
        x(ofBlock: place) + max(words.tiers.count, 1) * Self.pitch
    }

    private mutating func add(_ place: Int, _ consequences: [String]) {
        let top = page.y
        let model = words.models[place]
        let title = model.model.title
        page.addText(model.label, ChartType.number, at: Point(x: Page.margin, y: top))
        let lines = ChartType.label.wrapped(title, to: Self.titleWidth - 40, lines: 4)
        for (line, text) in lines.enumerated() {
            page.addText(
                text, full: text.hasSuffix("…") ? title : text, ChartType.label,
                at: Point(
                    x: Page.margin + 26, y: top + 2 + line * (ChartType.label.lineHeight + 2)))
        }
        for (row, level) in ComparisonMatrixWords.levels.enumerated() {
            page.addText(
                level.label, ChartType.label,
                at: Point(
                    x: Page.margin + Self.titleWidth, y: top + 4 + row * Self.rowHeight),
                ink: .muted)
        }
        var below = 1
        for (column, consequence) in consequences.enumerated() {
            below = max(below, add(words.block(place, consequence), column: column, top: top))
        }
        let height = max(
            ComparisonMatrixWords.levels.count * Self.rowHeight
                + below * (Lettering.small.lineHeight + 1) + 4,
            lines.count * (ChartType.label.lineHeight + 2))
        page.y = top + height + 10
        page.addRule()
    }

    /// Adds one block.
    ///
    /// - Returns: how many lines stand under its cells.
    private mutating func add(
        _ block: ComparisonMatrixWords.Block, column: Int, top: Int
    ) -> Int {
        for (row, cells) in block.rows.enumerated() {
            for cell in cells {
                // Where capability plays no role, one cell stands for every tier.
                let isWide = cell.tier == nil
                let tier = cell.tier.flatMap { words.tiers.firstIndex(of: $0) } ?? 0
                let rect = Rectangle(
                    x: x(ofBlock: column) + tier * Self.pitch, y: top + row * Self.rowHeight,
                    width: isWide
                        ? max(words.tiers.count - 1, 0) * Self.pitch + Self.cell.x
                        : Self.cell.x,
                    height: Self.cell.y)
                page.addOrderCell(
                    cell.cell, in: rect, identity: Identity(cell.element), isSmall: true)
                if cell.differs { ring(rect, "\(cell.element): \(cell.cell.words)") }
            }
        }
        let level = Point(x: levelX(ofBlock: column), y: top + 4)
        page.addText(block.level, block.levelDiffers ? ChartType.head : ChartType.label, at: level)
        let small = Lettering.small
        let lines = small.wrapped(block.alone, to: blockWidth - Self.gap, lines: 3)
        for (place, line) in lines.enumerated() {
            page.addText(
                line, full: line.hasSuffix("…") ? block.alone : line, small,
                at: Point(
                    x: x(ofBlock: column),
                    y: top + ComparisonMatrixWords.levels.count * Self.rowHeight
                        + place * (small.lineHeight + 1)), ink: .muted)
        }
        return lines.count
    }

    private mutating func ring(_ rect: Rectangle, _ tooltip: String) {
        page.layout.marks.append(Self.ring(around: rect, tooltip))
    }

    private static func ring(around rect: Rectangle, _ tooltip: String) -> Layout.Mark {
        Layout.Mark(
            shape: .rectangle(rect.grown(by: 3), radius: 7), role: .ring, stroke: .change,
            strokeTenths: 25, tooltip: "differs: \(tooltip)")
    }

    private mutating func addKey() {
        let differs = "differs from the first"
        page.addKey(
            OrderCell.samples(on: page, width: Self.cell.x, isSmall: true) + [
                Page.Sample(differs, width: Self.cell.x) { page, room in
                    page.layout.marks.append(Self.ring(around: room.grown(by: -3), differs))
                }
            ], height: Self.cell.y, isRuled: false)
    }
}
