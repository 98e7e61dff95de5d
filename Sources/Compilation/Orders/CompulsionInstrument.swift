package import Catalogue
package import ThreatGraph

/// An instrument as the rules see it, whether the model or the catalogue describes it.
package struct CompulsionInstrument: Sendable {
    package let id: String
    package let title: String
    package let origin: InstrumentOrigin
    /// Whether it only widens other instruments.
    package let isReachRule: Bool
    /// Whom it addresses; empty means anyone.
    package let addresses: [DefenderRole]
    /// How far it compels what; what is missing it does not compel.
    package let extents: [CataloguePower: CatalogueAnswer]
    /// Over which edges it reaches, in the order of `ReachBasis.allCases`.
    package let edges: [ReachBasis]
    /// Whether it reaches what stands at a site, whoever's it is.
    package let reachesSites: Bool
    package let review: CatalogueExtent?
    package let status: String?
    package let confidence: Confidence?
    package let sources: [String]
    /// What its description says is not known; nothing is where nobody describes it.
    package let unsure: [String]

    /// How far it compels something.
    package func extent(of power: CataloguePower) -> CatalogueExtent {
        extents[power]?.extent ?? .no
    }

    /// Whether it may compel something: everything but a plain no counts, since what nobody
    /// asserts is unknown and never safe.
    package func mayCompel(_ power: CataloguePower) -> Bool {
        let extent = extent(of: power)
        return extent != .no && extent != .notApplicable
    }

    /// Whether it addresses a role.
    package func addresses(_ role: DefenderRole) -> Bool {
        addresses.isEmpty || addresses.contains(role)
    }
}

extension CompulsionInstrument {
    /// An instrument of the catalogue.
    package init(_ entry: CatalogueInstrument) {
        let edges = Set(entry.reach.flatMap(\.edges))
        self.init(
            id: entry.id.rawValue, title: entry.title, origin: .catalogue,
            isReachRule: entry.kind == .reachRule, addresses: entry.addresses,
            extents: entry.compels, edges: ReachBasis.allCases.filter(edges.contains),
            reachesSites: false,
            review: entry.review.extent, status: entry.status,
            confidence: entry.support.confidence, sources: entry.support.sources.map(\.rawValue),
            unsure: entry.unsure)
    }

    /// An instrument of the model's own.
    package init(_ entry: Instrument) {
        var extents: [CataloguePower: CatalogueAnswer] = [:]
        for power in CataloguePower.allCases {
            guard let compulsion = power.compulsion, entry.compels.contains(compulsion) else {
                continue
            }
            let extent: CatalogueExtent =
                entry.contested.contains(compulsion)
                ? .contested : entry.limited.contains(compulsion) ? .limited : .yes
            extents[power] = CatalogueAnswer(extent: extent)
        }
        self.init(
            id: entry.id.rawValue, title: entry.name, origin: .model, isReachRule: false,
            addresses: entry.addresses, extents: extents,
            edges: entry.reach.isEmpty ? ReachBasis.company : entry.reach,
            reachesSites: entry.reach.isEmpty || entry.reach.contains(.site), review: nil,
            status: nil, confidence: nil,
            sources: entry.evidence.source.map { [$0.rawValue] } ?? [],
            unsure: entry.evidence.note.map { [$0] } ?? [])
    }

    /// One that is named and described nowhere.
    package init(unknown id: InstrumentID) {
        let answers = CataloguePower.allCases.map {
            ($0, CatalogueAnswer(extent: .contested))
        }
        self.init(
            id: id.rawValue, title: id.rawValue, origin: .unknown, isReachRule: false,
            addresses: [], extents: Dictionary(uniqueKeysWithValues: answers),
            edges: ReachBasis.company, reachesSites: true, review: nil, status: nil,
            confidence: nil, sources: [], unsure: [])
    }
}

extension CatalogueReach {
    /// The edges of a model over which a ground is met; an inference of this project, on the side
    /// of reaching too far (Docs/Compulsion.md).
    fileprivate var edges: [ReachBasis] {
        switch self {
        // Control follows the company, wherever the things are; a parent has it over what is its
        // defenders'.
        case .possession: [.seat, .parent, .presence, .possession]
        // The addressee is there, or what is asked for is.
        case .presence: [.seat, .presence, .possession]
        case .services: [.seat, .presence]
        // It binds who belongs there, and through a parent that does its defenders.
        case .nationality: [.seat, .parent]
        // Any edge at all makes some dealing touch the country.
        case .dealings: ReachBasis.company
        // What a contract says is no sovereign's.
        case .contract: []
        }
    }
}
