import AttackGraph
import Compilation
import ThreatGraph

/// One run of the analysis, from the search to its certificates.
struct RemedyWork {
    var space: RemedySpace
    let request: RemedyRequest
    let budget: SharedWork
    var verifier = RemedyVerifier()
    /// Clauses against options that are no model together, found so far.
    private var obstacles: [RemedyClause] = []

    init(space: RemedySpace, request: RemedyRequest, budget: SharedWork) {
        self.space = space
        self.request = request
        self.budget = budget
    }

    private func shouldStop() -> Bool { budget.isSpent(before: 0) }

    private var costs: [Int] { space.candidates.map(\.cost) }

    mutating func findings(of model: ThreatGraph) throws -> RemedyFindings {
        let target = try RemedyTarget(order: request.order, request: request, in: &space)
        var search = try search(for: target)
        let outcome = try cheapest(&search, target)
        var optima = RemedyOptima(sets: [], complete: false)
        if let best = outcome.best {
            optima.sets = [space.ids(best)]
            if outcome.isComplete, request.allOptima, let cost = outcome.cost {
                optima = try self.optima(best, cost: cost, target, search: search)
            }
        }
        let unstoppable = outcome.isInfeasible ? try self.unstoppable(target) : nil
        let summary = try summary(of: model)
        let shown = outcome.best ?? unstoppable?.remainder?.choice ?? []
        let paths = try paths(of: search, target, outcome: outcome)
        let front = try front(known: outcome, search: search)
        let sideEffects = try shown.isEmpty ? [] : self.sideEffectsIfThereIsTime(choosing: shown)
        return RemedyFindings(
            model: summary,
            target: RemedyTargetSummary(request, cases: target.cases.count),
            options: try options(model), remedy: answer(outcome), optima: optima,
            unstoppable: unstoppable?.entries ?? [],
            remainder: unstoppable?.remainder?.answer,
            paths: paths, front: front, sideEffects: sideEffects,
            certificates: verifier.summary,
            search: RemedySearchSummary(clauses: search.paths.count, trials: search.trials),
            extent: Extent(effort: request.effort, ending: budget.ending))
    }

    /// What was analysed, as far as that is known of a model that there may be no time to compile.
    private mutating func summary(of model: ThreatGraph) throws -> ModelSummary {
        do {
            return ModelSummary(try space.compiledModel(choosing: []))
        } catch is CompletionSpace.Interruption {
            noteStop()
            return ModelSummary(model, digest: space.digest)
        }
    }

    /// The side effects; none are told where it was time to stop before the models were compiled.
    private mutating func sideEffectsIfThereIsTime(
        choosing choice: [Int]
    ) throws -> [RemedySideEffect] {
        do {
            return try sideEffects(choosing: choice)
        } catch is CompletionSpace.Interruption {
            noteStop()
            return []
        }
    }

    /// Has it noted that somebody asked to stop, who says so whenever he is asked again.
    private func noteStop() { _ = budget.isSpent() }

    // MARK: Searching

    private func search(
        for target: RemedyTarget, known: [RemedyClause] = []
    ) throws -> RemedySearch {
        try RemedySearch(
            graph: space.graph, diagrams: space.diagrams, costs: costs,
            scenarios: target.scenarios, rules: space.rules + obstacles + known,
            asking: { [budget] in budget.isSpent(before: $0) })
    }

    private mutating func cheapest(
        _ search: inout RemedySearch, _ target: RemedyTarget
    ) throws -> RemedyOutcome {
        try search.cheapest { try self.admit($0, target) }
    }

    /// Whether a choice of options can be made; if so, that it meets the target is verified in the
    /// model that it makes.
    private mutating func admit(
        _ choice: [Int], _ target: RemedyTarget
    ) throws -> RemedyClause? {
        if let obstacle = try space.obstacle(to: choice) {
            obstacles.append(obstacle)
            return obstacle
        }
        do {
            try verifier.refute(target, in: space.compiledModel(choosing: choice))
        } catch is CompletionSpace.Interruption {
            // What was not verified is not admitted; what was before stays.
            noteStop()
            throw RemedySearch.Interruption()
        }
        return nil
    }

    private func answer(_ outcome: RemedyOutcome) -> RemedyAnswer {
        let status: RemedyStatus =
            switch (outcome.best, outcome.isComplete) {
            case (nil, true): .infeasible
            case (nil, false): .unfinished
            case (.some(let best), true): best.isEmpty ? .holds : .optimal
            case (.some, false): .bounded
            }
        return RemedyAnswer(
            status: status, options: outcome.best.map(space.ids), cost: outcome.cost,
            lowerBound: outcome.lowerBound)
    }

    private mutating func optima(
        _ best: [Int], cost: Int, _ target: RemedyTarget, search: RemedySearch
    ) throws -> RemedyOptima {
        var search = search
        let others = try search.others(
            costing: cost, besides: [best], limit: request.maximumOptima - 1
        ) { try self.admit($0, target) }
        return RemedyOptima(
            sets: ([best] + others.choices).map(space.ids)
                .sorted { $0.lexicographicallyPrecedes($1) }, complete: others.isComplete)
    }

    // MARK: What cannot be stopped

