import AttackGraph
import Foundation
import Interchange
import ModelFormat
import Networks

/// Reads and writes large GraphML files; `graphml_peer.py` runs it beside python-igraph.
///
///     EngineBenchmarks --make-graphml FILE EDGES
///     EngineBenchmarks --read-graphml FILE [OUT]
enum GraphMLBenchmark {
    /// Does what the arguments ask for; `false` when they ask for something else.
    static func run(_ arguments: [String]) throws -> Bool {
        switch arguments.first {
        case "--make-graphml" where arguments.count == 3:
            guard let edges = Int(arguments[2]), edges > 0 else { return false }
            try write(graph(edges: edges), to: arguments[1])
        case "--read-graphml" where arguments.count == 2 || arguments.count == 3:
            let before = ProcessMemory.current
            let clock = CPUClock()
            let reading = try GraphMLReader().reading(path: arguments[1])
            print("read \(clock.seconds)")
            let graph = reading.graph
            print("nodes \(graph.nodeCount)")
            print("edges \(graph.edgeCount)")
            print("graph \(Double(graph.memory) / 1e6)")
            print("peak \(ProcessMemory.peak - before)")
            if arguments.count == 3 {
                let clock = CPUClock()
                try write(graph, to: arguments[2])
                print("write \(clock.seconds)")
                print("peak_after_write \(ProcessMemory.peak - before)")
            }
        default: return false
        }
        return true
    }

    private static func write(_ graph: AttributedGraph, to path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try GraphMLWriter(graph).write { (bytes) throws(any Error) in
            try handle.write(contentsOf: Data(bytes))
        }
        try handle.close()
    }

    /// A random graph with four nodes to every edge's sixteen ends: three attributes a node, three
    /// an edge.
    private static func graph(edges: Int) -> AttributedGraph {
        var random = SeededGenerator(seed: EngineBenchmarks.seed)
        var graph = AttributedGraph()
        let nodes = max(2, edges / 4)
        graph.nodeColumns = ["label", "kind", "operator"].map { GraphColumn($0, type: .string) }
        graph.edgeColumns = [
            GraphColumn("kind", type: .string), GraphColumn("cost", type: .double),
            GraphColumn("step", type: .int),
        ]
        func set(_ column: inout GraphColumn, _ row: Int, _ text: String) {
            _ = column.set(row, from: Array(text.utf8).span)
        }
        for node in 0..<nodes {
            _ = graph.mention(Array("perimeter.site\(node)".utf8).span)
            set(&graph.nodeColumns[0], node, "Site number \(node)")
            set(&graph.nodeColumns[1], node, ["perimeter", "key", "copy"][node % 3])
            set(&graph.nodeColumns[2], node, "operator\(node % 50)")
        }
        for edge in 0..<edges {
            graph.addEdge(
                from: NodeIndex(Int.random(in: 0..<nodes, using: &random)),
                to: NodeIndex(Int.random(in: 0..<nodes, using: &random)))
            _ = graph.setLastEdgeID(Array("e\(edge)".utf8).span)
            set(&graph.edgeColumns[0], edge, ["network", "media", "replication"][edge % 3])
            set(&graph.edgeColumns[1], edge, "\(Double(edge % 1000) / 8)")
            set(&graph.edgeColumns[2], edge, "\(edge % 17)")
        }
        return graph
    }
}

/// Time that this process spent computing, which other processes do not lengthen.
struct CPUClock {
    private let start = Self.now

    /// Since the clock was made, user and system.
    var seconds: Double { Self.now - start }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
