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
    /// - Complexity: O(*n* log *n*) for *n* values; twice the bytes that are digested in memory.
    public static func digest(of graph: AttributedGraph) -> String {
        let nodeColumns = nodeAttributes.map { ($0, graph.nodeColumn($0)) }
        let edgeColumns = edgeAttributes.map { ($0, graph.edgeColumn($0)) }
        let names = (0..<graph.nodeCount).map { node in
            plain(nodeColumns[0].1?.text(at: node) ?? graph.nodeIDs[node])
        }
        let head = [
            "sallyport-graphml-seal/1", graph.graphText(modelAttribute) ?? "",
            graph.graphText("graph_kind") ?? "",
        ].map(plain)
        var bytes = Array(head.joined(separator: "\n").utf8)
        // One list after the other, so that only one of them is in memory.
        func append(_ lines: [String]) {
            for line in lines.sorted() {
                bytes.append(UInt8(ascii: "\n"))
                bytes.append(contentsOf: line.utf8)
            }
        }
        append(names.indices.map { line(names[$0], nodeColumns, row: $0) })
        append(
            (0..<graph.edgeCount).map { edge in
                let (source, target) = (graph.sources[edge], graph.targets[edge])
                return line(
                    "\(names[Int(source)])\u{1F}\(names[Int(target)])", edgeColumns, row: edge)
            })
        return ContentDigest.of(bytes)
    }

    private static func line(
        _ ends: String, _ columns: [(name: String, column: GraphColumn?)], row: Int
    ) -> String {
        var line = ends
        for (name, column) in columns {
            guard let value = column.flatMap({ text(at: row, of: $0) }) else { continue }
            line += "\u{1F}"
            line += name
            line += "="
            line += plain(value)
        }
        return line
    }

    /// A value that says something.
    private static func text(at row: Int, of column: GraphColumn) -> String? {
        if let number = column.double(at: row) {
            if number.isNaN || number == 0 { return nil }
            return Int64(exactly: number).map(String.init) ?? number.description
        }
        switch column.text(at: row) {
        case "", "0", "false", nil: return nil
        case let text: return text
        }
    }

    /// The text as it is in a file: what XML forbids, and line breaks, cannot part lines here.
    private static func plain(_ text: String) -> String {
        // Only what begins with EF is one of the two scalars that XML forbids beside controls.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xEF }) { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0
                }))
    }
}
