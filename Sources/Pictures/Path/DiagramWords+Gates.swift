import AttackGraph
import Catalogue
import Compilation
import Drawing
import FailureAnalysis
import Networks
import ThreatGraph
import Wording

extension DiagramWords {
    /// A gate for the barriers that a step passes at one boundary.
    func gate(of barriers: [OpenBarrier]) -> Scene.Gate {
        let tooltip = barriers.map { barrier in
            let title = names.controlTitle(of: barrier.barrier).map { " (\($0))" } ?? ""
            return "\(barrier.id): \(told.opens(barrier))\(title)"
        }.joined(separator: "; ")
        guard let first = barriers.first else {
            return Scene.Gate(.open, "", "", tooltip: tooltip)
        }
        let upper =
            barriers.count == 1
            ? upperLabel(of: first.barrier) : collectiveLabel(of: barriers)
        return Scene.Gate(
            .open, upper,
            reason(for: barriers.map(\.opening)), tooltip: tooltip,
            identity: Identity(nil, barriers: barriers.map(\.id)))
    }

    /// Why barriers stand open, in a few words.
    private func reason(for openings: [Opening]) -> String {
        var parties: Set<String> = []
        var needsCapability = false
        for opening in openings {
            switch opening {
            case .failed(let failed): parties.formUnion(failed)
            case .capability: needsCapability = true
            case .failedAndCapability(let failed, _):
                parties.formUnion(failed)
                needsCapability = true
            }
        }
        let tier = path.tier.map { "OC\($0)" } ?? "capability"
        if parties.isEmpty { return "opens to \(tier)" }
        let failed = names.listed(parties.sorted()) + " failed"
        return needsCapability ? "\(failed), and \(tier)" : failed
    }

    /// What a barrier is and how strong.
    private func upperLabel(of barrier: BarrierIndex) -> String {
        let lock = compiled.graph.barriers[barrier.position].lock
        let level = names.level(of: lock)
        if names.isOfBaseline(barrier) { return "\(level) controls" }
        let what: String
        switch compiled.meaning(of: barrier) {
        case .perimeter: what = ""
        case .control(let control, _): what = names.controlTitle(of: barrier) ?? control.rawValue
        case .channel(let id): what = names.model.channel(id)
        case .keyRelease: what = "key release"
        case .shareRelease: what = "share release"
        case .ownerOrder: what = "owner's release"
        case .leg: what = ""
        case .workload(let id, _): what = names.model.workload(id)
        case .memory: what = "memory"
        case .hostHands, .keyHands: what = "host hands"
        case .forgery: what = "forged attestation"
        case .site(_, _, let id): what = names.model.perimeter(id)
        case .keyWithheld: what = "key withheld"
        case .facility(let id): what = "building · \(names.model.site(id))"
        case .seizure(let seizure): what = names.model.seized(seizure)
        case .service(let id): what = names.model.service(id)
        case .unexplained: what = compiled.graph.barriers[barrier.position].id
        }
        return [what, level].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// What several barriers at one boundary are: `3 controls · SL3–SL4`.
    private func collectiveLabel(of barriers: [OpenBarrier]) -> String {
        let areControls = barriers.allSatisfy {
            if case .control = compiled.meaning(of: $0.barrier) { true } else { false }
        }
        let numbers = barriers.flatMap { names.levels(in: compiled.graph[$0.barrier].lock) }
        let noun = areControls ? "controls" : "barriers"
        if barriers.allSatisfy({ names.isOfBaseline($0.barrier) }) {
            return "\(names.level(of: numbers)) controls"
        }
        return ["\(barriers.count) \(noun)", names.level(of: numbers)].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// The gap where a step passes a boundary and nothing guards it.
    func gap(at perimeter: String?, by channel: Channel?) -> Scene.Gate {
        let place = perimeter.map { " of \($0)" } ?? ""
        return Scene.Gate(
            .missing, channel?.name ?? "", "no gate",
            tooltip: channel.map { "\($0.name): nothing guards it" }
                ?? "nothing guards this boundary\(place)")
    }
}
