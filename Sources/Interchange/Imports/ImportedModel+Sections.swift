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
                ]),
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
                    """, entries: setup.zones.map(perimeter)),
            Section(
                name: "assets", comment: "What is guarded, and where the file puts it.",
                entries: setup.assets.map(asset)),
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
                    """, entries: setup.flows.map(flow) + exitEntries),
            Section(
                name: "services", comment: "Others whose people come in.",
                entries: setup.guests.map(service)),
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
        let guests = setup.guests.map { guest in
            Entry(
                id: guest.id, value: defender(guest.title, role: "other", reported),
                comments: [from(guest.place)])
        }
        return [owner] + running + partyEntries + guests
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
                ("title", .text("\(guest.title), coming in")), ("by", .text(guest.id)),
                ("level", .word("SL0")),
                ("into", .list([.text(guest.into)])), reported[0], reported[1]),
            comments: [from(guest.place)])
    }

    // MARK: Places

    private func perimeter(_ zone: ImportedSetup.Zone) -> Entry {
        var entries: [(String, YAMLValue)] = [("title", .text(zone.title))]
        if let kind = zone.kind { entries.append(("kind", .text(kind))) }
        if let site = zone.site { entries.append(("at", .text(site))) }
        if let inside = zone.inside { entries.append(("inside", .text(inside))) }
        entries += [
            ("operator", .text(party(of: zone.id))), ("level", .word("SL0")), status("unspecified"),
        ]
        if zone.place != nil { entries.append(reported[1]) }
        if !zone.controls.isEmpty { entries.append(("controls", controls(of: zone))) }
        return Entry(
            id: zone.id, value: .mapping(entries.map { .init($0.0, $0.1) }),
            comments: (zone.place.map { [from($0)] } ?? []) + (zone.note.map { [$0] } ?? [])
                + zone.controls.map { "\($0.id): \(from($0.place))" })
    }

    private func asset(_ asset: ImportedSetup.Asset) -> Entry {
        let copies = asset.copies.map { copy -> YAMLValue in
            let key = copy.key ?? keys[CopyName(asset: asset.id, zone: copy.zone)]
            var entries: [(String, YAMLValue)] = [("in", .text(copy.zone))]
            if copy.isEncrypted, let key {
                entries += [("form", .text("ciphertext")), ("key", .text(key))]
            } else {
                entries.append(("form", .text("plaintext")))
            }
            entries += copy.place == nil ? [status("unknown")] : reported
            return .mapping(entries.map { .init($0.0, $0.1) })
        }
        let evidence = asset.place == nil ? [status("unknown")] : reported
        return Entry(
            id: asset.id,
            value: .mapping(
                ([("title", .text(asset.title)), ("owner", .text(Self.owner))] + custody(of: asset)
                    + evidence + [("copies", .list(copies))]).map { .init($0.0, $0.1) }),
            comments: (asset.place.map { [from($0)] } ?? []) + (asset.note.map { [$0] } ?? [])
                + asset.copies.compactMap { copy in
                    copy.place.map { "in \(copy.zone): \(from($0))" }
                })
    }

    /// Copies in several zones are whole each: nobody says otherwise.
    private func custody(of asset: ImportedSetup.Asset) -> [(String, YAMLValue)] {
        guard Set(asset.copies.map(\.zone)).count > 1 else { return [] }
        return [("custody", mapping(("scheme", .text("replicated"))))]
    }

    private var keyEntries: [Entry] {
        setup.assets.flatMap { asset in
            asset.copies.filter { $0.isEncrypted && $0.key == nil }.compactMap { copy in
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
            flow.guardian.map { [("operator", YAMLValue.text($0)), ("level", .word("SL0"))] }
            ?? [("barrier", .text("none"))]
        let entries =
            [
                ("title", .text(flow.title)), ("kind", .text(flow.kind)),
                ("from", .text(flow.from)), ("to", .text(flow.into)),
            ] + barrier + reported
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
            let level = zone.controls.isEmpty ? [] : [YAMLValue.Entry("level", .word("SL0"))]
            let leg = YAMLValue.mapping(
                [.init("capacity", .text(party(of: zone.id))), .init("in", .text(zone.id))] + level)
            return Entry(
                id: id,
                value: mapping(
                    ("title", .text("Whatever is done in \(zone.title)")),
                    ("for", .text(Self.owner)), ("all", .list([leg])), status("unknown")))
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
            guard zone.controls.isEmpty, !zone.isOpen, let id = self.levels[zone.id] else {
                return nil
            }
            return levelUnknown(id, of: "perimeters.\(zone.id).level")
        }
        let exits = setup.zones.compactMap { zone -> Entry? in
            guard !zone.isOpen, let id = self.exits[zone.id] else { return nil }
            let closed: [(String, YAMLValue)] = [
                ("perimeters.\(zone.id).exits", .text("stated")), ("channels.\(id).barrier", .null),
                ("channels.\(id).operator", .text(party(of: zone.id))),
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
        return levels + guardUnknowns + exits + parents
    }

    // MARK: Values

    var reported: [(String, YAMLValue)] {
        [status("reported"), ("source", .text(Self.source))]
    }

    func status(_ word: String) -> (String, YAMLValue) { ("status", .text(word)) }

    func mapping(_ entries: (String, YAMLValue)...) -> YAMLValue {
        .mapping(entries.map { .init($0.0, $0.1) })
    }

    func from(_ place: DiagnosticPlace) -> String {
        "from \(file):\(place.line):\(place.column)"
    }
}
