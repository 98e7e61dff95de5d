import AttackGraph
import Catalogue
import Compilation
import Interchange
import ThreatGraph

/// What holds of everything that an import writes before anybody has answered anything: it keeps nobody
/// out, since no format says at which level anything stands.
enum ImportLaw {
    /// A model: no level above SL0, nothing guarded by nobody, a way out of each outermost perimeter, and
    /// all that is asked follows without a failure but what needs somebody who is ordered.
    static func check(_ model: ThreatGraph, catalogue: CatalogueBook?) throws {
        for zone in model.perimeters {
            try claim(
                zone.level == .zero && zone.baseline == nil && !zone.hasStatedExits,
                "perimeter '\(zone.id)' keeps somebody out")
            for control in zone.controls {
                try claim(
                    control.level == .zero && control.operators != nil,
                    "control '\(control.id)' guards, or nobody operates it")
            }
            guard zone.parent == nil else { continue }
            let isOpen = model.channels.contains {
                $0.source == .perimeter(zone.id) && $0.destination == .outside
                    && $0.guardedBy == .none
            }
            try claim(isOpen, "perimeter '\(zone.id)' has no way out")
        }
        for channel in model.channels {
            if case .barrier(_, let level) = channel.guardedBy {
                try claim(level == .zero, "channel '\(channel.id)' keeps somebody out")
            }
        }
        for service in model.services {
            try claim(service.level == .zero, "service '\(service.id)' keeps somebody out")
        }
        let compiled = try ModelCompiler(model, catalogue: catalogue).compile(digest: "")
        try nobodyNeedFail(in: compiled.graph) { consequence in
            switch GoalName(id: consequence)?.kind {
            case .disclosure: false
            case .denial: !model.workloads.isEmpty
            default: true
            }
        }
    }

    /// A raw graph: all that is asked follows without a failure.
    static func check(_ graph: AttackGraph) throws {
        try nobodyNeedFail(in: graph) { _ in true }
    }

    private static func nobodyNeedFail(
        in graph: AttackGraph, for isMeant: (String) -> Bool
    ) throws {
        let engine = ClosureEngine(graph)
        for consequence in graph.consequences where isMeant(consequence.id) {
            // Orders never rise with the tier: what follows at the lowest follows at each.
            let tier = consequence.isTiered ? 1 : 0
            let closure = engine.closure(under: Scenario(failures: [], tier: tier))
            try claim(
                closure.isDerivable(consequence.goal), "somebody has to fail for \(consequence.id)")
        }
    }
}
