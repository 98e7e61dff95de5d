import AttackGraph
import Compilation
import ThreatGraph

/// Finds the elements of the model that a certificate rests on.
struct EvidenceTracer {
    private let compiled: CompiledModel
    private let model: ThreatGraph
    private let evidence: ModelEvidence
    private var graph: AttackGraph { compiled.graph }

    init(_ compiled: CompiledModel, model: ThreatGraph) {
        self.compiled = compiled
        self.model = model
        evidence = ModelEvidence(model)
    }

    /// Everything that the steps of a proof say of the model: a proof is as weak as the weakest.
    func elements(on proof: Proof) -> Set<WeighedElement> {
        var found: Set<WeighedElement> = []
        for index in proof.steps {
            let step = graph.steps[index]
            for barrier in step.barriers {
                found.formUnion(evidence.elements(of: compiled.meaning(of: barrier)))
            }
            found.formUnion(ground(of: step))
        }
        return found
    }

    /// For every step that would enter a cut, the best supported of the barriers that keep it shut:
    /// a step is as strong as its strongest shut barrier, a cut as weak as its weakest step.
    ///
    /// - Parameter modes: The modes that the consequence admits.
    func elements(of cut: Cut, admitting modes: ModeSet) -> Set<WeighedElement> {
        let facts = Set(cut.facts)
        var found: Set<WeighedElement> = []
        for index in graph.steps.indices {
            let step = graph.steps[index]
            guard facts.contains(step.head), facts.isDisjoint(with: step.premises),
                !compiled.isOutOfQuestion(step, admitting: modes)
            else { continue }
            var best: [WeighedElement] = []
            for barrier in step.barriers
            where !graph.isOpen(graph[barrier].lock, under: cut.scenario) {
                let elements = evidence.elements(of: compiled.meaning(of: barrier))
                if Self.weakest(of: elements) > Self.weakest(of: best) || best.isEmpty {
                    best = elements
                }
            }
            found.formUnion(best)
        }
        return found
    }

    /// The element that a barrier belongs to, by its path.
    func element(of barrier: BarrierIndex) -> String? {
        evidence.elements(of: compiled.meaning(of: barrier)).first?.element.element
    }

    /// What a step says of the model besides its barriers, by paths, sorted.
    func ground(of step: StepIndex) -> [String] {
        Set(ground(of: graph.steps[step]).map(\.element.element)).sorted()
    }

    private static func weakest(of elements: [WeighedElement]) -> EvidenceStrength {
        elements.map(\.strength).min() ?? .contradicted
    }

    /// What a step says of the model besides its barriers: that a copy or a key is kept there, and
    /// that a way is unguarded.
    private func ground(of step: Step) -> [WeighedElement] {
        let premises = step.premises.map { compiled.meaning(of: $0) }
        switch (compiled.meaning(of: step.head), premises.first) {
        case (.inside(let inner), let premise) where step.barriers.isEmpty:
            if case .inside(let outer)? = premise,
                let way = way(from: .perimeter(outer), to: .perimeter(inner), forBytes: false)
            {
                return [evidence.channel(way)]
            }
            return [evidence.perimeter(inner)]
        case (.holds(let weights, let form, let place), .inside(let home)?)
        where place == .perimeter(home):
            return evidence.copies(of: weights, in: home, form: form)
        case (.holds(let weights, _, let place), .holds(_, let form, let origin)?):
            if case .share = form, place == origin {
                return [evidence.weights(weights, part: "custody")]
            }
            if place == .outside, premises.count > 1, case .perimeter(let left) = origin {
                return [evidence.perimeter(left)]
            }
            guard step.barriers.isEmpty, premises.count == 1 else { return [] }
            return way(from: origin, to: place, forBytes: true).map { [evidence.channel($0)] } ?? []
        case (.hasKey(let key), .inside?): return [evidence.key(key)]
        case (.legLost, _), (.keyLost, _):
            guard step.barriers.isEmpty else { return [] }
            let reached = model.perimeters(reaching: compiled.meaning(of: step.head))
            return compiled.administration(at: step, into: reached).map {
                [evidence.channel($0.id)]
            } ?? []
        default: return []
        }
    }

    /// The unguarded channel that leads from one place to another, for bytes or for commands.
    private func way(
        from source: Location, to destination: Location, forBytes: Bool
    ) -> ChannelID? {
        model.channels.first { channel in
            guard channel.guardedBy == .none else { return false }
            if forBytes {
                return model.passage(over: channel).map { $0 == (source, destination) } ?? false
            }
            return channel.kind == .administration && channel.source == source
                && channel.destination == destination
        }?.id
    }
}
