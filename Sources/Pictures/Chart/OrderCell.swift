import Drawing
import FailureAnalysis

/// How few failures suffice, as a cell shows it: by a number and by a shape.
struct OrderCell: Hashable {
    /// The fewest failures; `nil` where none suffice or none were found.
    var order: Int?
    /// Whether every set of failures was tried.
    var isComplete: Bool
    /// Where not: larger sets were not tried.
    var maxOrder: Int?
    /// Who they are, in small letters under the number.
    var detail: String
    var tooltip: String

    /// Whether the model states anything that could come about.
    private var isAsked: Bool { isComplete || maxOrder != 0 }

    /// The number, or the words in its place.
    var text: String {
        if let order { return "\(order)" }
        if !isAsked { return "not asked" }
        return isComplete ? "none" : "> \(maxOrder ?? 0)"
    }

    /// The same, where the words have no room so wide.
    fileprivate func text(in width: Int, _ type: TextMeasure) -> String {
        if order == nil && isComplete { return "–" }
        return isAsked || type.width(of: text) <= width ? text : Self.notAsked
    }

    /// What a narrow cell shows of what was not asked.
    private static let notAsked = "n/a"

    /// What the cell says, in words.
    var words: String {
        switch order {
        case 0: "nobody has to fail"
        case 1: "one failure suffices"
        case let order?: "\(order) failures suffice, no fewer"
        case nil where !isAsked:
            "not asked: the model states nothing that it could come about of"
        case nil where isComplete: "no set of failures suffices in this model"
        case nil: "no set of up to \(maxOrder ?? 0) suffices; larger sets were not tried"
        }
    }
}

extension OrderCell {
    init(_ cell: ExposureCell, name: (String) -> String) {
        order = cell.order
        isComplete = cell.complete
        maxOrder = cell.maxOrder
        detail = Self.detail(of: cell, name: name)
        tooltip = ""
        tooltip = words + (detail.isEmpty ? "" : ": \(detail)")
    }

    private static func detail(of cell: ExposureCell, name: (String) -> String) -> String {
        guard let order = cell.order, order > 0 else { return "" }
        let least = cell.coalitions.filter { $0.count == order }
        return least.map { $0.map(name).joined(separator: " + ") }.joined(
            separator: order > 1 ? "; " : ", ")
    }
}

extension Page {
    /// How high a row of cells is, that every detail fits into as many lines as it takes.
    static func orderCellHeight(of cells: [OrderCell], width: Int) -> Int {
        let lines = cells.map { Self.lines(of: $0, width: width).count }.max() ?? 0
        return lines < 2 ? 48 : 32 + 15 * lines
    }

    /// The detail of a cell in lines; what takes more than forty is shortened.
    private static func lines(of cell: OrderCell, width: Int) -> [String] {
        Lettering.small.wrapped(cell.detail, to: width - 20, lines: 40)
    }

    /// Adds a cell: the number, as many dots as failures, and who they are.
    mutating func addOrderCell(
        _ cell: OrderCell, in rect: Rectangle, identity: Identity = Identity(),
        isSmall: Bool = false
    ) {
        let look = Self.look(of: cell)
        layout.marks.append(
            Layout.Mark(
                shape: .rectangle(rect, radius: 5), role: .cell, fill: look.fill,
                stroke: look.stroke, strokeTenths: cell.order.map { $0 < 2 } ?? false ? 20 : 10,
                tooltip: cell.tooltip, identity: identity))
        let owner = Layout.Owner.mark(layout.marks.count - 1)
        if cell.order == nil && !cell.isComplete { addHatch(in: rect.grown(by: -1)) }
        if isSmall {
            let number = ChartType.head
            addText(
                cell.text(in: rect.width - 4, number), number,
                at: Point(x: rect.midX, y: rect.midY - number.lineHeight / 2),
                ink: look.ink, anchor: .middle, owner: owner)
            return
        }
        let number = ChartType.number
        let line = cell.detail.isEmpty ? rect.height / 2 - number.lineHeight / 2 : 5
        let x = rect.minX + (rect.width < 90 ? 5 : 12)
        addText(
            cell.text, number, at: Point(x: x, y: rect.minY + line), ink: look.ink,
            owner: owner)
        addShape(
            of: cell,
            at: Point(
                x: x + number.width(of: cell.text) + 12,
                y: rect.minY + line + number.lineHeight / 2), ink: look.ink, in: rect)
        guard !cell.detail.isEmpty else { return }
        let small = Lettering.small
        for (place, line) in Self.lines(of: cell, width: rect.width).enumerated() {
            addText(
                line, full: line.hasSuffix("…") ? cell.detail : line, small,
                at: Point(x: x, y: rect.minY + 28 + place * (small.lineHeight + 1)),
                ink: look.ink, owner: owner)
        }
    }

