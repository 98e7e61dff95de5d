/// Gives boxes and nodes their places: a column for each stage of the path, boxes sized from what
/// they hold, everything off the path on shelves below.
///
/// All coordinates are multiples of `unit`, so that lines run on a lattice between them.
struct DiagramPlacement {
    static let unit = 10
    static let headerHeight = 50
    static let portPitch = 30
    static let nodeHeight = 60

    var scene: DiagramScene
    /// How wide gaps are; grows when lines find no way.
    let gaps: DiagramGaps
    /// The side of each channel's ends, by channel.
    let sides: [ChannelSides]

    var boxRects: [DiagramRect]
    var nodeRects: [DiagramRect]
    var ports: [ChannelPorts]
    var railX: Int?
    var leftRailX: Int?
    var bounds = DiagramRect(x: 0, y: 0, width: 0, height: 0)
    /// The ends of channels in the sides of each box.
    var boxPorts: [BoxPorts] = []

    /// On which side of a box a channel ends.
    enum Side: Hashable, Sendable {
        case left
        case right
    }

    /// The sides of both ends of a channel.
    struct ChannelSides: Hashable, Sendable {
        var source: Side = .right
        var destination: Side = .left
        /// Where each end stands among those on its side, so that lines do not cross needlessly.
        var sourceRank = 0
        var destinationRank = 0
    }

    /// Where a channel's ends are; `nil` for an end outside.
    struct ChannelPorts: Hashable, Sendable {
        var source: DiagramPoint?
        var destination: DiagramPoint?
    }

    /// A thing to be placed in a box or on the page.
    enum Item: Hashable {
        case box(Int)
        case node(Int)
    }

    // Origins relative to the box around, until `settle` makes them absolute.
    private var boxOrigins: [DiagramPoint]
    private var nodeOrigins: [DiagramPoint]
    private var contentBottoms: [Int]

    /// The boxes in which lines that run back must turn.
    private let turns: DiagramTurns
    /// The widths to which boxes are stretched.
    private let minimumWidths: [Int]

    init(
        of scene: DiagramScene, gaps: DiagramGaps, sides: [ChannelSides],
        minimumWidths: [Int] = []
    ) {
        self.minimumWidths = minimumWidths
        turns = DiagramTurns(of: scene)
        self.scene = scene
        self.gaps = gaps
        self.sides = sides
        let zero = DiagramRect(x: 0, y: 0, width: 0, height: 0)
        boxRects = Array(repeating: zero, count: scene.boxes.count)
        nodeRects = scene.nodes.map { Self.size(of: $0) }
        ports = Array(repeating: ChannelPorts(), count: scene.channels.count)
        let origin = DiagramPoint(x: 0, y: 0)
        boxOrigins = Array(repeating: origin, count: scene.boxes.count)
        nodeOrigins = Array(repeating: origin, count: scene.nodes.count)
        contentBottoms = Array(repeating: 0, count: scene.boxes.count)
        boxPorts = portsByBox()
        // A parent comes before what it holds, so the reverse order meets children first.
        for box in scene.boxes.indices.reversed() { placeContent(of: box) }
        placePage()
        settle()
    }

    // MARK: Sizes

    static func snapped(_ value: Int) -> Int { (value + unit - 1) / unit * unit }

    /// The width of a gap beside things on the page or in a box.
    func gap(_ base: Int, in box: Int? = nil) -> Int {
        gaps.width(base) + gaps.lanes(in: box).upright * Self.unit
    }

    /// The height of a gap below things on the page or in a box.
    func rowGap(_ base: Int, in box: Int? = nil) -> Int {
        gaps.width(base) + gaps.lanes(in: box).level * Self.unit
    }

    /// A node's size; its centre falls on the lattice.
    private static func size(of node: DiagramScene.Node) -> DiagramRect {
        let title = DiagramType.nodeTitle.width(of: node.title)
        let lines = node.subtitleLines(limit: DiagramType.nodeTextLimit)
        let subtitle = lines.map { DiagramType.nodeSubtitle.width(of: $0) }.max() ?? 0
        let least = node.shape == .leg ? 100 : 60
        let wanted = min(max(title, subtitle, least), DiagramType.nodeTextLimit) + 36
        return DiagramRect(
            x: 0, y: 0, width: (wanted + 19) / 20 * 20, height: nodeHeight)
    }

