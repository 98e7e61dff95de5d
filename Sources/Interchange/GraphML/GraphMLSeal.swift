import AttackGraph
import ModelFormat
public import Networks

/// A digest over a GraphML file's nodes, edges and the model inside it, by which an edited file is
/// told from one that says what its model says.
///
/// It does not change when another tool writes the graph again with other node ids, in another
/// order, with whole numbers as doubles, or with attributes of its own: nodes are told by `name`,
/// edges by `eid`, only the attributes written here count, and a value that is empty, 0 or false is
/// the same as none.
public enum GraphMLSeal {
    /// The graph's attribute that holds the model, on one line.
    public static let modelAttribute = "model"
    /// The graph's attribute that holds the seal.
    public static let sealAttribute = "graph_digest"
    /// The attributes of nodes that count.
    public static let nodeAttributes = [
        "name", "label", "kind", "subkind", "parent", "path", "depth", "operator", "sl", "ref",
        "barriers", "consequence", "on_path", "step",
    ]
    /// The attributes of edges that count.
    public static let edgeAttributes = [
        "eid", "label", "kind", "interaction", "subkind", "controller", "sl", "ref", "barriers",
        "needs", "because", "on_path", "step",
    ]

    /// The seal of a graph.
    ///
    /// - Complexity: O(*n* log *n*) for *n* values.
    public static func digest(of graph: AttributedGraph) -> String {
        let nodeColumns = nodeAttributes.map { ($0, graph.nodeColumn($0)) }
        let edgeColumns = edgeAttributes.map { ($0, graph.edgeColumn($0)) }
        let names = (0..<graph.nodeCount).map { node in
            nodeColumns[0].1?.text(at: node) ?? graph.nodeIDs[node]
        }
        let nodes = names.indices.map { line([names[$0]], nodeColumns, row: $0) }
        let edges = (0..<graph.edgeCount).map { edge in
            line(
                [names[Int(graph.sources[edge])], names[Int(graph.targets[edge])]], edgeColumns,
                row: edge)
        }
        let head = [
            "sallyport-graphml-seal/1", graph.graphText(modelAttribute) ?? "",
            graph.graphText("graph_kind") ?? "",
        ].map(plain)
        return ContentDigest.of((head + nodes.sorted() + edges.sorted()).joined(separator: "\n"))
    }

    private static func line(
        _ ends: [String], _ columns: [(name: String, column: GraphColumn?)], row: Int
    ) -> String {
        let values = columns.compactMap { name, column -> String? in
            guard let value = column.flatMap({ text(at: row, of: $0) }) else { return nil }
            return "\(name)=\(plain(value))"
        }
        return (ends.map(plain) + values).joined(separator: "\u{1F}")
    }

    /// A value that says something.
    private static func text(at row: Int, of column: GraphColumn) -> String? {
        if let number = column.double(at: row) {
            if number.isNaN || number == 0 { return nil }
            return Int64(exactly: number).map(String.init) ?? number.description
        }
        let text = column.text(at: row)
        return ["", "0", "false"].contains(text) ? nil : text
    }

    /// The text as it is in a file: what XML forbids, and line breaks, cannot part lines here.
    private static func plain(_ text: String) -> String {
        let isClean = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF
        }
        guard !isClean else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0
                }))
    }
}
