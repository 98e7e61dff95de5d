import AttackGraph
import Compilation
import ThreatGraph

/// One model that is asked: as written, or with changes.
struct WhatIfSide {
    private let compiled: CompiledModel
    private let engine: ClosureEngine
    private(set) var certificates: CertificateRegister

    init(_ compiled: CompiledModel) {
        self.compiled = compiled
        engine = ClosureEngine(compiled.graph)
        certificates = CertificateRegister(compiled.graph)
    }

    /// What asks for a goal, by its id; the sum where what it is of is all that there is.
    func consequence(_ id: String) -> Consequence? {
        GoalName(id: id).flatMap(compiled.consequence(for:))
            ?? compiled.graph.consequences.first { $0.id == id }
    }

    /// Whether a consequence follows at a tier, with a verified certificate.
    ///
    /// - Parameter name: the id by which it is asked for.
    mutating func answer(
        _ consequence: Consequence, called name: String, failing failed: [String], tier: Int
    ) throws(AnalysisError) -> WhatIfAnswer {
        let effective = failures(of: failed, for: consequence)
        let failures = failed.flatMap { effective[$0] ?? [] }
        let goal = consequence.goal
        let graph = compiled.graph
        let follows = engine.closure(under: Scenario(failures: failures, tier: tier))
            .isDerivable(goal)
        let freely = engine.closure(under: Scenario(failures: [], tier: tier)).isDerivable(goal)
        var answer = WhatIfAnswer(
            consequence: name, tier: consequence.isTiered ? tier : nil,
            follows: follows, followsWithoutFailures: freely, followsAsWritten: nil,
            parties: Set(failures.map { graph[$0.party].id }).sorted(),
            withoutEffect: failed.filter { effective[$0] == nil }, pathID: nil, steps: nil,
            held: nil)
        if follows {
            let proof = try certificates.prove(goal, failures: failures, tier: tier)
            let steps = StepExplainer(compiled: compiled, failures: failures, tier: tier)
                .steps(proof.steps)
            answer.steps = steps
            answer.pathID = PathIdentity.id(
                consequence: name, failed: failed, steps: steps, in: compiled.model)
        } else {
            answer.held = held(
                by: try certificates.refute(goal, failures: failures, tier: tier),
                admitting: consequence.modes)
        }
        return answer
    }

    /// The path to a goal that these failures bring about, with a verified certificate.
    ///
    /// - Parameter name: the id by which it is asked for.
    mutating func path(
        to consequence: Consequence, called name: String, failing failed: [String], tier: Int
    ) throws(AnalysisError) -> FailurePath {
        let effective = failures(of: failed, for: consequence)
        var failures: [PartyFailure] = []
        for failure in failed.flatMap({ effective[$0] ?? [] }) where !failures.contains(failure) {
            failures.append(failure)
        }
        let proof = try certificates.prove(consequence.goal, failures: failures, tier: tier)
        let steps = StepExplainer(compiled: compiled, failures: failures, tier: tier)
            .steps(proof.steps)
        return FailurePath(
            id: PathIdentity.id(
                consequence: name, failed: failed, steps: steps, in: compiled.model),
            consequence: name, tier: consequence.isTiered ? tier : nil,
            level: failed.contains { CauseName(rootID: $0) != nil } ? .root : .party,
            failed: failed, failures: failures, steps: steps)
    }

    /// What of `failed` fails for a consequence, by id; without those that fail nobody for it.
    private func failures(
        of failed: [String], for consequence: Consequence
    ) -> [String: [PartyFailure]] {
        let graph = compiled.graph
        let variables =
            graph.partyVariables(modes: consequence.modes, withoutPrincipals: false)
            + graph.rootVariables(for: consequence, withoutPrincipals: false)
        let wanted = Set(failed)
        return Dictionary(
            variables.filter { wanted.contains($0.id) }.map { ($0.id, $0.failures) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The shut barriers on the steps that would enter a cut.
    private func held(by cut: Cut, admitting modes: ModeSet) -> [HeldBarrier] {
        let graph = compiled.graph
        let facts = Set(cut.facts)
        var barriers: Set<BarrierIndex> = []
        for index in graph.steps.indices {
            let step = graph.steps[index]
            guard facts.contains(step.head), facts.isDisjoint(with: step.premises),
                !compiled.isOutOfQuestion(step, admitting: modes)
            else { continue }
            for barrier in step.barriers
            where !graph.isOpen(graph[barrier].lock, under: cut.scenario) {
                barriers.insert(barrier)
            }
        }
        return barriers.map { index in
            let barrier = graph[index]
            return HeldBarrier(
                id: barrier.id, meaning: compiled.meaning(of: index),
                operators: barrier.lock.operators.map { graph[$0].id },
                lock: barrier.lock.named(in: graph))
        }.sorted { $0.id < $1.id }
    }
}
