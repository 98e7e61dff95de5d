/// The part of the lattice that is searched for a line: all that it may use, or, where that is
/// much, a corridor along a rough way.
extension LineRouter {
    /// How far beside a rough way the lattice is searched, in points.
    static let corridorMargin = 8

    /// How many rough ways are tried for a line.
    static let roughWays = 8

    /// Up to how many points, all lines together, are searched without corridors.
    static let openPoints = 4_000_000

    /// Whether other ways and orders are tried for lines that find none: a picture that is too
    /// crowded to be drawn whole is not searched for ever.
    var isPatient: Bool { !keepsToCorridors || seen < 8_000_000 }

    /// Whether lines are searched in corridors, because the picture is large.
    func usesCorridors(lines: Int) -> Bool { columns * rows * lines > Self.openPoints }

    /// The way in the corridor of the first rough way that has one; where a search got no further,
    /// the next rough way does not pass.
    mutating func wayInCorridor(_ errand: Errand) -> [Int]? {
        var shut: Set<[Int]> = []
        for _ in 0..<(isPatient ? Self.roughWays : 1) {
            guard let legs = markCorridor(errand, shut: shut) else { return nil }
            if let way = search(errand, keepsToCorridor: true) { return way }
            let reached = touched.reduce(0) { max($0, corridor.leg(at: $1 / 2)) }
            if let space = finder?.space {
                stuck[space.areas[legs[reached].place], default: 0] += 1
            }
            guard reached + 1 < legs.count else { return nil }
            shut.insert([legs[reached].place, legs[reached + 1].place])
        }
        return nil
    }

    /// More room where searches got no further.
    var stuckLanes: [DiagramGaps.Lanes] {
        (OpenSpace.page..<blocks.count).map { area in
            let lanes = min(4, stuck[area] ?? 0)
            return DiagramGaps.Lanes(level: lanes, upright: lanes)
        }
    }

    /// Marks the corridor of a line; nothing is marked if there is no rough way.
    ///
    /// - Returns: the rough way, or `nil` if there is none.
    private mutating func markCorridor(
        _ errand: Errand, shut: Set<[Int]>
    ) -> [OpenSpace.Leg]? {
        guard let legs = roughWay(errand, shut: shut), let space = finder?.space else { return nil }
        let margin = Self.corridorMargin
        corridor.begin(legs)
        for (number, leg) in legs.enumerated() {
            let place = space.places[leg.place]
            mark(leg.from, leg.to, number, within: place, margin: margin)
        }
        for (number, (leg, next)) in zip(legs, legs.dropFirst()).enumerated()
        where space.areas[leg.place] != space.areas[next.place] {
            mark(
                space.places[leg.place].nearest(to: next.from), next.from, number, within: whole,
                margin: margin, acrossBorder: true)
        }
        // An end among labels lies in no rectangle.
        if let first = legs.first {
            mark(
                first.from, space.places[first.place].nearest(to: first.from), 0, within: whole,
                margin: 1)
        }
        if let last = legs.last, let target = errand.target {
            let end = point(of: target)
            mark(
                space.places[last.place].nearest(to: end), end, legs.count - 1, within: whole,
                margin: 1)
        }
        return legs
    }

    private var whole: OpenSpace.Block {
        OpenSpace.Block(left: 0, top: 0, right: columns - 1, bottom: rows - 1)
    }

    private func point(of at: Int) -> OpenSpace.Point {
        OpenSpace.Point(column: at % columns, row: at / columns)
    }

    /// A way from rectangle to rectangle that keeps out of full ones.
    mutating func roughWay(_ errand: Errand, shut: Set<[Int]> = []) -> [OpenSpace.Leg]? {
        if finder == nil { finder = OpenSpace.WayFinder(openSpace()) }
        guard var finder else { return nil }
        let space = finder.space
        self.finder = nil
        defer { self.finder = finder }
        guard let first = place(of: errand.from, in: space) else { return nil }
        let last = errand.target.flatMap { place(of: $0, in: space) }
        return finder.way(
            from: point(of: errand.from), in: first,
            to: OpenSpace.Aim(column: errand.aimColumn, row: errand.aimRow), in: last,
            isAllowed: isAllowed, shut: shut
        ) { place, here, edge in
            crowding(in: space.places[place], from: here, to: edge)
        }
    }

