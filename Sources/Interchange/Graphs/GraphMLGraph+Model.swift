public import Compilation
import FailureAnalysis

/// The graph of a model.
extension GraphMLGraph {
    /// The model as it is guarded: perimeters, copies of weights, keys, defenders, jurisdictions and
    /// outside as nodes, channels as edges.
    ///
    /// Containment is in the attributes `parent`, `path` and `depth`, never in edges, which would
    /// make paths and cuts of the graph mean something else. Besides channels (of kinds `network`,
    /// `media`, `replication`, `output` and `administration`) there are edges `opens` from a key to
    /// its ciphertext, `reaches` from a jurisdiction to a defender, those of sites and services, and
    /// `tie` from whoever holds one to the defender that it is in. A compiled graph that came
    /// without a model gives no nodes.
    public static func model(_ compiled: CompiledModel) -> GraphMLGraph {
        var builder = GraphMLBuilder()
        if let model = compiled.model { GraphMLPlaces(model: model).add(to: &builder) }
        return builder.graph(kind: "model", of: compiled)
    }
}
