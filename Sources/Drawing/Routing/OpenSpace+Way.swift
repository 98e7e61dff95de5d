extension OpenSpace {
    /// A point of the lattice.
    struct Point: Hashable {
        var column: Int
        var row: Int
    }

    /// Where a way ends.
    struct Aim {
        var column: Int
        /// No row if any point of the column will do.
        var row: Int?
    }

    /// A part of a way: from where one comes into a rectangle to where one leaves it.
    struct Leg {
        var place: Int
        var from: Point
        var to: Point
        /// What the way costs from its end on, without crowding.
        var rest: Int
    }

    /// Rough ways through the rectangles, one search after another.
    struct WayFinder {
        let space: OpenSpace
        // What a search found out of each rectangle; only what it touched is made anew.
        private var cost: [Int]
        private var plainCost: [Int]
        private var from: [Int]
        private var entry: [Point]
        private var isUpright: [Bool]
        private var touched: [Int] = []

        init(_ space: OpenSpace) {
            self.space = space
            let count = space.places.count
            cost = Array(repeating: .max, count: count)
            plainCost = Array(repeating: 0, count: count)
            from = Array(repeating: -1, count: count)
            entry = Array(repeating: Point(column: 0, row: 0), count: count)
            isUpright = Array(repeating: false, count: count)
        }

        /// A short way from a point to an aim through the allowed areas, rectangle by rectangle, or
        /// `nil` if there is none.
        ///
        /// In each rectangle one goes straight to the nearest point of the passage to the next
        /// (A*, Hart, Nilsson and Raphael 1968), so it is short but not always a shortest.
        ///
        /// - Parameters:
        ///   - isAllowed: Which areas may be used: the page, then each box.
        ///   - shut: The passages that must not be used, as rectangle before and after.
        ///   - crowding: What a stretch through a rectangle costs besides its length.
        mutating func way(
            from start: Point, in first: Int, to aim: Aim, in last: Int?,
            isAllowed: [Bool], shut: Set<[Int]>,
            crowding: (Int, Point, Point) -> Int
        ) -> [Leg]? {
            for place in touched {
                cost[place] = .max
                from[place] = -1
            }
            touched = [first]
            cost[first] = 0
            plainCost[first] = 0
            entry[first] = start
            isUpright[first] = false
            var frontier = RouteFrontier()
            frontier.insert(cost: Self.estimate(start, aim), state: first)
            while let (known, place) = frontier.removeFirst() {
                let here = entry[place]
                if known > cost[place] + Self.estimate(here, aim) { continue }
                if isGoal(place, aim, last) { return legs(to: place, aim) }
                for passage in space.passages[place]
                where isAllowed[space.areas[passage.to] + 1]
                    && (shut.isEmpty || !shut.contains([place, passage.to]))
                {
                    let (edge, next) = ends(from: here, in: place, through: passage)
                    let length = abs(next.column - here.column) + abs(next.row - here.row)
                    let step =
                        length * LineRouter.unit + passage.crossing
                        + bends(from: here, in: place, to: next, isUpright: passage.isUpright)
                    let total = cost[place] + step + crowding(place, here, edge)
                    guard total < cost[passage.to] else { continue }
                    if cost[passage.to] == .max { touched.append(passage.to) }
                    cost[passage.to] = total
                    plainCost[passage.to] = plainCost[place] + step
                    from[passage.to] = place
                    entry[passage.to] = next
                    isUpright[passage.to] = passage.isUpright
                    frontier.insert(
                        cost: total + Self.estimate(next, aim), state: passage.to)
                }
            }
            return nil
        }

        private static func estimate(_ point: Point, _ aim: Aim) -> Int {
            let across = aim.row.map { abs($0 - point.row) } ?? 0
            return (abs(aim.column - point.column) + across) * LineRouter.unit
        }

        private func isGoal(_ place: Int, _ aim: Aim, _ last: Int?) -> Bool {
            if let last { return place == last }
            let block = space.places[place]
            return space.areas[place] == OpenSpace.page && aim.column >= block.left
                && aim.column <= block.right
        }

        /// The point from which one leaves a rectangle, and the one where the next is entered.
        private func ends(
            from here: Point, in place: Int, through passage: Passage
        ) -> (edge: Point, next: Point) {
            let (own, other) = (space.places[place], space.places[passage.to])
            func clamped(_ value: Int) -> Int {
                min(max(value, passage.range.lowerBound), passage.range.upperBound)
            }
            if passage.isUpright {
                let column = clamped(here.column)
                let isDown = other.top > own.bottom
                return (
                    Point(column: column, row: isDown ? own.bottom : own.top),
                    Point(column: column, row: isDown ? other.top : other.bottom)
                )
            }
            let row = clamped(here.row)
            let isRightward = other.left > own.right
            return (
                Point(column: isRightward ? own.right : own.left, row: row),
                Point(column: isRightward ? other.left : other.right, row: row)
            )
        }

        private func bends(
            from here: Point, in place: Int, to next: Point,
            isUpright: Bool
        ) -> Int {
            guard self.isUpright[place] == isUpright else { return LineRouter.bend }
            let isStraight = isUpright ? here.column == next.column : here.row == next.row
            return isStraight ? 0 : 2 * LineRouter.bend
        }

        private func legs(to place: Int, _ aim: Aim) -> [Leg] {
            var legs: [Leg] = []
            var end = Point(column: aim.column, row: aim.row ?? entry[place].row)
            let whole = plainCost[place] + Self.estimate(entry[place], aim)
            var rest = 0
            var next = place
            while next >= 0 {
                legs.append(Leg(place: next, from: entry[next], to: end, rest: rest))
                end = entry[next]
                rest = whole - plainCost[next]
                next = from[next]
            }
            return legs.reversed()
        }
    }
}
