import AttackGraph
import FailureAnalysis
import ThreatGraph

extension DiagramWords {
    /// A gate for the barriers that a step passes at one boundary.
    func gate(of barriers: [OpenBarrier]) -> DiagramScene.Gate {
        let tooltip = barriers.map { "\($0.id): \($0.opens)" }.joined(separator: "; ")
        guard let first = barriers.first else {
            return DiagramScene.Gate(isOpen: true, upper: "", lower: "", tooltip: tooltip)
        }
        let upper =
            barriers.count == 1
            ? upperLabel(of: first.barrier) : "\(barriers.count) barriers"
        return DiagramScene.Gate(
            isOpen: true, upper: upper,
            lower: reason(for: barriers.map(\.opening)), tooltip: tooltip)
    }

    /// Why barriers stand open, in a few words.
    private func reason(for openings: [Opening]) -> String {
        var parties: Set<String> = []
        var needsCapability = false
        for opening in openings {
            switch opening {
            case .failed(let failed): parties.formUnion(failed)
            case .capability: needsCapability = true
            case .failedAndCapability(let failed):
                parties.formUnion(failed)
                needsCapability = true
            }
        }
        let tier = path.tier.map { "OC\($0)" } ?? "capability"
        if parties.isEmpty { return "opens to \(tier)" }
        let failed = list(parties.sorted().map(name(ofParty:)), "and") + " failed"
        return needsCapability ? "\(failed), and \(tier)" : failed
    }

    /// A gate for a barrier as it stands after the failures, whether the path passes it or not.
    func gate(ofBarrier barrier: BarrierIndex) -> DiagramScene.Gate {
        let lock = compiled.graph.barriers[barrier.position].lock
        let isOpen = opens(lock)
        let names = lock.operators.map { name(ofParty: compiled.graph.parties[$0.position].id) }
        let reason = isOpen ? "open" : "holds"
        return DiagramScene.Gate(
            isOpen: isOpen, upper: level(of: lock), lower: list(names, "and"),
            tooltip: "\(compiled.graph.barriers[barrier.position].id): \(reason)")
    }

    /// The gate of a channel, if anything guards it.
    func gate(ofChannel channel: Channel) -> DiagramScene.Gate? {
        guard case .barrier(let operators, let level) = channel.guardedBy else { return nil }
        let barrier = compiled.barrierMeanings.firstIndex(of: .channel(channel.id))
        let isOpen = barrier.map { opens(compiled.graph.barriers[$0].lock) } ?? false
        return DiagramScene.Gate(
            isOpen: isOpen, upper: level?.description ?? "", lower: text(of: operators),
            tooltip: "\(channel.name), \(text(of: operators)): \(isOpen ? "open" : "holds")")
    }

    /// Whether a lock stands open after the path's failures at its tier.
    func opens(_ lock: Lock) -> Bool {
        switch lock {
        case .operated(let party, let level, let modes):
            if let level, (path.tier ?? 0) > level { return true }
            return path.failures.contains { $0.party == party && !$0.modes.isDisjoint(with: modes) }
        case .all(let parts): return parts.allSatisfy(opens)
        case .any(let parts): return parts.contains(where: opens)
        case .atLeast(let count, let parts): return parts.filter(opens).count >= count
        }
    }

    /// What a barrier is and how strong.
    private func upperLabel(of barrier: BarrierIndex) -> String {
        let lock = compiled.graph.barriers[barrier.position].lock
        let level = level(of: lock)
        let what: String
        switch compiled.meaning(of: barrier) {
        case .perimeter: what = ""
        case .control(let control, let perimeter):
            let placed = compiled.model?.perimeters[perimeter]?.controls[control]
            what = placed?.title ?? control.rawValue
        case .channel(let id): what = compiled.model?.channels[id]?.name ?? id.rawValue
        case .keyRelease: what = "key release"
        case .shareRelease: what = "share release"
        case .ownerOrder: what = "owner's release"
        case .leg: what = ""
        case .unexplained: what = compiled.graph.barriers[barrier.position].id
        }
        return [what, level].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// The levels of a lock's parts, for example `SL4` or `SL3–SL4`.
    private func level(of lock: Lock) -> String {
        let levels = levels(in: lock)
        guard let low = levels.min(), let high = levels.max() else { return "" }
        return low == high ? "SL\(low)" : "SL\(low)–SL\(high)"
    }

    private func levels(in lock: Lock) -> [Int] {
        switch lock {
        case .operated(_, let level, _): level.map { [$0] } ?? []
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(levels)
        }
    }
}
