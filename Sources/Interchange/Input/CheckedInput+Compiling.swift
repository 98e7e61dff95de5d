package import Catalogue
package import Compilation
import ThreatGraph

extension CheckedInput {
    /// What was read, compiled; `nil` where whoever is asked says to stop.
    ///
    /// - Parameter catalogue: what controls are looked up in where the model itself needs none.
    /// - Throws: what passed its checks compiles, so that any error is a fault of ours.
    package func compiled(
        withCatalogue catalogue: CatalogueBook? = nil, unless isStopped: () -> Bool = { false }
    ) throws -> CompiledModel? {
        switch content {
        case .attackGraph(let document):
            return CompiledModel(
                graph: document.graph, title: document.title ?? "Attack graph",
                date: document.date?.description, digest: digest)
        case .model(let model, let own):
            return try ModelCompiler(model, catalogue: own ?? catalogue).compile(
                digest: digest, unless: isStopped)
        }
    }
}
