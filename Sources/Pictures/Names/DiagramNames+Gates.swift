import AttackGraph
import Catalogue
import Compilation
import Drawing
import FailureAnalysis
import Formulas
import Networks
import ThreatGraph

extension DiagramNames {
    /// A gate for a barrier as it stands after the failures, whether the path passes it or not.
    func gate(ofBarrier barrier: BarrierIndex) -> Scene.Gate {
        let lock = compiled.graph.barriers[barrier.position].lock
        let isOpen = opens(lock)
        let reason = isOpen ? "open" : "holds"
        return Scene.Gate(
            isOpen ? .open : .shut, level(of: lock), text(of: lock),
            tooltip: "\(compiled.graph[barrier].id): \(reason)",
            identity: Identity(nil, barriers: [compiled.graph[barrier].id]))
    }

    /// The gate of a channel, or the gap where nothing guards it.
    func gate(ofChannel channel: Channel) -> Scene.Gate {
        guard case .barrier(let operators, let level) = channel.guardedBy else {
            return Scene.Gate(
                .missing, "", "no gate",
                tooltip: "\(channel.name): nothing guards it",
                identity: Identity("channels.\(channel.id)"))
        }
        let barrier = barrier(.channel(channel.id))
        let isOpen = barrier.map { opens(compiled.graph[$0].lock) } ?? false
        return Scene.Gate(
            isOpen ? .open : .shut, level?.description ?? "",
            text(of: operators),
            tooltip: "\(channel.name), \(text(of: operators)): \(isOpen ? "open" : "holds")",
            identity: Identity(
                "channels.\(channel.id)", barriers: barrierIDs([.channel(channel.id)])))
    }

    /// Who must fail for a lock to open, without levels; parties that stand side by side in the
    /// order of their ids.
    func text(of lock: Lock) -> String { text(of: quorum(of: lock), isLabel: true) }

    private func quorum(of lock: Lock) -> Quorum {
        func quorums(_ parts: [Lock], isOnceEach: Bool = true) -> [Quorum] {
            let leaves = parts.compactMap { part in
                if case .leaf(let leaf) = part { (leaf.party, leaf.persons) } else { nil }
            }
            let others = parts.filter { if case .leaf = $0 { false } else { true } }
            let parties =
                isOnceEach
                ? Dictionary(leaves, uniquingKeysWith: max).map { ($0, $1) } : leaves
            return others.map(quorum) + parties.sorted { $0 < $1 }.map(quorum)
        }
        switch lock {
        case .leaf(let leaf): return quorum(of: leaf.party, persons: leaf.persons)
        case .all(let parts): return .all(quorums(parts))
        case .any(let parts): return .any(quorums(parts))
        case .atLeast(let count, let parts):
            return .atLeast(count: count, of: quorums(parts, isOnceEach: false))
        }
    }

    private func quorum(of party: PartyIndex, persons: Int) -> Quorum {
        .defender(DefenderID(compiled.graph[party].id), level: nil, persons: persons)
    }

    /// Whether a lock stands open after the path's failures at its tier.
    func opens(_ lock: Lock) -> Bool {
        lock.holds { leaf in
            if let level = leaf.level, (tier ?? 0) > level { return true }
            return failures.contains {
                $0.party == leaf.party && !$0.modes.isDisjoint(with: leaf.modes)
            }
        }
    }

    /// Whether a control is one of a baseline's, standing for all of them that are as strong.
    ///
    /// Which of them the compiler keeps says little, so none is named on the picture.
    func isOfBaseline(_ barrier: BarrierIndex) -> Bool {
        guard case .control(let control, let id) = compiled.meaning(of: barrier),
            let perimeter = compiled.model?.perimeters[id]
        else { return false }
        return perimeter.baseline != nil && perimeter.controls[control] == nil
    }

    /// The title of a control, from the model or else from the catalogue.
    func controlTitle(of barrier: BarrierIndex) -> String? {
        guard case .control(let control, let perimeter) = compiled.meaning(of: barrier) else {
            return nil
        }
        let placed = compiled.model?.perimeters[perimeter]?.controls[control]
        return placed?.title ?? compiled.catalogue?.controls[Identifier(control.rawValue)]?.title
    }

    /// The levels of a lock's parts, for example `SL4` or `SL3–SL4`.
    func level(of lock: Lock) -> String {
        level(of: levels(in: lock))
    }

    func level(of levels: [Int]) -> String {
        guard let low = levels.min(), let high = levels.max() else { return "" }
        return low == high ? "SL\(low)" : "SL\(low)–SL\(high)"
    }

    func levels(in lock: Lock) -> [Int] { lock.leaves.compactMap(\.level) }
}