    /// The dots, or the padlock of what nothing opens.
    private mutating func addShape(
        of cell: OrderCell, at point: Point, ink: Ink, in rect: Rectangle
    ) {
        guard let order = cell.order else {
            guard cell.isComplete, point.x + 24 < rect.maxX else { return }
            layout.keySamples.append(
                Layout.KeySample(
                    kind: .gate(.shut),
                    rect: Rectangle(x: point.x, y: point.y - 10, width: 20, height: 20)))
            return
        }
        for dot in 0..<min(order, 6) {
            let centre = Point(x: point.x + 5 + dot * 14, y: point.y)
            guard centre.x + 6 < rect.maxX else { return }
            layout.marks.append(
                Layout.Mark(
                    shape: .circle(centre, radius: 4), role: .data, fill: ink))
        }
    }

    /// Slanting lines that say "not known", cut off at the borders.
    mutating func addHatch(in rect: Rectangle, ink: Ink = .grid) {
        let pitch = 9
        for start in stride(from: rect.minX - rect.height, to: rect.maxX, by: pitch) {
            // From the lower border up to the right, at 45 degrees.
            let left = max(start, rect.minX)
            let right = min(start + rect.height, rect.maxX)
            guard left < right else { continue }
            layout.marks.append(
                Layout.Mark(
                    shape: .line([
                        Point(x: left, y: rect.maxY - (left - start)),
                        Point(x: right, y: rect.maxY - (right - start)),
                    ]), role: .backdrop, stroke: ink))
        }
    }

    /// The colours of a cell; the darker, the fewer have to fail.
    private static func look(
        of cell: OrderCell
    ) -> (fill: Ink, stroke: Ink, ink: Ink) {
        switch cell.order {
        case 0: (.strong, .strong, .onPath)
        case 1: (.pathTint, .pathText, .pathText)
        case _?: (.card, .muted, .text)
        case nil where cell.isComplete: (.closedTint, .closed, .closed)
        case nil: (.card, .faint, .muted)
        }
    }
}

extension OrderCell {
    /// A cell for the key.
    static func sample(_ order: Int?, isComplete: Bool = true) -> OrderCell {
        OrderCell(order: order, isComplete: isComplete, maxOrder: 3, detail: "", tooltip: "")
    }

    /// What the cells of a page mean, each drawn so wide.
    static func samples(on page: Page, width: Int, isSmall: Bool) -> [Page.Sample] {
        var cells: [(OrderCell, String)] = [
            (.sample(0), "an attacker of the tier needs nobody to fail"),
            (.sample(1), "one failure suffices"), (.sample(2), "two are needed, and so on"),
            (.sample(nil), "no set of failures suffices in this model"),
            (.sample(nil, isComplete: false), "larger sets were not tried"),
        ]
        // The level of what has none reads alike, and stands in no cell.
        if isSmall,
            page.layout.texts.contains(where: { $0.string == notAsked && $0.owner != .page })
        {
            let cell = OrderCell(
                order: nil, isComplete: false, maxOrder: 0, detail: "", tooltip: "")
            cells.append((cell, "not asked: the model states nothing of it"))
        }
        return cells.map { cell, label in
            Page.Sample(label, width: width) { $0.addOrderCell(cell, in: $1, isSmall: isSmall) }
        }
    }
}
