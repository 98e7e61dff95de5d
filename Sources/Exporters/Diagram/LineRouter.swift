/// Finds ways for lines on a lattice: along gutters, never through a boundary that holds neither
/// end, never over text or things, never on top of another line.
///
/// A way is a shortest one by length, bends and crossings (A*, Hart, Nilsson and Raphael 1968); ties
/// are broken by place, so that the same scene gives the same ways.
struct LineRouter {
    static let unit = DiagramPlacement.unit

    private enum Border: UInt8 {
        case none
        case horizontal
        case vertical
        case corner
    }

    private let effort: Effort
    private let origin: DiagramPoint
    private let columns: Int
    private let rows: Int
    private var inside: [Int32]
    private var border: [Border]
    private var isBlocked: [Bool]
    // What borders and things close by add to the cost of running past a point, by axis.
    private var levelCrowd: [UInt8]
    private var uprightCrowd: [UInt8]
    // Whether the way that is looked for may use the page (first) and the inside of each box.
    private var isAllowed: [Bool]
    // The first line at each point, by axis, as line + 1; further ones, which run together with
    // it, by point × 2 + axis.
    private var horizontalUse: [Int32]
    private var verticalUse: [Int32]
    private var furtherUse: [Int: [Int32]] = [:]
    // The first and last column between the lines that stand for "outside".
    private var railColumns = 0...Int.max
    private var groups: [(start: Int, end: Int)] = []
    // What a search finds out about each state; only what it touched is made anew for the next.
    private var distance: [Int32]
    private var cameFrom: [Int32]
    private var touched: [Int] = []

    init(bounds: DiagramRect, boxes: [DiagramRect], effort: Effort = Effort()) {
        self.effort = effort
        origin = DiagramPoint(x: bounds.x, y: bounds.y)
        columns = bounds.width / Self.unit + 1
        rows = bounds.height / Self.unit + 1
        let count = columns * rows
        inside = Array(repeating: -1, count: count)
        border = Array(repeating: .none, count: count)
        isBlocked = Array(repeating: false, count: count)
        levelCrowd = Array(repeating: 0, count: count)
        uprightCrowd = Array(repeating: 0, count: count)
        isAllowed = Array(repeating: false, count: boxes.count + 1)
        horizontalUse = Array(repeating: 0, count: count)
        verticalUse = Array(repeating: 0, count: count)
        distance = Array(repeating: .max, count: count * 2)
        cameFrom = Array(repeating: -1, count: count * 2)
        for (place, rect) in boxes.enumerated() { mark(rect, as: place) }
        for at in border.indices where border[at] != .none {
            if border[at] != .vertical { crowd(beside: at, isHorizontal: true) }
            if border[at] != .horizontal { crowd(beside: at, isHorizontal: false) }
        }
    }

    private mutating func mark(_ rect: DiagramRect, as box: Int) {
        for y in stride(from: rect.minY, through: rect.maxY, by: Self.unit) {
            for x in stride(from: rect.minX, through: rect.maxX, by: Self.unit) {
                guard let at = index(DiagramPoint(x: x, y: y)) else { continue }
                inside[at] = Int32(truncatingIfNeeded: box)
                let onSide = x == rect.minX || x == rect.maxX
                let onEdge = y == rect.minY || y == rect.maxY
                let isNearCorner =
                    onSide
                    ? y < rect.minY + 30 || y > rect.maxY - 20
                    : x < rect.minX + 20 || x > rect.maxX - 20
                if onSide && onEdge || (onSide || onEdge) && isNearCorner {
                    border[at] = .corner
                } else {
                    border[at] = onEdge ? .horizontal : onSide ? .vertical : .none
                }
            }
        }
    }

    private func index(_ point: DiagramPoint) -> Int? {
        let column = (point.x - origin.x) / Self.unit
        let row = (point.y - origin.y) / Self.unit
        guard point.x >= origin.x, point.y >= origin.y, column < columns, row < rows else {
            return nil
        }
        return row * columns + column
    }

    private func point(_ index: Int) -> DiagramPoint {
        DiagramPoint(
            x: origin.x + index % columns * Self.unit, y: origin.y + index / columns * Self.unit)
    }

    /// Keeps channels between the lines that stand for "outside".
    mutating func keepInside(from left: Int?, to right: Int?) {
        let first = left.map { max(0, ($0 - origin.x + Self.unit - 1) / Self.unit) } ?? 0
        let last = right.map { ($0 - origin.x) / Self.unit } ?? .max
        railColumns = first...max(first, last)
    }

    private func isBeyondRails(_ at: Int) -> Bool { !railColumns.contains(at % columns) }

