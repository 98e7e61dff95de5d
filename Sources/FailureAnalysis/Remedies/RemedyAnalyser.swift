import AttackGraph
package import Catalogue
import Compilation
package import ThreatGraph

/// Answers Q5, the cheapest fix: the cheapest options under which no fewer failures than asked for
/// bring about a consequence.
package struct RemedyAnalyser {
    let model: ThreatGraph
    let candidates: [RemedyCandidate]
    let request: RemedyRequest
    private let catalogue: CatalogueBook?
    private let watch: WorkWatch
    private let complete: ([Change]) throws -> ThreatGraph

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - model: The model as written.
    ///   - candidates: What may be chosen.
    ///   - catalogue: Where controls and instruments are looked up, as for `ModelCompiler`.
    ///   - watch: Who says when to end; the best so far is then the answer.
    ///   - complete: The model once some facts are changed, in the order given.
    package init(
        _ model: ThreatGraph, candidates: [RemedyCandidate],
        request: RemedyRequest = RemedyRequest(), catalogue: CatalogueBook? = nil,
        watch: WorkWatch = WorkWatch(),
        complete: @escaping ([Change]) throws -> ThreatGraph
    ) {
        self.model = model
        self.candidates = candidates
        self.request = request
        self.catalogue = catalogue
        self.watch = watch
        self.complete = complete
    }

    /// The cheapest remedy, every claim with a certificate verified.
    ///
    /// - Parameter digest: the digest of the model's canonical form.
    /// - Throws: `RemedyFault`, `RemedyError`, `UnknownsError` or `AnalysisError`.
    /// - Complexity: NP-hard in the number of options; see `RemedySearch`.
    package func findings(digest: String) throws -> RemedyFindings {
        if let first = request.goals.first,
            !request.goals.contains(where: { model.states($0.kind) })
        {
            throw RemedyFault.nothingStated(first.kind.rawValue)
        }
        let budget = SharedWork(request.effort, watch: watch, in: .options)
        let space: RemedySpace
        do {
            space = try RemedySpace(
                model, candidates: candidates, catalogue: catalogue, digest: digest,
                asking: request.goals, limit: request.maximumCombinations,
                shouldStop: { budget.isSpent(before: $0) },
                isStoppedCompiling: watch.isStoppedCompiling,
                complete: complete)
        } catch is CompletionSpace.Interruption {
            return unfinished(digest: digest, ending: budget.ending)
        }
        var work = RemedyWork(space: space, request: request, budget: budget)
        return try work.findings(of: model)
    }

    /// What is known when there was no time even to read the options: nothing but what was asked.
    private func unfinished(digest: String, ending: Extent.Ending) -> RemedyFindings {
        let describer = RemedyOptionDescriber(
            model: model, candidates: candidates, goals: request.goals)
        return RemedyFindings(
            model: ModelSummary(model, digest: digest),
            target: RemedyTargetSummary(request, cases: 0),
            options: candidates.sorted { UnknownID($0.id) < UnknownID($1.id) }
                .map { describer.summary($0, changed: model) },
            remedy: RemedyAnswer(status: .unfinished, options: nil, cost: nil, lowerBound: 0),
            optima: RemedyOptima(sets: [], complete: false), unstoppable: [], remainder: nil,
            paths: [], front: [], sideEffects: [],
            certificates: CertificateSummary(proofs: 0, cuts: 0, skipped: 0),
            search: RemedySearchSummary(clauses: 0, trials: 0),
            extent: Extent(effort: request.effort, ending: ending))
    }
}
