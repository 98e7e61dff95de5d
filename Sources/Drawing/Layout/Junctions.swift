/// Where lines of the flow that begin or end together part or meet, so that they can be told from
/// lines that only cross.
enum Junctions {
    /// The points at which three or more pieces of such lines come together, in reading order.
    static func points(of lines: [Layout.Line]) -> [Point] {
        var found: Set<Point> = []
        let starting = Dictionary(grouping: lines, by: \.startNode)
        let ending = Dictionary(grouping: lines, by: \.endNode)
        for line in lines where line.startNode != nil {
            for corner in line.points.dropFirst().dropLast() {
                for isStart in [true, false] {
                    let node = isStart ? line.startNode : line.endNode
                    let together = (isStart ? starting : ending)[node] ?? []
                    let directions = together.reduce(into: Set<Point>()) {
                        $0.formUnion(Self.directions(of: $1, at: corner))
                    }
                    if directions.count > 2 { found.insert(corner) }
                }
            }
        }
        return found.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    }

    /// In which directions a line leaves a point that it passes.
    private static func directions(
        of line: Layout.Line, at point: Point
    ) -> Set<Point> {
        var found: Set<Point> = []
        for segment in line.segments where segment.bounds.contains(point) {
            for end in [segment.from, segment.to] where end != point {
                found.insert(
                    Point(x: (end.x - point.x).signum(), y: (end.y - point.y).signum()))
            }
        }
        return found
    }
}
