import Catalogue
package import FailureAnalysis
import Foundation
import ModelFormat
import TestSupport
import ThreatGraph

/// Models for remedies, from texts and files.
package enum RemedyTexts {
    package static func findings(
        of file: String, request: RemedyRequest = RemedyRequest()
    ) throws -> RemedyFindings {
        let url = PackageRoot.url.appendingPathComponent("Models/seed-case/\(file).yaml")
        return try findings(of: ModelReader().document(at: url.path), request: request)
    }

    package static func findings(
        text: String, request: RemedyRequest = RemedyRequest(),
        proposing scope: RemedyProposals.Scope = .none
    ) throws -> RemedyFindings {
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "model.yaml")
        return try findings(of: document, request: request, proposing: scope)
    }

    private static func findings(
        of document: ModelDocument, request: RemedyRequest,
        proposing scope: RemedyProposals.Scope = .none
    ) throws -> RemedyFindings {
        let book = try CatalogueBook.builtIn()
        let model = try document.threatGraph(catalogue: book)
        let proposals = RemedyProposals(scope, for: model, catalogue: book)
        let analyser = RemedyAnalyser(
            model, candidates: model.options.map(RemedyCandidate.init) + proposals.candidates,
            request: request, catalogue: book,
            complete: proposals.completing { changes in
                try document.applying(changes).threatGraph(
                    checkingChanges: false, catalogue: book)
            })
        return try analyser.findings(digest: "sha256:test")
    }
}
