/// Finds ways for lines on a lattice: along gutters, never through a boundary that holds neither
/// end, never over text or things, never on top of another line.
///
/// A way is a cheapest one by length, bends and crossings (A*, Hart, Nilsson and Raphael 1968); in a
/// large picture it is a good one in the corridor along a rough way. Ties are broken by place, so
/// that the same scene gives the same ways.
struct LineRouter {
    static let unit = Placement.unit

    enum Border: UInt8 {
        case none
        case horizontal
        case vertical
        case corner
    }

    let origin: Point
    let columns: Int
    let rows: Int
    /// The innermost box at each point, or -1 for the page.
    private(set) var inside: [Int32]
    private(set) var border: [Border]
    private(set) var isBlocked: [Bool]
    // What borders and things close by add to the cost of running past a point, by axis.
    private(set) var levelCrowd: [UInt8]
    private(set) var uprightCrowd: [UInt8]
    // Boxes and what else lines keep off, in points of the lattice, and the box around each box.
    private(set) var blocks: [OpenSpace.Block] = []
    private(set) var parents: [Int] = []
    private(set) var blocked: [OpenSpace.Block] = []
    // Whether the way that is looked for may use the page (first) and the inside of each box.
    var isAllowed: [Bool]
    // The first line at each point, by axis, as line + 1; further ones, which run together with
    // it, by point × 2 + axis.
    var horizontalUse: [Int32]
    var verticalUse: [Int32]
    var furtherUse: [Int: [Int32]] = [:]
    // The first and last column between the lines that stand for "outside".
    private(set) var railColumns = 0...Int.max
    private(set) var groups: [(start: Int, end: Int)] = []
    // What a search finds out about each state; only what it touched is made anew for the next.
    var distance: [Int32] = []
    var trails: [RouteTrail] = []
    var touched: [Int] = []
    var corridor = RouteCorridor(count: 0)
    var keepsToCorridors = false
    /// Whether borders are best crossed above and below, as a flow that runs down does.
    var prefersEdges = false
    // How many states were looked at, of all lines.
    var seen = 0
    // Where lines begin and end, how many lines stay where they are, and whether a search may run
    // over the others.
    private(set) var ends: Set<Int> = []
    var fixedLines = 0
    var isPushing = false
    var timesPushed: [Int: Int] = [:]
    // How often searches got no further in each area.
    var stuck: [Int: Int] = [:]
    var finder: OpenSpace.WayFinder?
    private var isClosed = false

    init(bounds: Rectangle, boxes: [Rectangle]) {
        origin = Point(x: bounds.x, y: bounds.y)
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
        for (place, rect) in boxes.enumerated() { mark(rect, as: place) }
        for at in border.indices where border[at] != .none {
            if border[at] != .vertical { crowd(beside: at, isHorizontal: true) }
            if border[at] != .horizontal { crowd(beside: at, isHorizontal: false) }
        }
    }

    private mutating func mark(_ rect: Rectangle, as box: Int) {
        let block = block(of: rect)
        blocks.append(block)
        let isOnLattice = block.left <= block.right && block.top <= block.bottom
        parents.append(
            isOnLattice ? Int(inside[block.top * columns + block.left]) : OpenSpace.page)
        guard isOnLattice else { return }
        for row in block.top...block.bottom {
            let first = row * columns
            for at in first + block.left...first + block.right {
                inside[at] = Int32(truncatingIfNeeded: box)
                border[at] = .none
            }
            let isNearCorner =
                row < block.top + Self.cornerAbove || row > block.bottom - Self.corner
            for column in [block.left, block.right] {
                border[first + column] = isNearCorner ? .corner : .vertical
            }
        }
        for row in [block.top, block.bottom] {
            for column in block.left...block.right {
                let isNearCorner =
                    column < block.left + Self.corner || column > block.right - Self.corner
                border[row * columns + column] = isNearCorner ? .corner : .horizontal
            }
        }
    }

    /// The points of the lattice in a rectangle and on its border.
    private func block(of rect: Rectangle) -> OpenSpace.Block {
        func up(_ value: Int) -> Int { (value + Self.unit - 1) / Self.unit }
        return OpenSpace.Block(
            left: up(max(0, rect.minX - origin.x)), top: up(max(0, rect.minY - origin.y)),
            right: min(columns - 1, max(0, rect.maxX - origin.x) / Self.unit),
            bottom: min(rows - 1, max(0, rect.maxY - origin.y) / Self.unit))
    }

