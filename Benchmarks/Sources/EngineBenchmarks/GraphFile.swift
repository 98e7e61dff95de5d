import AttackGraph
import Formulas
import Foundation
import Networks

/// Writes a graph in the form `sallyport-attack-graph/1`, for the peer to read.
enum GraphFile {
    static func write(_ graph: AttackGraph, to path: String) throws {
        let barriers = graph.barriers.map {
            "{\"id\":\"\($0.id)\",\"lock\":\(lock($0.lock, in: graph))}"
        }
        let steps = graph.steps.indices.map { index in
            let step = graph.steps[index]
            let premises = step.premises.map { graph.facts[$0.position].id }
            let via = step.barriers.map { graph.barriers[$0.position].id }
            return "{\"fact\":\"\(graph.facts[step.head.position].id)\","
                + "\"pre\":\(list(premises)),\"via\":\(list(via))}"
        }
        let consequences = graph.consequences.map {
            "{\"id\":\"\($0.id)\",\"goal\":\"\(graph.facts[$0.goal.position].id)\","
                + "\"modes\":\(list($0.modes.modes.map(\.rawValue))),\"tiered\":\($0.isTiered)}"
        }
        let text = """
            {"format":"sallyport-attack-graph/1",
            "parties":[\(graph.parties.map { "{\"id\":\"\($0.id)\"}" }.joined(separator: ","))],
            "roots":[],
            "barriers":[\(barriers.joined(separator: ",\n"))],
            "steps":[\(steps.joined(separator: ",\n"))],
            "consequences":[\(consequences.joined(separator: ","))]}

            """
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static func list(_ ids: [String]) -> String {
        "[" + ids.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }

    private static func lock(_ lock: Lock, in graph: AttackGraph) -> String {
        func parts(_ parts: [Lock]) -> String {
            "[" + parts.map { self.lock($0, in: graph) }.joined(separator: ",") + "]"
        }
        switch lock {
        case .leaf(let leaf):
            let level = leaf.level.map(String.init) ?? "null"
            return "{\"op\":\"\(graph.parties[leaf.party.position].id)\",\"level\":\(level)}"
        case .all(let locks): return "{\"all\":\(parts(locks))}"
        case .any(let locks): return "{\"any\":\(parts(locks))}"
        case .atLeast(let count, let locks):
            return "{\"atLeast\":\(count),\"of\":\(parts(locks))}"
        }
    }
}
