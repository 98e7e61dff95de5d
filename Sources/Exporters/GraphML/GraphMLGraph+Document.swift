public import Networks

/// Writing the flat profile.
extension GraphMLGraph {
    /// GraphML's namespace, the same for versions 1.0 and 1.1.
    static let namespace = "http://graphml.graphdrawing.org/xmlns"

    /// The graph as a GraphML file: UTF-8, one node or edge a line, the same bytes every time.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func document() -> [UInt8] { GraphMLWriter(attributed).document() }

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
            _ = graph.mention(Array(node.id.utf8).span)
            for (column, value) in node.values.enumerated() {
                value.set(row, in: &graph.nodeColumns[column])
            }
        }
        for (row, edge) in edges.enumerated() {
            let source = graph.mention(Array(edge.source.utf8).span).node
            let target = graph.mention(Array(edge.target.utf8).span).node
            graph.addEdge(from: source, to: target)
            _ = graph.setLastEdgeID(Array(edge.id.utf8).span)
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
    /// The value as it stands in the file.
    var text: String {
        switch self {
        case .string(let text): Self.onOneLine(text)
        case .int(let number): String(Int32(clamping: number))
        case .double(let number): number.value.description
        case .boolean(let isTrue): isTrue ? "true" : "false"
        }
    }

    fileprivate func set(_ row: Int, in column: inout GraphColumn) {
        _ = column.set(row, from: Array(text.utf8).span)
    }

    /// The text with a space for each line break and tab.
    private static func onOneLine(_ text: String) -> String {
        guard text.contains(where: { isBreak($0) }) else { return text }
        return String(text.map { isBreak($0) ? " " : $0 })
    }

    private static func isBreak(_ character: Character) -> Bool {
        character.isNewline || character == "\t"
    }
}
