internal import Formulas
internal import Phrases
internal import ThreatGraph

/// Who guards what in a set-up that is laid over another.
extension SetupOverlay {
    /// A party among those who may come in somewhere: so what is said of it in one file and of a guest in
    /// another is of one party.
    static func presence(of party: ImportedSetup.Party) -> ImportedSetup.Guest {
        .init(
            id: party.id, title: party.title, into: "",
            place: party.place ?? DiagnosticPlace(file: "the file", line: 1, column: 1))
    }

    /// - Parameter start: A place of the file, for who has none of its own.
    mutating func layParties(
        _ other: ImportedSetup, at start: DiagnosticPlace?
    ) -> [String: String] {
        var ours: [String: String] = [:]
        var new: [String: Int] = [:]
        for party in other.parties {
            let (found, id) = find(
                .guest, id: party.id, title: party.title, at: party.place ?? start)
            guard let found else {
                var own = party
                own.id = id
                ours[party.id] = id
                setup.parties.append(own)
                new[id] = setup.guests.count
                setup.guests.append(Self.presence(of: own))
                continue
            }
            let mine = setup.guests[found].party
            ours[party.id] = mine
            join(party, to: mine, at: start)
        }
        known[.guest, default: [:]].merge(new) { first, _ in first }
        return ours
    }

    /// What is said besides of a party that is there: where it stands, where nobody had said so.
    private mutating func join(
        _ party: ImportedSetup.Party, to id: String, at start: DiagnosticPlace?
    ) {
        let at = setup.parties.firstIndex { $0.id == id }
        let role = at.map { setup.parties[$0].role } ?? "other"
        // 'other' is what a format without roles has.
        if let at, at < fixed.parties, let place = party.place ?? start, party.role != "other" {
            state("defenders.\(id).role", .scalar(party.role), at: place)
        }
        if party.role != "other", role != party.role, let place = party.place ?? start {
            conflicts.append(
                .init(
                    text:
                        "the role of \(party.title) is '\(party.role)' here, and that of '\(id)' is "
                        + "'\(role)', as which it stays", place: place))
        }
        guard let at, at >= fixed.parties, setup.parties[at].place == nil else { return }
        setup.parties[at].place = party.place
        setup.parties[at].note = setup.parties[at].note ?? party.note
    }

    mutating func laySites(_ other: ImportedSetup) -> [String: String] {
        var ours: [String: String] = [:]
        var new: [String: Int] = [:]
        for site in other.sites {
            let (found, id) = find(.site, id: site.id, title: site.title, at: site.place)
            ours[site.id] = id
            guard found == nil else { continue }
            var own = site
            own.id = id
            new[id] = setup.sites.count
            setup.sites.append(own)
        }
        known[.site, default: [:]].merge(new) { first, _ in first }
        return ours
    }

    // MARK: Zones

    /// A zone with our names for whoever runs it and its controls.
    func renamed(_ zone: ImportedSetup.Zone, _ ours: Names) -> ImportedSetup.Zone {
        var own = zone
        own.party = zone.party.map { ours.parties[$0] ?? $0 }
        own.others = zone.others.map { ours.parties[$0] ?? $0 }
        own.site = zone.site.map { ours.sites[$0] ?? $0 }
        for at in own.controls.indices {
            own.controls[at].operators = own.controls[at].operators.renamed(by: ours.parties)
        }
        return own
    }

