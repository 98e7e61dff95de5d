/// Where the outermost things stand on the page.
extension Placement {
    mutating func placePage() {
        if scene.isMap { return placeMap() }
        if measures.isUpright { return placeUprightPage() }
        let (inFlow, aside) = items(in: nil)
        let inner = inFlow.filter { !isBeyond($0) }
        let outer = inFlow.filter(isBeyond)
        var columns = Columns(of: inner + outer, in: nil, placement: self)
        columns.pushBeyond(outer)
        let split = columns.firstBeyondLayer
        let main = columns.arranged(gap: gap(60), stackGap: rowGap(60))
        let firstBox = shelfStart(main.places)
        // A line for "outside" to the left of the boxes needs room for itself and for lanes.
        let hasEntries = scene.links.contains { $0.source == nil }
        let lead = hasEntries ? gap(50) : 0
        let start = firstBox + lead
        var right =
            main.places.filter { !outer.contains($0.0) }
            .map { $0.1.x + size(of: $0.0).width + lead }.max() ?? 0
        let shelf = bestShelf(of: aside, below: main, from: start, isReaching: right)
        right = max(right, aside.isEmpty ? 0 : shelf.origin.x + shelf.width)
        let hasExits = scene.links.contains { $0.destination == nil }
        let needsRail = !scene.boxes.isEmpty && (hasExits || !outer.isEmpty) && !isOfGroups
        var shift = 0
        if needsRail {
            let rail = right + gap(50)
            railX = rail
            let first = split.flatMap { split in
                main.places.filter { columns.layer(of: $0.0) >= split }.map(\.1.x).min()
            }
            shift = first.map { max(0, rail + gap(50) - $0 - lead) } ?? 0
        }
        for (item, point) in main.places {
            let isBeyond = outer.contains(item)
            let moved = (isBeyond ? shift : 0) + (point.x >= firstBox ? lead : 0)
            place(item, at: Point(x: point.x + moved, y: point.y))
        }
        for (item, point) in shelf.places { place(item, at: point.moved(by: shelf.origin)) }
        if hasEntries { leftRailX = start - gap(80) }
    }

    /// Whether boxes that only hold together are the subject, and no link goes outside.
    private var isOfGroups: Bool {
        scene.boxes.contains { $0.isGroup } && !scene.links.contains { $0.destination == nil }
    }

    func isBeyond(_ item: Item) -> Bool {
        if case .node(let node) = item { scene.nodes[node].isBeyond } else { false }
    }

    /// Where shelves on the page begin: under the first box, right of where the flow starts.
    private func shelfStart(_ places: [(Item, Point)]) -> Int {
        let boxes = places.compactMap { place -> Int? in
            if case .box = place.0 { place.1.x } else { nil }
        }
        if let first = boxes.min() { return first }
        let starts = places.compactMap { place -> Int? in
            guard case .node(let node) = place.0, scene.nodes[node].step == 0 else { return nil }
            return place.1.x + nodeRects[node].width + gap(60)
        }
        return starts.max() ?? 0
    }

    /// What is beside the flow, placed from `origin`.
    private struct Shelf {
        var origin: Point
        var places: [(Item, Point)]
        var width: Int
    }

    /// Everything beside the flow on shelves below it; beside a group, which is tall, where that
    /// makes the picture more of a landscape.
    private func bestShelf(
        of items: [Item], below main: (places: [(Item, Point)], width: Int, height: Int),
        from start: Int, isReaching right: Int
    ) -> Shelf {
        let top = main.places.isEmpty ? 0 : main.height + rowGap(50)
        let limit = max(right - start, 960, shelfLimit(of: items))
        let below = shelved(items, limit: limit, gap: 30)
        var best = Shelf(
            origin: Point(x: start, y: top), places: below.places, width: below.width)
        let hasGroup = scene.boxes.contains { $0.isGroup && $0.parent == nil }
        guard hasGroup, !items.isEmpty else { return best }
        var least = Self.frame(width: max(right, start + below.width), height: top + below.height)
        for limit in [0, shelfLimit(of: items), 960] {
            let beside = shelved(items, limit: limit, gap: 30)
            let origin = Point(x: right + gap(100), y: 0)
            let frame = Self.frame(
                width: origin.x + beside.width, height: max(main.height, beside.height))
            guard frame < least else { continue }
            least = frame
            best = Shelf(origin: origin, places: beside.places, width: beside.width)
        }
        return best
    }

    /// The size of the least page of 3 by 2 around a scene, with room for heading and words.
    package static func frame(width: Int, height: Int) -> Int {
        max(2 * width, 3 * (height + 300))
    }
}
