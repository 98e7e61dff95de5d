/// A graph as a drawing sees it: nodes in groups, with what is said of each.
struct GraphMLOutline {
    /// A node.
    struct Item {
        let id: String
        let label: String
        let kind: String
        let operators: String
        let level: String
        let reference: String
        let isOnPath: Bool
        /// The places of the nodes inside it.
        var children: [Int] = []
        /// Whether an edge begins or ends at it.
        var hasEdges = false

        /// Whether it is drawn as a box around others.
        var isGroup: Bool { kind == "perimeter" }
    }

    /// An edge.
    struct Line {
        let id: String
        let source: Int
        let target: Int
        let label: String
        let kind: String
        let controller: String
        let level: String
        let isOnPath: Bool
        /// The number of the step of a path; 0 for none.
        let step: Int

        /// Whether nothing moves along it: it says what one party has in another.
        var isTie: Bool { kind == "tie" }

        /// The label with the step's number.
        var numberedLabel: String { step > 0 ? "step \(step): \(label)" : label }
    }

    let title: String
    private(set) var items: [Item] = []
    private(set) var lines: [Line] = []
    /// The places of the nodes that stand in no other.
    private(set) var roots: [Int] = []

    init(_ graph: GraphMLGraph) {
        let nodeNames = graph.nodeColumns.map(\.name)
        let edgeNames = graph.edgeColumns.map(\.name)
        func text(_ name: String, _ names: [String], _ values: [GraphMLGraph.Value]) -> String {
            names.firstIndex(of: name).map { values[$0].text } ?? ""
        }
        title = text("title", graph.graphColumns.map(\.name), graph.graphValues)
        var places: [String: Int] = [:]
        for node in graph.nodes {
            func value(_ name: String) -> String { text(name, nodeNames, node.values) }
            places[node.id] = items.count
            items.append(
                Item(
                    id: node.id, label: value("label"), kind: value("kind"),
                    operators: value("operator"), level: value("sl"), reference: value("ref"),
                    isOnPath: value("on_path") == "true"))
        }
        for (place, node) in graph.nodes.enumerated() {
            let parent = places[text("parent", nodeNames, node.values)]
            if let parent, parent != place, items[parent].isGroup {
                items[parent].children.append(place)
            } else {
                roots.append(place)
            }
        }
        for edge in graph.edges {
            guard let source = places[edge.source], let target = places[edge.target] else {
                continue
            }
            func value(_ name: String) -> String { text(name, edgeNames, edge.values) }
            items[source].hasEdges = true
            items[target].hasEdges = true
            lines.append(
                Line(
                    id: edge.id, source: source, target: target, label: value("label"),
                    kind: value("kind"), controller: value("controller"), level: value("sl"),
                    isOnPath: value("on_path") == "true", step: Int(value("step")) ?? 0))
        }
        keepReachable()
    }

    /// Nodes that stand in each other in a ring stand in nothing, so that each is drawn once.
    private mutating func keepReachable() {
        var isReached = [Bool](repeating: false, count: items.count)
        var stack = roots
        while let place = stack.popLast() {
            isReached[place] = true
            stack += items[place].children
        }
        for place in items.indices where !isReached[place] {
            items[place].children = []
            roots.append(place)
        }
    }
}

extension GraphMLOutline {
    /// Does something with every node, groups around what is in them.
    ///
    /// - Complexity: O(*n*), without recursion.
    func walk(
        enter: (_ place: Int, _ depth: Int) -> Void, leave: (_ place: Int, _ depth: Int) -> Void
    ) {
        var stack: [(place: Int, depth: Int, isDone: Bool)] = roots.reversed().map {
            ($0, 0, false)
        }
        while let (place, depth, isDone) = stack.popLast() {
            if isDone {
                leave(place, depth)
                continue
            }
            enter(place, depth)
            stack.append((place, depth, true))
            stack += items[place].children.reversed().map { ($0, depth + 1, false) }
        }
    }
}
