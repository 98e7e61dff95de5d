import AttackGraph
import Compilation
import Phrases
import ThreatGraph

/// Tells one step of a path in words: what is then so, why it is possible, and who opened what.
///
/// The wording is structural, "aws failed", never a claim about anybody's intent.
struct StepNarrator {
    let compiled: CompiledModel
    let scenario: Scenario
    private var graph: AttackGraph { compiled.graph }

    init(compiled: CompiledModel, failures: [PartyFailure], tier: Int) {
        self.compiled = compiled
        scenario = Scenario(failures: failures, tier: tier)
    }

    /// One numbered step.
    func step(_ index: StepIndex, number: Int) -> PathStep {
        let step = graph.steps[index]
        let barriers = step.barriers.map(openBarrier)
        return PathStep(
            number: number, step: index, fact: step.head, premises: step.premises,
            barriers: barriers, says: sentence(for: step.head),
            because: reason(for: step, barriers: barriers))
    }

    private func openBarrier(_ index: BarrierIndex) -> OpenBarrier {
        let barrier = graph[index]
        let opening = opening(of: barrier.lock)
        return OpenBarrier(
            barrier: index, id: barrier.id,
            operators: barrier.lock.operators.map { graph[$0].id }, opening: opening,
            opens: words(for: opening))
    }

