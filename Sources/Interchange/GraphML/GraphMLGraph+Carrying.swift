import AttackGraph
public import Compilation
import FailureAnalysis
import ModelFormat
public import ThreatGraph

extension GraphMLGraph {
    /// The graph with the model that it was made from as one of its own attributes, and a seal over
    /// both, so that the file reads back as the model as long as nobody changes either.
    ///
    /// - Parameter model: The model as written, where that says more than what was compiled: facts of
    ///   other days.
    /// - Complexity: O(*n* log *n*) for *n* values.
    public func carryingModel(
        of compiled: CompiledModel, asWritten model: ThreatGraph? = nil
    ) -> GraphMLGraph {
        let text = Self.text(of: compiled, asWritten: model)
        let withModel = adding(GraphMLSeal.modelAttribute, text)
        return withModel.adding(
            GraphMLSeal.sealAttribute, GraphMLSeal.digest(of: withModel.attributed))
    }

    /// The model as a graph carries it, on one line.
    static func text(of compiled: CompiledModel, asWritten model: ThreatGraph?) -> String {
        (model ?? compiled.model).map { ModelWriter().line(of: $0) } ?? line(of: compiled)
    }

    /// An attack graph that came without a model; in JSON a line break stands only between tokens.
    private static func line(of compiled: CompiledModel) -> String {
        let document = AttackGraphDocument(
            graph: compiled.graph, title: compiled.title,
            date: compiled.date.flatMap(CalendarDate.init))
        return document.text().split(separator: "\n").joined(separator: " ")
    }

    private func adding(_ name: String, _ text: String) -> GraphMLGraph {
        GraphMLGraph(
            graph: zip(graphColumns, graphValues).map { ($0.name, $1) } + [(name, .string(text))],
            nodeColumns: nodeColumns, nodes: nodes, edgeColumns: edgeColumns, edges: edges)
    }
}
