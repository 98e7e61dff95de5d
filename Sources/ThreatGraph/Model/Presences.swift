/// Where the defenders of a model are present because something that they operate stands there.
///
/// Found in one pass; who asks about many defenders makes it once and hands it on.
///
/// ```swift
/// import ThreatGraph
///
/// var model = ThreatGraph(title: "Presence")
/// model.sites = [Site(id: "dublin", jurisdictions: ["IE"])]
/// model.perimeters = [Perimeter(id: "hall", kind: .hall, operators: .defender("aws"), at: "dublin")]
/// print(Presences(of: model)["aws"])  // [IE]
/// ```
public struct Presences: Hashable, Sendable {
    private var places: [DefenderID: Set<JurisdictionID>] = [:]

    /// Looks them up.
    ///
    /// - Complexity: O(*p* *d*) for *p* perimeters with *d* around each, and who operates them; O(1)
    ///   without sites.
    public init(of model: ThreatGraph) {
        if model.sites.isEmpty { return }
        for perimeter in model.perimeters {
            let ground = model.site(of: perimeter.id)?.jurisdictions ?? []
            if ground.isEmpty { continue }
            for defender in perimeter.operators.defenders {
                places[defender, default: []].formUnion(ground)
            }
        }
    }

    /// The jurisdictions in which a defender is present so.
    public subscript(defender: DefenderID) -> Set<JurisdictionID> { places[defender] ?? [] }
}
