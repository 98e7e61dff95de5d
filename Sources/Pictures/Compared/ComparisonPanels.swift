package import Compilation
package import Drawing
package import FailureAnalysis
import ThreatGraph
import Wording

/// The picture of two models side by side: two maps with what both have at the same place, what
/// differs ringed, and what the second buys and costs in words.
///
/// Where one of them is too large to be drawn thing by thing, both maps are overviews, sorted alike.
package struct ComparisonPanels: Sendable {
    /// The picture.
    package let picture: Picture

    /// Lays two models out.
    ///
    /// - Parameters:
    ///   - comparison: What was found; its first pair is told.
    ///   - first: The first model of the pair.
    ///   - second: The second model of the pair.
    ///   - size: Above which size of either the maps are overviews.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with.
    ///   - paper: For which width it is laid out; for a screen unless given.
    /// - Complexity: that of one map of everything in either model.
    package init(
        _ comparison: Comparison, first: CompiledModel, second: CompiledModel,
        size: MapSize = .standard, theme: Theme = .auto,
        identifier: String = "sallyport-comparison",
        paper: PaperWidth? = nil
    ) {
        let scenes = ComparedScenes(
            comparison, first: first, second: second, size: size, within: Page.room(on: paper))
        let words = scenes.words
        let layout = PanelLayout.layout(scenes, on: paper)
        picture = Picture(
            layout: layout, theme: theme, title: words.verdict, summary: words.description,
            metadata: words.metadata, identifier: identifier, paper: paper)
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }
}

/// Where the two panels and the words under them stand.
private struct PanelLayout {
    private let words: PanelWords
    private var page: Page

    private static let gap = 56

    static func layout(_ scenes: ComparedScenes, on paper: PaperWidth?) -> Layout {
        let (words, parts, extent) = (scenes.words, scenes.parts, scenes.extent)
        let room = Page.room(on: paper)
        // Beside one another where that makes the page more of a landscape.
        let width = max(extent.width, min(420, room ?? 420))
        let isBeside =
            2 * width + Self.gap <= room ?? .max
            && Placement.frame(width: 2 * width + Self.gap, height: extent.height)
                <= Placement.frame(width: width, height: 2 * extent.height + 60)
        let across = isBeside ? 2 * width + Self.gap : width
        var panels = PanelLayout(
            words: words, page: Page(width: across + 2 * Page.margin, on: paper))
        panels.page.addHeading(
            words.verdict, parts: words.verdictParts, question: words.question)
        panels.add(parts, extent: extent, isBeside: isBeside)
        panels.addMatrix()
        panels.addPrice()
        panels.page.addKey(words.key(of: parts, operators: scenes.operators))
        panels.page.addCaption(words.caption(losses: parts.map(\.losses)))
        return panels.page.finished()
    }

    private mutating func add(_ parts: [Layout], extent: Rectangle, isBeside: Bool) {
        let top = page.y
        let inner = page.layout.width - 2 * Page.margin
        let half = isBeside ? (inner - Self.gap) / 2 : inner
        for (place, part) in parts.enumerated() {
            let left = Page.margin + (isBeside ? place * (half + Self.gap) : 0)
            if isBeside { page.y = top }
            page.add(
                Lettering.boxTitle.wrapped(words.panelTitles[place], to: half, lines: 4),
                Lettering.boxTitle, x: left)
            page.y += 14
            // Both panels are placed by the union, so that shared things stand alike.
            page.addScene(part, extent: extent, from: left, to: left + half)
            page.y += extent.height + 30
        }
    }

    /// The orders of both models, row by row, beside one another where that fits.
    private mutating func addMatrix() {
        page.addRule()
        let small = ChartType.label
        let labels = words.orders.map { small.width(of: $0.label) }.max() ?? 0
        let width = max(words.columns, 1) * Self.pitch + 70
        let columns = [0, 1].map { Page.margin + labels + 24 + $0 * (width + 30) }
        if columns[1] + width <= page.layout.width - Page.margin {
            addOrders(columns, labels: labels)
        } else {
            // One under the other, each with its labels above its cells where it must.
            let isNarrow = columns[0] + width > page.layout.width - Page.margin
            for side in [0, 1] {
                addOrders(
                    [isNarrow ? Page.margin : columns[0]], from: side,
                    labels: isNarrow ? nil : labels)
            }
        }
        page.y += 10
    }

    private static let pitch = 34

    /// - Parameter labels: how wide they are beside the cells; above them if `nil`.
    private mutating func addOrders(_ columns: [Int], from first: Int = 0, labels: Int?) {
        let head = ChartType.head
        let small = ChartType.label
        for (place, x) in columns.enumerated() {
            page.addText(
                "\(words.labels[first + place]), OC1 to OC5", head,
                at: Point(x: labels == nil ? Page.margin : x, y: page.y))
        }
        page.y += head.lineHeight + 6
        for row in words.orders {
            if labels == nil {
                page.add(small.wrapped(row.label, to: page.textWidth, lines: 16), small)
            } else {
                page.addText(row.label, small, at: Point(x: Page.margin, y: page.y + 4))
            }
            for (place, x) in columns.enumerated() {
                let side = first + place
                for (column, cell) in row.cells[side].enumerated() {
                    let isWide = row.cells[side].count == 1
                    page.addOrderCell(
                        cell,
                        in: Rectangle(
                            x: x + column * Self.pitch, y: page.y,
                            width: (isWide ? max(words.columns, 1) * Self.pitch : Self.pitch) - 4,
                            height: 22),
                        isSmall: true)
                }
                page.addText(
                    row.levels[side], small,
                    at: Point(x: x + max(words.columns, 1) * Self.pitch + 8, y: page.y + 4))
            }
            page.y += 26
        }
        page.y += columns.count == 1 ? 8 : 0
    }

    private mutating func addPrice() {
        for (title, lines) in words.price {
            page.addRule()
            page.add([title], Lettering.boxTitle)
            page.y += 4
            for line in lines {
                page.add(
                    Lettering.step.wrapped(line, to: page.textWidth - 20, lines: 16),
                    Lettering.step, x: Page.margin + 14)
                page.y += 2
            }
            page.y += 8
        }
    }
}
