internal import ModelFormat
internal import Phrases
internal import YAMLKit

/// The sections of the model that is written.
extension ImportedModel {
    struct Section {
        var name: String
        var comment: String
        var entries: [Entry]
    }

    struct Entry {
        var id: String
        var value: YAMLValue
        /// What stands above it: from where it is, and what the file says besides.
        var comments: [String] = []
    }

    var sections: [Section] {
        [
            Section(
                name: "parents",
                comment: "One decision binds all that it owns; nobody has said who owns whom.",
                entries: [
                    Entry(
                        id: Self.parent,
                        value: mapping(
                            ("title", .text("A parent that nobody has stated")), status("unknown")))
                ].filter { !isThere($0.id, in: ground?.parents) && !parents.isEmpty }),
            Section(
                name: "sites",
                comment:
                    "Where machines stand. On whose ground that is, and who runs the building, is not said.",
                entries: siteEntries),
            Section(
                name: "defenders",
                comment:
                    "Who owns what is guarded and who runs a zone the file does not say: put the names here.",
                entries: defenders),
            Section(
                name: "perimeters",
                comment: """
                    The zones. The file states no level, and ratings are none: SL0 until somebody claims one.
                    """,
                entries: setup.zones.filter { ground?.operators[$0.id] == nil }.map(perimeter)),
            Section(
                name: "assets", comment: "What is guarded, and where the file puts it.",
                entries: newAssets.map(asset)),
            Section(
                name: "keys",
                comment:
                    "Who holds a key the file does not say: taken to lie beside what it opens.",
                entries: statedKeyEntries + keyEntries),
            Section(
                name: "channels",
                comment: """
                    Ways between zones as the file draws them, and a way out of each outermost zone, which stands
                    open until somebody says who guards it.
                    """, entries: newFlows.map(flow) + exitEntries),
            Section(
                name: "services", comment: "Others whose people come in.",
                entries: newGuests.map(service)),
            Section(
                name: "workloads",
                comment:
                    "What must keep running the file does not say: taken to be work in every zone that holds something.",
                entries: work),
            Section(
                name: "unknown",
                comment: """
                    What the file does not say. The first alternative is what stands above, with which most
                    follows, the last the other end.
                    """, entries: unknowns),
        ]
    }

    // MARK: What is new

    // What the model has that it is added to comes first in every list.

    private func isThere(_ id: String, in ids: Set<String>?) -> Bool { ids?.contains(id) == true }

    private var newAssets: [ImportedSetup.Asset] {
        Array(setup.assets.dropFirst(ground?.setup.assets.count ?? 0))
    }

    var newFlows: [ImportedSetup.Flow] {
        Array(setup.flows.dropFirst(ground?.setup.flows.count ?? 0))
    }

    private var newGuests: [ImportedSetup.Guest] {
        setup.guests.dropFirst(ground?.setup.guests.count ?? 0).filter { !$0.into.isEmpty }
    }

    var newParties: [ImportedSetup.Party] {
        Array(setup.parties.dropFirst(ground?.setup.parties.count ?? 0))
    }

    // MARK: Parties

    private var defenders: [Entry] {
        let owner = Entry(
            id: Self.owner,
            value: defender(
                "Whoever owns what is guarded", role: "lab", [status("unknown")]))
        let running = setup.zones.compactMap { zone -> Entry? in
            guard let id = operators[zone.id] else { return nil }
            return Entry(
                id: id,
                value: defender(
                    "Whoever runs \(zone.title)", role: "other", [status("unknown")]))
        }
        let guests = Self.newcomers(setup, beside: ground).map { guest in
            Entry(
                id: guest.party,
                value: defender(guest.title, role: "other", reported(guest.place)),
                comments: [from(guest.place)])
        }
        let owners = parents[Self.owner] == nil ? [] : [owner]
        return owners + running + partyEntries + guests
    }

    func defender(
        _ title: String, role: String, _ evidence: [(String, YAMLValue)]
    ) -> YAMLValue {
        .mapping(
            [
                .init("title", .text(title)), .init("role", .text(role)),
                .init("parent", .text(Self.parent)),
            ] + evidence.map { .init($0.0, $0.1) })
    }

