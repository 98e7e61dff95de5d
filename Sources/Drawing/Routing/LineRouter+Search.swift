extension LineRouter {
    // MARK: Search

    /// The way, as its corner points, or `nil` if there is none.
    mutating func route(_ request: Request) -> [Point]? {
        guard let corners = way(request) else { return nil }
        occupy(corners, line: request.line)
        return corners
    }

    /// A way that takes no lanes yet.
    mutating func way(_ request: Request) -> [Point]? {
        if distance.isEmpty { readySearch() }
        guard let errand = begin(request),
            let states =
                keepsToCorridors
                ? wayInCorridor(errand) : search(errand, keepsToCorridor: false)
        else { return nil }
        var points = [request.start] + states.map { point($0) }
        if case .point(let goal, _) = request.goal { points.append(goal) }
        return Self.corners(of: points)
    }

    private mutating func readySearch() {
        let count = columns * rows
        distance = Array(repeating: .max, count: count * 2)
        trails = Array(repeating: RouteTrail(), count: count * 2)
        if keepsToCorridors { corridor = RouteCorridor(count: count) }
    }

    /// Readies the lattice for a line; `nil` if an end lies beyond the picture.
    mutating func begin(_ request: Request) -> Errand? {
        setGroup(of: request)
        guard let from = index(request.afterStart) else { return nil }
        var target: Int?
        let aim: Point
        switch request.goal {
        case .point(let goal, _):
            guard let at = request.beforeGoal.flatMap(index) else { return nil }
            target = at
            aim = goal
        case .column(let x): aim = Point(x: x, y: request.start.y)
        }
        for box in isAllowed.indices { isAllowed[box] = false }
        isAllowed[0] = request.usesPage
        for box in request.boxes { isAllowed[box + 1] = true }
        let turn = (request.turnsLate ? target ?? from : from) % columns
        return Errand(
            request, from: from, to: target, aim: (aim.x - origin.x) / Self.unit,
            aimRow: target == nil ? nil : (aim.y - origin.y) / Self.unit, turnColumn: turn)
    }

    mutating func search(_ errand: Errand, keepsToCorridor: Bool) -> [Int]? {
        for state in touched {
            distance[state] = .max
            trails[state] = RouteTrail()
        }
        touched.removeAll(keepingCapacity: true)
        var frontier = RouteFrontier()
        // State = point × 2 + axis, axis 0 along x.
        let from = errand.from
        let axisOfEnds = errand.isUpright ? 1 : 0
        let first = from * 2 + axisOfEnds
        distance[first] = 0
        touched.append(first)
        frontier.insert(
            cost: keepsToCorridor
                ? corridor.estimate(from, column: from % columns, row: from / columns)
                : errand.estimate(from % columns, from / columns, isUpright: errand.isUpright),
            state: first)
        while let (_, state) = frontier.removeFirst() {
            if trails[state].isDone { continue }
            trails[state].isDone = true
            seen += 1
            if state % 2 == axisOfEnds, isGoal(state / 2, errand) { return trail(to: state) }
            goOn(from: state, errand, keepsToCorridor: keepsToCorridor, &frontier)
        }
        return nil
    }

    /// Takes every step from a state that may lead somewhere for less than is known.
    private mutating func goOn(
        from state: Int, _ errand: Errand, keepsToCorridor: Bool, _ frontier: inout RouteFrontier
    ) {
        let (at, axis) = (state / 2, state % 2)
        let (row, column) = at.quotientAndRemainder(dividingBy: columns)
        let cost = distance[state]
        // Asked only where something may come of it, as what a step costs is.
        var mayTurn: Bool?
        for direction in 0..<4 {
            let isTurning = direction % 2 != axis
            // A way neither turns back on its own beginning nor comes to its end from behind.
            if at == errand.from && direction == errand.behind { continue }
            guard let to = neighbour(of: at, column, row, direction),
                !keepsToCorridor || corridor.contains(to),
                to != errand.target || direction != errand.backward
            else { continue }
            let next = to * 2 + direction % 2
            // No step costs less.
            guard !trails[next].isDone, cost + Int32(Self.leastStep) < distance[next] else {
                continue
            }
            if isTurning {
                let turns = mayTurn ?? self.mayTurn(at, errand.line)
                mayTurn = turns
                if !turns { continue }
            }
            let beside = column + Self.across(direction)
            guard
                let step = self.cost(
                    to, column: beside, isHorizontal: direction % 2 == 0, errand)
            else { continue }
            // Of ways that are equally long, the one that turns where others from or to the
            // place do.
            let offTurn = direction % 2 == 1 ? min(5, abs(column - errand.turnColumn)) : 0
            let total = cost + Int32(step + (isTurning ? Self.bend : 0) + offTurn)
            guard total < distance[next] else { continue }
            if distance[next] == .max { touched.append(next) }
            distance[next] = total
            trails[next] = RouteTrail(direction: direction, from: axis)
            let below = row + Self.down(direction)
            let left =
                keepsToCorridor
                ? corridor.estimate(to, column: beside, row: below)
                : errand.estimate(beside, below, isUpright: direction % 2 == 1)
            frontier.insert(cost: Int(total) + left, state: next)
        }
    }

    // The steps of the lattice: 0 right, 1 down, 2 left, 3 up.
    private static func across(_ direction: Int) -> Int {
        direction == 0 ? 1 : direction == 2 ? -1 : 0
    }

    private static func down(_ direction: Int) -> Int {
        direction == 1 ? 1 : direction == 3 ? -1 : 0
    }

    private func neighbour(of at: Int, _ column: Int, _ row: Int, _ direction: Int) -> Int? {
        switch direction {
        case 0: column + 1 < columns ? at + 1 : nil
        case 1: row + 1 < rows ? at + columns : nil
        case 2: column > 0 ? at - 1 : nil
        default: row > 0 ? at - columns : nil
        }
    }

    private func isGoal(_ at: Int, _ errand: Errand) -> Bool {
        if let target = errand.target { return at == target }
        return at % columns == errand.aimColumn && verticalUse[at] == 0 && horizontalUse[at] == 0
    }

    private func mayTurn(_ at: Int, _ line: Int) -> Bool {
        border[at] == .none && mayRun(at, isHorizontal: true, line)
            && mayRun(at, isHorizontal: false, line)
    }

    private func mayRun(_ at: Int, isHorizontal: Bool, _ line: Int) -> Bool {
        mayShare(at, isHorizontal: isHorizontal, with: line)
            || mayPush(at, isHorizontal: isHorizontal, by: line)
    }

    private func trail(to state: Int) -> [Int] {
        var points: [Int] = []
        var state = state
        while true {
            let at = state / 2
            points.append(at)
            guard let (direction, axis) = trails[state].step else { break }
            let before = at - Self.across(direction) - Self.down(direction) * columns
            state = before * 2 + axis
        }
        return points.reversed()
    }

    /// What it costs to come to a point along an axis, or `nil` if no line may.
    private func cost(
        _ to: Int, column: Int, isHorizontal: Bool, _ errand: Errand
    ) -> Int? {
        guard !isBlocked[to], errand.leavesRails || railColumns.contains(column),
            isAllowed[Int(inside[to]) + 1]
        else { return nil }
        let border = border[to]
        switch border {
        case .corner: return nil
        case .horizontal where isHorizontal: return nil
        case .vertical where !isHorizontal: return nil
        default: break
        }
        let along = isHorizontal ? horizontalUse[to] : verticalUse[to]
        guard mayShare(to, isHorizontal: isHorizontal, with: errand.line) else {
            return mayPush(to, isHorizontal: isHorizontal, by: errand.line)
                ? Self.unit + cost(of: border) + pushCost(to, isHorizontal: isHorizontal)
                : nil
        }
        let runsTogether = along != 0 && Int(along) != errand.line + 1
        var cost = (runsTogether ? Self.leastStep : Self.unit) + cost(of: border)
        if !mayShare(to, isHorizontal: !isHorizontal, with: errand.line) { cost += 70 }
        return cost + crowding(at: to, isHorizontal: isHorizontal, line: errand.line)
    }

    /// A boundary is best crossed at a side, where gates have room for their labels.
    private func cost(of border: Border) -> Int {
        switch border {
        case .none: 0
        case .vertical: prefersEdges ? 2 * Self.sideCrossing : Self.sideCrossing
        case .horizontal, .corner: prefersEdges ? Self.sideCrossing : Self.edgeCrossing
        }
    }

    /// What it costs to run close beside a line, a border or a thing.
    private func crowding(at: Int, isHorizontal: Bool, line: Int) -> Int {
        var cost = Int(isHorizontal ? levelCrowd[at] : uprightCrowd[at])
        let offset = isHorizontal ? columns : 1
        if at + offset < inside.count,
            !mayShare(at + offset, isHorizontal: isHorizontal, with: line)
        {
            cost += 6
        }
        if at >= offset, !mayShare(at - offset, isHorizontal: isHorizontal, with: line) {
            cost += 6
        }
        return cost
    }

    // MARK: Results

    static func corners(of points: [Point]) -> [Point] {
        var corners: [Point] = []
        for point in points {
            if corners.last == point { continue }
            if corners.count >= 2 {
                let last = corners[corners.count - 1]
                let before = corners[corners.count - 2]
                if last.x == before.x && point.x == last.x
                    || last.y == before.y && point.y == last.y
                {
                    corners[corners.count - 1] = point
                    continue
                }
            }
            corners.append(point)
        }
        return corners
    }

    /// Takes the lanes of a way for a line.
    mutating func occupy(_ corners: [Point], line: Int) {
        for (at, isHorizontal) in stretches(of: corners) {
            use(at, isHorizontal: isHorizontal, by: line)
        }
    }

    /// Every point and axis that a way runs along; both axes where it begins, turns and ends.
    func stretches(of corners: [Point]) -> [(at: Int, isHorizontal: Bool)] {
        var stretches: [(at: Int, isHorizontal: Bool)] = []
        for (from, to) in zip(corners, corners.dropFirst()) {
            let isHorizontal = from.y == to.y
            let length = max(abs(to.x - from.x), abs(to.y - from.y)) / Self.unit
            let step = Point(x: (to.x - from.x).signum(), y: (to.y - from.y).signum())
            for distance in 0...length {
                let next = Point(
                    x: from.x + step.x * distance * Self.unit,
                    y: from.y + step.y * distance * Self.unit)
                guard let at = index(next) else { continue }
                let isEnd = distance == 0 || distance == length
                if isHorizontal || isEnd { stretches.append((at, true)) }
                if !isHorizontal || isEnd { stretches.append((at, false)) }
            }
        }
        return stretches
    }
}
