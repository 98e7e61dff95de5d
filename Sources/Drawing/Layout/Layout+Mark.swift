extension DiagramLayout {
    /// A plain shape: a cell, a bar, a grid line, a ring.
    struct Mark: Hashable, Sendable {
        /// Its outline.
        enum Shape: Hashable, Sendable {
            case rectangle(DiagramRect, radius: Int)
            case circle(DiagramPoint, radius: Int)
            case line([DiagramPoint])
            case polygon([DiagramPoint])
        }

        /// How it stands to texts and to other marks.
        enum Role: Hashable, Sendable {
            /// Holds texts of its own and overlaps no other cell.
            case cell
            /// Shows something that no text may cover.
            case data
            /// Stands behind everything, as grid lines and shades do.
            case backdrop
            /// Goes around something that is drawn already; crosses no text.
            case ring
        }

        var shape: Shape
        var role: Role
        var fill: DiagramInk?
        var stroke: DiagramInk?
        /// The width of the stroke in tenths of a pixel.
        var strokeTenths = 10
        var dashes: String?
        var tooltip: String?
        var identity = DiagramIdentity()
        var id = ""
    }
}

extension DiagramLayout.Mark.Shape {
    /// The smallest rectangle around it.
    var bounds: DiagramRect {
        switch self {
        case .rectangle(let rect, _): return rect
        case .circle(let centre, let radius):
            return .around(centre, halfWidth: radius, halfHeight: radius)
        case .line(let points), .polygon(let points):
            let xs = points.map(\.x)
            let ys = points.map(\.y)
            let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
            return DiagramRect(
                x: left, y: top, width: (xs.max() ?? left) - left, height: (ys.max() ?? top) - top)
        }
    }

    /// The shape elsewhere.
    func moved(by offset: DiagramPoint) -> Self {
        switch self {
        case .rectangle(let rect, let radius):
            .rectangle(rect.moved(by: offset), radius: radius)
        case .circle(let centre, let radius): .circle(centre.moved(by: offset), radius: radius)
        case .line(let points): .line(points.map { $0.moved(by: offset) })
        case .polygon(let points): .polygon(points.map { $0.moved(by: offset) })
        }
    }
}

extension DiagramLayout {
    /// Puts marks behind all others.
    mutating func addBehind(_ behind: [Mark]) {
        marks.insert(contentsOf: behind, at: 0)
        for place in texts.indices {
            if case .mark(let mark) = texts[place].owner {
                texts[place].owner = .mark(mark + behind.count)
            }
        }
    }
}
