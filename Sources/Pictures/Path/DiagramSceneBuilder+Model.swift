import Compilation
import FailureAnalysis
import ThreatGraph

/// What of a model is drawn around a path.
extension DiagramSceneBuilder {
    /// All perimeters of a small model; of a large one those on the path, around them, and beside
    /// them.
    func shownPerimeters(of model: ThreatGraph) -> Set<PerimeterID> {
        let reachable = ModelScene.drawable(of: model)
        guard reachable.count > Self.perimeterLimit else { return Set(reachable.map(\.id)) }
        var shown: Set<PerimeterID> = []
        for id in pathPerimeters {
            shown.insert(id)
            shown.formUnion(model.surroundings(of: id).map(\.id))
        }
        let parents = Set(shown.map { model.perimeters[$0]?.parent })
        let siblings = reachable.filter { parents.contains($0.parent) || shown.isEmpty }
        for sibling in siblings where shown.count < Self.perimeterLimit {
            let around = model.surroundings(of: sibling.id).map(\.id)
            if around.allSatisfy(shown.contains) { shown.insert(sibling.id) }
        }
        return shown
    }

    /// The perimeters that the path speaks of.
    private var pathPerimeters: [PerimeterID] {
        path.steps.compactMap { step in
            switch compiled.meaning(of: step.fact) {
            case .inside(let id), .hands(let id), .seized(let id), .holds(_, _, .perimeter(let id)),
                .countsShares(_, _, _, .some(.perimeter(let id))):
                id
            case .hasKey(let id): compiled.model?.keys[id]?.perimeter
            default: nil
            }
        }
    }

    /// The perimeters that the path speaks of or whose barriers it opens, those in which the work
    /// runs that cannot go on, and what is around them.
    func passedPerimeters(of model: ThreatGraph) -> Set<PerimeterID> {
        var passed = Set(pathPerimeters).union(lightedPerimeters(of: model))
        for id in passed { passed.formUnion(model.surroundings(of: id).map(\.id)) }
        return passed.intersection(ModelScene.drawable(of: model).map(\.id))
    }

    /// Lights the places of what the path passes that stand beside it.
    mutating func lightWhatIsPassed() {
        if let model = compiled.model { light(lightedPerimeters(of: model)) }
    }

    /// The places whose barriers the path opens, and those in which the work runs that cannot go on.
    private func lightedPerimeters(of model: ThreatGraph) -> Set<PerimeterID> {
        var passed: Set<PerimeterID> = []
        for barrier in path.steps.flatMap(\.barriers) {
            switch compiled.meaning(of: barrier.barrier) {
            case .perimeter(let id), .control(_, let id), .hostHands(let id): passed.insert(id)
            case .channel(let id):
                let ends = [model.channels[id]?.source, model.channels[id]?.destination]
                for case .perimeter(let id)? in ends { passed.insert(id) }
            case .service(let id): passed.formUnion(model.services[id]?.perimeters ?? [])
            case .seizure(.perimeter(let id)): passed.insert(id)
            case .seizure(.site(let id)), .facility(let id):
                passed.formUnion(model.perimeters.filter { $0.site == id }.map(\.id))
            case .keyRelease(let id):
                if let place = model.keys[id]?.perimeter { passed.insert(place) }
                if case .attested(let release)? = model.keys[id]?.release {
                    passed.insert(release.enclave)
                }
            default: break
            }
        }
        for workload in pathWorkloads {
            passed.formUnion(model.workloads[workload]?.needs.legs.compactMap(\.perimeter) ?? [])
        }
        return passed
    }

    /// The workloads that the path speaks of, in id order.
    var pathWorkloads: [WorkloadID] {
        Set(
            path.steps.compactMap { step in
                switch compiled.meaning(of: step.fact) {
                case .legLost(let id, _), .partLost(let id, _, _), .keyLost(let id, _): id
                default: nil
                }
            }
        ).sorted()
    }
}
