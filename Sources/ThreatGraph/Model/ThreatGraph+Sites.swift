extension ThreatGraph {
    /// Whether a perimeter has walls and machines of its own, and does not run on those of the
    /// perimeter around it.
    public func hasMachines(_ perimeter: Perimeter) -> Bool { !isOpenToHost(perimeter) }

    /// The perimeter on whose machines a perimeter runs: itself where it has machines of its own.
    ///
    /// - Complexity: O(*d*) for *d* perimeters around it.
    public func machines(of perimeter: PerimeterID) -> PerimeterID {
        var (found, seen) = (perimeter, Set<PerimeterID>())
        while let place = perimeters[found], isOpenToHost(place), let parent = place.parent,
            perimeters.contains(parent), seen.insert(found).inserted
        {
            found = parent
        }
        return found
    }

    /// The site where a perimeter stands: the one that it names, or the nearest one around it does.
    ///
    /// - Complexity: O(*d*) for *d* perimeters around it.
    public func site(of perimeter: PerimeterID) -> Site? {
        if sites.isEmpty { return nil }
        let chain = (perimeters[perimeter].map { [$0] } ?? []) + surroundings(of: perimeter)
        return chain.lazy.compactMap(\.site).first.flatMap { sites[$0] }
    }

    /// The jurisdictions in which a defender is present because something that it operates, alone
    /// or with others, stands there.
    ///
    /// - Complexity: that of `Presences`, which whoever asks about many defenders makes once.
    public func presences(of defender: DefenderID) -> Set<JurisdictionID> {
        Presences(of: self)[defender]
    }

    /// What is seized to lay hands on a perimeter's own machines: the site where it stands, or the
    /// perimeter itself where it is placed nowhere; `nil` for one that has no machines of its own.
    public func seizure(of perimeter: Perimeter) -> Seizure? {
        guard hasMachines(perimeter) else { return nil }
        return site(of: perimeter.id).map { .site($0.id) } ?? .perimeter(perimeter.id)
    }

    /// The jurisdictions under whose order something can be seized: those on whose ground a site
    /// stands; for a perimeter that is placed nowhere, those in which one of its operators is present
    /// or has its seat.
    ///
    /// - Parameter presences: Who is present where, for who asks often; found here unless given.
    public func sovereigns(
        of seizure: Seizure, given presences: Presences? = nil
    ) -> [JurisdictionID] {
        switch seizure {
        case .site(let id): return sites[id]?.jurisdictions ?? []
        case .perimeter(let id):
            let presences = presences ?? Presences(of: self)
            var found: Set<JurisdictionID> = []
            for operating in perimeters[id]?.operators.defenders ?? [] {
                for reach in defenders[operating]?.reaches ?? []
                where reach.basis == .seat || reach.basis == .presence {
                    found.insert(reach.jurisdiction)
                }
                found.formUnion(presences[operating])
            }
            return found.sorted()
        }
    }

    /// Everything that can be seized, in order: the sites at which a perimeter with machines of its
    /// own stands, and the perimeters with machines of their own that are placed nowhere.
    ///
    /// - Complexity: O(*p* *d*) for *p* perimeters with *d* around each.
    public var seizures: [Seizure] { Set(perimeters.compactMap(seizure)).sorted() }
}