    /// Keeps lines off a rectangle and off its border.
    mutating func block(_ rect: DiagramRect) {
        func up(_ value: Int) -> Int {
            Int((Double(value) / Double(Self.unit)).rounded(.up)) * Self.unit
        }
        for y in stride(
            from: up(rect.minY - origin.y), through: rect.maxY - origin.y, by: Self.unit)
        {
            for x in stride(
                from: up(rect.minX - origin.x), through: rect.maxX - origin.x, by: Self.unit)
            {
                let point = DiagramPoint(x: x + origin.x, y: y + origin.y)
                guard let at = index(point), !isBlocked[at] else { continue }
                isBlocked[at] = true
                crowd(beside: at, isHorizontal: true)
                crowd(beside: at, isHorizontal: false)
            }
        }
    }

    // MARK: Ends

    static let stub = 20

    /// What a step costs where a line runs together with another that it may join.
    static let leastStep = 8

    /// What a bend costs.
    static let bend = 60

    /// Keeps the first and last pixels of a line free for it.
    mutating func reserveEnds(of request: Request) {
        setGroup(of: request)
        reserve(from: request.start, direction: request.leaving, line: request.line)
        if case .point(let goal, let arriving) = request.goal {
            reserve(from: goal, direction: -arriving, line: request.line)
        }
    }

    private mutating func setGroup(of request: Request) {
        while groups.count <= request.line { groups.append((-1, -1)) }
        groups[request.line] = (request.startGroup, request.endGroup)
    }

    private mutating func reserve(from point: DiagramPoint, direction: Int, line: Int) {
        for distance in stride(from: 0, through: Self.stub, by: Self.unit) {
            let next = DiagramPoint(x: point.x + direction * distance, y: point.y)
            guard let at = index(next) else { continue }
            use(at, isHorizontal: true, by: line)
            if distance == Self.stub { use(at, isHorizontal: false, by: line) }
        }
    }

    private mutating func use(_ at: Int, isHorizontal: Bool, by line: Int) {
        let mark = Int32(line + 1)
        let first = isHorizontal ? horizontalUse[at] : verticalUse[at]
        if first == mark { return }
        if first != 0 {
            furtherUse[at * 2 + (isHorizontal ? 0 : 1), default: []].append(mark)
        } else if isHorizontal {
            horizontalUse[at] = mark
        } else {
            verticalUse[at] = mark
        }
    }

    /// Whether a line may run along an axis at a point together with whatever is there.
    private func mayShare(_ at: Int, isHorizontal: Bool, with line: Int) -> Bool {
        let first = isHorizontal ? horizontalUse[at] : verticalUse[at]
        if first == 0 { return true }
        guard mayJoin(first, with: line) else { return false }
        if furtherUse.isEmpty { return true }
        let further = furtherUse[at * 2 + (isHorizontal ? 0 : 1)] ?? []
        return further.allSatisfy { mayJoin($0, with: line) }
    }

    private func mayJoin(_ use: Int32, with line: Int) -> Bool {
        if Int(use) == line + 1 { return true }
        let other = groups[Int(use) - 1]
        let own = groups[line]
        return own.start >= 0 && own.start == other.start || own.end >= 0 && own.end == other.end
    }

    // MARK: Search

    /// The way, as its corner points, or `nil` if there is none.
    mutating func route(_ request: Request) -> [DiagramPoint]? {
        setGroup(of: request)
        let first = DiagramPoint(
            x: request.start.x + request.leaving * Self.stub, y: request.start.y)
        guard let from = index(first) else { return nil }
        var target: Int?
        var last: DiagramPoint?
        let aim: DiagramPoint
        switch request.goal {
        case .point(let goal, let arriving):
            let before = DiagramPoint(x: goal.x - arriving * Self.stub, y: goal.y)
            guard let at = index(before) else { return nil }
            target = at
            last = goal
            aim = goal
        case .column(let x): aim = DiagramPoint(x: x, y: request.start.y)
        }
        let turn = (request.turnsLate ? target ?? from : from) % columns
        let errand = Errand(
            request, from: from, to: target, aim: (aim.x - origin.x) / Self.unit,
            aimRow: target == nil ? nil : (aim.y - origin.y) / Self.unit, turnColumn: turn,
            haste: effort.haste)
        for box in isAllowed.indices { isAllowed[box] = false }
        isAllowed[0] = request.usesPage
        for box in request.boxes { isAllowed[box + 1] = true }
        guard let states = search(errand) else { return nil }
        var points = [request.start] + states.map { point($0) }
        if let last { points.append(last) }
        let corners = Self.corners(of: points)
        occupy(corners, line: request.line)
        return corners
    }