    /// The room to the left of a node for the label of its gate.
    private func margin(of node: Int) -> Int {
        func room(_ node: DiagramScene.Node) -> Int {
            node.gate.map { Self.snapped(DiagramType.width(of: $0) + 24) } ?? 0
        }
        let own = scene.nodes[node]
        guard own.shape == .leg else { return room(own) }
        // The legs of one group stand under one another.
        return scene.nodes.filter { $0.box == own.box && $0.shape == .leg }.map(room).max() ?? 0
    }

    func size(of item: Item) -> (width: Int, height: Int) {
        switch item {
        case .box(let box): (boxRects[box].width, boxRects[box].height)
        case .node(let node): (nodeRects[node].width + margin(of: node), nodeRects[node].height)
        }
    }

    mutating func place(_ item: Item, at point: DiagramPoint) {
        switch item {
        case .box(let box): boxOrigins[box] = point
        case .node(let node):
            nodeOrigins[node] = DiagramPoint(x: point.x + margin(of: node), y: point.y)
        }
    }

    // MARK: Inside a box

    func items(in box: Int?) -> (onPath: [Item], offPath: [Item]) {
        let boxes = scene.boxes.indices.filter { scene.boxes[$0].parent == box }
        let nodes = scene.nodes.indices.filter { scene.nodes[$0].box == box }
        let onPath =
            boxes.filter { scene.boxes[$0].isOnPath }.map(Item.box)
            + nodes.filter { scene.nodes[$0].step != nil }.map(Item.node)
        let offPath =
            nodes.filter { scene.nodes[$0].step == nil }.map(Item.node)
            + boxes.filter { !scene.boxes[$0].isOnPath }.map(Item.box)
        return (onPath, offPath)
    }

    private mutating func placeContent(of box: Int) {
        let (onPath, offPath) = items(in: box)
        let pads = sidePads(of: box)
        let columns = DiagramColumns(of: onPath, in: box, placement: self)
        let main = columns.arranged(gap: gap(40, in: box), stackGap: rowGap(40, in: box))
        let shelf = shelved(
            offPath, limit: max(main.width, shelfLimit(of: offPath)), gap: 30, in: box)
        let inner = max(
            pads.left + main.width + pads.right, pads.left + shelf.width + pads.right,
            headerWidth(of: box),
            portWidth(of: box), minimumWidths.indices.contains(box) ? minimumWidths[box] : 0)
        var bottom = Self.headerHeight
        for (item, point) in main.places {
            place(item, at: DiagramPoint(x: point.x + pads.left, y: point.y + bottom))
        }
        bottom += main.height
        if !offPath.isEmpty {
            bottom += onPath.isEmpty ? 0 : rowGap(30, in: box)
            for (item, point) in shelf.places {
                place(item, at: DiagramPoint(x: point.x + pads.left, y: point.y + bottom))
            }
            bottom += shelf.height
        }
        let rows = portRows(of: box)
        if onPath.isEmpty && offPath.isEmpty && rows > 0 { bottom -= 10 }
        contentBottoms[box] = bottom
        bottom += (rows == 0 ? 20 : rows * Self.portPitch + 10)
        if onPath.isEmpty && offPath.isEmpty && rows == 0 { bottom -= 10 }
        boxRects[box].width = Self.snapped(inner)
        boxRects[box].height = Self.snapped(bottom)
    }

    /// The room at both sides of a box for the labels of the gates in its boundary.
    private func sidePads(of box: Int) -> (left: Int, right: Int) {
        // Lines turn beside inner boxes that channels end at.
        let needsLeft = turns.left.contains(box) || hasInnerPorts(box, on: .left)
        let needsRight = turns.right.contains(box) || hasInnerPorts(box, on: .right)
        let narrow = 20 + gaps.lanes(in: box).upright * Self.unit
        var left = needsLeft ? gap(50, in: box) : narrow
        var right = needsRight ? gap(50, in: box) : narrow
        for edge in scene.edges {
            let isLeaving = scene.chain(from: scene.nodes[edge.from].box).contains(box)
            for (guarded, gate) in edge.gates where guarded == box {
                let room = Self.snapped(DiagramType.width(of: gate) + 34)
                if isLeaving { right = max(right, room) } else { left = max(left, room) }
            }
        }
        return (left, right)
    }

