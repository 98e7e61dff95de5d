/// Where everything in a picture is, before it is drawn: the value that the layout rules check.
public struct DiagramLayout: Hashable, Sendable {
    /// The width of the picture in pixels.
    public internal(set) var width = 0
    /// The height of the picture in pixels.
    public internal(set) var height = 0

    var boxes: [Box] = []
    var nodes: [Node] = []
    var lines: [Line] = []
    /// Where lines of the path part or meet.
    var junctions: [DiagramPoint] = []
    var gates: [Gate] = []
    var discs: [Disc] = []
    var texts: [Text] = []
    var rails: [Rail] = []
    var keySamples: [KeySample] = []
    var rules: [DiagramSegment] = []
    /// Cells, bars, grid lines and rings: what charts are made of.
    var marks: [Mark] = []
    /// What found no room; a good layout has none, and a caption says how many channels.
    var losses = Losses()

    /// What found no room.
    struct Losses: Hashable, Sendable {
        var pathLines = 0
        var channels = 0
        var labels = 0
        /// Labels for which only a part of their words has room.
        var shortened = 0

        /// By how much a layout is worse than one without losses.
        var weight: Int { 1_000 * pathLines + 100 * channels + 10 * labels + shortened }
    }

    /// What a text or a gate belongs to.
    enum Owner: Hashable, Sendable {
        case page
        case box(Int)
        case node(Int)
        case mark(Int)
    }

    /// A boundary drawn as a rectangle.
    struct Box: Hashable, Sendable {
        var rect: DiagramRect
        var parent: Int?
        var pill: DiagramRect?
        var isOnPath: Bool
        var isFailed: Bool
        var isGroup: Bool
        /// Whether it stands back because something else is the subject.
        var isDim: Bool
        var tint: DiagramTint
        var tooltip: String
        var identity = DiagramIdentity()
        var id = ""
    }

    /// A thing inside boundaries or outside them all.
    struct Node: Hashable, Sendable {
        var rect: DiagramRect
        var box: Int?
        var shape: DiagramShape
        var isOnPath: Bool
        var isDim: Bool
        var tooltip: String
        var identity = DiagramIdentity()
        var id = ""
    }

    /// What a line says.
    enum LineKind: Hashable, Sendable {
        /// A step of the path.
        case path
        /// Facts that count together; nothing moves.
        case together
        /// A channel that the path does not use.
        case channel
        /// A channel on a picture without a path.
        case way
    }

    /// A routed line with an arrowhead at its last point.
    struct Line: Hashable, Sendable {
        var points: [DiagramPoint]
        var kind: LineKind
        /// The boxes that hold its beginning, innermost first, then those that hold its end.
        var startBoxes: [Int]
        var endBoxes: [Int]
        /// Whose nodes it joins, where it begins or ends at one.
        var startNode: Int?
        var endNode: Int?
        /// The channel of the scene, where it is one.
        var channel: Int?
        var tooltip: String
        var identity = DiagramIdentity()
        var id = ""

        var segments: [DiagramSegment] {
            zip(points, points.dropFirst()).map { DiagramSegment(from: $0, to: $1) }
        }
    }

    /// A barrier, on the boundary that it guards, or the gap where there is none.
    struct Gate: Hashable, Sendable {
        var centre: DiagramPoint
        var state: DiagramGateState
        var isOnPath: Bool
        var guards: Owner
        var tooltip: String
        var identity = DiagramIdentity()
        var id = ""

        var isOpen: Bool { state == .open }

        static let halfSize = 10
        var rect: DiagramRect {
            .around(centre, halfWidth: Self.halfSize, halfHeight: Self.halfSize)
        }
    }

    /// A step's number.
    struct Disc: Hashable, Sendable {
        var centre: DiagramPoint
        var number: Int
        var owner: Owner
        var id = ""

        static let radius = 10
        var rect: DiagramRect { .around(centre, halfWidth: Self.radius, halfHeight: Self.radius) }
    }

    /// Where a text starts in its rectangle.
    enum Anchor: Hashable, Sendable {
        case start
        case middle
        case end
    }

    /// A line of text with its measured rectangle, slack included.
    struct Text: Hashable, Sendable {
        var string: String
        var full: String?
        var rect: DiagramRect
        var size: Int
        var isBold = false
        var anchor: Anchor = .start
        var ink: DiagramInk = .text
        var owner: Owner = .page
    }

    /// A line that stands for "outside every perimeter".
    struct Rail: Hashable, Sendable {
        var x: Int
        var minY: Int
        var maxY: Int
    }

    /// What a sample in the key shows.
    enum SampleKind: Hashable, Sendable {
        case openGate
        case closedGate
        case missingGate
        case path
        case together
        case channel
        case way
        case ring
        case disc
        case tint(DiagramTint)
        case failed
    }

    /// A sample in the key.
    struct KeySample: Hashable, Sendable {
        var kind: SampleKind
        var rect: DiagramRect
    }
}

/// How a barrier stands after the failures.
enum DiagramGateState: Hashable, Sendable {
    case open
    case holds
    /// There is no barrier: nothing keeps out what passes here.
    case missing
}

/// The outline of a node.
enum DiagramShape: String, Hashable, Sendable {
    case actor
    case foothold
    case weights
    case key
    case leg
    case tally
    case consequence
    case fact
}