    /// Who and what the opening of a lock is due to: the failed parties whose part is needed, and
    /// capability where failures alone would not do.
    private func opening(of lock: Lock) -> Opening {
        if graph.isOpen(lock, under: Scenario(failures: [], tier: scenario.tier)) {
            return .capability
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
        return isDueToFailures ? .failed(due) : .failedAndCapability(due)
    }

    private func words(for opening: Opening) -> String {
        let beyond = "OC\(scenario.tier) exceeds its level"
        return switch opening {
        case .failed(let parties): "\(WordList.joined(parties, none: "nobody")) failed"
        case .capability: beyond
        case .failedAndCapability(let parties):
            "\(WordList.joined(parties, none: "nobody")) failed, and \(beyond) for the rest"
        }
    }

    private func sentence(for fact: FactIndex) -> String {
        let names = ModelNames(compiled.model)
        return switch compiled.meaning(of: fact) {
        case .inside(let perimeter): "there is access inside \(names.perimeter(perimeter))"
        case .holds(let weights, let form, let place):
            "\(names.form(form, of: weights)) in hand \(names.at(place))"
        case .hasKey(let key): "the key \(names.key(key)) is in hand"
        case .countsShares(let weights, let count, _, _):
            count == 1
                ? "a share of \(names.weights(weights)) is in hand"
                : "at least \(count) shares of \(names.weights(weights)) are in hand"
        case .legLost(let workload, let leg): "\(names.leg(leg, of: workload)) is withheld"
        case .partLost(let workload, let part):
            part.isEmpty
                ? "\(names.workload(workload)) lacks what it cannot run without"
                : "one way to run \(names.workload(workload)) is gone"
        case .consequence(.exfiltration): "usable weights are outside every perimeter"
        case .consequence(.disclosure): "weights are handed over under compulsion"
        case .consequence(.denial): "the work cannot run"
        case .consequence(.tampering): "weights can be changed"
        case .unexplained: graph[fact].id
        }
    }

    private func reason(for step: Step, barriers: [OpenBarrier]) -> String {
        let grounds = passage(of: barriers) + ground(of: step)
        return grounds.isEmpty ? "nothing guards it" : grounds.joined(separator: "; ")
    }

    /// What stands open, one clause a barrier; several controls that open for one reason are
    /// counted.
    private func passage(of barriers: [OpenBarrier]) -> [String] {
        var reasons: [String] = []
        var counted: [String: [OpenBarrier]] = [:]
        for barrier in barriers {
            if counted[barrier.opens] == nil { reasons.append(barrier.opens) }
            counted[barrier.opens, default: []].append(barrier)
        }
        return reasons.flatMap { reason -> [String] in
            let group = counted[reason] ?? []
            if group.count > 3 { return ["\(group.count) controls stand open (\(reason))"] }
            return group.map { "\(barrierName($0.barrier)) stands open (\(reason))" }
        }
    }

    /// What a step rests on besides open barriers.
    private func ground(of step: Step) -> [String] {
        let names = ModelNames(compiled.model)
        let premises = step.premises.map { compiled.meaning(of: $0) }
        switch (compiled.meaning(of: step.head), premises.first) {
        case (.inside, nil): return ["it is reached from outside"]
        case (.inside(let inner), .inside(let outer)?):
            let isNested = compiled.model?.perimeters[inner]?.parent == outer
            let relation = isNested ? "surrounds it" : "administers or connects to it"
            let host = isNested && step.barriers.isEmpty ? " and nothing keeps its host out" : ""
            return ["\(names.perimeter(outer)) \(relation)\(host)"]
        case (.holds(let weights, let form, _), _):
            return [possession(of: form, of: weights, from: premises, step: step)]
        case (.hasKey, .inside(let place)?): return ["it is held in \(names.perimeter(place))"]
        case (.consequence(.tampering), .inside?): return ["the weights are trained there"]
        case (.consequence(.tampering), .holds(_, .plaintext, _)?):
            return ["they are in hand unencrypted"]
        case (.consequence(.tampering), _): return ["enough shares are in hand"]
        case (.consequence(.exfiltration), _): return ["they are there in plaintext"]
        case (.consequence(.disclosure), _?): return ["they are outside, and the order said so"]
        case (.partLost, _): return ["that way needs it"]
        case (.consequence(.denial), let lost?):
            let isOneOfSeveral = premises.count > 1
            return lost.workload.map(names.workload).map {
                [
                    isOneOfSeveral
                        ? "too few ways to run \($0) are left" : "\($0) cannot run without it"
                ]
            } ?? []
        case (.unexplained, _):
            let facts = step.premises.map { graph[$0].id }
            return facts.isEmpty
                ? [] : ["it follows from \(WordList.joined(facts, none: "nobody"))"]
        default: return []
        }
    }

    /// Why weights are in hand in one form, from what was so before.
    private func possession(
        of form: HeldForm, of weights: WeightsID, from premises: [FactMeaning], step: Step
    ) -> String {
        let names = ModelNames(compiled.model)
        let before = premises.compactMap { premise -> (form: HeldForm, place: Location)? in
            if case .holds(_, let form, let place) = premise { (form, place) } else { nil }
        }
        guard let source = before.first else {
            if case .inside(let place)? = premises.first {
                return "a copy is kept in \(names.perimeter(place))"
            }
            return "enough shares are there"
        }
        if source.form == form {
            if premises.count > 1, compiled.meaning(of: step.head).isOutside {
                return "whoever stands in \(names.place(source.place)) can carry out by hand what "
                    + "is there: the model does not say that it states every way out"
            }
            return premises.count > 1
                ? "there is access on both sides of the boundary"
                : "bytes move from \(names.place(source.place))"
        }
        if premises.contains(where: \.isKey) {
            return "the key opens the ciphertext of \(names.weights(weights))"
        }
        return step.barriers.isEmpty ? "enough shares are there" : "one share is there already"
    }

    /// What a barrier guards, in the model's words.
    func barrierName(_ index: BarrierIndex) -> String { compiled.name(of: index) }
}

extension FactMeaning {
    fileprivate var isKey: Bool { if case .hasKey = self { true } else { false } }

    /// Whether it is that bytes are outside.
    fileprivate var isOutside: Bool {
        if case .holds(_, _, .outside) = self { true } else { false }
    }

    /// The workload that a lost leg or part belongs to.
    fileprivate var workload: WorkloadID? {
        switch self {
        case .legLost(let workload, _), .partLost(let workload, _): workload
        default: nil
        }
    }
}
