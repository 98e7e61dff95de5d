import Foundation
import TestSupport
import Testing

@testable import Interchange

/// What networkx, the reader most people use, makes of our files.
struct GraphMLNetworkXTests {
    /// Prints every attribute of the graph, its nodes and its edges as one JSON list of lists of
    /// texts: what it is of, its name, its type and its value.
    private static let script = """
        import json, sys, networkx
        graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
        rows = []
        def add(owner, attributes):
            for name, value in attributes.items():
                text = str(value).lower() if isinstance(value, bool) else str(value)
                rows.append([owner, name, type(value).__name__, text])
        own = {k: v for k, v in graph.graph.items() if k not in ("node_default", "edge_default")}
        add("graph directed" if graph.is_directed() else "graph", own)
        for node, attributes in graph.nodes(data=True):
            add("node " + node, attributes)
        for source, target, key, attributes in graph.edges(keys=True, data=True):
            add("edge %s %s %s" % (key, source, target), {k: v for k, v in attributes.items() if k != "id"})
        print(json.dumps(rows))
        """

    @Test(
        .enabled(
            if: GraphMLTools.pythonWithNetworkX != nil,
            "skipped: python3 with networkx is not on this machine"),
        arguments: ["", " <b>&amp;]]>\u{1} 🙂 \u{202E}", "\n"])
    func readsEveryAttribute(mark: String) throws {
        let python = try #require(GraphMLTools.pythonWithNetworkX)
        for graph in try GraphMLFixtures.all(mark: mark) {
            let file = try GraphMLTools.temporaryFile(graph.document())
            defer { try? FileManager.default.removeItem(at: file) }
            let result = try OutsideProgram.run(python, ["-c", Self.script, file.path])
            #expect(result.status == 0, "\(result.output)")
            let rows = try JSONDecoder().decode([[String]].self, from: Data(result.output.utf8))
            #expect(Set(rows) == Set(expected(graph)))
            #expect(rows.count == expected(graph).count)
        }
    }

    private func expected(_ graph: GraphMLGraph) -> [[String]] {
        func rows(
            _ owner: String, _ columns: [GraphMLGraph.Column], _ values: [GraphMLGraph.Value]
        ) -> [[String]] {
            zip(columns, values).map { column, value in
                let type =
                    switch column.type {
                    case .string: "str"
                    case .int: "int"
                    case .double: "float"
                    case .boolean: "bool"
                    }
                let text = value.text.replacingOccurrences(of: "\u{1}", with: "\u{FFFD}")
                return [owner, column.name, type, text]
            }
        }
        return rows("graph directed", graph.graphColumns, graph.graphValues)
            + graph.nodes.flatMap { rows("node \($0.id)", graph.nodeColumns, $0.values) }
            + graph.edges.flatMap {
                rows("edge \($0.id) \($0.source) \($0.target)", graph.edgeColumns, $0.values)
            }
    }
}
