/// Places a scene, routes its lines and puts every label where it covers nothing.
struct DiagramComposer {
    var scene: DiagramScene
    var placement: DiagramPlacement
    var layout = DiagramLayout()
    var router: LineRouter
    /// Where channels begin and end, before their lines are drawn.
    var channelEnds: [DiagramSegment] = []

    /// The scene with coordinates of its own; spacing grows until every line finds a way.
    static func compose(_ scene: DiagramScene) -> DiagramComposer {
        var latest = composed(scene, DiagramGaps())
        var best = latest
        for percent in [150, 200, 300]
        where best.layout.losses.weight > 0 && latest.router.isPatient {
            // In a large picture more room is needed only where lines got stuck.
            let gaps =
                latest.router.keepsToCorridors
                ? latest.gaps.adding(latest.router.stuckLanes) : DiagramGaps(percent: percent)
            latest = composed(scene, gaps, seen: latest.router.seen)
            if latest.layout.losses.weight < best.layout.losses.weight { best = latest }
        }
        return best
    }

    /// The scene with these gaps, or wider ones where a large picture needs more lanes.
    private static func composed(
        _ scene: DiagramScene, _ gaps: DiagramGaps, seen: Int = 0
    ) -> DiagramComposer {
        var gaps = gaps
        var composer = DiagramComposer(scene, gaps: gaps)
        for _ in 0..<2 where composer.router.keepsToCorridors {
            let missing = composer.missingLanes()
            if missing.allSatisfy({ $0 == DiagramGaps.Lanes() }) { break }
            gaps = gaps.adding(missing)
            composer = DiagramComposer(scene, gaps: gaps)
        }
        composer.router.seen = seen
        composer.addLines()
        return composer
    }

    private var gaps: DiagramGaps { placement.gaps }

    /// The scene without its lines.
    private init(_ scene: DiagramScene, gaps: DiagramGaps) {
        self.scene = scene
        let rough = DiagramPlacement(
            of: scene, gaps: gaps,
            sides: scene.channels.map { _ in DiagramPlacement.ChannelSides() })
        placement = DiagramPlacement(
            of: scene, gaps: gaps, sides: Self.sides(of: scene, in: rough),
            minimumWidths: rough.columnWidths)
        router = LineRouter(bounds: placement.bounds.grown(by: 80), boxes: placement.boxRects)
        router.keepsToCorridors = router.usesCorridors(lines: scene.channels.count)
        router.keepInside(from: placement.leftRailX, to: placement.railX)
        addBoxes()
        addNodes()
        let requests = pathRequests()
        let channelRequests = channelRequests(after: requests.count)
        for request in requests { router.reserveEnds(of: request) }
        for case let request? in channelRequests { router.reserveEnds(of: request) }
        reserveStubs(channelRequests)
        channelEnds = channelRequests.enumerated().flatMap { place, request in
            request?.ends ?? Self.stub(of: placement.ports[place]).map {
                [DiagramSegment(from: $0[0], to: $0[1])]
            } ?? []
        }
        addPorts()
    }

    private func missingLanes() -> [DiagramGaps.Lanes] {
        var trial = router
        return trial.missingLanes(
            for: channelRequests(after: scene.edges.count).compactMap(\.self))
    }

    private mutating func addLines() {
        let requests = pathRequests()
        addPathLines(requests)
        addChannelLines(channelRequests(after: requests.count))
        addRails()
    }

