extension LineRouter {
    /// What a way must join.
    struct Request {
        var line: Int
        var start: Point
        /// Where the way leaves its start: 1 to the right, -1 to the left.
        var leaving: Int
        /// Whether it leaves and arrives up and down instead: 1 is down, -1 up.
        var isUpright: Bool
        var goal: Goal
        /// The boxes whose inside the way may use; the page too if `usesPage`.
        var boxes: Set<Int>
        var usesPage: Bool
        /// Lines that begin or end where this one does may run together.
        var startGroup: Int
        var endGroup: Int
        /// Whether the way may go beyond the lines that stand for "outside".
        var leavesRails: Bool
        /// Whether the way turns near its goal rather than near its start.
        var turnsLate: Bool

        init(
            line: Int, start: Point, leaving: Int, isUpright: Bool = false, goal: Goal,
            boxes: Set<Int>,
            usesPage: Bool, startGroup: Int, endGroup: Int, leavesRails: Bool,
            turnsLate: Bool = false
        ) {
            self.line = line
            self.start = start
            self.leaving = leaving
            self.isUpright = isUpright
            self.goal = goal
            self.boxes = boxes
            self.usesPage = usesPage
            self.startGroup = startGroup
            self.endGroup = endGroup
            self.leavesRails = leavesRails
            self.turnsLate = turnsLate
        }

        /// The straight pieces with which the way begins and, if it ends at a point, ends.
        var ends: [Segment] {
            let first = Segment(from: start, to: afterStart)
            guard case .point(let goal, _) = goal, let before = beforeGoal else { return [first] }
            return [first, Segment(from: before, to: goal)]
        }

        /// Where the way is free to turn after its start.
        var afterStart: Point { along(start, leaving * LineRouter.stub) }

        /// Where the way is free to turn before its goal, if that is a point.
        var beforeGoal: Point? {
            guard case .point(let goal, let arriving) = goal else { return nil }
            return along(goal, -arriving * LineRouter.stub)
        }

        /// A point so far along the axis on which the way begins and ends.
        func along(_ point: Point, _ distance: Int) -> Point {
            isUpright
                ? Point(x: point.x, y: point.y + distance)
                : Point(x: point.x + distance, y: point.y)
        }
    }

    enum Goal {
        /// A point, reached going right (1) or left (-1).
        case point(Point, arriving: Int)
        /// Any point of a vertical line.
        case column(Int)
    }

    /// A request in terms of the lattice.
    struct Errand {
        let line: Int
        /// The first point of the search and, if the goal is a point, the last one.
        let from: Int
        let target: Int?
        /// Where the way ends; no row if that is any point of a column.
        let aimColumn: Int
        let aimRow: Int?
        /// The column near which the way turns.
        let turnColumn: Int
        let leavesRails: Bool
        /// Whether it begins and ends up and down.
        let isUpright: Bool
        /// What a step costs at least: less than a whole one where lines may run together.
        let least: Int
        /// The directions in which the start must not be left and the goal not be reached.
        let behind: Int
        let backward: Int?

        init(
            _ request: Request, from: Int, to target: Int?, aim column: Int, aimRow: Int?,
            turnColumn: Int
        ) {
            line = request.line
            self.from = from
            self.target = target
            aimColumn = column
            self.aimRow = aimRow
            self.turnColumn = turnColumn
            leavesRails = request.leavesRails
            let mayShare = request.startGroup >= 0 || request.endGroup >= 0
            least = mayShare ? LineRouter.leastStep : LineRouter.unit
            isUpright = request.isUpright
            let turned = request.isUpright ? 1 : 0
            behind = (request.leaving > 0 ? 2 : 0) + turned
            guard case .point(_, let arriving) = request.goal else {
                backward = nil
                return
            }
            backward = (arriving > 0 ? 2 : 0) + turned
        }

        /// What the rest of the way costs at least: its length and the bends that it must have.
        func estimate(_ column: Int, _ row: Int, isUpright: Bool) -> Int {
            let along = abs(column - aimColumn)
            guard let aimRow else {
                return along * least + (isUpright ? LineRouter.bend : 0)
            }
            let across = abs(row - aimRow)
            let aside = self.isUpright ? along : across
            let bends = isUpright != self.isUpright ? 1 : aside > 0 ? 2 : 0
            return (along + across) * least + bends * LineRouter.bend
        }
    }
}
