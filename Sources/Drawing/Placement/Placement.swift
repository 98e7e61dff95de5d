/// Gives boxes and nodes their places: a column for each stage of the flow, boxes sized from what
/// they hold, everything beside the flow on shelves below.
///
/// All coordinates are multiples of `unit`, so that lines run on a lattice between them.
package struct Placement {
    static let unit = 10
    static let headerHeight = 50
    static let portPitch = 30
    static let nodeHeight = 60

    var scene: Scene
    /// How wide gaps are; grows when lines find no way.
    let gaps: Gaps
    /// How wide things may be.
    let measures: Measures
    /// The room for what is on the page, and in each box.
    let innerLimits: [Int?]
    /// What stands at the top of each box.
    private(set) var headers: [Header] = []
    /// The side of each link's ends, by link.
    let sides: [LinkSides]

    var boxRects: [Rectangle]
    var nodeRects: [Rectangle]
    var ports: [LinkPorts]
    var railX: Int?
    var leftRailX: Int?
    /// The dotted line under everything inside, where the flow runs down.
    var railY: Int?
    var bounds = Rectangle(x: 0, y: 0, width: 0, height: 0)
    /// The ends of links in the sides of each box.
    var boxPorts: [BoxPorts] = []

    /// On which side of a box a link ends.
    enum Side: Hashable, Sendable {
        case left
        case right
    }

    /// The sides of both ends of a link.
    struct LinkSides: Hashable, Sendable {
        var source: Side = .right
        var destination: Side = .left
        /// Where each end stands among those on its side, so that lines do not cross needlessly.
        var sourceRank = 0
        var destinationRank = 0
    }

    /// Where a link's ends are; `nil` for an end outside.
    struct LinkPorts: Hashable, Sendable {
        var source: Point?
        var destination: Point?
    }

    /// A thing to be placed in a box or on the page.
    enum Item: Hashable {
        case box(Int)
        case node(Int)
    }

    // Origins relative to the box around, until `settle` makes them absolute.
    private var boxOrigins: [Point]
    private var nodeOrigins: [Point]
    private var contentBottoms: [Int]

    /// What each box and the page hold.
    let contents: SceneContents
    /// The boxes in which lines that run back must turn.
    private let turns: Turns
    /// The widths to which boxes are stretched.
    private let minimumWidths: [Int]

    init(
        of scene: Scene, gaps: Gaps, sides: [LinkSides],
        minimumWidths: [Int] = [], measures: Measures = Measures()
    ) {
        self.measures = measures
        innerLimits = Self.innerLimits(of: scene, measures)
        self.minimumWidths = minimumWidths
        contents = SceneContents(of: scene)
        turns = Turns(of: scene, firstSteps: contents.firstSteps)
        self.scene = scene
        self.gaps = gaps
        self.sides = sides
        let zero = Rectangle(x: 0, y: 0, width: 0, height: 0)
        boxRects = Array(repeating: zero, count: scene.boxes.count)
        nodeRects = Array(repeating: zero, count: scene.nodes.count)
        ports = Array(repeating: LinkPorts(), count: scene.links.count)
        let origin = Point(x: 0, y: 0)
        boxOrigins = Array(repeating: origin, count: scene.boxes.count)
        nodeOrigins = Array(repeating: origin, count: scene.nodes.count)
        contentBottoms = Array(repeating: 0, count: scene.boxes.count)
        nodeRects = scene.nodes.map(size)
        headers = scene.boxes.indices.map {
            Header(of: scene.boxes[$0], within: outerLimit(of: $0))
        }
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
    private func size(of node: Scene.Node) -> Rectangle {
        let most = measures.nodeLimit(in: innerLimits[node.box.map { $0 + 1 } ?? 0])
        let lines = measures.lines(of: node, limit: most)
        let title =
            measures.isNarrow
            ? lines.title.map { Lettering.nodeTitle.width(of: $0) }.max() ?? 0
            : Lettering.nodeTitle.width(of: node.title)
        let subtitle = lines.subtitle.map { Lettering.nodeSubtitle.width(of: $0) }.max() ?? 0
        let wanted = min(max(title, subtitle, node.shape.leastWidth), most) + 36
        let words =
            lines.title.count * Lettering.nodeTitle.lineHeight
            + lines.subtitle.count * Lettering.nodeSubtitle.lineHeight
        let height =
            measures.isNarrow ? max(Self.nodeHeight, (words + 34) / 20 * 20) : Self.nodeHeight
        return Rectangle(x: 0, y: 0, width: (wanted + 19) / 20 * 20, height: height)
    }

    /// The room to the left of a node for the label of its gate.
    private func margin(of node: Int) -> Int {
        func room(_ node: Scene.Node) -> Int {
            node.gate.map { Self.snapped(measures.labelWidth(of: $0) + 24) } ?? 0
        }
        let own = scene.nodes[node]
        if measures.isUpright && own.step != nil { return 0 }
        guard own.shape.isStacked else { return room(own) }
        // Nodes that are stacked stand flush under one another.
        return contents.nodes(in: own.box).map { scene.nodes[$0] }
            .filter { $0.shape == own.shape && !(measures.isUpright && $0.step != nil) }.map(room)
            .max() ?? 0
    }

    func size(of item: Item) -> (width: Int, height: Int) {
        switch item {
        case .box(let box): (boxRects[box].width, boxRects[box].height)
        case .node(let node):
            (
                nodeRects[node].width + margin(of: node),
                nodeRects[node].height + topMargin(of: node)
            )
        }
    }

    mutating func place(_ item: Item, at point: Point) {
        switch item {
        case .box(let box): boxOrigins[box] = point
        case .node(let node):
            nodeOrigins[node] = Point(
                x: point.x + margin(of: node), y: point.y + topMargin(of: node))
        }
    }

    // MARK: Inside a box

    func items(in box: Int?) -> (inFlow: [Item], aside: [Item]) {
        let boxes = contents.boxes(in: box)
        let nodes = contents.nodes(in: box)
        if scene.isMap { return ([], nodes.map(Item.node) + boxes.map(Item.box)) }
        let inFlow =
            boxes.filter { scene.boxes[$0].isInFlow }.map(Item.box)
            + nodes.filter { scene.nodes[$0].step != nil }.map(Item.node)
        let aside =
            nodes.filter { scene.nodes[$0].step == nil }.map(Item.node)
            + boxes.filter { !scene.boxes[$0].isInFlow }.map(Item.box)
        return (inFlow, aside)
    }

    private mutating func placeContent(of box: Int) {
        let (inFlow, aside) = items(in: box)
        let pads = sidePads(of: box)
        let columns = Columns(of: inFlow, in: box, placement: self)
        let main: (places: [(Item, Point)], width: Int, height: Int)
        if measures.isUpright {
            let rows = rows(
                of: columns, in: box, gap: gap(40, in: box), rowGap: rowGap(40, in: box))
            main = (rows.places, rows.width, rows.height)
        } else {
            main = columns.arranged(gap: gap(40, in: box), stackGap: rowGap(40, in: box))
        }
        let shelf = shelved(
            aside,
            limit: min(max(main.width, shelfLimit(of: aside)), innerLimits[box + 1] ?? .max),
            gap: 30, in: box)
        var inner = max(
            pads.left + main.width + pads.right, pads.left + shelf.width + pads.right,
            headerWidth(of: box),
            portWidth(of: box), minimumWidths.indices.contains(box) ? minimumWidths[box] : 0)
        let gates = gateRoom(of: box)
        var bottom = headers[box].height(of: scene.boxes[box]) + gates.entering
        var indent = pads.left
        if measures.isUpright {
            inner = Self.even(inner)
            // What the flow joins stands in the middle, so that it runs straight down.
            if !main.places.isEmpty { indent = (inner - main.width) / 20 * 10 }
        }
        for (item, point) in main.places {
            place(item, at: Point(x: point.x + indent, y: point.y + bottom))
        }
        bottom += main.height
        if !aside.isEmpty {
            bottom += inFlow.isEmpty ? 0 : rowGap(30, in: box)
            for (item, point) in shelf.places {
                place(item, at: Point(x: point.x + pads.left, y: point.y + bottom))
            }
            bottom += shelf.height
        }
        let rows = portRows(of: box)
        if inFlow.isEmpty && aside.isEmpty && rows > 0 { bottom -= 10 }
        // A line that leaves at the bottom turns before the ends of links.
        if measures.isUpright && !inFlow.isEmpty && rows > 0 { bottom += 20 }
        contentBottoms[box] = bottom
        bottom += (rows == 0 ? 20 : rows * portPitch(of: box) + 10) + gates.leaving
        if inFlow.isEmpty && aside.isEmpty && rows == 0 { bottom -= 10 }
        boxRects[box].width = Self.snapped(inner)
        boxRects[box].height = Self.snapped(bottom)
    }

    /// The room at both sides of a box for the labels of the gates in its boundary.
    private func sidePads(of box: Int) -> (left: Int, right: Int) {
        // Lines turn beside inner boxes that links end at.
        let needsLeft = turns.left.contains(box) || hasInnerPorts(box, on: .left)
        let needsRight = turns.right.contains(box) || hasInnerPorts(box, on: .right)
        if measures.isNarrow {
            let isPassed = measures.isUpright && scene.boxes[box].isInFlow
            let pad = isPassed || needsLeft || needsRight ? gap(Self.narrowPad, in: box) : 20
            return (pad, pad)
        }
        let narrow = 20 + gaps.lanes(in: box).upright * Self.unit
        var left = needsLeft ? gap(50, in: box) : narrow
        var right = needsRight ? gap(50, in: box) : narrow
        if let labels = contents.gateLabels[box] {
            if let width = labels.leaving { right = max(right, Self.snapped(width + 34)) }
            if let width = labels.entering { left = max(left, Self.snapped(width + 34)) }
        }
        return (left, right)
    }

    private func headerWidth(of box: Int) -> Int { headers[box].width }

    func shelfLimit(of items: [Item]) -> Int {
        let area = items.reduce(0) { $0 + (size(of: $1).width + 60) * (size(of: $1).height + 40) }
        var side = 200
        while side * side < area * 2 { side += Self.unit * 2 }
        return side
    }

    /// Items in rows of at most `limit` pixels.
    func shelved(
        _ items: [Item], limit: Int, gap base: Int, in box: Int? = nil
    ) -> (places: [(Item, Point)], width: Int, height: Int) {
        var places: [(Item, Point)] = []
        var at = Point(x: 0, y: 0)
        var rowHeight = 0
        var width = 0
        for item in items {
            let size = size(of: item)
            if at.x > 0, at.x + size.width > limit {
                at = Point(x: 0, y: at.y + rowHeight + rowGap(base + 10, in: box))
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
                // Where both sides have no room beside one another, the right one comes after.
                let first =
                    side == .right && stacksPorts(of: box) ? portLinks(of: box, on: .left).count : 0
                for (row, port) in portLinks(of: box, on: side).enumerated() {
                    let y =
                        boxRects[box].y + contentBottoms[box] + portPitch(of: box) / 2 / 10 * 10
                        + 10
                        + (first + row) * portPitch(of: box)
                    let point = Point(x: x, y: y)
                    if port.isSource {
                        ports[port.link].source = point
                    } else {
                        ports[port.link].destination = point
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
        if let railY {
            bounds = bounds.union(Rectangle(x: bounds.x, y: railY, width: 0, height: 0))
        }
        for x in [railX, leftRailX].compactMap({ $0 }) {
            bounds = bounds.union(Rectangle(x: x, y: bounds.y, width: 0, height: 0))
        }
    }

    /// The width of the widest box of the flow in each box's column.
    var columnWidths: [Int] {
        struct Column: Hashable {
            var parent: Int?
            var x: Int
        }
        var columns: [Column: [Int]] = [:]
        for box in scene.boxes.indices where scene.boxes[box].isInFlow {
            columns[Column(parent: scene.boxes[box].parent, x: boxRects[box].x), default: []]
                .append(box)
        }
        var widths = Array(repeating: 0, count: scene.boxes.count)
        for column in columns.values where column.count > 1 {
            let widest = column.map { boxRects[$0].width }.max() ?? 0
            for box in column { widths[box] = widest }
        }
        return widths
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