    private func service(_ guest: ImportedSetup.Guest) -> Entry {
        Entry(
            id: guest.id,
            value: mapping(
                ("title", .text("\(guest.title), coming in")), ("by", .text(guest.party)),
                ("level", .word("SL0")),
                ("into", .list([.text(guest.into)])), reported(guest.place)[0],
                reported(guest.place)[1]),
            comments: [from(guest.place)])
    }

    // MARK: Places

    private func perimeter(_ zone: ImportedSetup.Zone) -> Entry {
        var entries: [(String, YAMLValue)] = [("title", .text(zone.title))]
        if let kind = zone.kind { entries.append(("kind", .text(kind))) }
        if let site = zone.site { entries.append(("at", .text(site))) }
        if let inside = zone.inside { entries.append(("inside", .text(inside))) }
        entries += [
            ("operator", running(zone.id)), ("level", .word("SL0")), status("unspecified"),
        ]
        if let place = zone.place { entries.append(reported(place)[1]) }
        if !zone.controls.isEmpty { entries.append(("controls", controls(of: zone))) }
        return Entry(
            id: zone.id, value: .mapping(entries.map { .init($0.0, $0.1) }),
            comments: (zone.place.map { [from($0)] } ?? []) + (zone.note.map { [$0] } ?? [])
                + comments(on: zone))
    }

    private func asset(_ asset: ImportedSetup.Asset) -> Entry {
        let copies = asset.copies.map { value(of: $0, asset: asset.id) }
        let evidence = asset.place.map(reported) ?? [status("unknown")]
        return Entry(
            id: asset.id,
            value: .mapping(
                ([("title", .text(asset.title)), ("owner", .text(owning))] + custody(of: asset)
                    + evidence + [("copies", .list(copies))]).map { .init($0.0, $0.1) }),
            comments: (asset.place.map { [from($0)] } ?? []) + (asset.note.map { [$0] } ?? [])
                + asset.copies.compactMap { copy in
                    copy.place.map { "in \(copy.zone): \(from($0))" }
                })
    }

    /// A copy as it is written.
    func value(of copy: ImportedSetup.Copy, asset: String) -> YAMLValue {
        var entries: [(String, YAMLValue)] = [("in", .text(copy.zone))]
        if copy.isEncrypted, let key = copy.key ?? keys[CopyName(asset: asset, zone: copy.zone)] {
            entries += [("form", .text("ciphertext")), ("key", .text(key))]
        } else {
            entries.append(("form", .text("plaintext")))
        }
        entries += copy.place.map(reported) ?? [status("unknown")]
        return .mapping(entries.map { .init($0.0, $0.1) })
    }

    /// Copies in several zones are whole each: nobody says otherwise.
    private func custody(of asset: ImportedSetup.Asset) -> [(String, YAMLValue)] {
        guard Set(asset.copies.map(\.zone)).count > 1 else { return [] }
        return [("custody", mapping(("scheme", .text("replicated"))))]
    }

    private var keyEntries: [Entry] {
        let there = ground?.setup.assets.map(\.copies.count) ?? []
        return setup.assets.enumerated().flatMap { at, asset in
            asset.copies.dropFirst(at < there.count ? there[at] : 0)
                .filter { $0.isEncrypted && $0.key == nil }.compactMap { copy in
                    keys[CopyName(asset: asset.id, zone: copy.zone)].map { id in
                        Entry(
                            id: id,
                            value: mapping(
                                ("title", .text("Key of \(asset.title)")), ("in", .text(copy.zone)),
                                status("unknown")))
                    }
                }
        }
    }

    // MARK: Ways

    private func flow(_ flow: ImportedSetup.Flow) -> Entry {
        let barrier =
            flow.guardian.map {
                [("operator", anyOf([$0] + flow.others)), ("level", YAMLValue.word("SL0"))]
            } ?? [("barrier", .text("none"))]
        let entries =
            [
                ("title", .text(flow.title)), ("kind", .text(flow.kind)),
                ("from", .text(flow.from)), ("to", .text(flow.into)),
            ] + barrier + reported(flow.place)
        return Entry(
            id: flow.id, value: .mapping(entries.map { .init($0.0, $0.1) }),
            comments: [from(flow.place)])
    }

