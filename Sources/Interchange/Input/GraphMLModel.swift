internal import AttackGraph
import ModelFormat
import Networks
import Phrases

/// The model inside a GraphML file that was exported from one.
enum GraphMLModel {
    /// The text of the model.
    ///
    /// - Throws: `ModelErrors` when there is none, or when the nodes and edges are no longer those
    ///   that were written with it.
    static func text(
        in graph: AttributedGraph, file: String
    ) throws(ModelErrors) -> [UInt8] {
        func fault(_ code: DiagnosticCode, _ message: String) -> ModelErrors {
            ModelErrors([
                Diagnostic(
                    code, message, at: DiagnosticPlace(file: file, line: 1, column: 1))
            ])
        }
        guard let text = graph.graphText(GraphMLSeal.modelAttribute), !text.isEmpty,
            !InputKind.sniff(Array(text.utf8.prefix(4096))).isXML
        else {
            throw fault(
                .graphMLNoModel,
                "this GraphML file holds no model: give a model, or a file that 'sallyport export "
                    + "--to graphml' wrote from one; 'sallyport graph' answers questions about any "
                    + "graph")
        }
        guard graph.graphText(GraphMLSeal.sealAttribute) == GraphMLSeal.digest(of: graph) else {
            throw fault(
                .graphMLStaleModel,
                "the nodes, the edges or the model inside were changed since they were written "
                    + "together, so they no longer say the same: change the model's YAML and export "
                    + "it again; 'sallyport graph' answers questions about the nodes and edges")
        }
        return Array(text.utf8)
    }
}
