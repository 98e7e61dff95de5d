import AttackGraph
package import Compilation
import ThreatGraph

/// Answers "what if these failed, and this were so": for each consequence and tier whether it
/// follows, with a verified path or a verified cut.
package struct WhatIfAnalyser: Sendable {
    let model: CompiledModel
    private let asWritten: CompiledModel?
    private let options: AnalysisOptions
    private let watch: WorkWatch

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - model: The model to ask, changes included.
    ///   - asWritten: The model without the changes, to be compared with; `nil` where there are
    ///     none.
    ///   - watch: Who says when to end with what is proved so far.
    package init(
        _ model: CompiledModel, asWritten: CompiledModel? = nil,
        options: AnalysisOptions = AnalysisOptions(), watch: WorkWatch = WorkWatch()
    ) {
        self.model = model
        self.asWritten = asWritten
        self.options = options
        self.watch = watch
    }

    /// The answers.
    ///
    /// - Parameters:
    ///   - failed: Parties, which fail in every mode that a consequence admits, and root causes,
    ///     which fail whom and how the model says.
    ///   - changes: What was changed, to be repeated in the findings.
    /// - Throws: `WhatIfError`.
    /// - Complexity: O(*c* · *s*) for *c* consequences and tiers and a graph of size *s*.
    package func findings(
        failing failed: [String], changes: [WhatIfChange] = []
    ) throws(WhatIfError) -> WhatIfFindings {
        try check(failed)
        var side = WhatIfSide(model)
        var before = asWritten.map(WhatIfSide.init)
        var answers: [WhatIfAnswer] = []
        var unanswered: [WhatIfQuestion] = []
        var notStated: [String] = []
        var goalsNotAsked = 0
        do throws(AnalysisError) {
            let asked = try asked()
            goalsNotAsked = asked.notAsked
            let count = asked.goals.reduce(0) {
                $0 + ($1.consequence.isTiered ? options.tiers.count : 1)
            }
            for (name, consequence) in asked.goals {
                if !model.states(name) {
                    notStated.append(name)
                    continue
                }
                for tier in consequence.isTiered ? options.tiers : [0] {
                    if watch.isStopped(in: .failures, done: answers.count, of: count) {
                        unanswered.append(
                            WhatIfQuestion(
                                consequence: name,
                                tier: consequence.isTiered ? tier : nil))
                        continue
                    }
                    var answer = try side.answer(
                        consequence, called: name, failing: failed, tier: tier)
                    if asWritten?.states(name) == true, let earlier = before?.consequence(name) {
                        answer.followsAsWritten =
                            try before?.answer(
                                earlier, called: name, failing: failed, tier: tier
                            ).follows
                    }
                    answers.append(answer)
                }
            }
        } catch {
            throw .analysis(error)
        }
        var certificates = side.certificates.summary
        if let earlier = before?.certificates.summary {
            certificates.proofs += earlier.proofs
            certificates.cuts += earlier.cuts
        }
        return WhatIfFindings(
            model: ModelSummary(model), asWritten: asWritten.map(ModelSummary.init),
            failed: failed, changes: changes, answers: answers, notStated: notStated,
            goalsNotAsked: goalsNotAsked, unanswered: unanswered,
            extent: Extent(
                effort: options.effort, ending: unanswered.isEmpty ? .answered : .stopped),
            certificates: certificates)
    }

    /// What is asked about, by the names by which it is asked for: what is asked for by name, or
    /// everything together and then each asset and workload.
    private func asked() throws(AnalysisError) -> (
        goals: [(name: String, consequence: Consequence)], notAsked: Int
    ) {
        let consequences = try FailureAnalyser(model, options: options).consequences()
        if let only = options.only {
            return (
                only.compactMap { goal in
                    model.consequence(for: goal).map { (goal.id, $0) }
                }, 0
            )
        }
        let kinds = Set(consequences.map(\.id))
        let goals = model.goals.filter { goal in
            GoalName(id: goal.id).map { kinds.contains($0.kind.rawValue) } ?? false
        }
        let told = goals.count > FailureAnalyser.maximumGoals ? [] : goals
        return ((consequences + told).map { ($0.id, $0) }, goals.count - told.count)
    }

    /// Refuses what is neither a party nor a root cause, of the model or of the model as written.
    ///
    /// What only a root cause brings about, a seizure, is not among those that it offers.
    private func check(_ failed: [String]) throws(WhatIfError) {
        let graphs = ([model] + (asWritten.map { [$0] } ?? [])).map(\.graph)
        let known = Set(graphs.flatMap(\.failureNames))
        for id in failed where !known.contains(id) {
            let hidden = Set(graphs.flatMap(\.parties).filter { !$0.failsAlone }.map(\.id))
            throw .unknownFailure(
                id,
                known: known.subtracting(hidden)
                    .filter { CauseName(rootID: $0)?.kind != .own }.sorted())
        }
    }
}

extension AttackGraph {
    /// What can be taken to fail: parties, their own roots, and root causes.
    var failureNames: [String] {
        parties.map(\.id) + parties.map { OwnRootCause.id(ofParty: $0.id) } + rootCauses.map(\.id)
    }
}
