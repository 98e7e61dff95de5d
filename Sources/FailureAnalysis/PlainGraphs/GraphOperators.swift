import AttackGraph
import Networks

/// Who operates nodes and edges, as far as a file says.
struct GraphOperators {
    private let graph: AttributedGraph
    private let nodes: GraphColumn?
    private let edges: GraphColumn?
    private let labels: GraphColumn?
    private let names: GraphColumn?

    /// Looks for an attribute; left out, for those that commonly name operators.
    init(_ graph: AttributedGraph, attribute: String?) {
        self.graph = graph
        let names = attribute.map { [$0] } ?? ["operator", "controller"]
        nodes = names.lazy.compactMap { graph.nodeColumn($0) }.first
        edges = names.lazy.compactMap { graph.edgeColumn($0) }.first
        labels = graph.nodeColumn("label")
        self.names = graph.nodeColumn("name")
    }

    /// Whether there is no such attribute.
    var isEmpty: Bool { nodes == nil && edges == nil }

    /// A node with its label, or its name where it has no label, and its operator.
    func finding(_ node: NodeIndex) -> GraphNodeFinding {
        GraphNodeFinding(
            id: graph.id(of: node),
            label: Self.text(labels, node.position) ?? Self.text(names, node.position),
            operator: Self.text(nodes, node.position))
    }

    /// Who operates an edge.
    func name(ofEdge edge: Int) -> String? { Self.text(edges, edge) }

    /// A value that says something.
    private static func text(_ column: GraphColumn?, _ row: Int) -> String? {
        guard let text = column?.text(at: row), text.contains(where: { !$0.isWhitespace })
        else { return nil }
        return text
    }
}

/// Pairs of nodes with the edges of the file between them.
struct GraphPairs {
    let findings: [GraphPairFinding]

    /// Looks up the edges of some pairs.
    ///
    /// - Parameter isDirected: whether a pair means the edges from its first node to its second
    ///   only.
    /// - Complexity: O(*m*) for *m* edges of the file.
    init(
        _ graph: AttributedGraph, _ pairs: [(from: NodeIndex, to: NodeIndex)],
        operators: GraphOperators, isDirected: Bool
    ) {
        struct Ends: Hashable {
            let from: UInt32
            let to: UInt32
        }
        var place: [Ends: Int] = [:]
        for (at, pair) in pairs.enumerated() {
            place[Ends(from: pair.from.rawValue, to: pair.to.rawValue)] = at
        }
        var edges = [[Int]](repeating: [], count: pairs.count)
        if !pairs.isEmpty {
            for edge in 0..<graph.edgeCount {
                let (source, target) = (graph.sources[edge], graph.targets[edge])
                if let at = place[Ends(from: source, to: target)] {
                    edges[at].append(edge)
                } else if let at = place[Ends(from: target, to: source)],
                    !isDirected || !graph.isDirected(EdgeIndex(edge))
                {
                    edges[at].append(edge)
                }
            }
        }
        findings = zip(pairs, edges).map { pair, edges in
            let names = edges.map { operators.name(ofEdge: $0) }
            return GraphPairFinding(
                source: graph.id(of: pair.from), target: graph.id(of: pair.to),
                edges: edges.count, operators: Set(names.compactMap { $0 }).sorted(),
                withoutOperator: names.count { $0 == nil })
        }
    }

    init(
        _ graph: AttributedGraph, _ pairs: [NodePair], operators: GraphOperators, isDirected: Bool
    ) {
        self.init(
            graph, pairs.map { ($0.first, $0.second) }, operators: operators,
            isDirected: isDirected)
    }
}
