import AttackGraph
import Formulas
import ThreatGraph

/// Finds of an option what it changes, and who operates that once it is changed.
struct RemedyOptionDescriber {
    let model: ThreatGraph
    let candidates: [RemedyCandidate]
    /// What is asked about.
    let goals: [GoalName]

    func summary(
        _ option: RemedyCandidate, changed: ThreatGraph
    ) -> RemedyOptionSummary {
        var operators: Set<DefenderID> = []
        var levels: Set<Int> = []
        for part in Set(model.parts + changed.parts) where !model.agrees(with: changed, on: part) {
            for (quorum, level) in changed.guards(of: part, unlike: model) {
                operators.formUnion(quorum.defenders)
                levels.formUnion(quorum.ownLevels)
                if let level, !quorum.hasOwnLevels { levels.insert(level.rawValue) }
            }
        }
        return RemedyOptionSummary(
            id: option.id, subject: option.subject, origin: option.origin,
            nature: changed == model
                ? RemedyNature(of: option.changes) : RemedyNature(from: model, to: changed),
            cost: option.cost,
            costAssumed: option.isCostAssumed,
            changes: option.changes,
            operators: operators.sorted().map(\.rawValue), levels: levels.sorted(),
            conflicts: candidates.filter { $0.id != option.id && $0.conflicts(with: option) }
                .map(\.id).sorted(),
            takesAway: option.takesAway(of: goals))
    }
}

extension RemedyCandidate {
    /// Whether it takes away a workload, weights or an asset that something is asked about of.
    func takesAway(of goals: [GoalName]) -> Bool {
        goals.contains { goal in changes.contains { $0.takesAway(of: goal.kind) } }
    }
}

extension ThreatGraph {
    /// Who operates the guards of a part that are not the same in another model, and at which level.
    fileprivate func guards(
        of part: ModelPart, unlike other: ThreatGraph
    ) -> [(Quorum, SecurityLevel?)] {
        switch part {
        case .perimeter(let id):
            guard let perimeter = perimeters[id] else { return [] }
            let before = other.perimeters[id]
            let isWholeNew =
                before?.operators != perimeter.operators || before?.level != perimeter.level
                || before?.baseline != perimeter.baseline
            let own =
                isWholeNew ? [(perimeter.operators, perimeter.level ?? perimeter.baseline)] : []
            let hands = perimeter.hostHands.map { [($0.operators, $0.level)] } ?? []
            return own + (before?.hostHands == perimeter.hostHands ? [] : hands)
                + perimeter.controls.filter { before?.controls[$0.id] != $0 }
                .map { ($0.operators ?? perimeter.operators, $0.level) }
        case .channel(let id):
            guard let channel = channels[id] else { return [] }
            var guards: [(Quorum, SecurityLevel?)] = []
            if case .barrier(let operators, let level) = channel.guardedBy {
                guards.append((operators, level))
            }
            // What is led elsewhere also passes whoever runs that place.
            if case .perimeter(let place) = channel.destination, let perimeter = perimeters[place],
                other.channels[id]?.destination != channel.destination
            {
                guards.append((perimeter.operators, perimeter.level ?? perimeter.baseline))
            }
            return guards
        case .key(let id):
            guard let key = keys[id], let release = key.release else { return [] }
            var guards = [(release.word, key.releaseLevel)]
            if case .attested(let attested) = release, let hands = attested.hostHands {
                guards.append((hands.operators, hands.level))
            }
            return guards
        case .weights(let id):
            guard case .onWord(let operators, let level)? = weights[id]?.custody.release else {
                return []
            }
            return [(operators, level)]
        case .workload(let id):
            return workloads[id]?.needs.legs.map { (.defender($0.provider), $0.level) } ?? []
        case .service(let id): return services[id].map { [($0.operators, $0.level)] } ?? []
        case .site(let id):
            return sites[id]?.facility.map { [(.defender($0), nil)] } ?? []
        case .defender(let id): return defenders[id].map { [(.defender($0.id), nil)] } ?? []
        case .jurisdiction, .instrument, .parent, .sharedCause, .tie: return []
        }
    }
}

extension Formula where Leaf == QuorumMember {
    /// The levels that single operators have of their own.
    fileprivate var ownLevels: Set<Int> { Set(leaves.compactMap { $0.level?.rawValue }) }
}
