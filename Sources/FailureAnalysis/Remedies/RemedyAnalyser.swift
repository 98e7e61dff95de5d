import AttackGraph
public import Catalogue
public import ThreatGraph

/// Answers Q5, the cheapest fix: the cheapest options under which no fewer failures than asked for
/// bring about a consequence.
public struct RemedyAnalyser {
    let model: ThreatGraph
    let candidates: [RemedyCandidate]
    let request: RemedyRequest
    private let catalogue: CatalogueBook?
    private let shouldStop: () -> Bool
    private let complete: ([Change]) throws -> ThreatGraph

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - model: The model as written.
    ///   - candidates: What may be chosen.
    ///   - catalogue: Where controls and instruments are looked up, as for `ModelCompiler`.
    ///   - shouldStop: Asked every now and then; when it says so, the best so far is the answer.
    ///   - complete: The model once some facts are changed, in the order given.
    public init(
        _ model: ThreatGraph, candidates: [RemedyCandidate],
        request: RemedyRequest = RemedyRequest(), catalogue: CatalogueBook? = nil,
        shouldStop: @escaping () -> Bool = { false },
        complete: @escaping ([Change]) throws -> ThreatGraph
    ) {
        self.model = model
        self.candidates = candidates
        self.request = request
        self.catalogue = catalogue
        self.shouldStop = shouldStop
        self.complete = complete
    }

    /// The cheapest remedy, every claim with a certificate verified.
    ///
    /// - Parameter digest: the digest of the model's canonical form.
    /// - Throws: `RemedyFault`, `RemedyError`, `UnknownsError` or `AnalysisError`.
    /// - Complexity: NP-hard in the number of options; see `RemedySearch`.
    public func findings(digest: String) throws -> RemedyFindings {
        let space = try RemedySpace(
            model, candidates: candidates, catalogue: catalogue, digest: digest,
            limit: request.maximumCombinations, complete: complete)
        var work = RemedyWork(
            space: space, request: request, shouldStop: shouldStop)
        return try work.findings(of: model)
    }
}
