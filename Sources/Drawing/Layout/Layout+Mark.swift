extension Layout {
    /// A plain shape: a cell, a bar, a grid line, a ring.
    package struct Mark: Hashable, Sendable {
        /// Its outline.
        package enum Shape: Hashable, Sendable {
            case rectangle(Rectangle, radius: Int)
            case circle(Point, radius: Int)
            case line([Point])
            case polygon([Point])
        }

        /// How it stands to texts and to other marks.
        package enum Role: Hashable, Sendable {
            /// Holds texts of its own and overlaps no other cell.
            case cell
            /// Shows something that no text may cover.
            case data
            /// Stands behind everything, as grid lines and shades do.
            case backdrop
            /// Goes around something that is drawn already; crosses no text.
            case ring
        }

        package var shape: Shape
        package var role: Role
        package var fill: Ink?
        package var stroke: Ink?
        /// The width of the stroke in tenths of a pixel.
        package var strokeTenths = 10
        package var dashes: String?
        package var tooltip: String?
        package var identity = Identity()
        package var id = ""

        package init(
            shape: Shape, role: Role, fill: Ink? = nil, stroke: Ink? = nil,
            strokeTenths: Int = 10, dashes: String? = nil, tooltip: String? = nil,
            identity: Identity = Identity()
        ) {
            self.shape = shape
            self.role = role
            self.fill = fill
            self.stroke = stroke
            self.strokeTenths = strokeTenths
            self.dashes = dashes
            self.tooltip = tooltip
            self.identity = identity
        }
    }
}

extension Layout.Mark.Shape {
    /// The smallest rectangle around it.
    package var bounds: Rectangle {
        switch self {
        case .rectangle(let rect, _): return rect
        case .circle(let centre, let radius):
            return .around(centre, halfWidth: radius, halfHeight: radius)
        case .line(let points), .polygon(let points):
            let xs = points.map(\.x)
            let ys = points.map(\.y)
            let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
            return Rectangle(
                x: left, y: top, width: (xs.max() ?? left) - left, height: (ys.max() ?? top) - top)
        }
    }

    /// The shape elsewhere.
    package func moved(by offset: Point) -> Self {
        switch self {
        case .rectangle(let rect, let radius):
            .rectangle(rect.moved(by: offset), radius: radius)
        case .circle(let centre, let radius): .circle(centre.moved(by: offset), radius: radius)
        case .line(let points): .line(points.map { $0.moved(by: offset) })
        case .polygon(let points): .polygon(points.map { $0.moved(by: offset) })
        }
    }
}

extension Layout {
    /// Puts marks behind all others.
    package mutating func addBehind(_ behind: [Mark]) {
        marks.insert(contentsOf: behind, at: 0)
        for place in texts.indices {
            if case .mark(let mark) = texts[place].owner {
                texts[place].owner = .mark(mark + behind.count)
            }
        }
    }
}
