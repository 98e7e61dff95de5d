/// What a picture shows, before anything has a place: boxes in boxes, things in them, and ways.
///
/// A scene is built thing by thing and then drawn by ``Picture``:
///
/// ```swift
/// var scene = Scene()
/// let house = scene.addBox("House")
/// let safe = scene.addBox("Safe", in: house, tint: .numbered(1))
/// let letter = scene.addNode("Letter", in: safe)
/// let post = scene.addNode("Postman")
/// scene.addLine(from: post, to: letter, gates: [safe: Scene.Gate(.shut, "lock")])
/// ```
public struct Scene: Sendable {
    /// How the things of a scene stand to one another.
    public enum Kind: Hashable, Sendable {
        /// Lines between nodes are the subject: what they join stands in columns from left to
        /// right and in full colour, the rest steps back.
        case flow
        /// Everything is drawn in full; what a link to outside leaves stands at the right.
        case map
    }

    /// A gate in a border, or that there is none, as a label tells it.
    public struct Gate: Hashable, Sendable {
        /// How it stands.
        public var state: GateState
        /// What it is, over the line.
        public var upper: String
        /// What else is to be said, under the line.
        public var lower: String
        /// What pointing at it shows.
        public var tooltip: String
        /// What it stands for.
        public var identity: Identity

        /// Makes a gate; pointing at it shows its label unless something else is given.
        public init(
            _ state: GateState, _ upper: String = "", _ lower: String = "",
            tooltip: String? = nil, identity: Identity = Identity()
        ) {
            self.state = state
            self.upper = upper
            self.lower = lower
            self.tooltip =
                tooltip ?? [upper, lower].filter { !$0.isEmpty }.joined(separator: ", ")
            self.identity = identity
        }
    }

    /// A box; a parent always comes before what it holds.
    package struct Box: Sendable {
        package var parent: Int?
        package var title: String
        /// What stands in a pill at its upper right; its last part is never shortened.
        package var pill: String
        package var pillLast: String?
        package var tint: Tint
        /// Whether its pill is filled.
        package var isMarked: Bool
        /// Letters that say whose it is; those of its tint unless given.
        package var tag: String?
        /// Whether something in it is in the flow.
        package var isInFlow = false
        /// Whether it is drawn in full although it stands beside the flow.
        package var isLit = false
        /// Whether it only holds together what is in it: its border has no dashes.
        package var isGroup: Bool
        package var tooltip: String
        package var identity: Identity

        package init(
            parent: Int?, title: String, pill: String, pillLast: String? = nil, tint: Tint,
            isMarked: Bool = false, isGroup: Bool = false, tooltip: String,
            identity: Identity = Identity()
        ) {
            self.parent = parent
            self.title = title
            self.pill = pill
            self.pillLast = pillLast
            self.tint = tint
            tag = tint.tag
            self.isMarked = isMarked
            self.isGroup = isGroup
            self.tooltip = tooltip
            self.identity = identity
        }
    }

    /// A thing in a box, or outside them all where `box` is `nil`.
    package struct Node: Sendable {
        package var box: Int?
        package var shape: Shape
        package var title: String
        package var subtitle: String
        /// Whether a long subtitle takes two lines.
        package var mayWrap: Bool
        /// Where it stands in the flow, from 0, or `nil` beside it.
        ///
        /// Numbers from 1 are drawn.
        package var step: Int?
        /// Whether the number is drawn.
        package var showsStep = true
        /// Whether it lies beyond the last box, behind the dotted line.
        package var isBeyond: Bool
        package var gate: Gate?
        package var tooltip: String
        package var identity: Identity

        package init(
            box: Int?, shape: Shape, title: String, subtitle: String, mayWrap: Bool = false,
            step: Int? = nil, isBeyond: Bool = false, gate: Gate? = nil, tooltip: String,
            identity: Identity = Identity()
        ) {
            self.box = box
            self.shape = shape
            self.title = title
            self.subtitle = subtitle
            self.mayWrap = mayWrap
            self.step = step
            self.isBeyond = isBeyond
            self.gate = gate
            self.tooltip = tooltip
            self.identity = identity
        }
    }

