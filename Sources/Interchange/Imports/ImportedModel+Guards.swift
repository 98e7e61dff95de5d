internal import Formulas
internal import ModelFormat
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// Who guards what in the model that is written.
extension ImportedModel {
    /// The controls of the catalogue that rest on the same parties, of which one thing is asked.
    struct ControlGroup {
        var id: String
        var operators: Quorum
        /// Paths of their levels, and the levels of the catalogue.
        var levels: [(path: String, level: SecurityLevel)] = []
    }

    struct ControlName: Hashable {
        var zone: String
        var control: String
    }

    /// Who runs each zone: whom a file names, of it or of the nearest zone around it, else a party that is
    /// asked for; of a zone that a model has whoever it says.
    ///
    /// - Complexity: O(*n* · *d*) for *n* zones nested *d* deep.
    static func runners(
        of zones: [ImportedSetup.Zone], asked: [String: String], on ground: ImportGround?
    ) -> [String: [String]] {
        let byID = Dictionary(zones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var runners: [String: [String]] = [:]
        for zone in zones {
            var next: ImportedSetup.Zone? = zone
            // No zone stands in itself, or the reader would have said so.
            for _ in zones {
                guard let around = next else { break }
                if let there = ground?.operators[around.id], !there.isEmpty {
                    runners[zone.id] = there
                    break
                }
                if let party = around.party ?? asked[around.id] {
                    runners[zone.id] = [party] + around.others
                    break
                }
                next = around.inside.flatMap { byID[$0] }
            }
        }
        return runners
    }

    /// Controls of the catalogue by who runs them, in the order of the files.
    static func groups(
        of zones: [ImportedSetup.Zone], _ names: inout ImportedNames
    ) -> [ControlGroup] {
        var groups: [ControlGroup] = []
        var places: [Quorum: Int] = [:]
        for zone in zones {
            for control in zone.controls where control.standing != .planned {
                guard let level = control.level else { continue }
                let at: Int
                if let known = places[control.operators] {
                    at = known
                } else {
                    at = groups.count
                    places[control.operators] = at
                    let who = control.operators.defenders.map(\.rawValue).joined(separator: "-")
                    groups.append(
                        ControlGroup(
                            id: names.made(of: "controls-of-" + who), operators: control.operators))
                }
                groups[at].levels.append(
                    ("perimeters.\(zone.id).controls.\(control.id).level", level))
            }
        }
        return groups
    }

    /// The names of what is unknown of controls that are none of the catalogue; none for what is only
    /// planned.
    static func controlLevels(
        of zones: [ImportedSetup.Zone], _ names: inout ImportedNames
    ) -> [ControlName: String] {
        var levels: [ControlName: String] = [:]
        for zone in zones {
            for control in zone.controls where control.level == nil && control.standing != .planned
            {
                levels[ControlName(zone: zone.id, control: control.id)] = names.made(
                    of: "\(zone.id)-\(control.id)")
            }
        }
        return levels
    }

    // MARK: What is written

    /// The controls of a zone: one stops nobody as long as its level is SL0, whatever it blocks then.
    func controls(of zone: ImportedSetup.Zone) -> YAMLValue {
        .list(
            zone.controls.map { control -> YAMLValue in
                var entries: [(String, YAMLValue)] = [
                    (control.level == nil ? "id" : "use", .text(control.id))
                ]
                if control.level == nil {
                    if control.title != control.id {
                        entries.append(("title", .text(control.title)))
                    }
                    entries += [("level", .word("SL0")), ("blocks", .text("all"))]
                }
                entries.append(("operator", .quorum(control.operators)))
                if control.level != nil { entries.append(("level", .word("SL0"))) }
                return .mapping((entries + evidence(of: control)).map { .init($0.0, $0.1) })
            })
    }

    private func evidence(of control: ImportedSetup.Control) -> [(String, YAMLValue)] {
        let standing: [(String, YAMLValue)] =
            switch control.standing {
            case .planned: [status("announced"), ("note", .text("planned: not there yet"))]
            case .partial: [status("unspecified"), ("note", .text("there in part"))]
            case .unstated: [status("unspecified")]
            case .reported: [status("reported")]
            case .stated: [status("claimed")]
            }
        return standing + (control.places.first.map { [reported($0)[1]] } ?? [])
    }

    func comments(on zone: ImportedSetup.Zone) -> [String] {
        zone.controls.map { control in
            "\(control.title): \(control.places.map(from).joined(separator: ", "))"
        }
    }

    var siteEntries: [Entry] {
        setup.sites.dropFirst(ground?.setup.sites.count ?? 0).map { site in
            let evidence = reported(site.place)
            return Entry(
                id: site.id,
                value: mapping(("title", .text(site.title)), evidence[0], evidence[1]),
                comments: [from(site.place)])
        }
    }

    var partyEntries: [Entry] {
        newParties.map { party in
            Entry(
                id: party.id,
                value: defender(
                    party.title, role: party.role,
                    party.place.map(reported) ?? [status("unknown")]),
                comments: (party.place.map { [from($0)] } ?? [])
                    + (party.note.map { [$0] } ?? []))
        }
    }

    var statedKeyEntries: [Entry] {
        setup.keys.map { key in
            Entry(
                id: key.id,
                value: mapping(
                    ("title", .text(key.title)), ("in", .text(key.zone)),
                    (
                        "release",
                        .quorum(.anyOf(key.release.map { .defender(DefenderID($0)) }))
                    ), status("unspecified"), reported(key.place)[1]),
                comments: [from(key.place)])
        }
    }

    // MARK: What is unknown of it

    var guardUnknowns: [Entry] {
        controlUnknowns + groupUnknowns + workUnknowns + flowUnknowns + keyUnknowns
    }

    private var controlUnknowns: [Entry] {
        setup.zones.flatMap { zone in
            zone.controls.compactMap { control -> Entry? in
                let name = ControlName(zone: zone.id, control: control.id)
                guard let id = controlLevels[name] else { return nil }
                return Entry(
                    id: id,
                    value: mapping(
                        ("of", .text("perimeters.\(zone.id).controls.\(control.id).level")),
                        ("one-of", .list([.word("SL0"), .word("SL5")])),
                        (
                            "because",
                            .text("the file says neither what it stops nor at which level")
                        )))
            }
        }
    }

    private var groupUnknowns: [Entry] {
        holding.map { group in
            let set = group.levels.map {
                YAMLValue.Entry($0.path, .word($0.level.description))
            }
            return Entry(
                id: group.id,
                value: mapping(
                    (
                        "one-of",
                        .list([
                            alternative("none of them is known to hold", []),
                            alternative("each holds at the level that asks for it", set),
                        ])
                    ), because))
        }
    }

    /// Whether the level of a zone is asked as one: not where controls of the catalogue stand beside no
    /// claim.
    func isAskedWhole(_ zone: ImportedSetup.Zone) -> Bool {
        !zone.isOpen && !zone.controls.contains { $0.level != nil }
    }

    /// Where controls stand beside no claim, the level of the work is asked by itself.
    private var workUnknowns: [Entry] {
        setup.zones.compactMap { zone -> Entry? in
            guard !isAskedWhole(zone), isWorkedIn(zone), let work = works[zone.id],
                let id = levels[zone.id]
            else { return nil }
            let paths = parties(of: zone.id).indices.map { "workloads.\(work).all.\($0).level" }
            if paths.count == 1 { return levelUnknown(id, of: paths[0]) }
            return Entry(
                id: id,
                value: mapping(
                    (
                        "one-of",
                        .list([
                            alternative("SL0", []),
                            alternative("SL5", paths.map { .init($0, .word("SL5")) }),
                        ])
                    ), because))
        }
    }

    private var flowUnknowns: [Entry] {
        newFlows.compactMap { flow in
            guarded[flow.id].map { levelUnknown($0, of: "channels.\(flow.id).level") }
        }
    }

    private var keyUnknowns: [Entry] {
        setup.keys.compactMap { key in
            guard let refusal = key.refusal, let id = refusals[key.id] else { return nil }
            return Entry(
                id: id,
                value: mapping(
                    (
                        "one-of",
                        .list([
                            alternative("whoever can ask for the key gets it", []),
                            alternative(
                                "whoever holds it refuses what nobody may have",
                                [
                                    .init("keys.\(key.id).in", .text(refusal.zone)),
                                    .init("keys.\(key.id).release", .text(refusal.party)),
                                ]),
                        ])
                    ), because))
        }
    }

    func levelUnknown(_ id: String, of path: String) -> Entry {
        Entry(
            id: id,
            value: mapping(
                ("of", .text(path)), ("one-of", .list([.word("SL0"), .word("SL5")])), because))
    }

    func alternative(_ label: String, _ set: [YAMLValue.Entry]) -> YAMLValue {
        mapping(("label", .text(label)), ("set", .mapping(set)))
    }
}
