internal import Formulas
internal import ModelFormat
internal import ThreatGraph
internal import YAMLKit

/// Who guards what in the model that is written.
extension ImportedModel {
    /// The party that runs each zone.
    ///
    /// - Complexity: O(*n* · *d*) for *n* zones nested *d* deep.
    static func runners(
        of zones: [ImportedSetup.Zone], asked: [String: String]
    ) -> [String: String] {
        let byID = Dictionary(zones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var runners: [String: String] = [:]
        for zone in zones {
            var next: ImportedSetup.Zone? = zone
            // No zone stands in itself, or the reader would have said so.
            for _ in zones {
                guard let around = next else { break }
                if let party = around.party ?? asked[around.id] {
                    runners[zone.id] = party
                    break
                }
                next = around.inside.flatMap { byID[$0] }
            }
        }
        return runners
    }

    /// Controls by who runs them, in the order of the file.
    static func groups(
        of zones: [ImportedSetup.Zone], _ names: inout ImportedNames
    ) -> [ControlGroup] {
        var groups: [ControlGroup] = []
        var places: [Quorum: Int] = [:]
        for zone in zones {
            for control in zone.controls {
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
                    ("perimeters.\(zone.id).controls.\(control.id).level", control.level))
            }
        }
        return groups
    }

    /// The controls of a zone, none of which holds until somebody says so.
    func controls(of zone: ImportedSetup.Zone) -> YAMLValue {
        .list(
            zone.controls.map { control in
                .mapping(
                    [
                        .init("use", .text(control.id)),
                        .init("operator", .quorum(control.operators)),
                        .init("level", .word("SL0")),
                    ] + reported.map { .init($0.0, $0.1) })
            })
    }

    var siteEntries: [Entry] {
        setup.sites.map { site in
            Entry(
                id: site.id,
                value: mapping(("title", .text(site.title)), reported[0], reported[1]),
                comments: [from(site.place)])
        }
    }

    var partyEntries: [Entry] {
        setup.parties.map { party in
            let evidence = party.place == nil ? [status("unknown")] : reported
            return Entry(
                id: party.id, value: defender(party.title, role: party.role, evidence),
                comments: party.place.map { [from($0)] } ?? [])
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
                    ), status("unspecified"), reported[1]), comments: [from(key.place)])
        }
    }

    // MARK: What is unknown of it

    var guardUnknowns: [Entry] { controlUnknowns + workUnknowns + flowUnknowns + keyUnknowns }

    private var controlUnknowns: [Entry] {
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

    /// Where controls stand beside no claim, the level of the work is asked by itself.
    private var workUnknowns: [Entry] {
        setup.zones.compactMap { zone in
            guard !zone.controls.isEmpty, isWorkedIn(zone), let work = works[zone.id],
                let id = levels[zone.id]
            else { return nil }
            return levelUnknown(id, of: "workloads.\(work).all.0.level")
        }
    }

    private var flowUnknowns: [Entry] {
        setup.flows.compactMap { flow in
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
