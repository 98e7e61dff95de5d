/// Hands at machines, sites, services, and releases to attested code.
extension WordReading {
    mutating func layHands() {
        for (at, wall) in setUp.perimeters.enumerated() where setUp.machines(at) == at {
            if words.contains(.hosts) {
                hands[at] |= around(wall) & passing(wall, by: "AV-PHYS")
            }
            if let site = setUp.site(of: at), let facility = setUp.sites[site].facility {
                hands[at] |= fails(facility)
            }
            hands[at] |= seizure(of: at)
        }
        for crew in setUp.services {
            for place in crew.into {
                inside[place] |= acts(crew)
                // At the machines on which it runs, where it has none of its own.
                if !crew.denied.contains("hands") { hands[setUp.machines(place)] |= acts(crew) }
            }
        }
        for at in setUp.perimeters.indices {
            let machines = setUp.machines(at)
            let wall = setUp.perimeters[at]
            // Nothing keeps the host out of it, nor out of what lies between.
            let between = setUp.outward(from: at).prefix { $0 != machines }
            if between.allSatisfy({ hostLocks($0).isEmpty }) {
                inside[at] |= hands[machines]
            } else if words.contains(.hosts), !hostLocks(at).isEmpty {
                inside[at] |= hands[machines] & (wall.hostHands.map { opens($0) } ?? .all)
            }
        }
    }

    /// Where whoever can act as a service's people can.
    func acts(_ crew: SetUp.Crew) -> CaseSet {
        opens(.part(crew.by), level: crew.level)
            & (crew.escort.map { opens($0, level: crew.level) } ?? .all)
    }

    /// Where a perimeter with machines of its own is seized.
    private func seizure(of at: Int) -> CaseSet {
        .any(setUp.seizers(of: at).map { seizing[$0] })
    }

    /// Where the capacity that stands at a place is lost by seizure.
    func isSeized(_ place: Int) -> CaseSet {
        .any(setUp.outward(from: place).map { seizure(of: setUp.machines($0)) })
    }

    /// What a service's people and a seizure carry out.
    mutating func carryOut(_ had: Had) {
        for crew in setUp.services where !crew.denied.contains("bytes") {
            for place in crew.into { move(had, from: place, to: outside, where: acts(crew)) }
        }
        for at in setUp.perimeters.indices {
            let machines = setUp.machines(at)
            let seized = seizure(of: machines)
            move(had, from: at, to: outside, where: machines == at ? seized : seized & inside[at])
        }
    }

    /// Where a key is had by its release to attested code.
    func attests(_ attested: SetUp.Attested, _ key: SetUp.Secret) -> CaseSet {
        let level = setUp.releaseLevel(key)
        var had = inside[attested.enclave]
        for party in [attested.root, attested.verifier, attested.policy] {
            had |= opens(.part(party), level: level)
        }
        if words.contains(.hosts) {
            let past = attested.hostHands ?? setUp.perimeters[attested.enclave].hostHands
            had |= hands[setUp.machines(attested.enclave)] & (past.map { opens($0) } ?? .all)
        }
        if let forgery = attested.forgery, tier > forgery { had = .all }
        return had
    }
}

extension SetUp {
    /// The perimeter on whose machines one runs.
    func machines(_ at: Int) -> Int {
        outward(from: at).first { !isEnteredByHost($0) } ?? at
    }

    /// The site where a perimeter stands: its own, or that of the nearest around it.
    func site(of at: Int) -> Int? {
        outward(from: at).lazy.compactMap { perimeters[$0].site }.first
    }

    /// The jurisdictions whose orders seize a perimeter with machines of its own.
    func seizers(of at: Int) -> [Int] {
        guard machines(at) == at else { return [] }
        if let site = site(of: at) { return sites[site].jurisdictions }
        let operators = perimeters[at].operators.members
        return jurisdictions.indices.filter { at in
            operators.contains { party in
                edges(of: party).contains {
                    $0.jurisdiction == at && ($0.basis == .presence || $0.basis == .seat)
                }
            }
        }
    }

    /// On which edges a defender is reached: its own, by its parent, and by the sites of what it
    /// operates.
    func edges(of party: Int, withSites: Bool = true) -> Set<Edge> {
        var edges = Set(parties[party].reaches)
        if let parent = parties[party].parent {
            for edge in parents[parent].reaches {
                edges.insert(Edge(jurisdiction: edge.jurisdiction, basis: .parent))
            }
        }
        guard withSites else { return edges }
        for (at, wall) in perimeters.enumerated() where wall.operators.members.contains(party) {
            guard let site = site(of: at) else { continue }
            for jurisdiction in sites[site].jurisdictions {
                edges.insert(Edge(jurisdiction: jurisdiction, basis: .presence))
            }
        }
        return edges
    }
}
