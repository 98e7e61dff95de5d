import AttackGraph
import Compilation
import Formulas
import ThreatGraph

/// Finds what one step of a path rests on: who opened what, and what was so before.
struct StepExplainer {
    let compiled: CompiledModel
    let scenario: Scenario
    private var graph: AttackGraph { compiled.graph }

    init(compiled: CompiledModel, failures: [PartyFailure], tier: Int) {
        self.compiled = compiled
        scenario = Scenario(failures: failures, tier: tier)
    }

    /// The steps of a proof, numbered in its order.
    func steps(_ proof: [StepIndex]) -> [PathStep] {
        proof.enumerated().map { step($1, number: $0 + 1) }
    }

    private func step(_ index: StepIndex, number: Int) -> PathStep {
        let step = graph.steps[index]
        return PathStep(
            number: number, step: index, fact: step.head, factID: graph[step.head].id,
            meaning: compiled.meaning(of: step.head), premises: step.premises,
            ground: ground(of: step), barriers: step.barriers.map(openBarrier))
    }

    // MARK: Barriers

    private func openBarrier(_ index: BarrierIndex) -> OpenBarrier {
        let barrier = graph[index]
        return OpenBarrier(
            barrier: index, id: barrier.id, meaning: compiled.meaning(of: index),
            operators: barrier.lock.operators.map { graph[$0].id },
            opening: opening(of: barrier.lock))
    }

    /// Who and what the opening of a lock is due to: the failed parties whose part is needed, and
    /// capability where failures alone would not do.
    private func opening(of lock: Lock) -> Opening {
        if graph.isOpen(lock, under: Scenario(failures: [], tier: scenario.tier)) {
            return .capability(tier: scenario.tier)
        }
        let named = scenario.failures.filter { failure in
            lock.operators.contains(failure.party)
                && graph.isOpen(lock, under: Scenario(failures: [failure], tier: scenario.tier))
        }
        let all = scenario.failures.filter { lock.operators.contains($0.party) }
        // One failure of several that would each do is named; otherwise all are needed together.
        let due = (named.isEmpty ? all : [named[0]]).map { graph[$0.party].id }
        let isDueToFailures = graph.isOpen(
            lock, under: Scenario(failures: scenario.failures, tier: 0))
        return isDueToFailures ? .failed(due) : .failedAndCapability(due, tier: scenario.tier)
    }

    // MARK: Ground

    /// What a step rests on besides open barriers.
    private func ground(of step: Step) -> StepGround? {
        let premises = step.premises.map { compiled.meaning(of: $0) }
        let service = service(at: step)
        switch (compiled.meaning(of: step.head), premises.first) {
        case (.inside, .hands?): return .atTheMachines
        case (.hands, .seized?): return .seizedThere
        case (.hands, .inside(let outer)?): return .surrounded(by: outer, isUnguarded: false)
        case (.inside, nil), (.hands, nil):
            if let service { return .letIn(service) }
            return isOfBuilding(step) ? nil : .reachedFromOutside
        case (.inside(let inner), .inside(let outer)?):
            return compiled.model?.perimeters[inner]?.parent == outer
                ? .surrounded(by: outer, isUnguarded: step.barriers.isEmpty)
                : .connected(to: outer)
        case (.holds(let weights, let form, _), _):
            return possession(of: form, of: weights, from: premises, step: step)
        case (.hasKey, .hands(let machines)?): return .keyFromHands(at: machines)
        case (.hasKey(let key), .inside(let place)?):
            return compiled.model?.keys[key]?.perimeter == place
                ? .keyHeldIn(place) : .keyHandedTo(place)
        case (.consequence(.tampering), .inside?): return .trainedThere
        case (.consequence(.tampering), .holds(_, .plaintext, _)?): return .unencrypted
        case (.consequence(.tampering), _): return .enoughSharesInHand
        case (.consequence(.exfiltration), _): return .plaintextOutside
        case (.consequence(.disclosure), _?): return .ordered
        case (.legLost, .keyLost?): return .noKeyLeft
        case (.legLost, _), (.keyLost, _): return letIn(at: step)
        case (.partLost(let workload, let path, _), _):
            return comesLate(workload, path, besides: premises.count)
                ? .othersComeLate(workload) : .needed
        case (.consequence(.denial), let lost?):
            guard let workload = lost.workload else { return nil }
            if comesLate(workload, [], besides: premises.count) { return .othersComeLate(workload) }
            return premises.count > 1 ? .tooFewWays(workload) : .cannotRun(workload)
        case (.unexplained, _):
            return step.premises.isEmpty
                ? nil : .follows(from: step.premises.map { graph[$0].id })
        default: return nil
        }
    }