    private func headerWidth(of box: Int) -> Int {
        let title = min(
            DiagramType.boxTitle.width(of: scene.boxes[box].title), DiagramType.headerLimit)
        let pill = DiagramType.pill.width(of: scene.boxes[box].fittedPill)
        return 14 + title + 20 + pill + 16 + 12
    }

    func shelfLimit(of items: [Item]) -> Int {
        let area = items.reduce(0) { $0 + (size(of: $1).width + 60) * (size(of: $1).height + 40) }
        var side = 200
        while side * side < area * 2 { side += Self.unit * 2 }
        return side
    }

    /// Items in rows of at most `limit` pixels.
    func shelved(
        _ items: [Item], limit: Int, gap base: Int, in box: Int? = nil
    ) -> (places: [(Item, DiagramPoint)], width: Int, height: Int) {
        var places: [(Item, DiagramPoint)] = []
        var at = DiagramPoint(x: 0, y: 0)
        var rowHeight = 0
        var width = 0
        for item in items {
            let size = size(of: item)
            if at.x > 0, at.x + size.width > limit {
                at = DiagramPoint(x: 0, y: at.y + rowHeight + rowGap(base + 10, in: box))
                rowHeight = 0
            }
            places.append((item, at))
            width = max(width, at.x + size.width)
            rowHeight = max(rowHeight, size.height)
            let isBox = if case .box = item { true } else { false }
            at.x += size.width + gap(isBox ? base + 30 : base, in: box)
        }
        return (places, width, at.y + rowHeight)
    }

    // MARK: Absolute places

    private mutating func settle() {
        for box in scene.boxes.indices {
            let outer = scene.boxes[box].parent.map { boxRects[$0] }
            boxRects[box].x = boxOrigins[box].x + (outer?.x ?? 0)
            boxRects[box].y = boxOrigins[box].y + (outer?.y ?? 0)
            for (side, x) in [(Side.left, boxRects[box].minX), (.right, boxRects[box].maxX)] {
                for (row, port) in portChannels(of: box, on: side).enumerated() {
                    let y = boxRects[box].y + contentBottoms[box] + 20 + row * Self.portPitch
                    let point = DiagramPoint(x: x, y: y)
                    if port.isSource {
                        ports[port.channel].source = point
                    } else {
                        ports[port.channel].destination = point
                    }
                }
            }
        }
        for node in scene.nodes.indices {
            let outer = scene.nodes[node].box.map { boxRects[$0] }
            nodeRects[node].x = nodeOrigins[node].x + (outer?.x ?? 0)
            nodeRects[node].y = nodeOrigins[node].y + (outer?.y ?? 0)
        }
        let rects = boxRects + nodeRects
        guard let first = rects.first else { return }
        bounds = rects.dropFirst().reduce(first) { $0.union($1) }
        for x in [railX, leftRailX].compactMap({ $0 }) {
            bounds = bounds.union(DiagramRect(x: x, y: bounds.y, width: 0, height: 0))
        }
    }

    /// The width of the widest box of the path in each box's column.
    var columnWidths: [Int] {
        scene.boxes.indices.map { box in
            guard scene.boxes[box].isOnPath else { return 0 }
            let column = scene.boxes.indices.filter {
                scene.boxes[$0].isOnPath && scene.boxes[$0].parent == scene.boxes[box].parent
                    && boxRects[$0].x == boxRects[box].x
            }
            return column.count > 1 ? column.map { boxRects[$0].width }.max() ?? 0 : 0
        }
    }

    /// The height of a node's middle below the top of the item that holds it.
    func anchor(of node: Int, in item: Item) -> Int {
        var height = nodeRects[node].height / 2
        guard case .box(let outer) = item else { return height }
        height += nodeOrigins[node].y
        var next = scene.nodes[node].box
        while let box = next, box != outer {
            height += boxOrigins[box].y
            next = scene.boxes[box].parent
        }
        return height
    }

    /// How far an item's left border is from where its place begins.
    func lead(of item: Item) -> Int {
        if case .node(let node) = item { margin(of: node) } else { 0 }
    }

    func extent(of item: Item) -> (width: Int, height: Int) { size(of: item) }
}
