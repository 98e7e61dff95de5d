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
        /// The lattice column near which the way turns; set by the router.
        var turnColumn = 0

        /// The direction in which the goal must not be reached, as the search numbers them.
        var backward: Int? {
            guard case .point(_, let arriving) = goal else { return nil }
            return arriving > 0 ? 2 : 0
        }

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

    enum Goal {
        /// A point, reached going right (1) or left (-1).
        case point(DiagramPoint, arriving: Int)
        /// Any point of a vertical line.
        case column(Int)
    }
}
