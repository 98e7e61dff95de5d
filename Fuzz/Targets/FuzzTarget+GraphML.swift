import FailureAnalysis
import Interchange
import ModelFormat
import Networks

extension FuzzTarget {
    /// GraphML of any tool: what is accepted is written and reads back with the same values, and
    /// questions about it are answered.
    static let graphML = FuzzTarget(name: "graphml") { bytes in
        let graph: AttributedGraph
        do throws(ModelErrors) {
            graph = try GraphMLReader().reading(bytes: bytes, file: "in.graphml").graph
        } catch {
            return try claim(!error.diagnostics.isEmpty, "refused without a word")
        }
        let written = GraphMLWriter(graph).document()
        let read = try GraphMLReader().reading(bytes: written, file: "out.graphml").graph
        let text = { String(decoding: written, as: UTF8.self) }
        try claim(
            read.nodeCount == graph.nodeCount && read.sources == graph.sources
                && read.targets == graph.targets && read.isDirected == graph.isDirected
                && read.exceptions == graph.exceptions, "reads back as another graph:\n\(text())")
        let columns = [
            (graph.nodeColumns, read.nodeColumns, graph.nodeCount),
            (graph.edgeColumns, read.edgeColumns, graph.edgeCount),
            (graph.graphColumns, read.graphColumns, 1),
        ]
        for (before, after, rows) in columns {
            try claim(before.map(\.name) == after.map(\.name), "other attributes:\n\(text())")
            for (old, new) in zip(before, after) {
                for row in 0..<rows {
                    try claim(
                        (old.text(at: row) ?? "") == (new.text(at: row) ?? ""),
                        "\(old.name) of \(row) reads back otherwise:\n\(text())")
                }
            }
        }
        try claim(GraphMLWriter(read).document() == written, "written otherwise:\n\(text())")
        let analyser = try GraphAnalyser(graph, title: "graph")
        _ = try analyser.findings()
        if graph.nodeCount > 1 {
            let ends = [0, graph.nodeCount - 1].map { graph.id(of: NodeIndex($0)) }
            // Two nodes may have one label, so that the question cannot be put.
            _ = try? analyser.findings(between: (from: ends[0], to: ends[1]))
        }
    }
}