    func index(_ point: Point) -> Int? {
        let column = (point.x - origin.x) / Self.unit
        let row = (point.y - origin.y) / Self.unit
        guard point.x >= origin.x, point.y >= origin.y, column < columns, row < rows else {
            return nil
        }
        return row * columns + column
    }

    func point(_ index: Int) -> Point {
        Point(
            x: origin.x + index % columns * Self.unit, y: origin.y + index / columns * Self.unit)
    }

    /// Keeps links between the lines that stand for "outside".
    mutating func keepInside(from left: Int?, to right: Int?) {
        let first = left.map { max(0, ($0 - origin.x + Self.unit - 1) / Self.unit) } ?? 0
        let last = right.map { ($0 - origin.x) / Self.unit } ?? .max
        railColumns = first...max(first, last)
    }

    /// Gives the lattice back once every line has its way; nothing is kept off anything after that.
    mutating func close() {
        isClosed = true
        (inside, border, isBlocked, levelCrowd, uprightCrowd) = ([], [], [], [], [])
        (horizontalUse, verticalUse, furtherUse) = ([], [], [:])
        (distance, trails, touched, finder) = ([], [], [], nil)
        corridor = RouteCorridor(count: 0)
    }

    /// Keeps lines off a rectangle and off its border.
    mutating func block(_ rect: Rectangle) {
        if isClosed { return }
        let block = block(of: rect)
        guard block.left <= block.right, block.top <= block.bottom else { return }
        blocked.append(block)
        for row in block.top...block.bottom {
            for at in row * columns + block.left...row * columns + block.right {
                guard !isBlocked[at] else { continue }
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

    /// What it costs to cross a box's border at a side, where gates have room for their labels, and
    /// above or below.
    static let sideCrossing = 60
    static let edgeCrossing = 400

    /// How many points from the corners of a box no line crosses its border; above, by its title.
    static let corner = 2
    static let cornerAbove = 3

    /// Keeps the first and last pixels of a line free for it.
    mutating func reserveEnds(of request: Request) {
        setGroup(of: request)
        reserve(from: request.start, direction: request.leaving, for: request)
        if case .point(let goal, let arriving) = request.goal {
            reserve(from: goal, direction: -arriving, for: request)
        }
    }

    mutating func setGroup(of request: Request) {
        while groups.count <= request.line { groups.append((-1, -1)) }
        groups[request.line] = (request.startGroup, request.endGroup)
    }

    private mutating func reserve(from point: Point, direction: Int, for request: Request) {
        // Where many lines run, one more point keeps them from shutting each other's ends in.
        let last = keepsToCorridors ? Self.stub + Self.unit : Self.stub
        for distance in stride(from: 0, through: last, by: Self.unit) {
            guard let at = index(request.along(point, direction * distance)) else { continue }
            ends.insert(at)
            use(at, isHorizontal: !request.isUpright, by: request.line)
            if distance == Self.stub {
                use(at, isHorizontal: request.isUpright, by: request.line)
            }
        }
    }

    mutating func use(_ at: Int, isHorizontal: Bool, by line: Int) {
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
    func mayShare(_ at: Int, isHorizontal: Bool, with line: Int) -> Bool {
        let first = isHorizontal ? horizontalUse[at] : verticalUse[at]
        if first == 0 { return true }
        guard mayJoin(first, with: line) else { return false }
        if furtherUse.isEmpty { return true }
        let further = furtherUse[at * 2 + (isHorizontal ? 0 : 1)] ?? []
        return further.allSatisfy { mayJoin($0, with: line) }
    }

    func mayJoin(_ use: Int32, with line: Int) -> Bool {
        if Int(use) == line + 1 { return true }
        let other = groups[Int(use) - 1]
        let own = groups[line]
        return own.start >= 0 && own.start == other.start || own.end >= 0 && own.end == other.end
    }

    /// Adds to the cost of running beside a point, by axis.
    private mutating func crowd(beside at: Int, isHorizontal: Bool) {
        let offset = isHorizontal ? columns : 1
        for near in [at - offset, at + offset] where inside.indices.contains(near) {
            if isHorizontal { levelCrowd[near] += 5 } else { uprightCrowd[near] += 5 }
        }
    }
}