    /// The sides of boxes at which channels end so that their lines are short.
    private static func sides(
        of scene: DiagramScene, in placement: DiagramPlacement
    ) -> [DiagramPlacement.ChannelSides] {
        scene.channels.indices.map { place in
            let channel = scene.channels[place]
            guard let source = channel.source, let destination = channel.destination,
                placement.hasPort(place, atSource: true), placement.hasPort(place, atSource: false)
            else { return DiagramPlacement.ChannelSides() }
            let from = placement.boxRects[source]
            let to = placement.boxRects[destination]
            // The other ends above come first, the nearest on top; then those below, the farthest
            // on top.
            func rank(of other: DiagramRect, from own: DiagramRect) -> Int {
                (other.midY < own.midY ? -1_000_000 : 1_000_000) - other.midY
            }
            var sides = DiagramPlacement.ChannelSides()
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
            let pillText = box.fittedPill
            let pillWidth = DiagramType.pill.width(of: pillText) + 16
            let pill = DiagramRect(
                x: rect.maxX - 12 - pillWidth, y: rect.y + 9, width: pillWidth, height: 20)
            let title = DiagramType.boxTitle.fitted(box.title, to: DiagramType.headerLimit)
            layout.boxes.append(
                DiagramLayout.Box(
                    rect: rect, parent: box.parent, pill: box.pill.isEmpty ? nil : pill,
                    isOnPath: box.isOnPath, isFailed: box.isFailed, isGroup: box.isGroup,
                    isDim: !box.isOnPath && !scene.isMap, tint: box.tint, tooltip: box.tooltip,
                    identity: box.identity))
            let titleRect = DiagramRect(
                x: rect.x + 14, y: rect.y + 11, width: DiagramType.boxTitle.width(of: title),
                height: DiagramType.boxTitle.lineHeight)
            layout.texts.append(
                DiagramLayout.Text(
                    string: title, full: title == box.title ? nil : box.title, rect: titleRect,
                    size: DiagramType.boxTitle.size, isBold: true,
                    ink: box.isOnPath || scene.isMap ? .text : .muted, owner: .box(place)))
            router.block(titleRect.grown(by: 4))
            guard !box.pill.isEmpty else { continue }
            layout.texts.append(
                DiagramLayout.Text(
                    string: pillText, full: pillText == box.wholePill ? nil : box.wholePill,
                    rect: pill.grown(by: -3), size: DiagramType.pill.size, isBold: false,
                    anchor: .middle,
                    ink: !box.isFailed ? .text : box.isOnPath ? .onPath : .pathText,
                    owner: .box(place)))
            router.block(pill.grown(by: 4))
        }
    }

    /// - Parameter shown: the nodes that get their words and gates; all of them by default.
    mutating func addNodes(_ shown: Set<Int>? = nil) {
        for (place, node) in scene.nodes.enumerated() {
            let rect = placement.nodeRects[place]
            layout.nodes.append(
                DiagramLayout.Node(
                    rect: rect, box: node.box, shape: node.shape, isOnPath: node.step != nil,
                    isDim: node.step == nil && !scene.isMap, tooltip: node.tooltip,
                    identity: node.identity))
            guard shown?.contains(place) ?? true else { continue }
            router.block(rect.grown(by: 5))
            addTexts(of: node, place: place, rect: rect)
            if let step = node.step, step > 0 {
                let disc = DiagramLayout.Disc(
                    centre: DiagramPoint(x: rect.minX, y: rect.minY), number: step,
                    owner: .node(place))
                layout.discs.append(disc)
                router.block(disc.rect)
            }
            if let gate = node.gate { addGate(gate, of: place, rect: rect) }
        }
    }

    private mutating func addTexts(of node: DiagramScene.Node, place: Int, rect: DiagramRect) {
        let shift = node.shape == .weights ? 4 : 0
        let subtitles = node.subtitleLines(limit: rect.width - 30)
        let limit = rect.width - 30
        let isGoal = node.shape == .consequence
        var y = rect.midY - [8, 16, 24][min(subtitles.count, 2)] + shift
        func add(_ shown: String, of string: String, _ measure: TextMeasure, ink: DiagramInk) {
            let width = measure.width(of: shown)
            layout.texts.append(
                DiagramLayout.Text(
                    string: shown, full: string.contains(shown) ? nil : string,
                    rect: DiagramRect(
                        x: rect.midX - width / 2, y: y, width: width, height: measure.lineHeight),
                    size: measure.size, isBold: measure.isBold, anchor: .middle, ink: ink,
                    owner: .node(place)))
            y += measure.lineHeight
        }
        let isDim = node.step == nil && !scene.isMap
        add(
            DiagramType.nodeTitle.fitted(node.title, to: limit), of: node.title,
            DiagramType.nodeTitle, ink: isGoal ? .onPath : isDim ? .muted : .text)
        for line in subtitles {
            add(
                line, of: node.subtitle, DiagramType.nodeSubtitle,
                ink: isGoal ? .onPath : .muted)
        }
    }

