/// Where everything in a picture is, before it is drawn: the value that the layout rules check.
public struct Layout: Hashable, Sendable {
    /// The width of the picture in pixels.
    public package(set) var width = 0
    /// The height of the picture in pixels.
    public package(set) var height = 0

    /// How much of its margin is left off at every side, in pixels.
    package var trim = 0

    package var boxes: [Box] = []
    package var nodes: [Node] = []
    package var lines: [Line] = []
    /// Where lines of the flow part or meet.
    package var junctions: [Point] = []
    package var gates: [Gate] = []
    package var discs: [Disc] = []
    package var texts: [Text] = []
    package var rails: [Rail] = []
    package var keySamples: [KeySample] = []
    package var rules: [Segment] = []
    /// Cells, bars, grid lines and rings: what charts are made of.
    package var marks: [Mark] = []
    /// What found no room; a good layout has none, and a caption says how many links.
    public package(set) var losses = Losses()

    /// What found no room.
    public struct Losses: Hashable, Sendable {
        /// Lines that found no way and are not drawn.
        public package(set) var lines = 0
        /// Links that found no way and are drawn at their ends only.
        public package(set) var links = 0
        /// Labels of gates that found no place and are not drawn.
        public package(set) var labels = 0
        /// Labels for which only a part of their words has room.
        public package(set) var shortened = 0

        /// By how much a layout is worse than one without losses.
        package var weight: Int { 1_000 * lines + 100 * links + 10 * labels + shortened }
    }

    /// What of the picture is drawn.
    package var frame: Rectangle {
        Rectangle(x: trim, y: trim, width: width - 2 * trim, height: height - 2 * trim)
    }

    /// The size of its smallest letters, in pixels.
    var leastLetters: Int {
        let discs = discs.map { Disc.letters(of: $0.number) }
        return (texts.map(\.size) + discs + [Lettering.least]).min() ?? Lettering.least
    }

    /// What a text or a gate belongs to.
    package enum Owner: Hashable, Sendable {
        case page
        case box(Int)
        case node(Int)
        case mark(Int)
    }

    /// A rectangle that others may stand in, with where its title and pill went.
    package struct Box: Hashable, Sendable {
        package var rect: Rectangle
        package var parent: Int?
        package var pill: Rectangle?
        /// Where the letters of whoever it belongs to stand.
        package var tag: Rectangle?
        package var isInFlow: Bool
        package var isMarked: Bool
        package var isGroup: Bool
        /// Whether it stands back because something else is the subject.
        package var isDim: Bool
        package var tint: Tint
        package var tooltip: String
        package var identity = Identity()
        package var id = ""
    }

    /// A thing in boxes or outside them all.
    package struct Node: Hashable, Sendable {
        package var rect: Rectangle
        package var box: Int?
        package var shape: Shape
        package var isInFlow: Bool
        package var isDim: Bool
        package var tooltip: String
        package var identity = Identity()
        package var id = ""
    }

    /// A routed line with an arrowhead at its last point.
    package struct Line: Hashable, Sendable {
        package var points: [Point]
        package var style: LineStyle
        /// The boxes that hold its beginning, innermost first, then those that hold its end.
        package var startBoxes: [Int]
        package var endBoxes: [Int]
        /// Whose nodes it joins, where it begins or ends at one.
        package var startNode: Int?
        package var endNode: Int?
        /// The link of the scene, where it is one.
        package var link: Int?
        package var tooltip: String
        package var identity = Identity()
        package var id = ""

        package var segments: [Segment] {
            zip(points, points.dropFirst()).map { Segment(from: $0, to: $1) }
        }
    }

    /// A gate, on the border in which it stands, or the gap where there is none.
    package struct Gate: Hashable, Sendable {
        package var centre: Point
        package var state: GateState
        package var isInFlow: Bool
        package var guards: Owner
        package var tooltip: String
        package var identity = Identity()
        package var id = ""

        package var isOpen: Bool { state == .open }

        package static let halfSize = 10
        package var rect: Rectangle {
            .around(centre, halfWidth: Self.halfSize, halfHeight: Self.halfSize)
        }
    }

    /// A node's number.
    package struct Disc: Hashable, Sendable {
        package var centre: Point
        package var number: Int
        package var owner: Owner
        package var id = ""

        package init(centre: Point, number: Int, owner: Owner) {
            self.centre = centre
            self.number = number
            self.owner = owner
        }

        package static let radius = 10
        /// The size of the letters of a number: one of three digits is smaller.
        static func letters(of number: Int) -> Int {
            number < 100 ? Lettering.disc.size : Lettering.disc.size - 2
        }
        package var rect: Rectangle {
            .around(centre, halfWidth: Self.radius, halfHeight: Self.radius)
        }
    }

    /// Where a text starts in its rectangle.
    package enum Anchor: Hashable, Sendable {
        case start
        case middle
        case end
    }

    /// A line of text with its measured rectangle, slack included.
    package struct Text: Hashable, Sendable {
        package var string: String
        package var full: String?
        package var rect: Rectangle
        package var size: Int
        package var isBold = false
        package var anchor: Anchor = .start
        package var ink: Ink
        package var owner: Owner = .page
    }

    /// A line that stands for "outside every box".
    package struct Rail: Hashable, Sendable {
        package var x: Int
        package var minY: Int
        package var maxY: Int
    }

    /// What a sample in the key shows.
    package enum SampleKind: Hashable, Sendable {
        case gate(GateState)
        case line(LineStyle)
        case ring
        case number
        case tint(Tint)
        /// A filled pill.
        case pill
    }

    /// What stands before the words of a line of the legend.
    package struct KeySample: Hashable, Sendable {
        package var kind: SampleKind
        package var rect: Rectangle

        package init(kind: SampleKind, rect: Rectangle) {
            self.kind = kind
            self.rect = rect
        }
    }
}
