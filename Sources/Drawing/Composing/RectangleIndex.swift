/// Rectangles by where they are, so that what overlaps a place is found without a look at all.
///
/// - Complexity: each rectangle is kept in every cell of 128 pixels that it touches; a question
///   looks at those of the cells that its own rectangle touches.
struct RectangleIndex {
    private struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    private var cells: [Cell: [Rectangle]] = [:]
    /// How many rectangles were compared with one that was asked about.
    private(set) var compared = 0

    /// Adds a rectangle, which may be a line without width or height.
    mutating func insert(_ rect: Rectangle) {
        for cell in Self.cells(of: rect) { cells[cell, default: []].append(rect) }
    }

    /// Adds the border of a rectangle: what it holds does not overlap that.
    mutating func insertBorder(of rect: Rectangle) {
        for x in [rect.minX, rect.maxX] {
            insert(Rectangle(x: x, y: rect.y, width: 0, height: rect.height))
        }
        for y in [rect.minY, rect.maxY] {
            insert(Rectangle(x: rect.x, y: y, width: rect.width, height: 0))
        }
    }

    /// Whether one of the rectangles overlaps this one; touching edges do not.
    mutating func overlaps(_ rect: Rectangle) -> Bool {
        for cell in Self.cells(of: rect) {
            for other in cells[cell] ?? [] {
                compared += 1
                if other.overlaps(rect) { return true }
            }
        }
        return false
    }

    /// The cells that a rectangle touches.
    private static func cells(of rect: Rectangle) -> [Cell] {
        (rect.minY >> 7...rect.maxY >> 7).flatMap { row in
            (rect.minX >> 7...rect.maxX >> 7).map { Cell(column: $0, row: row) }
        }
    }
}
