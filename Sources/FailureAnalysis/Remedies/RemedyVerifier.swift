import AttackGraph
import Compilation
import Networks
import ThreatGraph

/// Rechecks what the search says in the model with the options chosen, compiled by itself: a cut for
/// every case that must not happen, and a proof for every path.
struct RemedyVerifier {
    private(set) var summary = CertificateSummary(proofs: 0, cuts: 0, skipped: 0)

    /// Counts certificates that were verified elsewhere.
    mutating func count(_ other: CertificateSummary) {
        summary.proofs += other.proofs
        summary.cuts += other.cuts
        summary.skipped += other.skipped
    }

    /// Counts certificates that there was no time to verify.
    mutating func skip(_ count: Int) { summary.skipped += count }

    /// Verifies that no case happens.
    mutating func refute(
        _ target: RemedyTarget, in compiled: CompiledModel
    ) throws(RemedyFault) {
        let graph = compiled.graph
        let solver = ExposureSolver(graph, options: AnalysisOptions())
        let engine = ClosureEngine(graph)
        for item in target.cases {
            guard let question = Self.question(item, solver) else { continue }
            guard let cut = engine.closure(under: question.scenario).cut(for: question.goal) else {
                throw .certificateRejected("the options chosen do not meet the target")
            }
            do throws(CertificateFault) { try CertificateChecker.verify(cut, in: graph) } catch {
                throw .certificateRejected("\(error)")
            }
            summary.cuts += 1
        }
    }

    /// A path, verified and told.
    mutating func tell(
        _ path: RemedyPath, of item: RemedyCase, in compiled: CompiledModel
    ) throws(RemedyFault) -> FailurePath {
        let graph = compiled.graph
        let solver = ExposureSolver(graph, options: AnalysisOptions())
        guard let question = Self.question(item, solver) else {
            throw .certificateRejected("a path leads to no consequence")
        }
        var steps: [StepIndex] = []
        for move in path.moves {
            let step = graph.steps.indices.first { index in
                let step = graph.steps[index]
                return graph[step.head].id == move.head
                    && Set(step.premises.map { graph[$0].id }) == Set(move.premises)
                    && Set(step.barriers.map { graph[$0].id }) == Set(move.barriers)
            }
            guard let step else {
                throw .certificateRejected("a step of a path is not in the model")
            }
            steps.append(step)
        }
        let proof = Proof(scenario: question.scenario, goal: question.goal, steps: steps)
        do throws(CertificateFault) { try CertificateChecker.verify(proof, in: graph) } catch {
            throw .certificateRejected("\(error)")
        }
        summary.proofs += 1
        let explainer = StepExplainer(
            compiled: compiled, failures: question.scenario.failures, tier: item.tier)
        let told = explainer.steps(steps)
        return FailurePath(
            id: PathIdentity.id(
                consequence: item.about.id, failed: item.failed, steps: told,
                in: compiled.model),
            consequence: item.about.id, tier: item.writtenTier, level: item.level,
            failed: item.failed, failures: question.scenario.failures, steps: told)
    }

    /// A case as a question about one graph; what the graph does not have cannot fail there.
    private static func question(
        _ item: RemedyCase, _ solver: ExposureSolver
    ) -> (goal: FactIndex, scenario: Scenario)? {
        let id = item.about.id
        guard let consequence = solver.graph.consequences.first(where: { $0.id == id })
        else { return nil }
        let failed = Set(item.failed)
        let question: (goal: FactIndex, variables: [FailureVariable])
        if let label = item.label {
            // A graph in which nothing has this principal has no such question.
            let (graph, name) = (solver.graph, GoalPlan.fact(item.about, label: label))
            guard let fact = graph.facts.firstIndex(where: { $0.id == name }) else { return nil }
            let left = graph.principals(labelled: label)
            question = (
                FactIndex(fact),
                item.level.countsRoots
                    ? graph.rootVariables(for: consequence, without: left)
                    : graph.partyVariables(modes: consequence.modes, without: left)
            )
        } else {
            question = solver.questions(for: consequence, at: item.level)[0]
        }
        let on = question.variables.filter { failed.contains($0.id) }
        return (question.goal, Scenario(on: on, tier: item.tier))
    }
}
