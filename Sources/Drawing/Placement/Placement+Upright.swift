/// Where things stand whose flow runs down the page: a row or more for each stage.
extension Placement {
    /// What the flow's items in a box or on the page take, and where they stand.
    struct Rows {
        var places: [(Item, Point)] = []
        var width = 0
        var height = 0
        /// Where the items begin that lie beyond the last box, if there are any.
        var beyond: Int?
    }

    /// The rows of some columns, one for each stage and further ones where it is too wide; what is
    /// in a row stands in the middle.
    func rows(of columns: Columns, in box: Int?, gap: Int, rowGap: Int) -> Rows {
        let limit = innerLimits[box.map { $0 + 1 } ?? 0] ?? .max
        var rows: [[Item]] = []
        var firstBeyond: Int?
        for layer in Set(columns.layers).sorted() {
            if layer == columns.firstBeyondLayer { firstBeyond = rows.count }
            var row: [Item] = []
            var across = 0
            for place in columns.items.indices where columns.layers[place] == layer {
                let width = size(of: columns.items[place]).width
                if !row.isEmpty, across + gap + width > limit {
                    rows.append(row)
                    (row, across) = ([], 0)
                }
                across += (row.isEmpty ? 0 : gap) + width
                row.append(columns.items[place])
            }
            rows.append(row)
        }
        func width(of row: [Item]) -> Int {
            row.reduce(0) { $0 + size(of: $1).width } + gap * max(0, row.count - 1)
        }
        var found = Rows()
        found.width = Self.even(rows.map(width).max() ?? 0)
        for (number, row) in rows.enumerated() {
            if number > 0 { found.height += rowGap }
            if number == firstBeyond { found.beyond = found.height }
            var x = (found.width - width(of: row)) / 20 * 10
            for item in row {
                found.places.append((item, Point(x: x, y: found.height)))
                x += size(of: item).width + gap
            }
            found.height += row.map { size(of: $0).height }.max() ?? 0
        }
        return found
    }

    /// The next width whose half is on the lattice.
    static func even(_ width: Int) -> Int { (width + 19) / 20 * 20 }

    /// The room for what is in each box: the page, then each box; `nil` for as much as it needs.
    static func innerLimits(of scene: Scene, _ measures: Measures) -> [Int?] {
        guard let room = measures.room else {
            return Array(repeating: nil, count: scene.boxes.count + 1)
        }
        var limits: [Int?] = [room]
        for box in scene.boxes {
            var outer = limits[box.parent.map { $0 + 1 } ?? 0] ?? room
            if box.parent == nil { outer = measures.share(of: outer) }
            limits.append(max(60, outer - 2 * narrowPad))
        }
        return limits
    }

    /// The room at both sides of a narrow box.
    static let narrowPad = 30

    /// How wide a box may be.
    func outerLimit(of box: Int) -> Int? {
        guard let parent = scene.boxes[box].parent else {
            return innerLimits[0].map(measures.share)
        }
        return innerLimits[parent + 1]
    }

    /// The height that labels of gates need within a box where the flow comes in and goes out.
    func gateRoom(of box: Int) -> (entering: Int, leaving: Int) {
        guard measures.isUpright else { return (0, 0) }
        var room = (entering: 0, leaving: 0)
        for line in scene.lines {
            let left = scene.chain(from: scene.nodes[line.from].box)
            for (at, gate) in line.gates where at == box {
                let height = measures.labelHeight(of: gate) + 16
                if left.contains(box) {
                    room.leaving = max(room.leaving, height)
                } else {
                    room.entering = max(room.entering, height)
                }
            }
        }
        let entering = measures.isRoomy ? room.entering : min(room.entering, 10)
        return (Self.snapped(entering), Self.snapped(room.leaving))
    }

    /// The room above a node for the label of its gate, where lines come in at the top.
    func topMargin(of node: Int) -> Int {
        guard measures.isUpright, scene.nodes[node].step != nil,
            let gate = scene.nodes[node].gate
        else { return 0 }
        return Self.snapped(measures.labelHeight(of: gate) + 16)
    }

    /// The page of a flow that runs down: what is inside, what stands beside the flow, and under a
    /// dotted line what lies beyond every box.
    mutating func placeUprightPage() {
        let (inFlow, aside) = items(in: nil)
        let inner = inFlow.filter { !isBeyond($0) }
        let outer = inFlow.filter(isBeyond)
        var columns = Columns(of: inner + outer, in: nil, placement: self)
        columns.pushBeyond(outer)
        let hasLabels = scene.lines.contains { !$0.gates.isEmpty }
        let between = rowGap(hasLabels ? (measures.isRoomy ? 80 : 50) : 40)
        let rows = rows(of: columns, in: nil, gap: gap(40), rowGap: between)
        let limit = innerLimits[0] ?? .max
        let shelf = shelved(aside, limit: limit, gap: 30)
        let width = max(rows.width, Self.even(shelf.width))
        let hasEntries = scene.links.contains { $0.source == nil }
        let lead = hasEntries ? gap(50) : 0
        let shift = (width - rows.width) / 20 * 10 + lead
        let split = rows.beyond ?? rows.height
        let needsLine = rows.beyond != nil && !scene.boxes.isEmpty
        let below = aside.isEmpty ? 0 : shelf.height + between
        for (item, point) in rows.places {
            let isOutside = point.y >= split && rows.beyond != nil
            place(
                item,
                at: Point(
                    x: point.x + shift,
                    y: point.y + (isOutside ? below + (needsLine ? 20 : 0) : 0)))
        }
        let top = rows.beyond.map { $0 - between } ?? rows.height
        for (item, point) in shelf.places {
            place(
                item,
                at: Point(
                    x: point.x + lead, y: point.y + (rows.places.isEmpty ? 0 : top + between)))
        }
        if needsLine { railY = split + below - 20 }
        if scene.links.contains(where: { $0.destination == nil }) {
            railX = lead + width + gap(40)
        }
        if hasEntries { leftRailX = lead - gap(40) }
    }
}
