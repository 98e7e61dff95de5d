import AttackGraph
import Formulas
import Networks
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Builds a compiled model and a path through it by hand.
struct DiagramSample {
    var model: ThreatGraph?
    var parties: [String]
    var failed: [String]
    var failedAs: [String]?
    var consequence: ConsequenceKind
    var tier: Int?
    var level = AnswerLevel.party
    var title = "Sample"

    private var factMeanings: [String: FactMeaning] = [:]
    private var barrierMeanings: [String: BarrierMeaning] = [:]
    private var locks: [String: LockExpression] = [:]
    private var pathSteps: [(fact: String, premises: [String], barriers: [String], told: String)] =
        []

    init(
        _ model: ThreatGraph?, parties: [String], failed: [String],
        consequence: ConsequenceKind, tier: Int? = 3
    ) {
        self.model = model
        self.parties = parties
        self.failed = failed
        self.consequence = consequence
        self.tier = tier
        title = model?.title ?? "Raw graph"
    }

    mutating func barrier(_ id: String, _ meaning: BarrierMeaning, _ lock: LockExpression) {
        barrierMeanings[id] = meaning
        locks[id] = lock
    }

    /// Adds a step; `told` is what an unexplained fact is called in words, its id if left out.
    mutating func step(
        _ fact: String, _ meaning: FactMeaning, from premises: [String] = [],
        through barriers: [String] = [], told: String? = nil
    ) {
        factMeanings[fact] = meaning
        pathSteps.append((fact, premises, barriers, told ?? fact))
    }

    private func isFailed(_ lock: LockExpression) -> Bool {
        switch lock {
        case .leaf(let leaf): failed.contains(leaf.party)
        case .all(let parts): parts.allSatisfy(isFailed)
        case .any(let parts): parts.contains(where: isFailed)
        case .atLeast(let count, let parts): parts.filter(isFailed).count >= count
        }
    }

    /// The finished pair.
    func build() throws -> (path: FailurePath, compiled: CompiledModel) {
        var builder = AttackGraphBuilder()
        for party in parties { builder.addParty(party, isPrincipal: party == "lab") }
        for (id, lock) in locks.sorted(by: { $0.key < $1.key }) {
            builder.addBarrier(id, lock: lock)
        }
        for step in pathSteps {
            builder.addStep(to: step.fact, from: step.premises, through: step.barriers)
        }
        builder.addConsequence(
            consequence.rawValue, goal: pathSteps.last?.fact ?? "goal", modes: .all,
            isTiered: consequence.isTiered)
        let graph = try builder.build()
        let compiled = CompiledModel(
            title: title, date: model?.date?.description,
            digest: "sha256:4db896da5ffab3390c1d7e7a86a1f9a1b6b0a77e2c1b7e9f6f1c2d3e4f5a6b7c",
            model: model, graph: graph,
            factMeanings: graph.facts.map { factMeanings[$0.id] ?? .unexplained },
            barrierMeanings: graph.barriers.map { barrierMeanings[$0.id] ?? .unexplained })
        return (path(in: graph), compiled)
    }

    private func path(in graph: AttackGraph) -> FailurePath {
        func index(of fact: String) -> FactIndex {
            FactIndex(graph.facts.firstIndex { $0.id == fact } ?? 0)
        }
        let steps = pathSteps.enumerated().map { place, step in
            let barriers = step.barriers.compactMap { id -> OpenBarrier? in
                guard let at = graph.barriers.firstIndex(where: { $0.id == id }) else { return nil }
                let names = graph.barriers[at].lock.operators.map { graph.parties[$0.position].id }
                let open = locks[id].map(isFailed) ?? false
                let gone = names.filter(failed.contains)
                return OpenBarrier(
                    barrier: BarrierIndex(at), id: id,
                    meaning: barrierMeanings[id] ?? .unexplained, operators: names,
                    opening: open ? .failed(gone) : .capability(tier: tier ?? 0))
            }
            return PathStep(
                number: place + 1, step: StepIndex(place), fact: index(of: step.fact),
                factID: step.told, meaning: factMeanings[step.fact] ?? .unexplained,
                premises: step.premises.map(index(of:)), ground: nil, barriers: barriers)
        }
        return FailurePath(
            id: "path-\(consequence.rawValue)-" + failed.joined(separator: "-"),
            consequence: consequence.rawValue, tier: tier, level: level,
            failed: failedAs ?? failed,
            failures: failed.sorted().compactMap { party in
                graph.parties.firstIndex { $0.id == party }
                    .map { PartyFailure(party: PartyIndex($0), modes: .all) }
            },
            steps: steps)
    }
}