    private struct Unstoppable {
        let entries: [RemedyUnstoppable]
        let remainder: (choice: [Int], answer: RemedyAnswer)?
    }

    /// The cases that no choice of options stops, or the fewest that no choice stops together.
    private mutating func unstoppable(_ target: RemedyTarget) throws -> Unstoppable {
        var hopeless: [Int] = []
        for place in target.cases.indices {
            switch try isFeasible([place], of: target) {
            case nil: return Unstoppable(entries: [], remainder: nil)
            case false?: hopeless.append(place)
            case true?: break
            }
        }
        let onlyTogether = hopeless.isEmpty
        if onlyTogether {
            hopeless = Array(target.cases.indices)
            for place in target.cases.indices where hopeless.count > 1 {
                let fewer = hopeless.filter { $0 != place }
                if try isFeasible(fewer, of: target) == false { hopeless = fewer }
            }
        }
        let entries = hopeless.map { place in
            let item = target.cases[place]
            return RemedyUnstoppable(
                consequence: item.about.id, tier: item.writtenTier,
                failed: item.failed, onlyTogether: onlyTogether)
        }
        let rest = target.cases.indices.filter { !hopeless.contains($0) }
        if onlyTogether || rest.isEmpty { return Unstoppable(entries: entries, remainder: nil) }
        let left = target.keeping(rest)
        var search = try search(for: left)
        let outcome = try cheapest(&search, left)
        return Unstoppable(
            entries: entries, remainder: (outcome.best ?? [], answer(outcome)))
    }

    private mutating func isFeasible(_ places: [Int], of target: RemedyTarget) throws -> Bool? {
        let some = target.keeping(places)
        var search = try search(for: some)
        return try search.isFeasible { try self.admit($0, some) }
    }

    // MARK: What is told

    /// How many paths are verified and told once it is time to stop.
    private static let pathsWhenStopped = 12

    private mutating func options(_ model: ThreatGraph) throws -> [RemedyOptionSummary] {
        let describer = RemedyOptionDescriber(
            model: model, candidates: space.candidates, goals: request.goals)
        var summaries: [RemedyOptionSummary] = []
        for (place, option) in space.candidates.enumerated() {
            summaries.append(
                describer.summary(option, changed: try space.model(choosing: [place])))
        }
        return summaries
    }

    /// The paths that show that nothing cheaper would do, each verified in the model in which it was
    /// found.
    private mutating func paths(
        of search: RemedySearch, _ target: RemedyTarget, outcome: RemedyOutcome
    ) throws -> [RemedyPathSummary] {
        guard outcome.isComplete || outcome.lowerBound ?? 0 > 0 else { return [] }
        let bound = outcome.isComplete ? outcome.cost : outcome.lowerBound
        let needed = search.neededPaths(
            below: bound, maximumNodes: outcome.isComplete ? request.reductionNodes : 0)
        var summaries: [RemedyPathSummary] = []
        for (number, path) in needed.enumerated() {
            if number >= Self.pathsWhenStopped, shouldStop() {
                verifier.skip(needed.count - number)
                break
            }
            // A choice that is no model has no path of its own to show.
            if try space.obstacle(to: path.chosen) != nil { continue }
            let compiled: CompiledModel
            do {
                compiled = try space.compiledModel(choosing: path.chosen)
            } catch is CompletionSpace.Interruption {
                noteStop()
                verifier.skip(needed.count - number)
                break
            }
            let item = target.cases[path.scenario]
            let told = try verifier.tell(path, of: item, in: compiled)
            summaries.append(
                RemedyPathSummary(
                    choosing: space.ids(path.clause.choosing),
                    leaving: space.ids(path.clause.leaving), chosen: space.ids(path.chosen),
                    path: told, model: compiled.model))
        }
        return summaries
    }

    /// The cheapest set for every order from 1, as far as asked for.
    private mutating func front(
        known: RemedyOutcome, search main: RemedySearch
    ) throws -> [RemedyFrontPoint] {
        var points: [RemedyFrontPoint] = []
        var clauses: [RemedyClause] = []
        var isInfeasible = false
        for order in 1...max(1, request.frontOrder) {
            if isInfeasible {
                points.append(
                    RemedyFrontPoint(
                        order: order,
                        remedy: RemedyAnswer(
                            status: .infeasible, options: nil, cost: nil, lowerBound: nil)))
                continue
            }
            var outcome = known
            if order == request.order {
                clauses += main.paths.map(\.clause)
            } else {
                if shouldStop() {
                    // What a smaller order costs, this one costs too.
                    let least = points.last?.remedy.lowerBound ?? 0
                    points.append(
                        RemedyFrontPoint(
                            order: order,
                            remedy: RemedyAnswer(
                                status: .unfinished, options: nil, cost: nil, lowerBound: least)))
                    continue
                }
                let target = try RemedyTarget(order: order, request: request, in: &space)
                // What suffices for a smaller order suffices for this one.
                var search = try search(for: target, known: clauses)
                outcome = try cheapest(&search, target)
                clauses += search.paths.map(\.clause)
            }
            isInfeasible = outcome.isInfeasible
            points.append(RemedyFrontPoint(order: order, remedy: answer(outcome)))
        }
        return points
    }
}
