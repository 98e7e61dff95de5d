/// The open space between boxes, things and words, as rectangles of lattice points.
///
/// A line that runs far is led through these first: a few hundred rectangles say roughly where it
/// goes, and the lattice is searched only there.
struct OpenSpace {
    /// A rectangle of lattice points, ends included.
    struct Block: Hashable {
        var left: Int
        var top: Int
        var right: Int
        var bottom: Int

        func meets(_ other: Block) -> Bool {
            left <= other.right && other.left <= right && top <= other.bottom
                && other.top <= bottom
        }

        /// The point of the block that is nearest to another one.
        func nearest(to point: Point) -> Point {
            Point(
                column: min(max(point.column, left), right), row: min(max(point.row, top), bottom))
        }

        func distance(to point: Point) -> Int {
            max(left - point.column, point.column - right, 0)
                + max(top - point.row, point.row - bottom, 0)
        }
    }

    /// Where one comes from a rectangle to another one.
    struct Passage {
        var to: Int
        /// Whether one passes up or down rather than sideways.
        var isUpright: Bool
        /// The columns where one passes up or down, the rows where one passes sideways.
        var range: ClosedRange<Int>
        /// What the border of a box that is crossed adds to the cost; zero if none is.
        var crossing: Int
    }

    /// The page, as the area that holds what no box holds.
    static let page = -1

    private(set) var places: [Block] = []
    /// The box in whose inside each rectangle lies, or the page.
    private(set) var areas: [Int] = []
    private(set) var passages: [[Passage]] = []
    /// The rectangles of the page, then of each box.
    private var ranges: [Range<Int>] = []

    /// - Parameters:
    ///   - bounds: The whole lattice.
    ///   - boxes: The boxes, borders included, a box before those that it holds.
    ///   - parents: The box around each box, or the page.
    ///   - obstacles: What no line runs over, by area: the page first, then each box.
    init(bounds: Block, boxes: [Block], parents: [Int], obstacles: [[Block]]) {
        var taken = obstacles
        for (box, parent) in parents.enumerated() { taken[parent + 1].append(boxes[box]) }
        for area in Self.page..<boxes.count {
            let first = places.count
            fill(area, within: area < 0 ? bounds : boxes[area].inside, around: taken[area + 1])
            ranges.append(first..<places.count)
        }
        for (box, parent) in parents.enumerated() { open(boxes[box], box, to: parent) }
    }

    /// The rectangle of an area in which a lattice point lies, or else the nearest one.
    func place(at point: Point, in area: Int) -> Int? {
        var nearest: (distance: Int, place: Int)?
        for place in ranges[area + 1] {
            let distance = places[place].distance(to: point)
            if distance == 0 { return place }
            if nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, place) }
        }
        return nearest?.place
    }

    /// Cuts what is free of an area into rectangles, each as high as its sides allow.
    private mutating func fill(_ area: Int, within whole: Block, around obstacles: [Block]) {
        guard whole.left <= whole.right, whole.top <= whole.bottom else { return }
        let near = obstacles.filter { $0.meets(whole) }.sorted { $0.left < $1.left }
        var edges: Set<Int> = [whole.top, whole.bottom + 1]
        for block in near {
            edges.insert(max(whole.top, block.top))
            edges.insert(min(whole.bottom, block.bottom) + 1)
        }
        let rows = edges.sorted()
        var above: [Int] = []
        for (top, next) in zip(rows, rows.dropFirst()) {
            var current: [Int] = []
            var left = whole.left
            func close(before right: Int) {
                guard left < right else { return }
                let block = Block(left: left, top: top, right: right - 1, bottom: next - 1)
                current.append(extend(above, with: block, in: area))
            }
            for block in near where block.top < next && block.bottom >= top {
                close(before: block.left)
                left = max(left, block.right + 1)
            }
            close(before: whole.right + 1)
            above = current
        }
    }

    /// Lengthens the rectangle above a new one that is as wide, or adds the new one.
    private mutating func extend(_ above: [Int], with block: Block, in area: Int) -> Int {
        let same = above.first { places[$0].left == block.left && places[$0].right == block.right }
        if let same {
            places[same].bottom = block.bottom
            return same
        }
        let new = places.count
        places.append(block)
        areas.append(area)
        passages.append([])
        for place in above {
            let (left, right) = (
                max(places[place].left, block.left), min(places[place].right, block.right)
            )
            if left <= right { link(place, new, isUpright: true, left...right, crossing: 0) }
        }
        return new
    }

    private mutating func link(
        _ one: Int, _ other: Int, isUpright: Bool, _ range: ClosedRange<Int>, crossing: Int
    ) {
        passages[one].append(
            Passage(to: other, isUpright: isUpright, range: range, crossing: crossing))
        passages[other].append(
            Passage(to: one, isUpright: isUpright, range: range, crossing: crossing))
    }

    /// Links the rectangles at both sides of a box's border.
    private mutating func open(_ box: Block, _ area: Int, to parent: Int) {
        let inner = ranges[area + 1]
        for outside in ranges[parent + 1] {
            let out = places[outside]
            guard out.left <= box.right + 1, out.right >= box.left - 1, out.top <= box.bottom + 1,
                out.bottom >= box.top - 1
            else { continue }
            let isBeside = out.right == box.left - 1 || out.left == box.right + 1
            for inside in inner {
                let own = places[inside]
                let faces =
                    isBeside
                    ? (out.right < box.left ? own.left == box.left + 1 : own.right == box.right - 1)
                    : (out.bottom < box.top ? own.top == box.top + 1 : own.bottom == box.bottom - 1)
                guard faces else { continue }
                let low =
                    isBeside
                    ? max(out.top, own.top, box.top + LineRouter.cornerAbove)
                    : max(out.left, own.left, box.left + LineRouter.corner)
                let high =
                    isBeside
                    ? min(out.bottom, own.bottom, box.bottom - LineRouter.corner)
                    : min(out.right, own.right, box.right - LineRouter.corner)
                guard low <= high else { continue }
                link(
                    outside, inside, isUpright: !isBeside, low...high,
                    crossing: isBeside ? LineRouter.sideCrossing : LineRouter.edgeCrossing)
            }
        }
    }
}

extension OpenSpace.Block {
    /// The block without its outermost points.
    var inside: OpenSpace.Block {
        OpenSpace.Block(left: left + 1, top: top + 1, right: right - 1, bottom: bottom - 1)
    }
}
