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
            case .inside(let id), .holds(_, _, .perimeter(let id)),
                .countsShares(_, _, _, .some(.perimeter(let id))):
                id
            case .hasKey(let id): compiled.model?.keys[id]?.perimeter
            default: nil
            }
        }
    }

    /// The workloads that the path speaks of, in id order.
    var pathWorkloads: [WorkloadID] {
        Set(
            path.steps.compactMap { step in
                switch compiled.meaning(of: step.fact) {
                case .legLost(let id, _), .partLost(let id, _): id
                default: nil
                }
            }
        ).sorted()
    }
}