    /// The gate in a node's own border, with its label to the left.
    private mutating func addGate(_ gate: DiagramScene.Gate, of node: Int, rect: DiagramRect) {
        let centre = DiagramPoint(x: rect.minX, y: rect.midY)
        layout.gates.append(
            DiagramLayout.Gate(
                centre: centre, state: gate.state,
                isOnPath: scene.nodes[node].step != nil, guards: .node(node),
                tooltip: gate.tooltip, identity: gate.identity))
        let labels = labels(of: gate, isOnPath: scene.nodes[node].step != nil)
        for text in labels {
            var y = text.isUpper ? centre.y - 6 - text.text.rect.height : centre.y + 6
            var placed = text.text
            // No line comes in beside a label that stands alone: it may stand in the middle.
            if labels.count == 1, scene.nodes[node].step == nil {
                y = centre.y - placed.rect.height / 2
            }
            placed.rect.x = centre.x - 14 - placed.rect.width
            placed.rect.y = y
            placed.anchor = .end
            layout.texts.append(placed)
            router.block(placed.rect.grown(by: 1))
        }
        router.block(
            DiagramRect(x: centre.x - 10, y: centre.y - 10, width: 10, height: 4))
    }

    /// A gate's label: what it is and how strong over the line, who holds it under the line.
    func labels(
        of gate: DiagramScene.Gate, isOnPath: Bool, limit: Int = DiagramType.gateLimit
    ) -> [(text: DiagramLayout.Text, isUpper: Bool)] {
        let lower = gate.state != .holds && isOnPath ? DiagramType.gateStrong : DiagramType.gate
        let parts = [(gate.upper, DiagramType.gate, true), (gate.lower, lower, gate.upper.isEmpty)]
        return parts.filter { !$0.0.isEmpty }.map { string, measure, isUpper in
            let shown = measure.fitted(string, to: limit)
            let isReason = measure.isBold
            return (
                DiagramLayout.Text(
                    string: shown, full: shown == string ? nil : string,
                    rect: DiagramRect(
                        x: 0, y: 0, width: measure.width(of: shown), height: measure.lineHeight),
                    size: measure.size, isBold: measure.isBold,
                    ink: isReason ? .pathText : .muted), isUpper
            )
        }
    }

    // MARK: Rails

    /// What stands beside a line beyond which there is no perimeter.
    static let outside = "OUTSIDE"

    private mutating func addRails() {
        guard placement.railX != nil || placement.leftRailX != nil else { return }
        var extent = placement.bounds
        for line in layout.lines {
            for segment in line.segments { extent = extent.union(segment.bounds) }
        }
        let minY = extent.minY - 30
        for x in [placement.leftRailX, placement.railX].compactMap({ $0 }) {
            layout.rails.append(DiagramLayout.Rail(x: x, minY: minY, maxY: extent.maxY + 10))
            let string = Self.outside
            let width = DiagramType.small.width(of: string)
            let isRight = x == placement.railX
            layout.texts.append(
                DiagramLayout.Text(
                    string: string, full: nil,
                    rect: DiagramRect(
                        x: isRight ? x + 6 : x - 6 - width, y: minY, width: width,
                        height: DiagramType.small.lineHeight),
                    size: DiagramType.small.size, anchor: isRight ? .start : .end, ink: .muted))
        }
    }
}
