/// Whose work lies in each perimeter or deeper, found once for all of them.
///
/// - Complexity: O(*m* · *d*) for *m* copies and legs in perimeters that lie *d* deep.
struct PrincipalsInside {
    private var owners: [PerimeterID: Set<DefenderID>] = [:]
    private var principals: [PerimeterID: Set<DefenderID>] = [:]

    init(_ model: ThreatGraph) {
        for weights in model.weights {
            let found = model.possibleOwners(of: weights)
            for copy in weights.copies {
                Self.add(found, at: copy.perimeter, of: model, to: &owners)
            }
        }
        for workload in model.workloads {
            let found = model.principals(of: workload)
            for leg in workload.needs.legs {
                guard let place = leg.perimeter else { continue }
                Self.add(found, at: place, of: model, to: &principals)
            }
        }
    }

    private static func add(
        _ parties: [DefenderID], at place: PerimeterID, of model: ThreatGraph,
        to found: inout [PerimeterID: Set<DefenderID>]
    ) {
        found[place, default: []].formUnion(parties)
        for outer in model.surroundings(of: place) {
            found[outer.id, default: []].formUnion(parties)
        }
    }

    /// Whoever owns what lies in some places or deeper, else for whom work is done there.
    func ofWhatIsIn(_ places: [PerimeterID]) -> [DefenderID] {
        let owning = places.flatMap { owners[$0] ?? [] }
        return owning.isEmpty ? places.flatMap { principals[$0] ?? [] } : owning
    }
}
