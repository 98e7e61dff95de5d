/// How wide the things of a scene may be, and whether its flow runs down the page.
///
/// On a screen a picture is as wide as it needs be. In a narrow one words wrap, boxes wrap what is in
/// them, and a flow that runs to the right where there is room runs down.
struct Measures: Hashable, Sendable {
    /// The room for the scene, in pixels; `nil` for as much as it needs.
    var room: Int?
    /// Whether lines of the flow leave things at the bottom and come in at the top.
    var isUpright = false

    /// How many boxes stand beside one another on the page.
    var across = 1
    /// Whether labels of gates get room of their own, because between things there was none.
    var isRoomy = false

    /// Whether words wrap rather than being cut.
    var isNarrow: Bool { room != nil }

    /// What a box on the page has of the room.
    func share(of room: Int) -> Int { (room - 130 * (across - 1)) / across }

    /// The widest label of a gate, in how many lines.
    var gateLimit: Int {
        room.map { min(Lettering.gateLimit, max(70, $0 / 3)) } ?? Lettering.gateLimit
    }

    /// The widest words of a node in so much room.
    func nodeLimit(in room: Int?) -> Int {
        room.map { min(Lettering.nodeTextLimit, max(60, $0 - 36)) } ?? Lettering.nodeTextLimit
    }

    /// A gate's label in lines: what it is, over the line, and what else is to be said, under it.
    func lines(of gate: Scene.Gate, limit: Int? = nil) -> (upper: [String], lower: [String]) {
        let limit = limit ?? gateLimit
        let most = isNarrow ? 4 : 1
        func lines(_ text: String, _ measure: TextMeasure) -> [String] {
            text.isEmpty ? [] : measure.wrapped(text, to: limit, lines: most)
        }
        return (
            lines(gate.upper, Lettering.gate), lines(gate.lower, Lettering.gateStrong)
        )
    }

    /// The width of a gate's label.
    func labelWidth(of gate: Scene.Gate) -> Int {
        guard isNarrow else { return gate.labelWidth }
        let lines = lines(of: gate)
        return lines.upper.map { Lettering.gate.width(of: $0) }
            .reduce(lines.lower.map { Lettering.gateStrong.width(of: $0) }.max() ?? 0, max)
    }

    /// The height of a gate's label that stands beside an upright line.
    func labelHeight(of gate: Scene.Gate) -> Int {
        let lines = lines(of: gate)
        return (lines.upper.count + lines.lower.count) * Lettering.gate.lineHeight
    }

    /// A node's words in lines that are at most so wide.
    func lines(of node: Scene.Node, limit: Int) -> (title: [String], subtitle: [String]) {
        guard isNarrow else {
            return (
                [Lettering.nodeTitle.fitted(node.title, to: limit)],
                node.subtitleLines(limit: limit)
            )
        }
        return (
            Lettering.nodeTitle.wrapped(node.title, to: limit, lines: 4),
            node.subtitle.isEmpty
                ? [] : Lettering.nodeSubtitle.wrapped(node.subtitle, to: limit, lines: 5)
        )
    }
}
