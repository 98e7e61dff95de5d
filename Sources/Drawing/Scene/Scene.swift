/// What a picture shows, before anything has a place: boundaries, things in them, and ways.
struct DiagramScene: Sendable {
    /// A barrier, or that there is none, as a label tells it.
    struct Gate: Sendable {
        var state: DiagramGateState
        var upper: String
        var lower: String
        var tooltip: String
        var identity = DiagramIdentity()
    }

    /// A boundary, or a group of legs; a parent always comes before what it holds.
    struct Box: Sendable {
        var parent: Int?
        var title: String
        /// Who operates it, and its level; the level is never shortened.
        var pill: String
        var pillLevel: String?
        var tint: DiagramTint
        var isFailed = false
        var isOnPath = false
        var isGroup = false
        var tooltip: String
        var identity = DiagramIdentity()
    }

    /// A thing in a boundary, or outside them all where `box` is `nil`.
    struct Node: Sendable {
        var box: Int?
        var shape: DiagramShape
        var title: String
        var subtitle: String
        /// Whether a long subtitle takes two lines.
        var mayWrap = false
        /// The step that yields it; `nil` off the path, 0 for where the path starts.
        var step: Int?
        /// Whether it lies beyond the last boundary, where weights must not be.
        var isOutside = false
        var gate: Gate?
        var tooltip: String
        var identity = DiagramIdentity()
    }

    /// A piece of the path.
    struct Edge: Sendable {
        var from: Int
        var to: Int
        var isTogether: Bool
        /// Barriers by the boundary that they guard.
        var gates: [(box: Int, gate: Gate)]
        var tooltip: String
        var identity = DiagramIdentity()
    }

    /// A channel that the path does not use.
    struct Channel: Sendable {
        var source: Int?
        var destination: Int?
        /// What it is, how strong and who holds it, for the end with the gate.
        var label: String
        /// What it is, for the other end.
        var name: String
        var gate: Gate?
        var isGateAtDestination: Bool
        var tooltip: String
        var identity = DiagramIdentity()
    }

    var boxes: [Box] = []
    var nodes: [Node] = []
    var edges: [Edge] = []
    var channels: [Channel] = []
    /// The operators that have a colour, in its order, with the names to print.
    var operators: [(id: String, name: String)] = []
    var leftOutPerimeters = 0
    var leftOutChannels = 0
    /// Whether everything is drawn in full because there is no path that could stand out.
    var isMap = false

    /// The boxes around a place, innermost first, itself included.
    func chain(from box: Int?) -> [Int] {
        var chain: [Int] = []
        var next = box
        while let current = next {
            chain.append(current)
            next = boxes[current].parent
        }
        return chain
    }

    /// The innermost box that holds both, or `nil` when only the page does.
    func commonBox(_ first: Int?, _ second: Int?) -> Int? {
        let around = Set(chain(from: first))
        return chain(from: second).first(where: around.contains)
    }
}

extension DiagramScene.Node {
    /// The lines under the title, none of them wider than `limit` pixels.
    func subtitleLines(limit: Int) -> [String] {
        guard !subtitle.isEmpty else { return [] }
        return DiagramType.nodeSubtitle.wrapped(subtitle, to: limit, lines: mayWrap ? 2 : 1)
    }
}

extension DiagramScene.Box {
    /// The whole text of the pill.
    var wholePill: String { [pill, pillLevel].compactMap { $0 }.joined(separator: " · ") }

    /// The text of the pill, shortened to its limit in the operators only.
    var fittedPill: String {
        let level = pillLevel.map { " · " + $0 } ?? ""
        let room = DiagramType.headerLimit - DiagramType.pill.width(of: level)
        return DiagramType.pill.fitted(pill, to: room) + level
    }
}
