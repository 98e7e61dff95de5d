public import Networks
internal import XMLKit

/// Writes a graph in GraphML's flat profile.
///
/// Keys come first, then the graph's own data, all nodes, all edges; some readers need each of these
/// orders. A node key's id is its name, edge and graph keys have the prefixes `e_` and `g_`, since
/// one reader knows keys only by id and key ids are unique in a file. A value with `&`, `<` or `>` is
/// one CDATA section, because another keeps only the text after the last reference. Of a missing
/// value nothing is written, but for text, which is written empty.
public struct GraphMLWriter {
    /// Bytes are handed on when there are so many.
    private static let batch = 1 << 20

    private let graph: AttributedGraph
    private var bytes: [UInt8] = []

    /// Makes a writer.
    public init(_ graph: AttributedGraph) { self.graph = graph }

    /// The file: UTF-8, one node or edge a line.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func document() -> [UInt8] {
        var document: [UInt8] = []
        write { document.append(contentsOf: $0) }
        return document
    }

    /// Writes the file a megabyte at a time; it is never whole in memory.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func write<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var writer = self
        writer.bytes.reserveCapacity(Self.batch + Self.batch / 4)
        try writer.writeAll(to: sink)
    }

    private mutating func writeAll<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let namespace = GraphMLGraph.namespace
        append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"")
        bytes += namespace.utf8
        append("\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"")
        bytes += "\(namespace) \(namespace)/1.1/graphml.xsd".utf8
        append("\">")
        let nodeTags = declare(graph.nodeColumns, of: "node", prefix: "")
        let edgeTags = declare(graph.edgeColumns, of: "edge", prefix: "e_")
        let graphTags = declare(graph.graphColumns, of: "graph", prefix: "g_")
        append("\n<graph id=\"G\" edgedefault=\"")
        append(graph.isDirected ? "directed\">" : "undirected\">")
        appendData(graph.graphColumns, tags: graphTags, row: 0)
        for node in 0..<graph.nodeCount {
            if bytes.count >= Self.batch { try flush(to: sink) }
            append("\n<node id=\"")
            appendID(UInt32(node))
            append("\">")
            appendData(graph.nodeColumns, tags: nodeTags, row: node)
            append("</node>")
        }
        for edge in 0..<graph.edgeCount {
            if bytes.count >= Self.batch { try flush(to: sink) }
            appendEdge(edge)
            appendData(graph.edgeColumns, tags: edgeTags, row: edge)
            append("</edge>")
        }
        append("\n</graph></graphml>\n")
        try flush(to: sink)
    }

    private mutating func flush<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Declares columns and gives the start tags of their values.
    private mutating func declare(
        _ columns: [GraphColumn], of domain: StaticString, prefix: String
    ) -> [[UInt8]] {
        columns.map { column in
            var id: [UInt8] = []
            XMLText.append(Array((prefix + column.name).utf8).span, as: .attribute, to: &id)
            append("\n<key id=\"")
            bytes += id
            append("\" for=\"")
            append(domain)
            append("\" attr.name=\"")
            XMLText.append(Array(column.name.utf8).span, as: .attribute, to: &bytes)
            append("\" attr.type=\"")
            bytes += column.type.rawValue.utf8
            append("\"/>")
            return Array("<data key=\"".utf8) + id + Array("\">".utf8)
        }
    }

    private mutating func appendEdge(_ edge: Int) {
        append("\n<edge ")
        if graph.edgeIDs.hasValue(at: edge) {
            append("id=\"")
            graph.edgeIDs.withText(at: edge) {
                XMLText.append($0, as: .attribute, to: &bytes)
            }
            append("\" ")
        }
        append("source=\"")
        appendID(graph.sources[edge])
        append("\" target=\"")
        appendID(graph.targets[edge])
        if !graph.exceptions.isEmpty {
            append(
                graph.isDirected(EdgeIndex(edge))
                    ? "\" directed=\"true" : "\" directed=\"false")
        }
        append("\">")
    }

    private mutating func appendID(_ node: UInt32) {
        graph.nodeIDs.withBytes(of: Int(node)) {
            XMLText.append($0, as: .attribute, to: &bytes)
        }
    }

    private mutating func appendData(_ columns: [GraphColumn], tags: [[UInt8]], row: Int) {
        for at in columns.indices {
            let column = columns[at]
            switch column.type {
            case .string:
                bytes += tags[at]
                column.withText(at: row) { Self.append($0, to: &bytes) }
            case .int:
                guard let number = column.integer(at: row) else { continue }
                bytes += tags[at]
                append(number)
            case .double:
                guard let number = column.double(at: row) else { continue }
                bytes += tags[at]
                bytes += number.description.utf8
            case .boolean:
                guard let isTrue = column.boolean(at: row) else { continue }
                bytes += tags[at]
                append(isTrue ? "true" : "false")
            }
            append("</data>")
        }
    }

    private static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
        var isMarkup = false
        for at in text.indices {
            let byte = text[at]
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
                isMarkup = true
            }
        }
        guard isMarkup else { return XMLText.append(text, as: .text, to: &bytes) }
        bytes += Array("<![CDATA[".utf8)
        XMLText.append(text, as: .cdata, to: &bytes)
        bytes += Array("]]>".utf8)
    }

    private mutating func append(_ number: Int64) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
