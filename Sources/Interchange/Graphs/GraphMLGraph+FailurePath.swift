import AttackGraph
package import Compilation
package import FailureAnalysis
import Networks
import ThreatGraph
import Wording
internal import XMLKit

/// The graph of one failure path.
extension GraphMLGraph {
    /// The model with one failure path drawn through it.
    ///
    /// Being inside a perimeter is that perimeter's node and having a key is the key's; every other
    /// fact of the path gets a node of kind `fact`, inside the perimeter where it is so. There is
    /// exactly one edge with `on_path` for each step: of kind `step`, with the step's number,
    /// barriers, operators and reason, from the fact it rests on that came last (from outside when
    /// it rests on none); the other facts it rests on are named in `needs`.
    ///
    /// - Precondition: `path` is a path of `compiled`.
    package static func failurePath(
        _ path: FailurePath, in compiled: CompiledModel
    ) -> GraphMLGraph {
        var builder = GraphMLBuilder()
        if let model = compiled.model { GraphMLPlaces(model: model).add(to: &builder) }
        let outside = builder.addNode(
            GraphMLPlaces.outside,
            GraphMLNodeRow(label: "Outside", kind: "outside", path: "outside"))
        builder.markNode(outside, step: 0)
        var drawn = PathNodes(compiled: compiled)
        for step in path.steps {
            let target = drawn.node(of: step.fact, in: &builder)
            builder.markNode(target, step: step.number)
            drawn.numbers[step.fact] = step.number
            let premises = drawn.latestFirst(step.premises)
            let source = premises.first.map { drawn.node(of: $0, in: &builder) } ?? outside
            let others = premises.dropFirst().map { drawn.node(of: $0, in: &builder) }
            builder.addEdge(
                from: source, to: target, row(of: step, others: others, in: compiled))
        }
        return builder.graph(
            kind: "failure-path", of: compiled,
            further: [
                ("path", .string(path.id)), ("consequence", .string(path.consequence)),
                ("tier", .string(path.tier.map { "OC\($0)" } ?? "")),
                ("level", .string(path.level.rawValue)),
                ("failed", .string(GraphMLWords.list(path.failed))),
            ])
    }

    private static func row(
        of step: PathStep, others: [String], in compiled: CompiledModel
    ) -> GraphMLEdgeRow {
        let graph = compiled.graph
        let words = PathWords(compiled.model)
        let barriers = step.barriers.map { barrier in
            "\(GraphMLWords.barrier(barrier.barrier, in: graph)): \(words.opens(barrier))"
        }
        let levels = step.barriers.flatMap {
            graph.barriers[$0.barrier.position].lock.levelNames
        }
        return GraphMLEdgeRow(
            label: words.says(step), kind: "step",
            subkind: GraphMLFactWords(step.fact, in: compiled).subkind,
            controller: GraphMLWords.list(step.barriers.flatMap(\.operators)),
            level: GraphMLWords.list(levels), reference: graph.facts[step.fact.position].id,
            barriers: GraphMLWords.list(barriers), needs: GraphMLWords.list(others),
            because: words.because(step), isOnPath: true, step: step.number)
    }
}

/// Where the facts of a path stand in the graph.
private struct PathNodes {
    let compiled: CompiledModel
    /// The number of the step that yielded each fact.
    var numbers: [FactIndex: Int] = [:]

    /// Facts with the one that came last first.
    func latestFirst(_ facts: [FactIndex]) -> [FactIndex] {
        facts.sorted {
            let (left, right) = (numbers[$0] ?? 0, numbers[$1] ?? 0)
            return left == right ? $0 < $1 : left > right
        }
    }

    /// The node of a fact, added when it is not there.
    func node(of fact: FactIndex, in builder: inout GraphMLBuilder) -> String {
        let words = GraphMLFactWords(fact, in: compiled)
        let id = compiled.graph.facts[fact.position].id
        var row = GraphMLNodeRow(
            label: words.label, kind: "fact", subkind: words.subkind, path: id, reference: id)
        if case .consequence(let kind) = compiled.meaning(of: fact) {
            row.consequence = kind.rawValue
        }
        guard let model = compiled.model else { return builder.addNode("fact.\(id)", row) }
        let places = GraphMLPlaces(model: model)
        switch compiled.meaning(of: fact) {
        case .inside(let perimeter): return places.addPerimeter(perimeter, to: &builder)
        case .hasKey(let key) where model.keys.contains(key):
            return XMLIdentifier.encoded(GraphMLPlaces.node(of: key))
        default:
            if let perimeter = words.perimeter {
                places.addPerimeter(perimeter, to: &builder)
                row = places.placed(row, named: id, in: perimeter)
            }
            return builder.addNode("fact.\(id)", row)
        }
    }
}