    private mutating func search(_ errand: Errand) -> [Int]? {
        for state in touched {
            distance[state] = .max
            cameFrom[state] = -1
        }
        touched.removeAll(keepingCapacity: true)
        var frontier = RouteFrontier()
        // State = point × 2 + axis, axis 0 along x.
        let from = errand.from
        distance[from * 2] = 0
        touched.append(from * 2)
        frontier.insert(
            cost: errand.estimate(from % columns, from / columns, isUpright: false),
            state: from * 2)
        var seen = 0
        while seen < effort.limit, let (known, state) = frontier.removeFirst() {
            seen += 1
            let at = state / 2
            let axis = state % 2
            let (row, column) = at.quotientAndRemainder(dividingBy: columns)
            let cost = distance[state]
            if known > Int(cost) + errand.estimate(column, row, isUpright: axis == 1) { continue }
            if axis == 0, isGoal(at, column, errand) { return trail(to: state) }
            let mayTurn = mayTurn(at, errand.line)
            for direction in 0..<4 {
                let isTurning = direction % 2 != axis
                // A way neither turns back on its own beginning nor comes to its end from behind.
                if isTurning && !mayTurn || at == from && direction == errand.behind { continue }
                guard let to = neighbour(of: at, column, row, direction),
                    to != errand.target || direction != errand.backward,
                    let step = self.cost(to, isHorizontal: direction % 2 == 0, errand)
                else { continue }
                // Of ways that are equally long, the one that turns where others from or to the
                // place do.
                let offTurn = direction % 2 == 1 ? min(5, abs(column - errand.turnColumn)) : 0
                let next = to * 2 + direction % 2
                let total = cost + Int32(step + (isTurning ? Self.bend : 0) + offTurn)
                guard total < distance[next] else { continue }
                if distance[next] == .max { touched.append(next) }
                distance[next] = total
                cameFrom[next] = Int32(state)
                let left = errand.estimate(
                    column + Self.across[direction], row + Self.down[direction],
                    isUpright: direction % 2 == 1)
                frontier.insert(cost: Int(total) + left, state: next)
            }
        }
        return nil
    }

    // The steps of the lattice: 0 right, 1 down, 2 left, 3 up.
    private static let across = [1, 0, -1, 0]
    private static let down = [0, 1, 0, -1]

    private func neighbour(of at: Int, _ column: Int, _ row: Int, _ direction: Int) -> Int? {
        switch direction {
        case 0: column + 1 < columns ? at + 1 : nil
        case 1: row + 1 < rows ? at + columns : nil
        case 2: column > 0 ? at - 1 : nil
        default: row > 0 ? at - columns : nil
        }
    }

    private func isGoal(_ at: Int, _ column: Int, _ errand: Errand) -> Bool {
        if let target = errand.target { return at == target }
        return column == errand.aimColumn && verticalUse[at] == 0 && horizontalUse[at] == 0
    }

    private func mayTurn(_ at: Int, _ line: Int) -> Bool {
        border[at] == .none && mayShare(at, isHorizontal: true, with: line)
            && mayShare(at, isHorizontal: false, with: line)
    }

    private func trail(to state: Int) -> [Int] {
        var points: [Int] = []
        var next = state
        while next >= 0 {
            points.append(next / 2)
            next = Int(cameFrom[next])
        }
        return points.reversed()
    }

    /// What it costs to come to a point along an axis, or `nil` if no line may.
    private func cost(_ to: Int, isHorizontal: Bool, _ errand: Errand) -> Int? {
        guard !isBlocked[to], errand.leavesRails || !isBeyondRails(to),
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
        guard mayShare(to, isHorizontal: isHorizontal, with: errand.line) else { return nil }
        let runsTogether = along != 0 && Int(along) != errand.line + 1
        var cost = (runsTogether ? Self.leastStep : Self.unit) + Self.cost(of: border)
        if !mayShare(to, isHorizontal: !isHorizontal, with: errand.line) { cost += 70 }
        return cost + crowding(at: to, isHorizontal: isHorizontal, line: errand.line)
    }

    /// A boundary is best crossed at a side, where gates have room for their labels.
    private static func cost(of border: Border) -> Int {
        switch border {
        case .none: 0
        case .vertical: 60
        case .horizontal, .corner: 400
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

    /// Adds to the cost of running beside a point, by axis.
    private mutating func crowd(beside at: Int, isHorizontal: Bool) {
        let offset = isHorizontal ? columns : 1
        for near in [at - offset, at + offset] where inside.indices.contains(near) {
            if isHorizontal { levelCrowd[near] += 5 } else { uprightCrowd[near] += 5 }
        }
    }

    // MARK: Results

    private static func corners(of points: [DiagramPoint]) -> [DiagramPoint] {
        var corners: [DiagramPoint] = []
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

    private mutating func occupy(_ corners: [DiagramPoint], line: Int) {
        for (from, to) in zip(corners, corners.dropFirst()) {
            let isHorizontal = from.y == to.y
            let length = max(abs(to.x - from.x), abs(to.y - from.y)) / Self.unit
            let step = DiagramPoint(x: (to.x - from.x).signum(), y: (to.y - from.y).signum())
            for distance in 0...length {
                let next = DiagramPoint(
                    x: from.x + step.x * distance * Self.unit,
                    y: from.y + step.y * distance * Self.unit)
                guard let at = index(next) else { continue }
                let isEnd = distance == 0 || distance == length
                if isHorizontal || isEnd { use(at, isHorizontal: true, by: line) }
                if !isHorizontal || isEnd { use(at, isHorizontal: false, by: line) }
            }
        }
    }
}
