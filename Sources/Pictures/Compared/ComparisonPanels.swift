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
        let operators = Self.operators(of: [first, second])
        let names = [first, second].map { DiagramNames(of: $0) }
        let models = names.compactMap(\.compiled.model)
        let isOverview = models.contains { $0.thingsOnMap > size.things }
        let scenes = names.map { names in
            guard isOverview, let model = names.compiled.model else {
                return PerimeterMap.base(
                    names: names, model: names.compiled.model, operators: operators
                ).scene
            }
            return OverviewScene(
                MapGroups(of: model, among: models, size: size),
                base: ModelScene(names: names, operators: operators)
            ).base.scene
        }
        let words = PanelWords(comparison, names: names, overviewAbove: isOverview ? size : nil)
        let layout = PanelLayout.layout(
            SceneUnion(scenes[0], scenes[1], likeness: Self.likeness), words, operators,
            on: paper)
        picture = Picture(
            layout: layout, theme: theme, title: words.verdict, summary: words.description,
            metadata: words.metadata, identifier: identifier, paper: paper)
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }

    /// By what a thing is known to both models; a copy by the weights that it is a copy of.
    private static func likeness(_ identity: Identity, _ shape: Shape?) -> String? {
        guard shape == .weights, let element = identity.element else {
            return identity.element ?? identity.counted ?? (shape == nil ? nil : identity.fact)
        }
        // Its path ends in `copies` and a number.
        return element.split(separator: ".").dropLast(2).joined(separator: ".")
    }

    /// The parties of both models in one order, so that each has one colour.
    private static func operators(of models: [CompiledModel]) -> [(id: String, name: String)] {
        let all = models.map { ModelScene.operators(of: $0.model) }
        let tinted = models.map { model in
            Set(model.model?.perimeters.flatMap(\.operators.defenders).map(\.rawValue) ?? [])
        }
        var seen: Set<String> = []
        var operators: [(id: String, name: String)] = []
        for isTinted in [true, false] {
            let entries = zip(all, tinted).flatMap { entries, tinted in
                entries.filter { tinted.contains($0.id) == isTinted }
            }
            operators += entries.sorted { $0.id < $1.id }.filter { seen.insert($0.id).inserted }
        }
        return operators
    }
}

/// Where the two panels and the words under them stand.
private struct PanelLayout {
    private let words: PanelWords
    private var page: Page

    private static let gap = 56

    static func layout(
        _ union: SceneUnion, _ words: PanelWords, _ operators: [(id: String, name: String)],
        on paper: PaperWidth?
    ) -> Layout {
        let room = Page.room(on: paper)
        let composer = Composer.compose(union.union, within: room)
        let extent = composer.layout.extent
        let rings = union.sides.indices.map { place in
            SceneRings(union, side: place, changes: words.changes)
        }
        let parts = zip(union.sides, rings).map { side, rings in
            rings.added(to: composer.layout(of: side))
        }
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
        panels.page.addKey(words.key(of: parts, operators: operators))
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
                page.add(small.wrapped(row.label, to: page.textWidth, lines: 3), small)
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
                    Lettering.step.wrapped(line, to: page.textWidth - 20, lines: 3),
                    Lettering.step, x: Page.margin + 14)
                page.y += 2
            }
            page.y += 8
        }
    }
}