    private func place(of at: Int, in space: OpenSpace) -> Int? {
        space.place(at: point(of: at), in: Int(inside[at]))
    }

    /// Marks the points between two points and beside them; of a border only those along it.
    private mutating func mark(
        _ from: OpenSpace.Point, _ to: OpenSpace.Point, _ leg: Int, within place: OpenSpace.Block,
        margin: Int, acrossBorder: Bool = false
    ) {
        let isLevel = acrossBorder && from.row == to.row
        let isUpright = acrossBorder && !isLevel
        func range(_ one: Int, _ other: Int, _ margin: Int, _ low: Int, _ high: Int)
            -> ClosedRange<Int>
        {
            let first = min(max(min(one, other) - margin, low), high)
            return first...max(first, min(max(one, other) + margin, high))
        }
        corridor.mark(
            columns: range(
                from.column, to.column, isLevel ? 0 : margin, place.left, place.right),
            rows: range(from.row, to.row, isUpright ? 0 : margin, place.top, place.bottom),
            ofWidth: columns, leg: leg)
    }

    /// What the lines that are there already add to the cost of a stretch through a rectangle.
    private func crowding(
        in place: OpenSpace.Block, from: OpenSpace.Point, to: OpenSpace.Point
    ) -> Int {
        var cost = 0
        let (across, down) = (abs(to.column - from.column), abs(to.row - from.row))
        if across > 2 {
            let column = (from.column + to.column) / 2
            let free = freeLanes(
                from: max(place.top, from.row - 8), to: min(place.bottom, from.row + 8)
            ) { horizontalUse[$0 * columns + column] == 0 }
            cost += Self.crowding(free: free, length: across)
        }
        if down > 2 {
            let row = (from.row + to.row) / 2
            let free = freeLanes(
                from: max(place.left, to.column - 8), to: min(place.right, to.column + 8)
            ) { verticalUse[row * columns + $0] == 0 }
            cost += Self.crowding(free: free, length: down)
        }
        return cost
    }

    private func freeLanes(from first: Int, to last: Int, isFree: (Int) -> Bool) -> Int {
        var free = 0
        for lane in first...max(first, last) where isFree(lane) { free += 1 }
        return free
    }

    private static func crowding(free: Int, length: Int) -> Int {
        free == 0 ? 4_000 : free < 3 ? length * 6 : 0
    }

    /// The open space as it is now: lines do not take any of it, all else does.
    private func openSpace() -> OpenSpace {
        var obstacles: [[OpenSpace.Block]] = Array(repeating: [], count: blocks.count + 1)
        for block in blocked {
            let corners = [
                block.top * columns + block.left, block.bottom * columns + block.right,
            ]
            for area in Set(corners.map { Int(inside[$0]) }).sorted() {
                obstacles[area + 1].append(block)
            }
        }
        return OpenSpace(
            bounds: OpenSpace.Block(
                left: max(0, railColumns.lowerBound), top: 0,
                right: min(columns - 1, railColumns.upperBound), bottom: rows - 1),
            boxes: blocks, parents: parents, obstacles: obstacles.map(Self.joined))
    }

    /// Obstacles with those that stand close under one another as one: no line runs between the
    /// labels of a side.
    private static func joined(_ obstacles: [OpenSpace.Block]) -> [OpenSpace.Block] {
        var joined: [OpenSpace.Block] = []
        for block in obstacles.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
            let near = joined.lastIndex {
                $0.left <= block.right && block.left <= $0.right && block.top <= $0.bottom + 3
            }
            guard let near else {
                joined.append(block)
                continue
            }
            joined[near].left = min(joined[near].left, block.left)
            joined[near].right = max(joined[near].right, block.right)
            joined[near].bottom = max(joined[near].bottom, block.bottom)
        }
        return joined
    }
}
