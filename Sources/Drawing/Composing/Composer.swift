/// Places a scene, routes its lines and puts every label where it covers nothing.
package struct Composer {
    package var scene: Scene
    var placement: Placement
    package var layout = Layout()
    var router: LineRouter
    /// Where links begin and end, before their lines are drawn.
    var linkEnds: [Segment] = []
    /// What no label of a gate may cover, while gates are placed.
    var obstacles = RectangleIndex()
    /// The gates that stand already, by the box and where in its border.
    var gatePlaces: [GatePlace: Int] = [:]

    /// Where in the border of a box a gate stands.
    struct GatePlace: Hashable {
        var box: Int
        var centre: Point
    }

    var measures: Measures { placement.measures }

    var gaps: Gaps { placement.gaps }

    /// The colours.
    var palette: Palette { scene.style.palette }

    /// The scene without its lines.
    init(_ scene: Scene, gaps: Gaps, _ measures: Measures) {
        self.scene = scene
        let rough = Placement(
            of: scene, gaps: gaps,
            sides: scene.links.map { _ in Placement.LinkSides() }, measures: measures)
        placement = Placement(
            of: scene, gaps: gaps, sides: Self.sides(of: scene, in: rough),
            minimumWidths: measures.isUpright ? [] : rough.columnWidths, measures: measures)
        router = LineRouter(bounds: placement.bounds.grown(by: 80), boxes: placement.boxRects)
        router.keepsToCorridors = router.usesCorridors(lines: scene.links.count)
        router.prefersEdges = measures.isUpright
        router.keepInside(from: placement.leftRailX, to: placement.railX)
        addBoxes()
        addNodes()
        addLevelRail()
        let requests = lineRequests()
        let linkRequests = linkRequests(after: requests.count)
        for request in requests { router.reserveEnds(of: request) }
        for case let request? in linkRequests { router.reserveEnds(of: request) }
        reserveStubs(linkRequests)
        linkEnds = linkRequests.enumerated().flatMap { place, request in
            request?.ends ?? Self.stub(of: placement.ports[place]).map {
                [Segment(from: $0[0], to: $0[1])]
            } ?? []
        }
        addPorts()
    }

    func missingLanes() -> [Gaps.Lanes] {
        var trial = router
        return trial.missingLanes(
            for: linkRequests(after: scene.lines.count).compactMap(\.self))
    }

    mutating func addWays() {
        let requests = lineRequests()
        addLines(requests)
        addLinkLines(linkRequests(after: requests.count))
        addRails()
    }

    /// The sides of boxes at which links end so that their lines are short.
    static func sides(
        of scene: Scene, in placement: Placement
    ) -> [Placement.LinkSides] {
        scene.links.indices.map { place in
            let link = scene.links[place]
            guard let source = link.source, let destination = link.destination,
                placement.hasPort(place, atSource: true), placement.hasPort(place, atSource: false)
            else { return Placement.LinkSides() }
            let from = placement.boxRects[source]
            let to = placement.boxRects[destination]
            // The other ends above come first, the nearest on top; then those below, the farthest
            // on top.
            func rank(of other: Rectangle, from own: Rectangle) -> Int {
                (other.midY < own.midY ? -1_000_000 : 1_000_000) - other.midY
            }
            var sides = Placement.LinkSides()
            sides.source = to.maxX < from.minX || from.maxX >= to.minX ? .left : .right
            sides.destination = to.maxX < from.minX ? .right : .left
            sides.sourceRank = rank(of: to, from: from)
            sides.destinationRank = rank(of: from, from: to)
            return sides
        }
    }

    // MARK: Boxes and nodes

    mutating func addBoxes() {
        for (place, box) in scene.boxes.enumerated() {
            let rect = placement.boxRects[place]
            let isBright = box.isInFlow || box.isLit || scene.isMap
            let pillText = box.fittedPill
            let pillWidth = Lettering.pill.width(of: pillText) + 16
            let header =
                measures.isNarrow
                ? placement.headers[place].of(box, in: rect) : Header(of: box, within: nil)
            let pill = header.pill(pillWidth, in: rect)
            layout.boxes.append(
                Layout.Box(
                    rect: rect, parent: box.parent, pill: box.pill.isEmpty ? nil : pill,
                    isInFlow: box.isInFlow, isMarked: box.isMarked, isGroup: box.isGroup,
                    isDim: !isBright, tint: box.tint, tooltip: box.tooltip,
                    identity: box.identity))
            addTag(of: box, place: place, rect: rect, isBright: isBright)
            for (line, titleRect) in zip(header.title, header.titles(in: rect, after: box.tagRoom))
            {
                layout.texts.append(
                    Layout.Text(
                        string: line, full: line == box.title ? nil : box.title, rect: titleRect,
                        size: Lettering.boxTitle.size, isBold: true,
                        ink: isBright ? palette.text : palette.muted, owner: .box(place)))
                router.block(titleRect.grown(by: 4))
            }
            guard !box.pill.isEmpty else { continue }
            layout.texts.append(
                Layout.Text(
                    string: pillText, full: pillText == box.wholePill ? nil : box.wholePill,
                    rect: pill.grown(by: -3), size: Lettering.pill.size, isBold: false,
                    anchor: .middle,
                    ink: !box.isMarked
                        ? palette.text : isBright ? palette.onAccent : palette.accentText,
                    owner: .box(place)))
            router.block(pill.grown(by: 4))
        }
    }

    /// The letters of whoever a box belongs to, on a plate before its title.
    private mutating func addTag(
        of box: Scene.Box, place: Int, rect: Rectangle, isBright: Bool
    ) {
        guard let tag = box.tag else { return }
        let plate = Rectangle(
            x: rect.x + 12, y: rect.y + 9, width: Scene.Box.width(ofTag: tag), height: 20)
        layout.boxes[place].tag = plate
        let width = Lettering.tag.width(of: tag)
        layout.texts.append(
            Layout.Text(
                string: tag,
                rect: Rectangle(
                    x: plate.midX - width / 2, y: plate.y + 3, width: width,
                    height: Lettering.tag.lineHeight),
                size: Lettering.tag.size, isBold: true, anchor: .middle,
                ink: isBright ? palette.text : palette.muted, owner: .box(place)))
        router.block(plate.grown(by: 4))
    }

    /// - Parameter shown: the nodes that get their words and gates; all of them by default.
    mutating func addNodes(_ shown: Set<Int>? = nil) {
        for (place, node) in scene.nodes.enumerated() {
            let rect = placement.nodeRects[place]
            layout.nodes.append(
                Layout.Node(
                    rect: rect, box: node.box, shape: node.shape, isInFlow: node.step != nil,
                    isDim: node.step == nil && !scene.isMap, tooltip: node.tooltip,
                    identity: node.identity))
            guard shown?.contains(place) ?? true else { continue }
            router.block(rect.grown(by: 5))
            addTexts(of: node, place: place, rect: rect)
            if let step = node.step, step > 0, node.showsStep {
                let disc = Layout.Disc(
                    centre: Point(x: rect.minX, y: rect.minY), number: step,
                    owner: .node(place))
                layout.discs.append(disc)
                router.block(disc.rect)
            }
            if let gate = node.gate { addGate(gate, of: place, rect: rect) }
        }
    }

    private mutating func addTexts(of node: Scene.Node, place: Int, rect: Rectangle) {
        let shift = node.shape.outline == .cylinder ? 4 : 0
        let limit = rect.width - 30
        let (titles, subtitles) = measures.lines(of: node, limit: limit)
        let words =
            titles.count * Lettering.nodeTitle.lineHeight
            + subtitles.count * Lettering.nodeSubtitle.lineHeight
        var y = rect.midY - (words == 31 ? 16 : words == 45 ? 24 : words / 2) + shift
        func add(_ shown: String, of string: String, _ measure: TextMeasure, ink: Ink) {
            let width = measure.width(of: shown)
            layout.texts.append(
                Layout.Text(
                    string: shown, full: string.contains(shown) ? nil : string,
                    rect: Rectangle(
                        x: rect.midX - width / 2, y: y, width: width, height: measure.lineHeight),
                    size: measure.size, isBold: measure.isBold, anchor: .middle, ink: ink,
                    owner: .node(place)))
            y += measure.lineHeight
        }
        let isDim = node.step == nil && !scene.isMap
        for line in titles {
            add(
                line, of: node.title, Lettering.nodeTitle,
                ink: node.shape.text ?? (isDim ? palette.muted : palette.text))
        }
        for line in subtitles {
            add(
                line, of: node.subtitle, Lettering.nodeSubtitle,
                ink: node.shape.text ?? palette.muted)
        }
    }

    /// The gate in a node's own border where lines come in, with its label to the left, or at the
    /// right of a line that comes in from above.
    private mutating func addGate(_ gate: Scene.Gate, of node: Int, rect: Rectangle) {
        let isInFlow = scene.nodes[node].step != nil
        let isAbove = measures.isUpright && isInFlow
        let centre =
            isAbove
            ? Point(x: rect.midX, y: rect.minY) : Point(x: rect.minX, y: rect.midY)
        layout.gates.append(
            Layout.Gate(
                centre: centre, state: gate.state, isInFlow: isInFlow, guards: .node(node),
                tooltip: gate.tooltip, identity: gate.identity))
        let labels = labels(of: gate, isInFlow: isInFlow)
        let uppers = labels.count { $0.isUpper }
        for (place, text) in labels.enumerated() {
            var placed = text.text
            let height = placed.rect.height
            var y =
                text.isUpper
                ? centre.y - 6 - height * (uppers - place)
                : centre.y + 6 + height * (place - uppers)
            // No line comes in beside a label that stands alone: it may stand in the middle.
            if labels.count == 1, !isInFlow { y = centre.y - height / 2 }
            placed.rect.x = centre.x - 14 - placed.rect.width
            placed.anchor = .end
            if isAbove {
                y = centre.y - 8 - height * (labels.count - place)
                placed.rect.x = centre.x + 14
                placed.anchor = .start
            }
            placed.rect.y = y
            layout.texts.append(placed)
            router.block(placed.rect.grown(by: 1))
        }
        if !isAbove {
            router.block(
                Rectangle(x: centre.x - 10, y: centre.y - 10, width: 10, height: 4))
        }
    }

    /// A gate's label: what it is and how strong over the line, what else is to be said under the
    /// line; each in a line of its own, or in several of a narrow picture unless it is cut.
    func labels(
        of gate: Scene.Gate, isInFlow: Bool, limit: Int? = nil, isCut: Bool = false
    ) -> [(text: Layout.Text, isUpper: Bool)] {
        let strong = gate.state != .shut && isInFlow ? Lettering.gateStrong : Lettering.gate
        let most = limit ?? measures.gateLimit
        var (upper, lower) = measures.lines(of: gate, limit: most)
        if isCut || !measures.isNarrow {
            upper = gate.upper.isEmpty ? [] : [Lettering.gate.fitted(gate.upper, to: most)]
            lower = gate.lower.isEmpty ? [] : [strong.fitted(gate.lower, to: most)]
        }
        let lines =
            upper.map { ($0, gate.upper, Lettering.gate, true) }
            + lower.map { ($0, gate.lower, strong, upper.isEmpty) }
        return lines.map { shown, whole, measure, isUpper in
            (
                Layout.Text(
                    string: shown, full: shown == whole ? nil : whole,
                    rect: Rectangle(
                        x: 0, y: 0, width: measure.width(of: shown), height: measure.lineHeight),
                    size: measure.size, isBold: measure.isBold,
                    ink: measure.isBold ? palette.accentText : palette.muted), isUpper
            )
        }
    }

    // MARK: Rails

    /// The dotted line under everything inside, where the flow runs down.
    private mutating func addLevelRail() {
        guard let y = placement.railY else { return }
        let bounds = placement.bounds
        layout.marks.append(
            Layout.Mark(
                shape: .line([Point(x: bounds.minX, y: y), Point(x: bounds.maxX, y: y)]),
                role: .backdrop, stroke: palette.faint, dashes: "1 4"))
        let width = Lettering.small.width(of: scene.style.railLabel)
        let text = Layout.Text(
            string: scene.style.railLabel, full: nil,
            rect: Rectangle(
                x: bounds.minX, y: y + 4, width: width, height: Lettering.small.lineHeight),
            size: Lettering.small.size, ink: palette.muted)
        layout.texts.append(text)
        router.block(text.rect)
    }

    private mutating func addRails() {
        guard placement.railX != nil || placement.leftRailX != nil else { return }
        var extent = placement.bounds
        for line in layout.lines {
            for segment in line.segments { extent = extent.union(segment.bounds) }
        }
        let minY = extent.minY - 30
        for x in [placement.leftRailX, placement.railX].compactMap({ $0 }) {
            layout.rails.append(Layout.Rail(x: x, minY: minY, maxY: extent.maxY + 10))
            let string = scene.style.railLabel
            let width = Lettering.small.width(of: string)
            let isRight = x == placement.railX && !measures.isNarrow
            layout.texts.append(
                Layout.Text(
                    string: string, full: nil,
                    rect: Rectangle(
                        x: isRight ? x + 6 : x - 6 - width, y: minY, width: width,
                        height: Lettering.small.lineHeight),
                    size: Lettering.small.size, anchor: isRight ? .start : .end, ink: palette.muted)
            )
        }
    }
}
