import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat
import ThreatGraph

/// What is asked of everything that is accepted: it is answered, within a small effort.
enum Answers {
    /// The catalogue that is compiled in.
    static let catalogue = Result { try CatalogueBook.builtIn() }

    /// Asks who suffices alone, and which pairs; every certificate is verified.
    static func ask(_ compiled: CompiledModel) throws {
        let options = AnalysisOptions(tiers: [1, 5], maximumOrder: 2, effort: .quick)
        _ = try FailureAnalyser(compiled, options: options).analysis()
    }

    /// Compiles and asks.
    static func ask(_ graph: ThreatGraph, catalogue: CatalogueBook?) throws {
        try ask(try ModelCompiler(graph, catalogue: catalogue).compile(digest: ""))
    }

    /// As `sallyport check` and `analyse` read it, and answered.
    static func ask(_ input: CheckedInput) throws {
        switch input.content {
        case .model(let graph, let catalogue): try ask(graph, catalogue: catalogue)
        case .attackGraph(let document): try ask(compiled(document))
        }
    }

    /// A raw graph as the program compiles it.
    static func compiled(_ document: AttackGraphDocument) -> CompiledModel {
        CompiledModel(
            graph: document.graph, title: document.title ?? "",
            date: document.date?.description, digest: "")
    }
}