    /// A line from one node to another.
    package struct Line: Sendable {
        package var from: Int
        package var to: Int
        package var style: LineStyle
        /// Gates by the box in whose border they stand.
        package var gates: [(box: Int, gate: Gate)]
        package var tooltip: String
        package var identity: Identity

        package init(
            from: Int, to: Int, style: LineStyle, gates: [(box: Int, gate: Gate)],
            tooltip: String, identity: Identity = Identity()
        ) {
            self.from = from
            self.to = to
            self.style = style
            self.gates = gates
            self.tooltip = tooltip
            self.identity = identity
        }
    }

    /// A line from one box to another, or from or to outside.
    package struct Link: Sendable {
        package var source: Int?
        package var destination: Int?
        package var style: LineStyle
        /// What it is and what else is to be said, for the end with the gate.
        package var label: String
        /// What it is, for the other end.
        package var name: String
        package var gate: Gate?
        package var isGateAtDestination: Bool
        package var tooltip: String
        package var identity: Identity

        package init(
            source: Int?, destination: Int?, style: LineStyle, label: String, name: String,
            gate: Gate?, isGateAtDestination: Bool, tooltip: String,
            identity: Identity = Identity()
        ) {
            self.source = source
            self.destination = destination
            self.style = style
            self.label = label
            self.name = name
            self.gate = gate
            self.isGateAtDestination = isGateAtDestination
            self.tooltip = tooltip
            self.identity = identity
        }
    }

    /// How its things stand to one another.
    public var kind: Kind
    /// What it is drawn with.
    public var style: Style

    package var boxes: [Box] = []
    package var nodes: [Node] = []
    package var lines: [Line] = []
    package var links: [Link] = []

    /// An empty scene.
    public init(_ kind: Kind = .flow, style: Style = .standard) {
        self.kind = kind
        self.style = style
    }

    /// Whether everything is drawn in full because there is no flow that could stand out.
    var isMap: Bool { kind == .map }

    /// The boxes around a place, innermost first, itself included.
    package func chain(from box: Int?) -> [Int] {
        var chain: [Int] = []
        var next = box
        while let current = next {
            chain.append(current)
            next = boxes[current].parent
        }
        return chain
    }

    /// The innermost box that holds both, or `nil` when only the page does.
    package func commonBox(_ first: Int?, _ second: Int?) -> Int? {
        let around = Set(chain(from: first))
        return chain(from: second).first(where: around.contains)
    }
}

extension Scene.Gate {
    /// The room that its label needs, in pixels.
    var labelWidth: Int {
        let upper = Lettering.gate.width(of: upper)
        return min(max(Lettering.gateStrong.width(of: lower), upper), Lettering.gateLimit)
    }
}

extension Scene.Node {
    /// The lines under the title, none of them wider than `limit` pixels.
    func subtitleLines(limit: Int) -> [String] {
        guard !subtitle.isEmpty else { return [] }
        return Lettering.nodeSubtitle.wrapped(subtitle, to: limit, lines: mayWrap ? 2 : 1)
    }
}

extension Scene.Box {
    /// The room that its letters take before its title, in pixels.
    var tagRoom: Int { tag.map { Self.width(ofTag: $0) + 8 } ?? 0 }

    /// The width of the little plate with letters.
    static func width(ofTag tag: String) -> Int { max(20, Lettering.tag.width(of: tag) + 10) }

    /// The whole text of the pill.
    package var wholePill: String { [pill, pillLast].compactMap { $0 }.joined(separator: " · ") }

    /// The text of the pill, shortened to its limit in all but its last part.
    var fittedPill: String {
        let last = pillLast.map { " · " + $0 } ?? ""
        let room = Lettering.headerLimit - Lettering.pill.width(of: last)
        return Lettering.pill.fitted(pill, to: room) + last
    }
}
