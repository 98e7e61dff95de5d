extension LineRouter {
    /// What a way must join.
    struct Request {
        var line: Int
        var start: DiagramPoint
        /// Where the way leaves its start: 1 to the right, -1 to the left.
        var leaving: Int
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
            line: Int, start: DiagramPoint, leaving: Int, goal: Goal, boxes: Set<Int>,
            usesPage: Bool, startGroup: Int, endGroup: Int, leavesRails: Bool,
            turnsLate: Bool = false
        ) {
            self.line = line
            self.start = start
            self.leaving = leaving
            self.goal = goal
            self.boxes = boxes
            self.usesPage = usesPage
            self.startGroup = startGroup
            self.endGroup = endGroup
            self.leavesRails = leavesRails
            self.turnsLate = turnsLate
        }
    }

    /// How much a search spends on a line.
    struct Effort: Sendable {
        /// How many times too dear the rest of a way is taken to be: 1 finds a cheapest way, more
        /// finds some way sooner (weighted A*, Pohl 1970).
        var haste = 1
        /// How many states a search looks at before it gives up.
        var limit = Int.max

        /// Up to how many lines of a map each get a cheapest way.
        static let mostCheapest = 64

        /// What the router spends on each of a map's lines.
        ///
        /// Up to `mostCheapest` get cheapest ways; more share a million states, and each gets the
        /// first way found.
        static func forMap(lines: Int) -> Effort {
            lines <= mostCheapest
                ? Effort() : Effort(haste: 5, limit: max(2_000, 1_000_000 / lines))
        }
    }

    enum Goal {
        /// A point, reached going right (1) or left (-1).
        case point(DiagramPoint, arriving: Int)
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
        /// What a step costs at least: less than a whole one where lines may run together.
        let least: Int
        let haste: Int
        /// The directions in which the start must not be left and the goal not be reached.
        let behind: Int
        let backward: Int?

        init(
            _ request: Request, from: Int, to target: Int?, aim column: Int, aimRow: Int?,
            turnColumn: Int, haste: Int
        ) {
            self.haste = haste
            line = request.line
            self.from = from
            self.target = target
            aimColumn = column
            self.aimRow = aimRow
            self.turnColumn = turnColumn
            leavesRails = request.leavesRails
            let mayShare = request.startGroup >= 0 || request.endGroup >= 0
            least = mayShare ? LineRouter.leastStep : LineRouter.unit
            behind = request.leaving > 0 ? 2 : 0
            guard case .point(_, let arriving) = request.goal else {
                backward = nil
                return
            }
            backward = arriving > 0 ? 2 : 0
        }

        /// What the rest of the way is taken to cost: its length and the bends that it must have,
        /// times the haste.
        func estimate(_ column: Int, _ row: Int, isUpright: Bool) -> Int {
            haste * leastCost(column, row, isUpright: isUpright)
        }

        private func leastCost(_ column: Int, _ row: Int, isUpright: Bool) -> Int {
            let along = abs(column - aimColumn)
            guard let aimRow else {
                return along * least + (isUpright ? LineRouter.bend : 0)
            }
            let across = abs(row - aimRow)
            let bends = isUpright ? 1 : across > 0 ? 2 : 0
            return (along + across) * least + bends * LineRouter.bend
        }
    }
}