    /// Whether a part of what a workload needs is lost with fewer of its parts than it would be if
    /// each of them stood ready at once.
    private func comesLate(_ id: WorkloadID, _ path: [Int], besides lost: Int) -> Bool {
        guard var needs = compiled.model?.workloads[id]?.needs,
            needs.legs.contains(where: { $0.delay > .none })
        else { return false }
        for position in path {
            guard needs.parts.indices.contains(position - 1) else { return false }
            needs = needs.parts[position - 1]
        }
        if case .leaf = needs { return false }
        return lost < needs.lossesSuffice
    }

    /// The service whose people a step needs.
    private func service(at step: Step) -> ServiceID? {
        step.barriers.lazy.compactMap { barrier in
            if case .service(let id) = compiled.meaning(of: barrier) { id } else { nil }
        }.first
    }

    /// Who is let in where a leg stands or a key is, if a step rests on that.
    private func letIn(at step: Step) -> StepGround? {
        guard let model = compiled.model else { return nil }
        let lost = compiled.meaning(of: step.head)
        let reached = model.perimeters(reaching: lost)
        var key: KeyID?
        if case .keyLost(_, let id) = lost { key = id }
        if let id = service(at: step) {
            let into = reached.first { model.services[id]?.perimeters.contains($0) ?? false }
            return into.map { .stoppedByService(id, into: $0, key: key) }
        }
        guard let channel = compiled.administration(at: step, into: reached),
            case .perimeter(let into) = channel.destination
        else { return nil }
        return .stoppedByAdministration(from: channel.source, into: into, key: key)
    }

    /// Whether a step is that of whoever runs the building.
    private func isOfBuilding(_ step: Step) -> Bool {
        step.barriers.contains { barrier in
            if case .facility = compiled.meaning(of: barrier) { true } else { false }
        }
    }

    /// Why weights are in hand in one form, from what was so before.
    private func possession(
        of form: HeldForm, of weights: WeightsID, from premises: [FactMeaning], step: Step
    ) -> StepGround {
        let before = premises.compactMap { premise -> (form: HeldForm, place: Location)? in
            if case .holds(_, let form, let place) = premise { (form, place) } else { nil }
        }
        guard let source = before.first else {
            if case .inside(let place)? = premises.first { return .keptIn(place) }
            return .enoughSharesThere
        }
        if source.form == form {
            if premises.contains(where: \.isSeized) { return .carriedOff(from: source.place) }
            if let service = service(at: step) {
                return .carriedByService(service, from: source.place)
            }
            if premises.count > 1, case .holds(_, _, .outside) = compiled.meaning(of: step.head) {
                return .carriedOut(of: source.place)
            }
            return premises.count > 1 ? .bothSides : .movedFrom(source.place)
        }
        if premises.contains(where: \.isKey) { return .decrypted(weights) }
        return step.barriers.isEmpty ? .enoughSharesThere : .oneShareThere
    }
}

extension FactMeaning {
    fileprivate var isSeized: Bool { if case .seized = self { true } else { false } }

    fileprivate var isKey: Bool { if case .hasKey = self { true } else { false } }

    /// The workload that a lost leg or part belongs to.
    fileprivate var workload: WorkloadID? {
        switch self {
        case .legLost(let workload, _), .partLost(let workload, _, _), .keyLost(let workload, _):
            workload
        default: nil
        }
    }
}
