import AttackGraph
public import Compilation
import FailureAnalysis
import Networks
import ThreatGraph
import Wording

/// The graph of facts and steps.
extension GraphMLGraph {
    /// The attack graph: a node for every fact and for every step, edges `premise` from what a step
    /// needs and `yields` to what it gives.
    ///
    /// A fact holds when one of its steps does; a step when all its premises do and all barriers
    /// named in `barriers` stand open. A fact that is the goal of consequences names them in
    /// `consequence`.
    public static func attackGraph(_ compiled: CompiledModel) -> GraphMLGraph {
        let graph = compiled.graph
        var builder = GraphMLBuilder()
        var goals: [FactIndex: [String]] = [:]
        for consequence in graph.consequences {
            goals[consequence.goal, default: []].append(consequence.id)
        }
        let facts = graph.facts.indices.map { position in
            let fact = FactIndex(position)
            var row = Self.row(of: fact, in: compiled)
            row.consequence = GraphMLWords.list(goals[fact] ?? [])
            return builder.addNode("fact.\(graph.facts[position].id)", row)
        }
        for index in graph.steps.indices {
            let step = graph.steps[index]
            let locks = step.barriers.map { graph.barriers[$0.position].lock }
            let operators = GraphMLWords.list(
                locks.flatMap(\.operators).map { graph.parties[$0.position].id })
            let barriers = GraphMLWords.list(
                step.barriers.map { GraphMLWords.barrier($0, in: graph) })
            let number = index.position + 1
            let node = builder.addNode(
                "step.\(number)",
                GraphMLNodeRow(
                    label: "step \(number)", kind: "step", path: "step \(number)",
                    operators: operators,
                    level: GraphMLWords.list(locks.flatMap(\.levelNames)),
                    reference: String(number), barriers: barriers))
            for premise in step.premises {
                builder.addEdge(
                    from: facts[premise.position], to: node,
                    GraphMLEdgeRow(label: "needed by", kind: "premise"))
            }
            builder.addEdge(
                from: node, to: facts[step.head.position],
                GraphMLEdgeRow(
                    label: "yields", kind: "yields", controller: operators, barriers: barriers))
        }
        return builder.graph(kind: "attack-graph", of: compiled)
    }

    /// A fact's node; its parent is empty, because no perimeter is a node of this graph.
    private static func row(of fact: FactIndex, in compiled: CompiledModel) -> GraphMLNodeRow {
        let words = GraphMLFactWords(fact, in: compiled)
        let id = compiled.graph.facts[fact.position].id
        var row = GraphMLNodeRow(
            label: words.label, kind: "fact", subkind: words.subkind, path: id, reference: id)
        if let model = compiled.model, let perimeter = words.perimeter {
            row = GraphMLPlaces(model: model).placed(row, named: id, in: perimeter)
            row.parent = ""
        }
        return row
    }
}
