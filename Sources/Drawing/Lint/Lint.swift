/// The rules that every layout keeps.
///
/// A picture that breaks one says something false or cannot be
/// read; tests run them over many layouts.
package struct Lint {
    package typealias Violation = Layout.Violation

    let layout: Layout
    private var violations: [Violation] = []

    /// How far boxes and nodes stay from the border of what holds them.
    static let padding = 10

    /// What is wrong with a layout; empty for a good one.
    package static func violations(in layout: Layout) -> [Violation] {
        var lint = Lint(layout: layout)
        lint.checkBoxes()
        lint.checkNodes()
        lint.checkTexts()
        lint.checkLines()
        lint.checkGates()
        lint.checkPicture()
        lint.checkMarks()
        return lint.violations
    }

    private init(layout: Layout) { self.layout = layout }

    mutating func report(_ rule: Violation.Rule, _ detail: String) {
        violations.append(Violation(rule: rule, detail: detail))
    }

    private func chain(from box: Int?) -> [Int] {
        var chain: [Int] = []
        var next = box
        while let current = next {
            chain.append(current)
            next = layout.boxes[current].parent
        }
        return chain
    }

    // MARK: Boxes and nodes

    private mutating func checkBoxes() {
        for (place, box) in layout.boxes.enumerated() {
            if let parent = box.parent,
                !layout.boxes[parent].rect.grown(by: -Self.padding).contains(box.rect)
            {
                report(.boxOutsideParent, box.tooltip)
            }
            for other in layout.boxes[..<place]
            where other.parent == box.parent && other.rect.overlaps(box.rect) {
                report(.boxesOverlap, "\(box.tooltip) and \(other.tooltip)")
            }
        }
    }

    private mutating func checkNodes() {
        for (place, node) in layout.nodes.enumerated() {
            if let box = node.box,
                !layout.boxes[box].rect.grown(by: -Self.padding).contains(node.rect)
            {
                report(.nodeOutsideBox, node.tooltip)
            }
            let around = chain(from: node.box)
            for (other, box) in layout.boxes.enumerated()
            where !around.contains(other) && box.rect.overlaps(node.rect) {
                report(.nodeOutsideBox, "\(node.tooltip) over \(box.tooltip)")
            }
            for other in layout.nodes[..<place] where other.rect.overlaps(node.rect) {
                report(.nodesOverlap, "\(node.tooltip) and \(other.tooltip)")
            }
        }
    }

    // MARK: Texts

    private mutating func checkTexts() {
        for (place, text) in layout.texts.enumerated() {
            for other in layout.texts[..<place] where other.rect.overlaps(text.rect) {
                report(.textsOverlap, "“\(text.string)” and “\(other.string)”")
            }
            checkOwner(of: text)
            for (node, entry) in layout.nodes.enumerated()
            where text.owner != .node(node) && entry.rect.overlaps(text.rect) {
                report(.textOverNode, "“\(text.string)” over \(entry.tooltip)")
            }
            for box in layout.boxes where box.rect.isCrossed(by: text.rect) {
                report(.textOverBorder, "“\(text.string)” over \(box.tooltip)")
            }
            for (box, entry) in layout.boxes.enumerated() {
                for plate in [entry.pill, entry.tag].compactMap(\.self)
                where plate.overlaps(text.rect) {
                    let isOwn = text.owner == .box(box) && plate.contains(text.rect)
                    if !isOwn { report(.textOverNode, "“\(text.string)” over a pill") }
                }
            }
            for gate in layout.gates where gate.rect.overlaps(text.rect) {
                report(.textOverGate, "“\(text.string)” over \(gate.tooltip)")
            }
            for disc in layout.discs where disc.rect.overlaps(text.rect) {
                report(.textOverDisc, "“\(text.string)” over \(disc.number)")
            }
            for line in layout.lines where line.segments.contains(where: { $0.enters(text.rect) }) {
                report(.textOverLine, "“\(text.string)” over \(line.tooltip)")
            }
            for rail in layout.rails
            where rail.x > text.rect.minX && rail.x < text.rect.maxX
                && rail.minY < text.rect.maxY && rail.maxY > text.rect.minY
            {
                report(.textOverRail, "“\(text.string)”")
            }
            for sample in layout.keySamples where sample.rect.overlaps(text.rect) {
                report(.textOverGate, "“\(text.string)” over a sample in the key")
            }
        }
    }

    private mutating func checkOwner(of text: Layout.Text) {
        let measured = TextMeasure(size: text.size, isBold: text.isBold).width(of: text.string)
        if measured > text.rect.width + 12 || text.string.isEmpty {
            report(.textOutsideOwner, "“\(text.string)” is not measured")
        }
        switch text.owner {
        case .page: break
        case .box(let box) where layout.boxes[box].rect.contains(text.rect): break
        case .node(let node) where layout.nodes[node].rect.contains(text.rect): break
        case .mark(let mark) where layout.marks[mark].shape.bounds.contains(text.rect): break
        case .box, .node, .mark: report(.textOutsideOwner, "“\(text.string)”")
        }
    }

    // MARK: Lines

    private mutating func checkLines() {
        for (place, line) in layout.lines.enumerated() {
            checkWay(of: line)
            for other in layout.lines[..<place] where !mayRunTogether(line, other) {
                let isOnTop = line.segments.contains { mine in
                    other.segments.contains { Self.runOnTop(mine, $0) }
                }
                if isOnTop { report(.linesOnTop, "\(line.tooltip) and \(other.tooltip)") }
            }
        }
    }

    private mutating func checkWay(of line: Layout.Line) {
        let held = Set(line.startBoxes + line.endBoxes)
        for segment in line.segments {
            if segment.from.x != segment.to.x && segment.from.y != segment.to.y {
                report(.lineSlanted, line.tooltip)
            }
            for (box, entry) in layout.boxes.enumerated()
            where !held.contains(box) && segment.touches(entry.rect) {
                report(.lineThroughBox, "\(line.tooltip) through \(entry.tooltip)")
            }
            for (node, entry) in layout.nodes.enumerated()
            where node != line.startNode && node != line.endNode && segment.touches(entry.rect) {
                report(.lineThroughNode, "\(line.tooltip) through \(entry.tooltip)")
            }
        }
        let last = line.segments.last.map { max($0.bounds.width, $0.bounds.height) } ?? 0
        if last < line.style.head.length {
            report(.lineTooShortForItsHead, line.tooltip)
        }
        // A line between two things in one box never leaves it.
        let common = line.startBoxes.filter(line.endBoxes.contains)
        for box in common {
            let rect = layout.boxes[box].rect
            if !line.points.allSatisfy(rect.contains) {
                report(.lineThroughBox, "\(line.tooltip) leaves \(layout.boxes[box].tooltip)")
            }
        }
    }

    private func mayRunTogether(
        _ line: Layout.Line, _ other: Layout.Line
    ) -> Bool {
        (line.startNode != nil && line.startNode == other.startNode)
            || (line.endNode != nil && line.endNode == other.endNode)
    }

    private static func runOnTop(_ first: Segment, _ second: Segment) -> Bool {
        guard first.isHorizontal == second.isHorizontal else { return false }
        let (a, b) = (first.bounds, second.bounds)
        if first.isHorizontal {
            return a.y == b.y && a.minX < b.maxX && b.minX < a.maxX
        }
        return a.x == b.x && a.minY < b.maxY && b.minY < a.maxY
    }

    // MARK: Gates and the whole

    private mutating func checkGates() {
        for (place, gate) in layout.gates.enumerated() {
            let isOnBoundary =
                switch gate.guards {
                case .page, .mark: false
                case .box(let box): layout.boxes[box].rect.hasOnBorder(gate.centre)
                case .node(let node): layout.nodes[node].rect.hasOnBorder(gate.centre)
                }
            if !isOnBoundary { report(.gateOffBoundary, gate.tooltip) }
            for other in layout.gates[..<place] where other.rect.overlaps(gate.rect) {
                report(.gatesOverlap, "\(gate.tooltip) and \(other.tooltip)")
            }
            for disc in layout.discs where disc.rect.overlaps(gate.rect) {
                report(.gatesOverlap, "\(gate.tooltip) and number \(disc.number)")
            }
        }
    }

    private mutating func checkPicture() {
        if layout.losses.lines > 0 {
            report(.lineMissing, "\(layout.losses.lines) lines found no way")
        }
        let picture = Rectangle(x: 0, y: 0, width: layout.width, height: layout.height)
        var rects = layout.boxes.map(\.rect) + layout.nodes.map(\.rect) + layout.texts.map(\.rect)
        rects += layout.gates.map(\.rect) + layout.discs.map(\.rect)
        rects += layout.keySamples.map(\.rect)
        rects += layout.lines.flatMap { $0.segments.map(\.bounds) }
        for rect in rects where !picture.grown(by: -4).contains(rect) {
            report(.outsidePicture, "\(rect)")
        }
    }
}
