/// A straight piece of a line, horizontal or vertical.
package struct Segment: Hashable, Sendable {
    package var from: Point
    package var to: Point

    /// The segment between two points.
    package init(from: Point, to: Point) {
        self.from = from
        self.to = to
    }

    package var isHorizontal: Bool { from.y == to.y }

    /// The segment as a rectangle without area across.
    package var bounds: Rectangle {
        Rectangle(
            x: min(from.x, to.x), y: min(from.y, to.y), width: abs(to.x - from.x),
            height: abs(to.y - from.y))
    }

    /// Whether any point of the segment lies strictly inside the rectangle.
    package func enters(_ rect: Rectangle) -> Bool {
        let own = bounds
        return own.minX < rect.maxX && own.maxX > rect.minX && own.minY < rect.maxY
            && own.maxY > rect.minY
    }

    /// Whether any point of the segment lies in the rectangle or on its border.
    package func touches(_ rect: Rectangle) -> Bool {
        let own = bounds
        return own.minX <= rect.maxX && own.maxX >= rect.minX && own.minY <= rect.maxY
            && own.maxY >= rect.minY
    }

    /// Where the segment meets the border of a rectangle that it goes into or out of.
    package func crossing(of rect: Rectangle) -> Point? {
        let startsInside = rect.contains(from)
        guard startsInside != rect.contains(to) else { return nil }
        let outside = startsInside ? to : from
        if isHorizontal {
            return Point(x: outside.x < rect.minX ? rect.minX : rect.maxX, y: from.y)
        }
        return Point(x: from.x, y: outside.y < rect.minY ? rect.minY : rect.maxY)
    }
}
