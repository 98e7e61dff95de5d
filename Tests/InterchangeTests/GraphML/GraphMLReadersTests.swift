import Foundation
import TestSupport
import Testing

@testable import Interchange

/// What networkx and igraph keep of either profile, compared value by value with what was written.
struct GraphMLReadersTests {
    /// Prints one JSON list of rows for each file: what it is of, name, type and text.
    private static let script = """
        import json, sys
        def text(value):
            if isinstance(value, bool): return str(value).lower()
            if isinstance(value, float) and value.is_integer(): return str(int(value))
            return str(value)
        def rows(owner, attributes, skip=()):
            return [[owner, k, type(v).__name__, text(v)] for k, v in attributes.items() if k not in skip]
        def networkx(path):
            import networkx
            graph = networkx.read_graphml(path, force_multigraph=True)
            found = rows("graph", graph.graph, ("node_default", "edge_default"))
            for node, values in graph.nodes(data=True): found += rows("node " + node, values)
            for a, b, key, values in graph.edges(keys=True, data=True):
                found += rows("edge %s %s %s" % (key, a, b), values, ("id",))
            return found
        def igraph(path):
            import igraph
            graph = igraph.Graph.Read_GraphML(path)
            found = rows("graph", {k: graph[k] for k in graph.attributes()})
            ids = graph.vs["id"]
            for node in graph.vs: found += rows("node " + node["id"], node.attributes(), ("id",))
            for edge in graph.es:
                owner = "edge %s %s %s" % (edge["eid"], ids[edge.source], ids[edge.target])
                found += rows(owner, edge.attributes(), ("id",))
            return found
        print(json.dumps({"networkx": networkx, "igraph": igraph}[sys.argv[1]](sys.argv[2])))
        """

    private func rows(_ reader: String, _ document: [UInt8]) throws -> [[String]] {
        let python = try #require(GraphMLTools.pythonWithIGraph)
        let file = try GraphMLTools.temporaryFile(document)
        defer { try? FileManager.default.removeItem(at: file) }
        let result = try OutsideProgram.run(
            python, ["-W", "ignore", "-c", Self.script, reader, file.path])
        #expect(result.status == 0, "\(result.output)")
        return try JSONDecoder().decode([[String]].self, from: Data(result.output.utf8))
    }

    private func expected(
        _ graph: GraphMLGraph, types: [GraphMLGraph.ValueType: String],
        nodes: (GraphMLGraph.Node) -> Bool = { _ in true }, others: [(String, String)] = []
    ) -> Set<[String]> {
        func rows(
            _ owner: String, _ columns: [GraphMLGraph.Column], _ values: [GraphMLGraph.Value]
        ) -> [[String]] {
            zip(columns, values).map { column, value in
                let text = value.text.replacingOccurrences(of: "\u{1}", with: "\u{FFFD}")
                return [owner, column.name, types[column.type] ?? "str", text]
            }
        }
        return Set(
            rows("graph", graph.graphColumns, graph.graphValues)
                + graph.nodes.filter(nodes).flatMap {
                    rows("node \($0.id)", graph.nodeColumns, $0.values)
                }
                + graph.edges.flatMap {
                    rows("edge \($0.id) \($0.source) \($0.target)", graph.edgeColumns, $0.values)
                })
    }

    private static let python: [GraphMLGraph.ValueType: String] = [
        .string: "str", .int: "int", .double: "float", .boolean: "bool",
    ]
    private static let doubles: [GraphMLGraph.ValueType: String] = [
        .string: "str", .int: "float", .double: "float", .boolean: "bool",
    ]

    private static let marks = ["", " <b>&amp;]]>\u{1} 🙂", "\n"]

    private static let hasTools = GraphMLTools.pythonWithIGraph != nil

    @Test(
        .enabled(if: hasTools, "skipped: python3 with networkx and igraph is not on this machine"),
        arguments: marks)
    func bothKeepEveryValueOfTheFlatProfile(mark: String) throws {
        for graph in try GraphMLFixtures.all(mark: mark) {
            #expect(
                Set(try rows("networkx", graph.document())) == expected(graph, types: Self.python))
            // igraph makes numbers of whole ones.
            #expect(
                Set(try rows("igraph", graph.document())) == expected(graph, types: Self.doubles))
        }
    }

    /// networkx keeps all of the nested profile too, and adds the shape and place of the graphics.
    @Test(
        .enabled(if: hasTools, "skipped: python3 with networkx and igraph is not on this machine"),
        arguments: marks)
    func networkXKeepsEveryValueOfTheProfileForYEd(mark: String) throws {
        for graph in try GraphMLFixtures.all(mark: mark) {
            let found = Set(try rows("networkx", graph.yEdDocument()))
            let written = expected(graph, types: Self.python)
            #expect(written.subtracting(found) == [])
            let added = Set(found.subtracting(written).map { $0[1] })
            #expect(added.isSubset(of: ["shape_type", "x", "y"]), "\(added)")
        }
    }

    /// igraph keeps the edges, which all stand in the outermost graph, and the values of nodes that
    /// stand there too; of nested nodes those that an edge names, without their values.
    @Test(
        .enabled(if: hasTools, "skipped: python3 with networkx and igraph is not on this machine"))
    func igraphKeepsWhatIsOutermostInTheProfileForYEd() throws {
        for graph in try GraphMLFixtures.all() {
            let found = Set(try rows("igraph", graph.yEdDocument()))
            let outline = GraphMLOutline(graph)
            let outermost = Set(outline.roots.map { outline.items[$0].id })
            let written = expected(graph, types: Self.doubles) { outermost.contains($0.id) }
            #expect(written.subtracting(found) == [])
        }
    }
}
