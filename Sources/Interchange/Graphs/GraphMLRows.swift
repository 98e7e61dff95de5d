import Compilation
import FailureAnalysis
import Wording
internal import XMLKit

/// What a node says; the same columns in every kind of graph, so that one script reads them all.
struct GraphMLNodeRow {
    var label: String
    var kind: String
    var subkind = ""
    /// The id of the perimeter's node around it, if that is in the graph.
    var parent = ""
    var path = ""
    var depth = 0
    var operators = ""
    var level = ""
    /// The element's id in the model or in the attack graph, as written there.
    var reference = ""
    var barriers = ""
    var consequence = ""
    var isOnPath = false
    var step = 0

    func values(id: String) -> [GraphMLGraph.Value] {
        [
            .string(id), .string(label), .string(kind), .string(subkind), .string(parent),
            .string(path), .int(depth), .string(operators), .string(level), .string(reference),
            .string(barriers), .string(consequence), .boolean(isOnPath), .int(step),
        ]
    }

    static let columns: [GraphMLGraph.Column] =
        ["name", "label", "kind", "subkind", "parent", "path"].map(column)
        + [GraphMLGraph.Column(name: "depth", type: .int)]
        + ["operator", "sl", "ref", "barriers", "consequence"].map(column)
        + [
            GraphMLGraph.Column(name: "on_path", type: .boolean),
            GraphMLGraph.Column(name: "step", type: .int),
        ]
}

/// What an edge says.
struct GraphMLEdgeRow {
    var label: String
    var kind: String
    var subkind = ""
    var controller = ""
    var level = ""
    var reference = ""
    var barriers = ""
    /// The ids of further nodes that a step needs besides its source.
    var needs = ""
    var because = ""
    var isOnPath = false
    var step = 0

    func values(id: String) -> [GraphMLGraph.Value] {
        // `interaction` repeats the kind: Cytoscape fills its column of edge types from it. `eid`
        // repeats the id, which igraph 1.0 replaces by those of nodes.
        [
            .string(id), .string(label), .string(kind), .string(kind), .string(subkind),
            .string(controller), .string(level), .string(reference), .string(barriers),
            .string(needs), .string(because), .boolean(isOnPath), .int(step),
        ]
    }

    static let columns: [GraphMLGraph.Column] =
        [
            "eid", "label", "kind", "interaction", "subkind", "controller", "sl", "ref", "barriers",
            "needs", "because",
        ].map(column)
        + [
            GraphMLGraph.Column(name: "on_path", type: .boolean),
            GraphMLGraph.Column(name: "step", type: .int),
        ]
}

private func column(_ name: String) -> GraphMLGraph.Column {
    GraphMLGraph.Column(name: name, type: .string)
}

/// Collects rows, gives edges their ids and keeps nodes unique.
struct GraphMLBuilder {
    private var order: [String] = []
    private var rows: [String: GraphMLNodeRow] = [:]
    private var edges: [GraphMLGraph.Edge] = []

    /// Adds a node by its name and gives its id; a name added before keeps its first row.
    @discardableResult
    mutating func addNode(_ name: String, _ row: @autoclosure () -> GraphMLNodeRow) -> String {
        let id = XMLIdentifier.encoded(name)
        if rows[id] == nil {
            rows[id] = row()
            order.append(id)
        }
        return id
    }

    /// Marks a node as reached by a step of a path.
    mutating func markNode(_ id: String, step: Int) {
        rows[id]?.isOnPath = true
        rows[id]?.step = step
    }

    /// Adds an edge between two nodes.
    ///
    /// - Precondition: both are there.
    mutating func addEdge(from source: String, to target: String, _ row: GraphMLEdgeRow) {
        precondition(rows[source] != nil && rows[target] != nil, "addEdge: a node is missing")
        let id = "e\(edges.count + 1)"
        edges.append(
            GraphMLGraph.Edge(id: id, source: source, target: target, values: row.values(id: id)))
    }

    /// The graph with what goes with every graph.
    func graph(
        kind: String, of compiled: CompiledModel, further: [(String, GraphMLGraph.Value)] = []
    ) -> GraphMLGraph {
        let nodes = order.compactMap { id in
            rows[id].map { GraphMLGraph.Node(id: id, values: $0.values(id: id)) }
        }
        return GraphMLGraph(
            graph: [
                ("graph_kind", .string(kind)), ("title", .string(compiled.title)),
                ("date", .string(compiled.date ?? "")), ("digest", .string(compiled.digest)),
                ("conditions", .string(CompiledModel.conditionalSentence)),
            ] + further,
            nodeColumns: GraphMLNodeRow.columns, nodes: nodes, edgeColumns: GraphMLEdgeRow.columns,
            edges: edges)
    }
}
