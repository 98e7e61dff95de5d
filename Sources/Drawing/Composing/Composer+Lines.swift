extension Composer {
    // MARK: The flow

    /// What the flow's lines join; line numbers are their places among the scene's edges.
    func lineRequests() -> [LineRouter.Request] {
        var leaving: [Int: Int] = [:]
        var arriving: [Int: Int] = [:]
        for edge in scene.lines {
            leaving[edge.from, default: 0] += 1
            arriving[edge.to, default: 0] += 1
        }
        return scene.lines.enumerated().map { place, edge in
            let from = placement.nodeRects[edge.from]
            let to = placement.nodeRects[edge.to]
            let region = region(from: scene.nodes[edge.from].box, to: scene.nodes[edge.to].box)
            let isUpright = measures.isUpright
            let start =
                isUpright
                ? Point(x: from.midX, y: from.maxY) : Point(x: from.maxX, y: from.midY)
            let goal =
                isUpright ? Point(x: to.midX, y: to.minY) : Point(x: to.minX, y: to.midY)
            return LineRouter.Request(
                line: place, start: start, leaving: 1, isUpright: isUpright,
                goal: .point(goal, arriving: 1),
                boxes: region.boxes, usesPage: region.usesPage, startGroup: edge.from,
                endGroup: edge.to, leavesRails: true,
                turnsLate: arriving[edge.to, default: 0] > 1
                    && leaving[edge.from, default: 0] == 1)
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

    mutating func addLines(_ requests: [LineRouter.Request]) {
        for (request, edge) in zip(requests, scene.lines) {
            guard var points = router.route(request) else {
                layout.losses.lines += 1
                continue
            }
            if scene.nodes[edge.to].gate != nil { Self.shorten(&points) }
            let from = scene.nodes[edge.from].box
            let to = scene.nodes[edge.to].box
            layout.lines.append(
                Layout.Line(
                    points: points, style: edge.style,
                    startBoxes: scene.chain(from: from), endBoxes: scene.chain(from: to),
                    startNode: edge.from, endNode: edge.to, tooltip: edge.tooltip,
                    identity: edge.identity))
        }
        gatherObstacles()
        let lines = layout.lines
        let edges = Dictionary(
            scene.lines.enumerated().map { ([$1.from, $1.to], $0) },
            uniquingKeysWith: { first, _ in first })
        for line in lines {
            guard let start = line.startNode, let end = line.endNode,
                let edge = edges[[start, end]]
            else { continue }
            for (box, gate) in scene.lines[edge].gates { addGate(gate, in: box, on: line) }
        }
    }

    /// Ends a line before the gate that its end node or box has.
    private static func shorten(_ points: inout [Point]) {
        guard let last = points.last, points.count > 1 else { return }
        let before = points[points.count - 2]
        points[points.count - 1].x -=
            (last.x - before.x).signum() * (Layout.Gate.halfSize + 1)
        points[points.count - 1].y -=
            (last.y - before.y).signum() * (Layout.Gate.halfSize + 1)
    }

    /// The gate where a line of the flow crosses a boundary.
    private mutating func addGate(
        _ gate: Scene.Gate, in box: Int, on line: Layout.Line
    ) {
        let rect = placement.boxRects[box]
        for segment in line.segments {
            guard let crossing = segment.crossing(of: rect) else { continue }
            let place = GatePlace(box: box, centre: crossing)
            if let known = gatePlaces[place] {
                // Lines that run together here share a gate; it names what each of them passes.
                if !layout.gates[known].tooltip.contains(gate.tooltip) {
                    layout.gates[known].tooltip += "; " + gate.tooltip
                    layout.gates[known].identity.formUnion(gate.identity)
                }
                return
            }
            let placed = Layout.Gate(
                centre: crossing, state: gate.state, isInFlow: true, guards: .box(box),
                tooltip: gate.tooltip, identity: gate.identity)
            layout.gates.append(placed)
            gatePlaces[place] = layout.gates.count - 1
            obstacles.insert(placed.rect)
            router.block(placed.rect)
            addLabels(of: gate, at: crossing, rect: rect, isHorizontal: segment.isHorizontal)
            return
        }
    }

    /// Puts a gate's label at the first place beside it where it covers nothing.
    private mutating func addLabels(
        of gate: Scene.Gate, at centre: Point, rect: Rectangle, isHorizontal: Bool
    ) {
        // Where the whole label has no room a shorter one may have; pointing at it shows the whole.
        let whole = measures.isNarrow ? [measures.gateLimit, 110, 80, 60] : [Lettering.gateLimit]
        let limits = whole.map { ($0, false) } + [150, 90, 50].map { ($0, true) }
        for (limit, isCut) in limits {
            let labels = labels(of: gate, isInFlow: true, limit: limit, isCut: isCut)
            let candidates = LabelPlaces.candidates(
                at: centre, of: rect, isHorizontal: isHorizontal, labels: labels)
            for candidate in candidates {
                var isFree = true
                for text in candidate where isFree { isFree = self.isFree(text.rect) }
                guard isFree else { continue }
                for text in candidate {
                    layout.texts.append(text)
                    obstacles.insert(text.rect)
                    router.block(text.rect.grown(by: 1))
                }
                if isCut { layout.losses.shortened += 1 }
                return
            }
        }
        layout.losses.labels += 1
    }

    /// Keeps labels off everything that is drawn so far.
    private mutating func gatherObstacles() {
        for text in layout.texts { obstacles.insert(text.rect) }
        for node in layout.nodes { obstacles.insert(node.rect) }
        for disc in layout.discs { obstacles.insert(disc.rect) }
        for box in layout.boxes { obstacles.insertBorder(of: box.rect) }
        for end in linkEnds { obstacles.insert(end.bounds) }
        for line in layout.lines {
            for segment in line.segments { obstacles.insert(segment.bounds) }
        }
        for (place, gate) in layout.gates.enumerated() {
            obstacles.insert(gate.rect)
            if case .box(let box) = gate.guards {
                gatePlaces[GatePlace(box: box, centre: gate.centre)] = place
            }
        }
    }

    /// Whether a text may stand here.
    private mutating func isFree(_ rect: Rectangle) -> Bool {
        let wide = rect.grown(by: 2)
        for rail in [placement.leftRailX, placement.railX].compactMap({ $0 })
        where rail > wide.minX && rail < wide.maxX {
            return false
        }
        if let rail = placement.railY, rail > wide.minY, rail < wide.maxY { return false }
        return !obstacles.overlaps(wide)
    }

    // MARK: Links

    /// What the links' lines join; `nil` for one between a box and one inside it.
    func linkRequests(after first: Int) -> [LineRouter.Request?] {
        scene.links.enumerated().map { place, link in
            let ports = placement.ports[place]
            let sides = placement.sides[place]
            let sourceParent = link.source.flatMap { scene.boxes[$0].parent }
            let targetParent = link.destination.flatMap { scene.boxes[$0].parent }
            let region = region(from: sourceParent, to: targetParent)
            let start: Point
            let goal: LineRouter.Goal
            var leaving = sides.source == .right ? 1 : -1
            switch (ports.source, ports.destination) {
            case (let from?, let to?):
                start = from
                goal = .point(to, arriving: sides.destination == .left ? 1 : -1)
            case (let from?, nil) where link.destination == nil:
                guard let rail = placement.railX else { return nil }
                start = from
                goal = .column(rail)
            case (nil, let to?) where link.source == nil:
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

    /// The labels and gates of the links beside the flow, in the boundaries where they end.
    mutating func addPorts(_ shown: Set<Int>? = nil) {
        for (place, link) in scene.links.enumerated()
        where shown?.contains(place) ?? true {
            let ports = placement.ports[place]
            let sides = placement.sides[place]
            if let point = ports.source, let box = link.source {
                addPort(place, atSource: true, point: point, side: sides.source, box: box)
            }
            if let point = ports.destination, let box = link.destination {
                addPort(place, atSource: false, point: point, side: sides.destination, box: box)
            }
        }
    }

    private mutating func addPort(
        _ link: Int, atSource: Bool, point: Point, side: Placement.Side, box: Int
    ) {
        let label = placement.label(of: link, atSource: atSource)
        let lines = placement.portLines(of: link, atSource: atSource, in: box)
        let height = Lettering.gate.lineHeight
        for (place, shown) in lines.enumerated() {
            let width = Lettering.gate.width(of: shown)
            let text = Layout.Text(
                string: shown, full: shown == label ? nil : label,
                rect: Rectangle(
                    x: side == .right ? point.x - 14 - width : point.x + 14,
                    y: point.y - height * lines.count / 2 + place * height, width: width,
                    height: height),
                size: Lettering.gate.size, anchor: side == .right ? .end : .start,
                ink: palette.muted, owner: .box(box))
            layout.texts.append(text)
            router.block(text.rect.grown(by: 2))
        }
        guard placement.isGate(of: link, atSource: atSource),
            let gate = scene.links[link].gate
        else { return }
        let placed = Layout.Gate(
            centre: point, state: gate.state, isInFlow: false, guards: .box(box),
            tooltip: gate.tooltip, identity: gate.identity)
        layout.gates.append(placed)
        router.block(placed.rect)
    }

    /// Keeps other lines off the short ones that need no way.
    mutating func reserveStubs(_ requests: [LineRouter.Request?]) {
        for (place, request) in requests.enumerated() where request == nil {
            guard let stub = Self.stub(of: placement.ports[place]) else { continue }
            router.block(Segment(from: stub[0], to: stub[1]).bounds)
        }
    }

    /// Draws the links; one that finds no way pushes others away, which are led anew.
    mutating func addLinkLines(_ requests: [LineRouter.Request?]) {
        router.fixedLines = scene.lines.count
        var ways: [Int: [Point]] = [:]
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
                    let other = line - scene.lines.count
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
                layout.losses.links += 1
            }
        }
    }

    /// How often links may push others away before more room is made instead.
    private static let mostPushes = 12

    private mutating func addLine(of place: Int, along way: [Point]) {
        let link = scene.links[place]
        var points = way
        if link.gate.map({ $0.state != .missing }) ?? false,
            placement.ports[place].destination != nil,
            placement.isGate(of: place, atSource: false)
        {
            Self.shorten(&points)
        }
        layout.lines.append(
            Layout.Line(
                points: points, style: link.style,
                startBoxes: scene.chain(from: link.source),
                endBoxes: scene.chain(from: link.destination), link: place,
                tooltip: link.tooltip, identity: link.identity))
    }

    /// A short line between a box's boundary and the open inside of the box around it.
    static func stub(of ports: Placement.LinkPorts) -> [Point]? {
        if let source = ports.source {
            return [source, Point(x: source.x + 26, y: source.y)]
        }
        return ports.destination.map { [Point(x: $0.x - 26, y: $0.y), $0] }
    }
}
