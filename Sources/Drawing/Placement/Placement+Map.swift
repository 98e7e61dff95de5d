/// Where the outermost things of a map stand: what has no way out to the left, what has one beside
/// the line that stands for "outside", so that ways out are short.
extension Placement {
    mutating func placeMap() {
        let items = items(in: nil).aside
        let exits = exits
        let right = items.filter(exits.contains)
        let left = items.filter { !exits.contains($0) }
        let hasEntries = scene.links.contains { $0.source == nil }
        let lead = hasEntries ? gap(50) : 0
        let tail = scene.links.contains { $0.destination == nil } ? gap(50) + 10 : 0
        let limit = innerLimits[0].map { $0 - lead - tail } ?? max(960, shelfLimit(of: items))
        var best = Arrangement(shelved(left + right, limit: limit, gap: 30), at: 0)
        if !left.isEmpty && !right.isEmpty {
            var beside = Arrangement(shelved(left, limit: 0, gap: 30), at: 0)
            beside.add(shelved(right, limit: 0, gap: 30), at: beside.width + gap(80))
            if measures.isNarrow
                ? beside.width <= limit
                : Self.frame(of: beside) <= Self.frame(of: best) * 13 / 10
            {
                best = beside
            }
        }
        for (item, point) in best.places {
            place(item, at: point.moved(by: Point(x: lead, y: 0)))
        }
        if hasEntries { leftRailX = lead - gap(80) }
        if scene.links.contains(where: { $0.destination == nil }) {
            railX = lead + best.width + gap(50)
        }
    }

    /// Items with places on the page, and the room that they take.
    private struct Arrangement {
        var places: [(Item, Point)] = []
        var width = 0
        var height = 0

        init(_ shelf: (places: [(Item, Point)], width: Int, height: Int), at x: Int) {
            add(shelf, at: x)
        }

        mutating func add(
            _ shelf: (places: [(Item, Point)], width: Int, height: Int), at x: Int
        ) {
            places += shelf.places.map { ($0.0, $0.1.moved(by: Point(x: x, y: 0))) }
            width = max(width, x + shelf.width)
            height = max(height, shelf.height)
        }
    }

    private static func frame(of arrangement: Arrangement) -> Int {
        frame(width: arrangement.width, height: arrangement.height)
    }

    /// The outermost boxes that a link leaves for outside.
    private var exits: Set<Item> {
        var found: Set<Item> = []
        for link in scene.links where link.destination == nil {
            if let outermost = link.source.flatMap({ scene.chain(from: $0).last }) {
                found.insert(.box(outermost))
            }
        }
        return found
    }
}
