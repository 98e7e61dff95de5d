internal import XMLKit

/// Writing the flat profile.
extension GraphMLGraph {
    /// GraphML's namespace, the same for versions 1.0 and 1.1.
    static let namespace = "http://graphml.graphdrawing.org/xmlns"

    /// The graph as a GraphML file: UTF-8, one node or edge a line, the same bytes every time.
    ///
    /// Keys come first, then the graph's own data, all nodes, all edges; some readers need each of
    /// these orders. A node key's id is its name, edge and graph keys have the prefixes `e_` and
    /// `g_`, since one reader knows keys only by id and key ids are unique in a file. A value with
    /// `&`, `<` or `>` is one CDATA section, because another keeps only the text after the last
    /// reference.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func document() -> [UInt8] {
        var writer = XMLWriter(reservingCapacity: 1024 * (4 + nodes.count + edges.count))
        writer.startElement("graphml")
        writer.attribute("xmlns", Self.namespace)
        writer.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        writer.attribute(
            "xsi:schemaLocation", "\(Self.namespace) \(Self.namespace)/1.1/graphml.xsd")
        let nodeKeys = write(nodeColumns, of: "node", prefix: "", to: &writer)
        let edgeKeys = write(edgeColumns, of: "edge", prefix: "e_", to: &writer)
        let graphKeys = write(graphColumns, of: "graph", prefix: "g_", to: &writer)
        writer.lineBreak()
        writer.startElement("graph")
        writer.attribute("id", "G")
        writer.attribute("edgedefault", "directed")
        write(graphValues, keys: graphKeys, to: &writer)
        for node in nodes {
            writer.lineBreak()
            writer.startElement("node")
            writer.attribute("id", node.id)
            write(node.values, keys: nodeKeys, to: &writer)
            writer.endElement()
        }
        for edge in edges {
            writer.lineBreak()
            writer.startElement("edge")
            writer.attribute("id", edge.id)
            writer.attribute("source", edge.source)
            writer.attribute("target", edge.target)
            write(edge.values, keys: edgeKeys, to: &writer)
            writer.endElement()
        }
        writer.lineBreak()
        return writer.finish()
    }

    /// Declares columns and gives their keys' ids.
    private func write(
        _ columns: [Column], of kind: String, prefix: String, to writer: inout XMLWriter
    ) -> [String] {
        columns.map { column in
            let id = prefix + column.name
            writer.lineBreak()
            writer.startElement("key")
            writer.attribute("id", id)
            writer.attribute("for", kind)
            writer.attribute("attr.name", column.name)
            writer.attribute("attr.type", column.type.rawValue)
            writer.endElement()
            return id
        }
    }

    private func write(_ values: [Value], keys: [String], to writer: inout XMLWriter) {
        for (key, value) in zip(keys, values) {
            writer.startElement("data")
            writer.attribute("key", key)
            let text = value.text
            if text.utf8.contains(where: Self.isMarkup) {
                writer.cdata(text)
            } else {
                writer.text(text)
            }
            writer.endElement()
        }
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
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

    /// The text with a space for each line break and tab.
    private static func onOneLine(_ text: String) -> String {
        guard text.contains(where: { isBreak($0) }) else { return text }
        return String(text.map { isBreak($0) ? " " : $0 })
    }

    private static func isBreak(_ character: Character) -> Bool {
        character.isNewline || character == "\t"
    }
}
