import ArgumentParser
import Catalogue
import FailureAnalysis
import ModelFormat
import ThreatGraph

/// Which options the catalogue proposes.
enum CatalogueOptions: String, CaseIterable, ExpressibleByArgument {
    case none
    case missing
    case all

    func candidates(
        for model: ThreatGraph, catalogue: CatalogueBook
    ) -> [RemedyCandidate] {
        []
    }

    static func completed(
        _ changes: [Change], of document: ModelDocument, catalogue: CatalogueBook?
    ) throws -> ThreatGraph {
        try document.applying(changes).threatGraph(checkingChanges: false, catalogue: catalogue)
    }
}