    private var exitEntries: [Entry] {
        setup.zones.compactMap { zone in
            exits[zone.id].map { id in
                Entry(
                    id: id,
                    value: mapping(
                        ("title", .text("Ways out of \(zone.title)")), ("kind", .text("network")),
                        ("from", .text(zone.id)), ("to", .text("outside")),
                        ("barrier", .text("none")),
                        status("unknown")))
            }
        }
    }

    // MARK: Work

    /// One for each zone that holds something, so that what is unknown of one is asked apart.
    private var work: [Entry] {
        setup.zones.compactMap { zone in
            guard isWorkedIn(zone), let id = works[zone.id] else { return nil }
            let level = isAskedWhole(zone) ? [] : [YAMLValue.Entry("level", .word("SL0"))]
            let legs = parties(of: zone.id).map {
                YAMLValue.mapping(
                    [.init("capacity", .text($0)), .init("in", .text(zone.id))] + level)
            }
            return Entry(
                id: id,
                value: mapping(
                    ("title", .text("Whatever is done in \(zone.title)")),
                    ("for", .text(owning)), ("all", .list(legs)), status("unknown")))
        }
    }

    /// Whether something is kept there, by somebody of whom anything is asked.
    func isWorkedIn(_ zone: ImportedSetup.Zone) -> Bool {
        !zone.isOpen && setup.assets.contains { $0.copies.contains { $0.zone == zone.id } }
    }

    // MARK: What is unknown

    var because: (String, YAMLValue) { ("because", .text("the file does not say")) }

    private var unknowns: [Entry] {
        let levels = setup.zones.compactMap { zone -> Entry? in
            guard isAskedWhole(zone), let id = self.levels[zone.id] else { return nil }
            return levelUnknown(id, of: "perimeters.\(zone.id).level")
        }
        let exits = setup.zones.compactMap { zone -> Entry? in
            guard !zone.isOpen, let id = self.exits[zone.id] else { return nil }
            let closed: [(String, YAMLValue)] = [
                ("perimeters.\(zone.id).exits", .text("stated")), ("channels.\(id).barrier", .null),
                ("channels.\(id).operator", running(zone.id)),
                ("channels.\(id).level", .word("SL5")),
            ]
            return Entry(
                id: id,
                value: mapping(
                    (
                        "one-of",
                        .list([
                            alternative("nobody guards it", []),
                            alternative(
                                "whoever runs the zone guards it, and every way out is listed",
                                closed.map { .init($0.0, $0.1) }),
                        ])
                    ), because))
        }
        let parents = self.parents.sorted { $0.key < $1.key }.map { party, id in
            Entry(
                id: id,
                value: mapping(
                    ("of", .text("defenders.\(party).parent")),
                    ("one-of", .list([.text(Self.parent), .null])), because))
        }
        return doubtUnknowns + levels + guardUnknowns + exits + parents
    }

    // MARK: Values

    /// Who runs a zone, as it is written: any one of them where the model has several for it.
    private func running(_ zone: String) -> YAMLValue {
        anyOf(parties(of: zone))
    }

    /// Any one of some parties; whoever owns what is guarded where there is none.
    func anyOf(_ parties: [String]) -> YAMLValue {
        guard parties.count > 1 else { return .text(parties.first ?? owning) }
        return mapping(("any", .list(parties.map { .text($0) })))
    }

    /// The evidence of what a file states.
    func reported(_ place: DiagnosticPlace) -> [(String, YAMLValue)] {
        let file = files.first { $0.path == place.file } ?? files.first
        return [status("reported"), ("source", .text(file?.source ?? Self.source))]
    }

    func status(_ word: String) -> (String, YAMLValue) { ("status", .text(word)) }

    func mapping(_ entries: (String, YAMLValue)...) -> YAMLValue {
        .mapping(entries.map { .init($0.0, $0.1) })
    }

    /// Where a file says something.
    func from(_ place: DiagnosticPlace) -> String {
        let file = files.first { $0.path == place.file } ?? files.first
        return "from \(file?.name ?? "file"):\(place.line):\(place.column)"
    }
}
