/// A point of a diagram, in pixels, x to the right and y down.
struct DiagramPoint: Hashable, Sendable {
    var x: Int
    var y: Int

    func moved(by offset: DiagramPoint) -> DiagramPoint {
        DiagramPoint(x: x + offset.x, y: y + offset.y)
    }
}

/// A rectangle of a diagram, in pixels.
struct DiagramRect: Hashable, Sendable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    var minX: Int { x }
    var minY: Int { y }
    var maxX: Int { x + width }
    var maxY: Int { y + height }
    var midX: Int { x + width / 2 }
    var midY: Int { y + height / 2 }

    /// A rectangle around a point.
    static func around(_ centre: DiagramPoint, halfWidth: Int, halfHeight: Int) -> DiagramRect {
        DiagramRect(
            x: centre.x - halfWidth, y: centre.y - halfHeight, width: 2 * halfWidth,
            height: 2 * halfHeight)
    }

    func moved(by offset: DiagramPoint) -> DiagramRect {
        DiagramRect(x: x + offset.x, y: y + offset.y, width: width, height: height)
    }

    /// The rectangle grown by `margin` on every side (shrunk, if negative).
    func grown(by margin: Int) -> DiagramRect {
        DiagramRect(
            x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    func contains(_ other: DiagramRect) -> Bool {
        minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
    }

    func contains(_ point: DiagramPoint) -> Bool {
        (minX...maxX).contains(point.x) && (minY...maxY).contains(point.y)
    }

    /// Whether the two share area; touching edges do not.
    func overlaps(_ other: DiagramRect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// Whether the other rectangle lies partly inside and partly outside.
    func isCrossed(by other: DiagramRect) -> Bool { overlaps(other) && !contains(other) }

    /// Whether a point is on the border.
    func hasOnBorder(_ point: DiagramPoint) -> Bool {
        guard contains(point) else { return false }
        return point.x == minX || point.x == maxX || point.y == minY || point.y == maxY
    }

    /// The smallest rectangle around both.
    func union(_ other: DiagramRect) -> DiagramRect {
        let left = min(minX, other.minX)
        let top = min(minY, other.minY)
        return DiagramRect(
            x: left, y: top, width: max(maxX, other.maxX) - left,
            height: max(maxY, other.maxY) - top)
    }
}

/// A straight piece of a line, horizontal or vertical.
struct DiagramSegment: Hashable, Sendable {
    var from: DiagramPoint
    var to: DiagramPoint

    var isHorizontal: Bool { from.y == to.y }

    /// The segment as a rectangle without area across.
    var bounds: DiagramRect {
        DiagramRect(
            x: min(from.x, to.x), y: min(from.y, to.y), width: abs(to.x - from.x),
            height: abs(to.y - from.y))
    }

    /// Whether any point of the segment lies strictly inside the rectangle.
    func enters(_ rect: DiagramRect) -> Bool {
        let own = bounds
        return own.minX < rect.maxX && own.maxX > rect.minX && own.minY < rect.maxY
            && own.maxY > rect.minY
    }

    /// Whether any point of the segment lies in the rectangle or on its border.
    func touches(_ rect: DiagramRect) -> Bool {
        let own = bounds
        return own.minX <= rect.maxX && own.maxX >= rect.minX && own.minY <= rect.maxY
            && own.maxY >= rect.minY
    }

    /// Where the segment meets the border of a rectangle that it goes into or out of.
    func crossing(of rect: DiagramRect) -> DiagramPoint? {
        let startsInside = rect.contains(from)
        guard startsInside != rect.contains(to) else { return nil }
        let outside = startsInside ? to : from
        if isHorizontal {
            return DiagramPoint(x: outside.x < rect.minX ? rect.minX : rect.maxX, y: from.y)
        }
        return DiagramPoint(x: from.x, y: outside.y < rect.minY ? rect.minY : rect.maxY)
    }
}
