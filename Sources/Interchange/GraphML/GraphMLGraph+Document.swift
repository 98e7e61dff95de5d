import AttackGraph
public import Compilation
public import Networks
public import ThreatGraph

/// Writing the flat profile.
extension GraphMLGraph {
    /// GraphML's namespace, the same for versions 1.0 and 1.1.
    static let namespace = "http://graphml.graphdrawing.org/xmlns"

    /// The graph as a GraphML file: UTF-8, one node or edge a line, the same bytes every time.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func document() -> [UInt8] { GraphMLWriter(attributed).document() }

    /// Writes the graph as `document()` has it, a megabyte at a time, with the model inside and a
    /// seal over both where a compiled model is given, as `carryingModel` makes them.
    ///
    /// - Parameters:
    ///   - compiled: What the graph was made from; `nil` to leave the model out.
    ///   - model: The model as written, where that says more than what was compiled.
    ///   - sink: Takes the bytes, in order.
    /// - Complexity: O(*n* log *n*) for *n* values. The graph is held in columns while it is written,
    ///   and the file is never whole in memory.
    public consuming func write<Failure: Error>(
        carrying compiled: CompiledModel?, asWritten model: ThreatGraph? = nil,
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var columns = attributed
        // The rows are in the columns now.
        _ = consume self
        if let compiled {
            columns.append(GraphMLSeal.modelAttribute, Self.text(of: compiled, asWritten: model))
            columns.append(GraphMLSeal.sealAttribute, GraphMLSeal.digest(of: columns))
        }
        try GraphMLWriter(columns).write(to: sink)
    }

    /// The graph in columns, its texts as they stand in the file.
    public var attributed: AttributedGraph {
        var graph = AttributedGraph()
        graph.nodeColumns = nodeColumns.map { GraphColumn($0.name, type: $0.type.inColumns) }
        graph.edgeColumns = edgeColumns.map { GraphColumn($0.name, type: $0.type.inColumns) }
        graph.graphColumns = graphColumns.map { GraphColumn($0.name, type: $0.type.inColumns) }
        for (column, value) in graphValues.enumerated() {
            value.set(0, in: &graph.graphColumns[column])
        }
        for (row, node) in nodes.enumerated() {
            _ = graph.mention(node.id.utf8.span)
            for (column, value) in node.values.enumerated() {
                value.set(row, in: &graph.nodeColumns[column])
            }
        }
        for (row, edge) in edges.enumerated() {
            let source = graph.mention(edge.source.utf8.span).node
            let target = graph.mention(edge.target.utf8.span).node
            graph.addEdge(from: source, to: target)
            _ = graph.setLastEdgeID(edge.id.utf8.span)
            for (column, value) in edge.values.enumerated() {
                value.set(row, in: &graph.edgeColumns[column])
            }
        }
        return graph
    }
}

extension GraphMLGraph.ValueType {
    fileprivate var inColumns: GraphColumn.ValueType {
        switch self {
        case .string: .string
        case .int: .int
        case .double: .double
        case .boolean: .boolean
        }
    }
}

extension GraphMLGraph.Value {
    fileprivate func set(_ row: Int, in column: inout GraphColumn) {
        let text = text
        _ = column.set(row, from: text.utf8.span)
    }
}

extension AttributedGraph {
    /// Adds a text to the graph's own attributes.
    fileprivate mutating func append(_ name: String, _ text: String) {
        var column = GraphColumn(name, type: .string)
        GraphMLGraph.Value.string(text).set(0, in: &column)
        graphColumns.append(column)
    }
}
