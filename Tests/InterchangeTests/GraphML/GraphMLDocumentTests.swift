import Testing
import XMLKit

@testable import Interchange

/// The bytes of the flat profile.
struct GraphMLDocumentTests {
    private func tiny() throws -> GraphMLGraph {
        let number = try #require(GraphMLGraph.FiniteNumber(0.5))
        let columns = [
            GraphMLGraph.Column(name: "label", type: .string),
            GraphMLGraph.Column(name: "depth", type: .int),
            GraphMLGraph.Column(name: "cost", type: .double),
            GraphMLGraph.Column(name: "on_path", type: .boolean),
        ]
        return GraphMLGraph(
            graph: [("title", .string("A & B"))], nodeColumns: columns,
            nodes: [
                GraphMLGraph.Node(
                    id: "a",
                    values: [.string("x\r\ny\u{1}"), .int(.max), .double(number), .boolean(true)]),
                GraphMLGraph.Node(
                    id: "b", values: [.string("]]>"), .int(-1), .double(number), .boolean(false)]),
            ], edgeColumns: [columns[0]],
            edges: [GraphMLGraph.Edge(id: "e1", source: "a", target: "b", values: [.string("")])])
    }

    @Test func writesOneElementALine() throws {
        let text = String(decoding: try tiny().document(), as: UTF8.self)
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
                http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
                <key id="label" for="node" attr.name="label" attr.type="string"/>
                <key id="depth" for="node" attr.name="depth" attr.type="int"/>
                <key id="cost" for="node" attr.name="cost" attr.type="double"/>
                <key id="on_path" for="node" attr.name="on_path" attr.type="boolean"/>
                <key id="e_label" for="edge" attr.name="label" attr.type="string"/>
                <key id="g_title" for="graph" attr.name="title" attr.type="string"/>
                <graph id="G" edgedefault="directed"><data key="g_title"><![CDATA[A & B]]></data>
                <node id="a"><data key="label">x y\u{FFFD}</data><data key="depth">2147483647</data>\
                <data key="cost">0.5</data><data key="on_path">true</data></node>
                <node id="b"><data key="label"><![CDATA[]]]]><![CDATA[>]]></data>\
                <data key="depth">-1</data><data key="cost">0.5</data>\
                <data key="on_path">false</data></node>
                <edge id="e1" source="a" target="b"><data key="e_label"></data></edge>
                </graph></graphml>

                """)
    }

    @Test func refusesNumbersThatReadersCannotRead() {
        #expect(GraphMLGraph.FiniteNumber(.nan) == nil)
        #expect(GraphMLGraph.FiniteNumber(.infinity) == nil)
    }

    @Test func writesTheSameBytesEveryTime() throws {
        let first = try GraphMLFixtures.all().map { $0.document() }
        for _ in 0..<5 { #expect(try GraphMLFixtures.all().map { $0.document() } == first) }
    }

    @Test(arguments: GraphMLFixtures.hostileMarks.indices)
    func hostileLabelsStayInert(index: Int) throws {
        let mark = GraphMLFixtures.hostileMarks[index]
        for (graph, plain) in zip(
            try GraphMLFixtures.all(mark: mark), try GraphMLFixtures.all())
        {
            let bytes = graph.document()
            #expect(try GraphMLSchemaTests.faults(in: bytes) == [])
            try expectComesBack(graph, from: bytes)
            // Labels change nothing else: same ids, same edges, one line each.
            #expect(graph.nodes.map(\.id) == plain.nodes.map(\.id))
            #expect(graph.edges.map(\.target) == plain.edges.map(\.target))
            #expect(bytes.count { $0 == 10 } == plain.document().count { $0 == 10 })
        }
    }

    /// Reads a file with XMLKit and compares every row, so that every element has every key.
    private func expectComesBack(_ graph: GraphMLGraph, from bytes: [UInt8]) throws {
        var rows = FlatRows()
        try XMLReader().read(bytes, into: &rows)
        func cleaned(
            _ prefix: String, _ columns: [GraphMLGraph.Column], _ values: [GraphMLGraph.Value]
        )
            -> [String]
        {
            zip(columns, values).map { column, value in
                "\(prefix)\(column.name)=" + allowed(value.text)
            }
        }
        let expected =
            [["graph G"] + cleaned("g_", graph.graphColumns, graph.graphValues)]
            + graph.nodes.map { ["node \($0.id)"] + cleaned("", graph.nodeColumns, $0.values) }
            + graph.edges.map {
                ["edge \($0.id) \($0.source) \($0.target)"]
                    + cleaned("e_", graph.edgeColumns, $0.values)
            }
        #expect(rows.rows == expected)
    }

    private func allowed(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.value < 0x20 || (0xFFFE...0xFFFF).contains($0.value) ? "\u{FFFD}" : $0
                }))
    }
}

/// The rows of a flat file.
private struct FlatRows: XMLEventHandler {
    var rows: [[String]] = []
    private var key: String?

    mutating func startElement(
        _ name: XMLName, attributes: [XMLAttribute], at position: XMLPosition
    ) {
        func value(_ name: String) -> String? {
            attributes.first { $0.name.local == name }?.value
        }
        switch name.local {
        case "graph", "node": rows.append(["\(name.local) \(value("id") ?? "")"])
        case "edge":
            let ids = ["id", "source", "target"].compactMap(value).joined(separator: " ")
            rows.append(["edge \(ids)"])
        case "data":
            key = value("key")
            rows[rows.count - 1].append("\(key ?? "")=")
        default: break
        }
    }

    mutating func characters(_ text: String, at position: XMLPosition) {
        guard key != nil, let row = rows.indices.last, let cell = rows[row].indices.last
        else { return }
        rows[row][cell] += text
    }

    mutating func endElement(_ name: XMLName, at position: XMLPosition) { key = nil }
}
