/// A point of a diagram, in pixels, x to the right and y down.
package struct Point: Hashable, Sendable {
    package var x: Int
    package var y: Int

    /// The point so far from the page's upper left corner.
    package init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    package func moved(by offset: Point) -> Point {
        Point(x: x + offset.x, y: y + offset.y)
    }
}
