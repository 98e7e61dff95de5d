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

    private let origin: DiagramPoint
    private let columns: Int
    private let rows: Int
    private var inside: [Int16]
    private var border: [Border]
    private var isBlocked: [Bool]
    // The first line at each point, by axis, as line + 1; further ones, which run together with
    // it, by point × 2 + axis.
    private var horizontalUse: [Int32]
    private var verticalUse: [Int32]
    private var furtherUse: [Int: [Int32]] = [:]
    private var rails: (left: Int?, right: Int?) = (nil, nil)
    private var groups: [(start: Int, end: Int)] = []
    // What a search finds out about each state; only what it touched is made anew for the next.
    private var distance: [Int32]
    private var cameFrom: [Int32]
    private var touched: [Int] = []

    init(bounds: DiagramRect, boxes: [DiagramRect]) {
        origin = DiagramPoint(x: bounds.x, y: bounds.y)
        columns = bounds.width / Self.unit + 1
        rows = bounds.height / Self.unit + 1
        let count = columns * rows
        inside = Array(repeating: -1, count: count)
        border = Array(repeating: .none, count: count)
        isBlocked = Array(repeating: false, count: count)
        horizontalUse = Array(repeating: 0, count: count)
        verticalUse = Array(repeating: 0, count: count)
        distance = Array(repeating: .max, count: count * 2)
        cameFrom = Array(repeating: -1, count: count * 2)
        for (place, rect) in boxes.enumerated() { mark(rect, as: place) }
    }

    private mutating func mark(_ rect: DiagramRect, as box: Int) {
        for y in stride(from: rect.minY, through: rect.maxY, by: Self.unit) {
            for x in stride(from: rect.minX, through: rect.maxX, by: Self.unit) {
                guard let at = index(DiagramPoint(x: x, y: y)) else { continue }
                inside[at] = Int16(truncatingIfNeeded: box)
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
    mutating func keepInside(from left: Int?, to right: Int?) { rails = (left, right) }

    private func isBeyondRails(_ at: Int) -> Bool {
        let x = point(at).x
        return rails.left.map { x < $0 } ?? false || rails.right.map { x > $0 } ?? false
    }

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
                if let at = index(point) { isBlocked[at] = true }
            }
        }
    }

    // MARK: Ends

    static let stub = 20

    /// What a step costs where a line runs together with another that it may join.
    private static let leastStep = 8

    /// What a bend costs.
    private static let bend = 60

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
        var request = request
        let target: Int?
        var last: DiagramPoint?
        switch request.goal {
        case .point(let goal, let arriving):
            let before = DiagramPoint(x: goal.x - arriving * Self.stub, y: goal.y)
            guard let at = index(before) else { return nil }
            target = at
            last = goal
        case .column: target = nil
        }
        request.turnColumn = (request.turnsLate ? target ?? from : from) % columns
        guard let states = search(from: from, to: target, request) else { return nil }
        var points = [request.start] + states.map { point($0) }
        if let last { points.append(last) }
        let corners = Self.corners(of: points)
        occupy(corners, line: request.line)
        return corners
    }

    private mutating func search(from: Int, to target: Int?, _ request: Request) -> [Int]? {
        for state in touched {
            distance[state] = .max
            cameFrom[state] = -1
        }
        touched.removeAll(keepingCapacity: true)
        var frontier = RouteFrontier()
        // State = point × 2 + axis, axis 0 along x.
        distance[from * 2] = 0
        touched.append(from * 2)
        frontier.insert(cost: estimate(from * 2, request), state: from * 2)
        while let state = frontier.removeFirst() {
            let at = state.state / 2
            let axis = state.state % 2
            let cost = distance[state.state]
            if state.cost > Int(cost) + estimate(state.state, request) { continue }
            if axis == 0, isGoal(at, target, request.goal) {
                return trail(to: state.state)
            }
            for direction in 0..<4 {
                // A way neither turns back on its own beginning nor comes to its end from behind.
                if at == from, direction == (request.leaving > 0 ? 2 : 0) { continue }
                guard let step = step(from: at, axis: axis, direction, request) else { continue }
                if step.to == target, direction == request.backward { continue }
                let next = step.to * 2 + direction % 2
                let total = cost + Int32(step.cost)
                guard total < distance[next] else { continue }
                if distance[next] == .max { touched.append(next) }
                distance[next] = total
                cameFrom[next] = Int32(state.state)
                frontier.insert(cost: Int(total) + estimate(next, request), state: next)
            }
        }
        return nil
    }

    private func isGoal(_ at: Int, _ target: Int?, _ goal: Goal) -> Bool {
        if let target { return at == target }
        guard case .column(let x) = goal else { return false }
        return point(at).x == x && verticalUse[at] == 0 && horizontalUse[at] == 0
    }

    /// What the rest of the way costs at least: its length and the bends that it must have.
    private func estimate(_ state: Int, _ request: Request) -> Int {
        let here = point(state / 2)
        // Only lines that may run together with others have steps cheaper than a whole one.
        let mayShare = request.startGroup >= 0 || request.endGroup >= 0
        let least = mayShare ? Self.leastStep : Self.unit
        let isUpright = state % 2 == 1
        switch request.goal {
        case .point(let there, _):
            let across = abs(here.y - there.y)
            let bends = isUpright ? 1 : across > 0 ? 2 : 0
            return (abs(here.x - there.x) + across) / Self.unit * least + bends * Self.bend
        case .column(let x):
            return abs(here.x - x) / Self.unit * least + (isUpright ? Self.bend : 0)
        }
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

    /// One step of the lattice: 0 right, 1 down, 2 left, 3 up.
    private func step(
        from at: Int, axis: Int, _ direction: Int, _ request: Request
    ) -> (to: Int, cost: Int)? {
        let column = at % columns
        let row = at / columns
        let to: Int
        switch direction {
        case 0 where column + 1 < columns: to = at + 1
        case 1 where row + 1 < rows: to = at + columns
        case 2 where column > 0: to = at - 1
        case 3 where row > 0: to = at - columns
        default: return nil
        }
        let isHorizontal = direction % 2 == 0
        let isTurning = direction % 2 != axis
        if isTurning {
            guard border[at] == .none,
                mayShare(at, isHorizontal: true, with: request.line),
                mayShare(at, isHorizontal: false, with: request.line)
            else { return nil }
        }
        guard !isBlocked[to], request.leavesRails || !isBeyondRails(to) else { return nil }
        switch border[to] {
        case .corner: return nil
        case .horizontal where isHorizontal: return nil
        case .vertical where !isHorizontal: return nil
        default: break
        }
        let box = Int(inside[to])
        guard box < 0 ? request.usesPage : request.boxes.contains(box) else { return nil }
        let along = isHorizontal ? horizontalUse[to] : verticalUse[to]
        guard mayShare(to, isHorizontal: isHorizontal, with: request.line) else { return nil }
        let runsTogether = along != 0 && Int(along) != request.line + 1
        let length = runsTogether ? Self.leastStep : Self.unit
        var cost = length + (isTurning ? Self.bend : 0) + Self.cost(of: border[to])
        if !mayShare(to, isHorizontal: !isHorizontal, with: request.line) { cost += 70 }
        // Of ways that are equally long, the one that turns where others from or to the place do.
        if !isHorizontal { cost += min(5, abs(at % columns - request.turnColumn)) }
        cost += crowding(at: to, isHorizontal: isHorizontal, line: request.line)
        return (to, cost)
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
        var cost = 0
        for offset in isHorizontal ? [columns, -columns] : [1, -1] {
            let near = at + offset
            guard inside.indices.contains(near) else { continue }
            if !mayShare(near, isHorizontal: isHorizontal, with: line) { cost += 6 }
            if isBlocked[near] { cost += 5 }
            let bad: Border = isHorizontal ? .horizontal : .vertical
            if border[near] == bad || border[near] == .corner { cost += 5 }
        }
        return cost
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
