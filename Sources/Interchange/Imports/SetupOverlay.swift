package import ModelFormat
internal import Phrases

/// Set-ups laid over one another by names.
///
/// What has the same id, or what `NameMatches` says is the same, is one thing; what is under it keeps what it
/// says, and the other adds to it: copies, ways, controls, and whoever comes in. Nothing under it is taken
/// away, but that somebody may refuse a key of which one file alone says so; on whom a control rests in one
/// of the files opens it. Every match and every contradiction is told. Names that are merely alike are
/// suggested and stay apart.
package struct SetupOverlay: Sendable {
    /// All that is there.
    package internal(set) var setup: ImportedSetup
    /// What was taken to be the same, and why.
    package private(set) var matched: [ImportedSetup.Remark] = []
    /// Where two say different things, and which of them stays.
    package internal(set) var conflicts: [ImportedSetup.Remark] = []
    /// What files say of what a model has, in their order.
    package internal(set) var statements: [ImportStatement] = []
    /// Names that are alike: theirs and the id of ours.
    package private(set) var suggestions: [Suggested] = []

    /// Two names that may be of one thing.
    package struct Suggested: Hashable, Sendable {
        /// Theirs.
        package var theirs: String
        /// The id of ours.
        package var ours: String
    }

    /// How many suggestions are made at most.
    package static let mostSuggestions = 200

    private let matches: NameMatches
    private var used: Set<Int> = []
    var names: ImportedNames
    /// What is called by an id, of each kind.
    var known: [Kind: [String: Int]] = [:]
    /// How many zones, ways and parties come first that a model has, of which nothing is changed.
    let fixed: (zones: Int, flows: Int, parties: Int)
    /// Who runs what a model has, by the ids of perimeters.
    let operators: [String: [String]]

    /// What there is; a party stands among the guests too, with nowhere that it comes into.
    enum Kind: String, CaseIterable {
        case zone, asset, flow, site, key
        case guest = "party"
    }

    /// What each id of a set-up that is laid over is called here.
    struct Names {
        var parties: [String: String] = [:]
        var sites: [String: String] = [:]
        var zones: [String: String] = [:]
        var keys: [String: String] = [:]

        /// A zone, or what is outside of all.
        func end(_ id: String) -> String? { id == "outside" ? id : zones[id] }
    }

    /// Begins with what lies under all others: a file, or what a model has.
    ///
    /// - Parameters:
    ///   - reserved: Ids that are of something else.
    ///   - isModel: Whether it is a model, in which nothing is changed.
    ///   - operators: Who runs the perimeters of a model.
    package init(
        _ base: ImportedSetup, matching matches: NameMatches, reserved: Set<String> = [],
        isModel: Bool = false, operators: [String: [String]] = [:]
    ) {
        setup = base
        self.operators = operators
        let counts =
            isModel ? [base.zones.count, base.flows.count, base.parties.count] : [0, 0, 0]
        fixed = (zones: counts[0], flows: counts[1], parties: counts[2])
        let there = Set(base.guests.map(\.party))
        for party in base.parties where !there.contains(party.id) {
            setup.guests.append(Self.presence(of: party))
        }
        self.matches = matches
        var ids: Set<String> = ImportedModel.reserved.union(reserved)
        known[.zone] = Self.places(base.zones.map(\.id))
        known[.asset] = Self.places(base.assets.map(\.id))
        known[.flow] = Self.places(base.flows.map(\.id))
        known[.guest] = Self.places(setup.guests.map(\.id))
        known[.site] = Self.places(base.sites.map(\.id))
        known[.key] = Self.places(base.keys.map(\.id))
        for kind in Kind.allCases { ids.formUnion((known[kind] ?? [:]).keys) }
        names = ImportedNames(reserved: ids)
    }

    private static func places(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Lays another set-up over what is there.
    ///
    /// - Complexity: O(*n* · *m*) for *n* things in it and *m* there: names are compared.
    package mutating func lay(_ other: ImportedSetup) {
        let start =
            other.zones.lazy.compactMap(\.place).first
            ?? other.assets.lazy.compactMap(\.place).first
        var ours = Names()
        ours.parties = layParties(other, at: start)
        for doubt in other.doubts {
            var own = doubt
            own.party = ours.parties[doubt.party] ?? doubt.party
            own.other = ours.parties[doubt.other] ?? doubt.other
            if own.party != own.other, !setup.doubts.contains(own) { setup.doubts.append(own) }
        }
        ours.sites = laySites(other)
        ours.zones = layZones(other, ours)
        ours.keys = layKeys(other, ours)
        layAssets(other, ours)
        layFlows(other, ours)
        layGuests(other, zones: ours.zones)
        setup.renamed.formUnion(other.renamed)
        setup.dropped += other.dropped
        setup.remarks += other.remarks
    }

    /// Refuses lines of the table that say nothing of anything.
    ///
    /// - Throws: `ModelErrors` with each of them.
    package func checkLines() throws(ModelErrors) {
        let faults = matches.lines.indices.filter {
            !used.contains($0) && !setup.renamed.contains(matches.lines[$0].theirs)
        }.map { at in
            let line = matches.lines[at]
            return Diagnostic(
                .importBroken,
                "nothing that is laid over is called '\(line.theirs)'"
                    + (line.ours.map { ", or nothing of its kind is called '\($0)'" } ?? ""),
                at: line.place)
        }
        if !faults.isEmpty { throw ModelErrors(faults) }
    }

    // MARK: Names

    /// What of ours something is, and a new id where it is none.
    mutating func find(
        _ kind: Kind, id: String, title: String, at place: DiagnosticPlace?
    ) -> (at: Int?, id: String) {
        let ours = known[kind] ?? [:]
        var isApart = false
        if let at = matches.line(named: title, id: id) {
            let line = matches.lines[at]
            if let named = line.ours, let found = ours[named] ?? self.place(kind, titled: named) {
                used.insert(at)
                let mine = name(kind, found).id
                tell(kind, title, mine, "\(line.place) says so", place ?? line.place)
                return (found, mine)
            }
            if line.ours == nil {
                used.insert(at)
                isApart = true
            }
        }
        if !isApart, let found = ours[id] {
            if let place { tell(kind, title, id, "both have that name", place) }
            return (found, id)
        }
        if !isApart { suggest(kind, id: id, title: title) }
        return (nil, names.made(of: id))
    }

    private mutating func tell(
        _ kind: Kind, _ title: String, _ ours: String, _ why: String, _ place: DiagnosticPlace
    ) {
        matched.append(
            .init(
                text: "the \(kind.rawValue) \(title) is taken to be '\(ours)': \(why)", place: place
            ))
    }

    /// What something there is called.
    private func name(_ kind: Kind, _ at: Int) -> (id: String, title: String) {
        switch kind {
        case .zone: (setup.zones[at].id, setup.zones[at].title)
        case .asset: (setup.assets[at].id, setup.assets[at].title)
        case .flow: (setup.flows[at].id, setup.flows[at].title)
        case .guest: (setup.guests[at].id, setup.guests[at].title)
        case .site: (setup.sites[at].id, setup.sites[at].title)
        case .key: (setup.keys[at].id, setup.keys[at].title)
        }
    }

    /// What alone of its kind has a title.
    private func place(_ kind: Kind, titled title: String) -> Int? {
        let found = (known[kind] ?? [:]).values.filter { name(kind, $0).title == title }
        return found.count == 1 ? found.first : nil
    }

    private mutating func suggest(_ kind: Kind, id: String, title: String) {
        guard suggestions.count < Self.mostSuggestions else { return }
        let ours = (known[kind] ?? [:]).sorted { $0.key < $1.key }
        let words = Self.letters(title)
        let found =
            ours.first { Self.letters(name(kind, $0.value).title) == words }
            ?? ours.first { Self.isPart(words, Self.letters(name(kind, $0.value).title)) }
        let near = found?.key ?? Suggestion.nearest(to: id, among: ours.map(\.key))
        if let near { suggestions.append(Suggested(theirs: title, ours: near)) }
    }

    private static func letters(_ title: String) -> String {
        String(title.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// Whether one name of at least four letters begins or ends the other.
    private static func isPart(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        return short.utf8.count >= 4 && (long.hasPrefix(short) || long.hasSuffix(short))
    }

    // MARK: Things

    private mutating func layZones(
        _ other: ImportedSetup, _ names: Names
    ) -> [String: String] {
        var ours: [String: String] = [:]
        var added: [(at: Int, zone: ImportedSetup.Zone)] = []
        var same: [(at: Int, zone: ImportedSetup.Zone)] = []
        var new: [String: Int] = [:]
        let runners = Self.runners(of: other.zones)
        for zone in other.zones {
            let (at, id) = find(.zone, id: zone.id, title: zone.title, at: zone.place)
            ours[zone.id] = id
            var own = renamed(zone, names)
            if let at {
                own.party = runners[zone.id].map { names.parties[$0] ?? $0 }
                join(own, to: at)
                same.append((at, zone))
                continue
            }
            own.id = id
            new[id] = setup.zones.count
            added.append((setup.zones.count, zone))
            setup.zones.append(own)
        }
        for (at, zone) in added {
            let inside = zone.inside.flatMap { ours[$0] }
            setup.zones[at].inside = inside
            guard let inside, setup.zones[at].party == nil,
                let around = known[.zone]?[inside], around < fixed.zones
            else { continue }
            // Within a perimeter of the model the file's word for who runs it would be lost.
            setup.zones[at].party = runners[zone.id].map { names.parties[$0] ?? $0 }
        }
        for (at, zone) in same {
            let inside = zone.inside.flatMap { ours[$0] }
            guard inside != setup.zones[at].inside, let place = zone.place else { continue }
            let mine = setup.zones[at]
            conflicts.append(
                .init(
                    text:
                        "\(zone.title) stands in \(inside ?? "no other zone") here, and '\(mine.id)' in "
                        + "\(mine.inside ?? "no other zone"), where it stays", place: place))
        }
        known[.zone, default: [:]].merge(new) { first, _ in first }
        return ours
    }

    private mutating func layAssets(_ other: ImportedSetup, _ names: Names) {
        var new: [String: Int] = [:]
        for asset in other.assets {
            let (found, id) = find(.asset, id: asset.id, title: asset.title, at: asset.place)
            if found == nil {
                new[id] = setup.assets.count
                setup.assets.append(
                    .init(id: id, title: asset.title, place: asset.place, note: asset.note))
            }
            let at = found ?? setup.assets.count - 1
            for copy in asset.copies {
                guard let zone = names.zones[copy.zone] else { continue }
                let key = copy.key.flatMap { names.keys[$0] }
                let there = setup.assets[at].copies.filter { $0.zone == zone }
                if let place = copy.place, !there.isEmpty,
                    !there.contains(where: { $0.isEncrypted == copy.isEncrypted })
                {
                    conflicts.append(
                        .init(
                            text:
                                "the copy of \(asset.title) in '\(zone)' is \(copy.isEncrypted ? "" : "not ")"
                                + "encrypted here and is \(copy.isEncrypted ? "not" : "so") there: both are kept",
                            place: place))
                }
                // Of a copy that is there it is said already which key opens it.
                let isSaid = key == nil && there.contains { $0.isEncrypted && copy.isEncrypted }
                if isSaid { continue }
                tell(copy, of: asset.title, openedBy: key, beside: there)
                setup.add(
                    .init(zone: zone, isEncrypted: copy.isEncrypted, place: copy.place, key: key),
                    to: at)
            }
        }
        known[.asset, default: [:]].merge(new) { first, _ in first }
    }

    private mutating func layGuests(_ other: ImportedSetup, zones: [String: String]) {
        var new: [String: Int] = [:]
        for guest in other.guests {
            guard let zone = zones[guest.into] else { continue }
            let (found, id) = find(.guest, id: guest.id, title: guest.title, at: guest.place)
            var own = guest
            own.into = zone
            (own.id, own.party) = (id, id)
            if let found {
                // Somebody who comes into another zone as well comes in once more.
                own.party = setup.guests[found].party
                let isThere = setup.guests.contains { $0.party == own.party && $0.into == zone }
                if isThere { continue }
                own.id = names.made(of: guest.id)
            }
            new[own.id] = setup.guests.count
            setup.guests.append(own)
        }
        known[.guest, default: [:]].merge(new) { first, _ in first }
    }
}