    /// Who is named as running each zone: of it, or of the nearest zone around it of which somebody is.
    ///
    /// - Complexity: O(*n* · *d*) for *n* zones nested *d* deep.
    static func runners(of zones: [ImportedSetup.Zone]) -> [String: String] {
        let byID = Dictionary(zones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var runners: [String: String] = [:]
        for zone in zones {
            var next: ImportedSetup.Zone? = zone
            for _ in zones {
                guard let around = next else { break }
                if let party = around.party {
                    runners[zone.id] = party
                    break
                }
                next = around.inside.flatMap { byID[$0] }
            }
        }
        return runners
    }

    /// What is said besides of a zone that is there.
    ///
    /// Whoever runs it in one of the files does; a control that stands in both rests on those of both. Of a
    /// perimeter of a model nothing is changed, and what is said of it is told.
    mutating func join(_ zone: ImportedSetup.Zone, to at: Int) {
        guard at >= fixed.zones else { return tell(zone, ofFixed: setup.zones[at].id) }
        for party in [zone.party].compactMap(\.self) + zone.others { join(party, ofZone: zone, at) }
        if let theirs = zone.kind, let place = zone.place {
            let mine = setup.zones[at].kind
            if mine == nil { setup.zones[at].kind = theirs }
            if let mine, mine != theirs {
                conflict(
                    "\(zone.title) is of the kind '\(theirs)' here, and '\(setup.zones[at].id)' stays '\(mine)'",
                    place)
            }
        }
        if let theirs = zone.site {
            let mine = setup.zones[at].site
            if mine == nil { setup.zones[at].site = theirs }
            if let mine, mine != theirs {
                conflict(
                    "\(zone.title) is at '\(theirs)' here, and '\(setup.zones[at].id)' stays at '\(mine)'",
                    zone.place)
            }
        }
        if zone.isOpen != setup.zones[at].isOpen {
            conflict(
                "one file lets everybody into '\(setup.zones[at].id)', and another does not say so: it is open",
                zone.place)
            setup.zones[at].isOpen = true
        }
        for control in zone.controls { join(control, ofZone: at) }
    }

    private mutating func join(_ party: String, ofZone zone: ImportedSetup.Zone, _ at: Int) {
        let implied = Self.runners(of: setup.zones)[setup.zones[at].id]
        guard let mine = setup.zones[at].party ?? implied else {
            setup.zones[at].party = party
            return
        }
        guard mine != party, !setup.zones[at].others.contains(party) else { return }
        setup.zones[at].party = mine
        setup.zones[at].others.append(party)
        conflict(
            "'\(party)' runs \(zone.title) here, and '\(mine)' runs '\(setup.zones[at].id)': each of them does",
            zone.place)
    }

    private mutating func join(_ control: ImportedSetup.Control, ofZone at: Int) {
        let mine = setup.zones[at].controls.first { $0.id == control.id }
        setup.zones[at].add(control)
        guard let mine, mine.operators != control.operators else { return }
        conflict(
            "\(control.title) in '\(setup.zones[at].id)' rests on others here: each of them can let it fail",
            control.places.first)
    }

    /// Tells what is said of a perimeter of a model, to which nothing is added.
    private mutating func tell(_ zone: ImportedSetup.Zone, ofFixed id: String) {
        let why = "'\(id)' is a perimeter of the model, in which nothing is changed: write it there"
        var told: [(what: String, place: DiagnosticPlace?)] = []
        let named = [zone.party].compactMap(\.self) + zone.others
        // What the model says itself need not be told.
        let isSaid = Set(named) == Set(operators[id] ?? [])
        for party in isSaid ? [] : named {
            told.append(("'\(party)' runs \(zone.title)", zone.place))
        }
        state(zone, ofFixed: id, runBy: named)
        if let site = zone.site, site != setup.zones.first(where: { $0.id == id })?.site {
            told.append(("\(zone.title) is at '\(site)'", zone.place))
        }
        if zone.isOpen { told.append(("\(zone.title) lets everybody in", zone.place)) }
        for control in zone.controls {
            told.append(("control: \(control.title)", control.places.first))
        }
        let start = DiagnosticPlace(file: "the file", line: 1, column: 1)
        setup.dropped += told.map { .init(what: $0.what, why: why, place: $0.place ?? start) }
    }

    /// Keeps what is said of a perimeter of a model, which may be what the model leaves unknown.
    private mutating func state(
        _ zone: ImportedSetup.Zone, ofFixed id: String, runBy named: [String]
    ) {
        let path = "perimeters.\(id)"
        if let place = zone.place {
            if !named.isEmpty, named.allSatisfy(isNamed) {
                state("\(path).operator", .any(of: named), at: place)
            }
            if let kind = zone.kind { state("\(path).kind", .scalar(kind), at: place) }
            if let site = zone.site { state("\(path).at", .scalar(site), at: place) }
        }
        for control in zone.controls {
            guard let place = control.places.first else { continue }
            state(
                "\(path).controls.\(control.id).operator", FactValue(control.operators), at: place)
        }
    }

    /// Whether a party is one of the model's, or one that a file names.
    private func isNamed(_ party: String) -> Bool {
        if setup.doubts.contains(where: { $0.party == party }) { return false }
        return setup.parties.enumerated().contains { at, known in
            known.id == party && (at < fixed.parties || known.place != nil)
        }
    }

    mutating func state(_ path: String, _ value: FactValue, at place: DiagnosticPlace) {
        statements.append(.init(path: path, value: value, place: place))
    }

    mutating func conflict(_ text: String, _ place: DiagnosticPlace?) {
        let place = place ?? DiagnosticPlace(file: "the file", line: 1, column: 1)
        conflicts.append(.init(text: text, place: place))
    }

    // MARK: Keys

    mutating func layKeys(_ other: ImportedSetup, _ names: Names) -> [String: String] {
        var ours: [String: String] = [:]
        var new: [String: Int] = [:]
        for key in other.keys {
            guard let zone = names.zones[key.zone] else { continue }
            var own = key
            own.zone = zone
            own.release = key.release.map { names.parties[$0] ?? $0 }
            own.refusal = key.refusal.flatMap { refusal in
                names.zones[refusal.zone].map {
                    ImportedSetup.Refusal(
                        zone: $0, party: names.parties[refusal.party] ?? refusal.party)
                }
            }
            let (found, id) = find(.key, id: key.id, title: key.title, at: key.place)
            own.id = id
            if let found, setup.keys[found].zone == zone {
                ours[key.id] = id
                join(own, toKey: found)
                continue
            }
            if let found {
                conflict(
                    "\(key.title) is in '\(zone)' here, and '\(id)' in '\(setup.keys[found].zone)': both are kept",
                    key.place)
                own.id = self.names.made(of: key.id)
            }
            ours[key.id] = own.id
            new[own.id] = setup.keys.count
            setup.keys.append(own)
        }
        known[.key, default: [:]].merge(new) { first, _ in first }
        return ours
    }

    /// Whoever releases a key in one of the files does, and nobody refuses it whom one of them does not
    /// name.
    private mutating func join(_ key: ImportedSetup.Key, toKey at: Int) {
        let mine = setup.keys[at]
        let more = key.release.filter { !mine.release.contains($0) }
        if Set(key.release) != Set(mine.release) {
            conflict(
                "\(key.title) is released by others here than '\(mine.id)': each of them releases it",
                key.place)
            setup.keys[at].release += more
        }
        if mine.refusal?.zone != key.refusal?.zone || mine.refusal?.party != key.refusal?.party {
            conflict(
                "that somebody can refuse \(key.title) is not said of '\(mine.id)' in both: nobody is asked",
                key.place)
            setup.keys[at].refusal = nil
        }
    }

    /// Tells of a copy that another key opens than the one that is there.
    mutating func tell(
        _ copy: ImportedSetup.Copy, of title: String, openedBy key: String?,
        beside there: [ImportedSetup.Copy]
    ) {
        guard let key, there.contains(where: \.isEncrypted),
            !there.contains(where: { $0.isEncrypted && $0.key == key })
        else { return }
        conflict(
            "the copy of \(title) in '\(there.first?.zone ?? copy.zone)' is opened by '\(key)' here, and "
                + "not there: both are kept", copy.place)
    }
}

extension FactValue {
    /// Any one of some parties.
    fileprivate static func any(of parties: [String]) -> FactValue {
        parties.count == 1
            ? .scalar(parties[0])
            : .mapping([.init(key: "any", value: .list(parties.map { .scalar($0) }))])
    }

    /// A formula of parties as a model writes it.
    fileprivate init(_ quorum: Quorum) {
        self = quorum.folded(
            leaf: { .scalar($0.defender.rawValue) },
            combine: { operation, parts in
                switch operation {
                case .any: .mapping([.init(key: "any", value: .list(parts))])
                case .all: .mapping([.init(key: "all", value: .list(parts))])
                case .atLeast(let count):
                    .mapping([
                        .init(key: "at-least", value: .scalar("\(count)")),
                        .init(key: "of", value: .list(parts)),
                    ])
                }
            })
    }
}
