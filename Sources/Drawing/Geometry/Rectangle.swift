/// A rectangle of a diagram, in pixels.
package struct Rectangle: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    /// The rectangle with that upper left corner.
    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package var minX: Int { x }
    package var minY: Int { y }
    package var maxX: Int { x + width }
    package var maxY: Int { y + height }
    package var midX: Int { x + width / 2 }
    package var midY: Int { y + height / 2 }

    /// A rectangle around a point.
    package static func around(_ centre: Point, halfWidth: Int, halfHeight: Int) -> Rectangle {
        Rectangle(
            x: centre.x - halfWidth, y: centre.y - halfHeight, width: 2 * halfWidth,
            height: 2 * halfHeight)
    }

    package func moved(by offset: Point) -> Rectangle {
        Rectangle(x: x + offset.x, y: y + offset.y, width: width, height: height)
    }

    /// The rectangle grown by `margin` on every side (shrunk, if negative).
    package func grown(by margin: Int) -> Rectangle {
        Rectangle(
            x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    package func contains(_ other: Rectangle) -> Bool {
        minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
    }

    package func contains(_ point: Point) -> Bool {
        (minX...maxX).contains(point.x) && (minY...maxY).contains(point.y)
    }

    /// Whether the two share area; touching edges do not.
    package func overlaps(_ other: Rectangle) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// Whether the other rectangle lies partly inside and partly outside.
    package func isCrossed(by other: Rectangle) -> Bool { overlaps(other) && !contains(other) }

    /// Whether a point is on the border.
    package func hasOnBorder(_ point: Point) -> Bool {
        guard contains(point) else { return false }
        return point.x == minX || point.x == maxX || point.y == minY || point.y == maxY
    }

    /// The smallest rectangle around both.
    package func union(_ other: Rectangle) -> Rectangle {
        let left = min(minX, other.minX)
        let top = min(minY, other.minY)
        return Rectangle(
            x: left, y: top, width: max(maxX, other.maxX) - left,
            height: max(maxY, other.maxY) - top)
    }
}
