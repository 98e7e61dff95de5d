package import ModelFormat
internal import Phrases

/// Set-ups laid over one another by names.
///
/// What has the same id, or what `NameMatches` says is the same, is one thing; what is under it keeps what it
/// says, and the other adds to it: copies, ways, and whoever comes in. Nothing under it is taken away, and
/// every match and every contradiction is told. Names that are merely alike are suggested and stay apart.
package struct SetupOverlay: Sendable {
    /// All that is there.
    package private(set) var setup: ImportedSetup
    /// What was taken to be the same, and why.
    package private(set) var matched: [ImportedSetup.Remark] = []
    /// Where two say different things, and which of them stays.
    package private(set) var conflicts: [ImportedSetup.Remark] = []
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
    private var names: ImportedNames
    /// What is called by an id, of each kind.
    private var known: [Kind: [String: Int]] = [:]

    private enum Kind: String, CaseIterable {
        case zone, asset, flow, guest
    }

    /// Begins with what lies under all others.
    ///
    /// - Parameter reserved: Ids that are of something else.
    package init(
        _ base: ImportedSetup, matching matches: NameMatches, reserved: Set<String> = []
    ) {
        setup = base
        self.matches = matches
        var ids: Set<String> = ImportedModel.reserved.union(reserved)
        known[.zone] = Self.places(base.zones.map(\.id))
        known[.asset] = Self.places(base.assets.map(\.id))
        known[.flow] = Self.places(base.flows.map(\.id))
        known[.guest] = Self.places(base.guests.map(\.id))
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
        let zones = layZones(other)
        layAssets(other, zones: zones)
        layFlows(other, zones: zones)
        layGuests(other, zones: zones)
        setup.dropped += other.dropped
        setup.remarks += other.remarks
    }

    /// Refuses lines of the table that say nothing of anything.
    ///
    /// - Throws: `ModelErrors` with each of them.
    package func checkLines() throws(ModelErrors) {
        let faults = matches.lines.indices.filter { !used.contains($0) }.map { at in
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
    private mutating func find(
        _ kind: Kind, id: String, title: String, at place: DiagnosticPlace?
    ) -> (at: Int?, id: String) {
        let ours = known[kind] ?? [:]
        var isApart = false
        if let at = matches.line(named: title, id: id) {
            let line = matches.lines[at]
            if let named = line.ours, let found = ours[named] ?? self.place(kind, titled: named) {
                used.insert(at)
                tell(
                    kind, title, self.id(kind, found), "\(line.place) says so", place ?? line.place)
                return (found, self.id(kind, found))
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

    private func id(_ kind: Kind, _ at: Int) -> String {
        switch kind {
        case .zone: setup.zones[at].id
        case .asset: setup.assets[at].id
        case .flow: setup.flows[at].id
        case .guest: setup.guests[at].id
        }
    }

    private func title(_ kind: Kind, _ at: Int) -> String {
        switch kind {
        case .zone: setup.zones[at].title
        case .asset: setup.assets[at].title
        case .flow: setup.flows[at].title
        case .guest: setup.guests[at].title
        }
    }

    /// What alone of its kind has a title.
    private func place(_ kind: Kind, titled title: String) -> Int? {
        let found = (known[kind] ?? [:]).values.filter { self.title(kind, $0) == title }
        return found.count == 1 ? found.first : nil
    }

    private mutating func suggest(_ kind: Kind, id: String, title: String) {
        guard suggestions.count < Self.mostSuggestions else { return }
        let ours = (known[kind] ?? [:]).sorted { $0.key < $1.key }
        let words = Self.letters(title)
        let found =
            ours.first { Self.letters(self.title(kind, $0.value)) == words }
            ?? ours.first { Self.isPart(words, Self.letters(self.title(kind, $0.value))) }
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

    private mutating func layZones(_ other: ImportedSetup) -> [String: String] {
        var ours: [String: String] = [:]
        var added: [(at: Int, zone: ImportedSetup.Zone)] = []
        var same: [(at: Int, zone: ImportedSetup.Zone)] = []
        var new: [String: Int] = [:]
        for zone in other.zones {
            let (at, id) = find(.zone, id: zone.id, title: zone.title, at: zone.place)
            ours[zone.id] = id
            if let at {
                same.append((at, zone))
                continue
            }
            var own = zone
            own.id = id
            new[id] = setup.zones.count
            added.append((setup.zones.count, zone))
            setup.zones.append(own)
        }
        for (at, zone) in added { setup.zones[at].inside = zone.inside.flatMap { ours[$0] } }
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

    private mutating func layAssets(_ other: ImportedSetup, zones: [String: String]) {
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
                guard let zone = zones[copy.zone] else { continue }
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
                setup.add(
                    .init(zone: zone, isEncrypted: copy.isEncrypted, place: copy.place), to: at)
            }
        }
        known[.asset, default: [:]].merge(new) { first, _ in first }
    }

    private mutating func layFlows(_ other: ImportedSetup, zones: [String: String]) {
        var new: [String: Int] = [:]
        for flow in other.flows {
            guard let from = zones[flow.from], let into = zones[flow.into] else { continue }
            guard from != into else {
                setup.dropped.append(
                    .init(
                        what: "flow: \(flow.title)",
                        why: "begins and ends in one zone, as it is matched",
                        place: flow.place))
                continue
            }
            let (found, id) = find(.flow, id: flow.id, title: flow.title, at: flow.place)
            if let found {
                let mine = setup.flows[found]
                if (mine.from, mine.into) == (from, into) { continue }
                conflicts.append(
                    .init(
                        text:
                            "\(flow.title) leads from '\(from)' to '\(into)' here, and '\(mine.id)' from "
                            + "'\(mine.from)' to '\(mine.into)': both are kept", place: flow.place))
            }
            let own = found == nil ? id : names.made(of: flow.id)
            new[own] = setup.flows.count
            setup.flows.append(
                .init(id: own, title: flow.title, from: from, into: into, place: flow.place))
        }
        known[.flow, default: [:]].merge(new) { first, _ in first }
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
