import AttackGraph
import Catalogue
import FailureAnalysis
import ThreatGraph

extension DiagramWords {
    /// A gate for the barriers that a step passes at one boundary.
    func gate(of barriers: [OpenBarrier]) -> DiagramScene.Gate {
        let tooltip = barriers.map { barrier in
            let title = controlTitle(of: barrier.barrier).map { " (\($0))" } ?? ""
            return "\(barrier.id): \(barrier.opens)\(title)"
        }.joined(separator: "; ")
        guard let first = barriers.first else {
            return DiagramScene.Gate(state: .open, upper: "", lower: "", tooltip: tooltip)
        }
        let upper =
            barriers.count == 1
            ? upperLabel(of: first.barrier) : collectiveLabel(of: barriers)
        return DiagramScene.Gate(
            state: .open, upper: upper,
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
        let failed = listed(parties.sorted()) + " failed"
        return needsCapability ? "\(failed), and \(tier)" : failed
    }

    /// A gate for a barrier as it stands after the failures, whether the path passes it or not.
    func gate(ofBarrier barrier: BarrierIndex) -> DiagramScene.Gate {
        let lock = compiled.graph.barriers[barrier.position].lock
        let isOpen = opens(lock)
        let parties = lock.operators.map { compiled.graph[$0].id }
        let reason = isOpen ? "open" : "holds"
        return DiagramScene.Gate(
            state: isOpen ? .open : .holds, upper: level(of: lock), lower: listed(parties),
            tooltip: "\(compiled.graph.barriers[barrier.position].id): \(reason)")
    }

    /// The gate of a channel, or the gap where nothing guards it.
    func gate(ofChannel channel: Channel) -> DiagramScene.Gate {
        guard case .barrier(let operators, let level) = channel.guardedBy else {
            return DiagramScene.Gate(
                state: .missing, upper: "", lower: "no gate",
                tooltip: "\(channel.name): nothing guards it")
        }
        let barrier = compiled.barrierMeanings.firstIndex(of: .channel(channel.id))
        let isOpen = barrier.map { opens(compiled.graph.barriers[$0].lock) } ?? false
        return DiagramScene.Gate(
            state: isOpen ? .open : .holds, upper: level?.description ?? "",
            lower: text(of: operators),
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
        if isOfBaseline(barrier) { return "\(level) controls" }
        let what: String
        switch compiled.meaning(of: barrier) {
        case .perimeter: what = ""
        case .control(let control, _): what = controlTitle(of: barrier) ?? control.rawValue
        case .channel(let id): what = compiled.model?.channels[id]?.name ?? id.rawValue
        case .keyRelease: what = "key release"
        case .shareRelease: what = "share release"
        case .ownerOrder: what = "owner's release"
        case .leg: what = ""
        case .unexplained: what = compiled.graph.barriers[barrier.position].id
        }
        return [what, level].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// What several barriers at one boundary are: `3 controls · SL3–SL4`.
    private func collectiveLabel(of barriers: [OpenBarrier]) -> String {
        let areControls = barriers.allSatisfy {
            if case .control = compiled.meaning(of: $0.barrier) { true } else { false }
        }
        let numbers = barriers.flatMap { levels(in: compiled.graph[$0.barrier].lock) }
        let noun = areControls ? "controls" : "barriers"
        if barriers.allSatisfy({ isOfBaseline($0.barrier) }) {
            return "\(level(of: numbers)) controls"
        }
        return ["\(barriers.count) \(noun)", level(of: numbers)].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// Whether a control is one of a baseline's, standing for all of them that are as strong.
    ///
    /// Which of them the compiler keeps says little, so none is named on the picture.
    private func isOfBaseline(_ barrier: BarrierIndex) -> Bool {
        guard case .control(let control, let id) = compiled.meaning(of: barrier),
            let perimeter = compiled.model?.perimeters[id]
        else { return false }
        return perimeter.baseline != nil && perimeter.controls[control] == nil
    }

    /// The title of a control, from the model or else from the catalogue.
    private func controlTitle(of barrier: BarrierIndex) -> String? {
        guard case .control(let control, let perimeter) = compiled.meaning(of: barrier) else {
            return nil
        }
        let placed = compiled.model?.perimeters[perimeter]?.controls[control]
        return placed?.title ?? compiled.catalogue?.controls[Identifier(control.rawValue)]?.title
    }

    /// The gap where a step passes a boundary and nothing guards it.
    func gap(at perimeter: String?, by channel: Channel?) -> DiagramScene.Gate {
        let place = perimeter.map { " of \($0)" } ?? ""
        return DiagramScene.Gate(
            state: .missing, upper: channel?.name ?? "", lower: "no gate",
            tooltip: channel.map { "\($0.name): nothing guards it" }
                ?? "nothing guards this boundary\(place)")
    }

    /// The levels of a lock's parts, for example `SL4` or `SL3–SL4`.
    private func level(of lock: Lock) -> String {
        level(of: levels(in: lock))
    }

    private func level(of levels: [Int]) -> String {
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
