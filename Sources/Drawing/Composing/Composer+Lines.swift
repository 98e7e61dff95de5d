extension DiagramComposer {
    // MARK: The path

    /// What the path's lines join; line numbers are their places among the scene's edges.
    func pathRequests() -> [LineRouter.Request] {
        scene.edges.enumerated().map { place, edge in
            let from = placement.nodeRects[edge.from]
            let to = placement.nodeRects[edge.to]
            let region = region(from: scene.nodes[edge.from].box, to: scene.nodes[edge.to].box)
            return LineRouter.Request(
                line: place, start: DiagramPoint(x: from.maxX, y: from.midY), leaving: 1,
                goal: .point(DiagramPoint(x: to.minX, y: to.midY), arriving: 1),
                boxes: region.boxes, usesPage: region.usesPage, startGroup: edge.from,
                endGroup: edge.to, leavesRails: true,
                turnsLate: scene.edges.filter { $0.to == edge.to }.count > 1
                    && scene.edges.filter { $0.from == edge.from }.count == 1)
        }
    }

    /// Where a line between two places may run: the boxes that hold one of them, up to the first
    /// that holds both.
    private func region(from: Int?, to: Int?) -> (boxes: Set<Int>, usesPage: Bool) {
        let common = scene.commonBox(from, to)
        func climb(_ box: Int?) -> [Int] {
            let chain = scene.chain(from: box)
            guard let common, let end = chain.firstIndex(of: common) else { return chain }
            return Array(chain[...end])
        }
        return (Set(climb(from) + climb(to)), common == nil)
    }

    mutating func addPathLines(_ requests: [LineRouter.Request]) {
        for (request, edge) in zip(requests, scene.edges) {
            guard var points = router.route(request) else {
                layout.losses.pathLines += 1
                continue
            }
            if scene.nodes[edge.to].gate != nil { Self.shorten(&points) }
            let from = scene.nodes[edge.from].box
            let to = scene.nodes[edge.to].box
            layout.lines.append(
                DiagramLayout.Line(
                    points: points, kind: edge.isTogether && from != to ? .together : .path,
                    startBoxes: scene.chain(from: from), endBoxes: scene.chain(from: to),
                    startNode: edge.from, endNode: edge.to, tooltip: edge.tooltip,
                    identity: edge.identity))
        }
        let lines = layout.lines
        for line in lines {
            guard
                let edge = scene.edges.first(where: {
                    $0.from == line.startNode && $0.to == line.endNode
                })
            else { continue }
            for (box, gate) in edge.gates { addGate(gate, in: box, on: line) }
        }
    }

    /// Ends a line before the gate that its end node or box has.
    private static func shorten(_ points: inout [DiagramPoint]) {
        guard let last = points.last, points.count > 1 else { return }
        let before = points[points.count - 2]
        points[points.count - 1].x -=
            (last.x - before.x).signum() * (DiagramLayout.Gate.halfSize + 1)
    }

    /// The gate where a line of the path crosses a boundary.
    private mutating func addGate(
        _ gate: DiagramScene.Gate, in box: Int, on line: DiagramLayout.Line
    ) {
        let rect = placement.boxRects[box]
        for segment in line.segments {
            guard let crossing = segment.crossing(of: rect) else { continue }
            let known = layout.gates.firstIndex {
                $0.centre == crossing && $0.guards == .box(box)
            }
            if let known {
                // Lines that run together here share a gate; it names what each of them passes.
                if !layout.gates[known].tooltip.contains(gate.tooltip) {
                    layout.gates[known].tooltip += "; " + gate.tooltip
                    layout.gates[known].identity.barriers += gate.identity.barriers.filter {
                        !layout.gates[known].identity.barriers.contains($0)
                    }
                }
                return
            }
            let placed = DiagramLayout.Gate(
                centre: crossing, state: gate.state, isOnPath: true, guards: .box(box),
                tooltip: gate.tooltip, identity: gate.identity)
            layout.gates.append(placed)
            router.block(placed.rect)
            addLabels(of: gate, at: crossing, rect: rect, isHorizontal: segment.isHorizontal)
            return
        }
    }

    /// Puts a gate's label at the first place beside it where it covers nothing.
    private mutating func addLabels(
        of gate: DiagramScene.Gate, at centre: DiagramPoint, rect: DiagramRect, isHorizontal: Bool
    ) {
        // Where the whole label has no room a shorter one may have; pointing at it shows the whole.
        for limit in [DiagramType.gateLimit, 150, 90, 50] {
            let labels = labels(of: gate, isOnPath: true, limit: limit)
            let candidates = DiagramLabelPlaces.candidates(
                at: centre, of: rect, isHorizontal: isHorizontal, labels: labels)
            for candidate in candidates where candidate.allSatisfy({ isFree($0.rect) }) {
                for text in candidate {
                    layout.texts.append(text)
                    router.block(text.rect.grown(by: 1))
                }
                if limit < DiagramType.gateLimit { layout.losses.shortened += 1 }
                return
            }
        }
        layout.losses.labels += 1
    }

    /// Whether a text may stand here.
    private func isFree(_ rect: DiagramRect) -> Bool {
        let wide = rect.grown(by: 2)
        if layout.texts.contains(where: { $0.rect.overlaps(wide) }) { return false }
        if layout.nodes.contains(where: { $0.rect.overlaps(wide) }) { return false }
        if layout.gates.contains(where: { $0.rect.overlaps(wide) }) { return false }
        if layout.discs.contains(where: { $0.rect.overlaps(wide) }) { return false }
        if layout.boxes.contains(where: { $0.rect.isCrossed(by: wide) }) { return false }
        for rail in [placement.leftRailX, placement.railX].compactMap({ $0 })
        where rail > wide.minX && rail < wide.maxX {
            return false
        }
        if channelEnds.contains(where: { $0.enters(wide) }) { return false }
        return !layout.lines.contains { $0.segments.contains { $0.enters(wide) } }
    }

    // MARK: Channels

    /// What the channels' lines join; `nil` for one between a box and one inside it.
    func channelRequests(after first: Int) -> [LineRouter.Request?] {
        scene.channels.enumerated().map { place, channel in
            let ports = placement.ports[place]
            let sides = placement.sides[place]
            let sourceParent = channel.source.flatMap { scene.boxes[$0].parent }
            let targetParent = channel.destination.flatMap { scene.boxes[$0].parent }
            let region = region(from: sourceParent, to: targetParent)
            let start: DiagramPoint
            let goal: LineRouter.Goal
            var leaving = sides.source == .right ? 1 : -1
            switch (ports.source, ports.destination) {
            case (let from?, let to?):
                start = from
                goal = .point(to, arriving: sides.destination == .left ? 1 : -1)
            case (let from?, nil) where channel.destination == nil:
                guard let rail = placement.railX else { return nil }
                start = from
                goal = .column(rail)
            case (nil, let to?) where channel.source == nil:
                guard let rail = placement.leftRailX else { return nil }
                start = to
                leaving = -1
                goal = .column(rail)
            default: return nil
            }
            return LineRouter.Request(
                line: first + place, start: start, leaving: leaving, goal: goal,
                boxes: region.boxes, usesPage: region.usesPage, startGroup: -1, endGroup: -1,
                leavesRails: false)
        }
    }

    /// The labels and gates of the channels off the path, in the boundaries where they end.
    mutating func addPorts(_ shown: Set<Int>? = nil) {
        for (place, channel) in scene.channels.enumerated()
        where shown?.contains(place) ?? true {
            let ports = placement.ports[place]
            let sides = placement.sides[place]
            if let point = ports.source, let box = channel.source {
                addPort(place, atSource: true, point: point, side: sides.source, box: box)
            }
            if let point = ports.destination, let box = channel.destination {
                addPort(place, atSource: false, point: point, side: sides.destination, box: box)
            }
        }
    }

    private mutating func addPort(
        _ channel: Int, atSource: Bool, point: DiagramPoint, side: DiagramPlacement.Side, box: Int
    ) {
        let label = placement.label(of: channel, atSource: atSource)
        let shown = DiagramType.gate.fitted(label, to: DiagramType.portLimit)
        let width = DiagramType.gate.width(of: shown)
        let height = DiagramType.gate.lineHeight
        let text = DiagramLayout.Text(
            string: shown, full: shown == label ? nil : label,
            rect: DiagramRect(
                x: side == .right ? point.x - 14 - width : point.x + 14, y: point.y - height / 2,
                width: width, height: height),
            size: DiagramType.gate.size, anchor: side == .right ? .end : .start, ink: .muted,
            owner: .box(box))
        layout.texts.append(text)
        router.block(text.rect.grown(by: 2))
        guard placement.isGate(of: channel, atSource: atSource),
            let gate = scene.channels[channel].gate
        else { return }
        let placed = DiagramLayout.Gate(
            centre: point, state: gate.state, isOnPath: false, guards: .box(box),
            tooltip: gate.tooltip, identity: gate.identity)
        layout.gates.append(placed)
        router.block(placed.rect)
    }

    /// Keeps other lines off the short ones that need no way.
    mutating func reserveStubs(_ requests: [LineRouter.Request?]) {
        for (place, request) in requests.enumerated() where request == nil {
            guard let stub = Self.stub(of: placement.ports[place]) else { continue }
            router.block(DiagramSegment(from: stub[0], to: stub[1]).bounds)
        }
    }

    /// Draws the channels; one that finds no way pushes others away, which are led anew.
    mutating func addChannelLines(_ requests: [LineRouter.Request?]) {
        router.fixedLines = scene.edges.count
        var ways: [Int: [DiagramPoint]] = [:]
        var queue = Array(requests.indices)
        var next = 0
        var pushes = 0
        while next < queue.count {
            let place = queue[next]
            next += 1
            guard let request = requests[place] else { continue }
            if let way = router.route(request) {
                ways[place] = way
            } else if pushes < Self.mostPushes, router.isPatient,
                let (way, pushed) = router.routePushing(request)
            {
                pushes += 1
                for line in pushed {
                    let other = line - scene.edges.count
                    guard let request = requests[other], let points = ways[other] else { continue }
                    router.release(points, of: request)
                    ways[other] = nil
                    queue.append(other)
                }
                router.occupy(way, line: request.line)
                ways[place] = way
            }
        }
        for (place, request) in requests.enumerated() {
            let ports = placement.ports[place]
            let way = request == nil ? Self.stub(of: ports) : ways[place]
            if let way {
                // A way in from outside was looked for from its end.
                let isReversed = request != nil && ports.source == nil
                addLine(of: place, along: isReversed ? way.reversed() : way)
            } else if request != nil {
                layout.losses.channels += 1
            }
        }
    }

    /// How often channels may push others away before more room is made instead.
    private static let mostPushes = 12

    private mutating func addLine(of place: Int, along way: [DiagramPoint]) {
        let channel = scene.channels[place]
        var points = way
        if channel.gate.map({ $0.state != .missing }) ?? false,
            placement.ports[place].destination != nil,
            placement.isGate(of: place, atSource: false)
        {
            Self.shorten(&points)
        }
        layout.lines.append(
            DiagramLayout.Line(
                points: points, kind: scene.isMap ? .way : .channel,
                startBoxes: scene.chain(from: channel.source),
                endBoxes: scene.chain(from: channel.destination), channel: place,
                tooltip: channel.tooltip, identity: channel.identity))
    }

    /// A short line between a box's boundary and the open inside of the box around it.
    static func stub(of ports: DiagramPlacement.ChannelPorts) -> [DiagramPoint]? {
        if let source = ports.source {
            return [source, DiagramPoint(x: source.x + 26, y: source.y)]
        }
        return ports.destination.map { [DiagramPoint(x: $0.x - 26, y: $0.y), $0] }
    }
}
