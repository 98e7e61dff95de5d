/// The part of the lattice that is searched for a line: all that it may use, or, where that is
/// much, a corridor along a rough way.
extension LineRouter {
    /// How far beside a rough way the lattice is searched, in points.
    static let corridorMargin = 8

    /// How many rough ways are tried for a line.
    static let roughWays = 8

    /// Up to how many points, all lines together, are searched without corridors.
    static let openPoints = 4_000_000

    /// Whether further ways are tried for lines that find none: a picture that is too crowded to be
    /// drawn whole is not searched for ever.
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
    var stuckLanes: [Gaps.Lanes] {
        (OpenSpace.page..<blocks.count).map { area in
            let lanes = min(4, stuck[area] ?? 0)
            return Gaps.Lanes(level: lanes, upright: lanes)
        }
    }

    /// Marks the corridor of a line; nothing is marked if there is no rough way.
    ///
    /// - Returns: the rough way, or `nil` if there is none.
    private mutating func markCorridor(
        _ errand: Errand, shut: Set<[Int]>
    ) -> [OpenSpace.Leg]? {
        guard let legs = roughWay(errand, shut: shut), let space = finder?.space else { return nil }
        corridor.begin(legs)
        for (number, leg) in legs.enumerated() {
            let next = legs[min(number + 1, legs.count - 1)]
            mark(leg, number, areas: (space.areas[leg.place], space.areas[next.place]))
        }
        return legs
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
            crowding(in: space.areas[place], from: here, to: edge)
        }
    }

    private func place(of at: Int, in space: OpenSpace) -> Int? {
        space.place(at: point(of: at), in: Int(inside[at]))
    }

    /// Marks the points of a leg's area and of the next one's along the leg and beside it.
    private mutating func mark(_ leg: OpenSpace.Leg, _ number: Int, areas: (Int, Int)) {
        let margin = Self.corridorMargin
        let left = max(0, min(leg.from.column, leg.to.column) - margin)
        let right = min(columns - 1, max(leg.from.column, leg.to.column) + margin)
        let top = max(0, min(leg.from.row, leg.to.row) - margin)
        let bottom = min(rows - 1, max(leg.from.row, leg.to.row) + margin)
        guard left <= right, top <= bottom else { return }
        for row in top...bottom {
            for at in row * columns + left...row * columns + right
            where Int(inside[at]) == areas.0 || Int(inside[at]) == areas.1 {
                corridor.mark(at, leg: number)
            }
        }
    }

    /// What the lines that are there already add to the cost of a stretch through an area.
    private func crowding(
        in area: Int, from: OpenSpace.Point, to: OpenSpace.Point
    ) -> Int {
        crowding(
            in: area, isLevel: true, lane: from.row, between: from.column, and: to.column)
            + crowding(
                in: area, isLevel: false, lane: to.column, between: from.row, and: to.row)
    }

    /// The same for the level or the upright part of a stretch: few lanes are free about its lane.
    private func crowding(
        in area: Int, isLevel: Bool, lane: Int, between first: Int, and last: Int
    ) -> Int {
        let length = abs(last - first)
        guard length > 2 else { return 0 }
        let middle = (first + last) / 2
        let lanes = isLevel ? rows : columns
        let reach = Self.corridorMargin
        var free = 0
        for lane in max(0, lane - reach)...min(lanes - 1, lane + reach) {
            let at = isLevel ? lane * columns + middle : middle * columns + lane
            let use = isLevel ? horizontalUse[at] : verticalUse[at]
            if use == 0, isOpen(at, in: area) { free += 1 }
        }
        return free == 0 ? 4_000 : free < 3 ? length * 6 : 0
    }

    /// Whether a line may turn at a point of an area as far as boxes and things go.
    func isOpen(_ at: Int, in area: Int) -> Bool {
        Int(inside[at]) == area && border[at] == .none && !isBlocked[at]
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
