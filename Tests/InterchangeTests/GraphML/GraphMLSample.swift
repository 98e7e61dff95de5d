import AttackGraph
import Interchange
import ModelFormat
import Networks
import Phrases

/// Short ways to write and read GraphML in tests.
enum GraphMLSample {
    static let namespace = "xmlns=\"http://graphml.graphdrawing.org/xmlns\""

    /// A file of one directed graph.
    static func file(_ body: String, keys: String = "") -> String {
        "<graphml \(namespace)>\(keys)<graph edgedefault=\"directed\">\(body)</graph></graphml>"
    }

    static func read(
        _ text: String, limits: GraphMLLimits = GraphMLLimits()
    ) throws(ModelErrors) -> GraphMLReading {
        try GraphMLReader(limits: limits).reading(bytes: Array(text.utf8), file: "f")
    }

    /// What is wrong with a file, each as `line:column code`.
    static func faults(_ text: String, limits: GraphMLLimits = GraphMLLimits()) -> [String] {
        do throws(ModelErrors) {
            _ = try read(text, limits: limits)
            return []
        } catch {
            return error.diagnostics.map { diagnostic in
                let place = diagnostic.place.map { "\($0.line):\($0.column) " } ?? ""
                return place + diagnostic.code.rawValue
            }
        }
    }

    /// The graph as lines: nodes with their parents and values, then edges.
    static func lines(_ graph: AttributedGraph) -> [String] {
        let nodes = (0..<graph.nodeCount).map { row in
            let parent = graph.parent(of: NodeIndex(row)).map { " in \(graph.id(of: $0))" } ?? ""
            return graph.nodeIDs[row] + parent + values(graph.nodeColumns, row)
        }
        let edges = (0..<graph.edgeCount).map { row in
            let ends = [graph.sources[row], graph.targets[row]].map { graph.nodeIDs[Int($0)] }
            let arrow = graph.isDirected(EdgeIndex(row)) ? ">" : "-"
            return ends.joined(separator: arrow) + values(graph.edgeColumns, row)
        }
        return nodes + edges
    }

    private static func values(_ columns: [GraphColumn], _ row: Int) -> String {
        columns.compactMap { column in
            column.text(at: row).map { " \(column.name)=\($0)" }
        }.joined()
    }
}
