internal import ModelFormat
internal import Phrases
package import YAMLKit

/// Reads a model of OWASP's threat-model library (version 1) as a set-up.
///
/// Trust zones become zones, side by side since the format does not nest them; the placements of data
/// sets become copies in the zone of their store, encrypted where the file says so; data flows between
/// zones become ways; actors that are third parties come into their zone. Vendors make what runs in a
/// zone and do not run it, controls name nobody who operates them: both are told.
///
/// Source: the library's schema, github.com/OWASP/www-project-threat-model-library.
package struct OWASPReader: SetupReader {
    package private(set) var draft = SetupDraft(.owasp)
    /// The zone of everything that stands in one, by kind and name.
    private var zones: [String: String] = [:]
    /// Third parties that stand in no zone: where they come the file does not say.
    private var homeless: [(key: String, title: String, place: DiagnosticPlace)] = []

    /// The most entrances of those who stand in no zone, each into every zone.
    private static let mostEntrances = 10_000

    package init() {}

    package mutating func read(_ root: YAMLNode) {
        if let scope = root["scope"], let title = draft.fields.text("title", of: scope) {
            draft.setup.title = title
        }
        for zone in draft.fields.list("trust_zones", of: root) { readZone(zone) }
        for (kind, key) in [
            ("component", "components"), ("data_store", "data_stores"), ("actor", "actors"),
        ] {
            for node in draft.fields.list(key, of: root) { readThing(node, kind: kind) }
        }
        for set in draft.fields.list("data_sets", of: root) { readDataSet(set) }
        for flow in draft.fields.list("data_flows", of: root) { readFlow(flow) }
        letInHomeless(at: root)
        for assumption in draft.fields.list("assumptions", of: root) { readAssumption(assumption) }
        drop(
            "trust_boundaries", of: root, "does not say who guards it, nor which attackers it stops"
        )
        drop("controls", of: root, "does not say who operates it, nor which attackers it stops")
        drop("threats", of: root, "names no party: which attackers a barrier stops is asked")
        drop("threat_personas", of: root, "is nobody who runs or holds anything")
        drop("risks", of: root, "is a rating, and no level")
    }

    // MARK: Zones and what stands in them

    private mutating func readZone(_ node: YAMLNode) {
        guard let key = draft.fields.required("symbolic_name", of: node) else { return }
        _ = draft.addZone(
            key, named: draft.fields.text("title", of: node) ?? key, called: "trust zone",
            at: DiagnosticPlace(node.range), node: node)
    }

    /// The zone of a name; one that is used and not declared is taken to be a zone all the same.
    private mutating func zone(called name: String, at node: YAMLNode) -> String? {
        if let zone = draft.zone(name) { return zone }
        let place = DiagnosticPlace((node["trust_zone"] ?? node).range)
        draft.remark("no trust zone is declared as '\(name)': taken to be one by itself", at: place)
        return draft.addZone(
            name, named: name, called: "trust zone", at: place,
            note: "the file uses the name and declares no such zone", node: node)
    }

    private mutating func readThing(_ node: YAMLNode, kind: String) {
        guard let key = draft.fields.required("symbolic_name", of: node) else { return }
        let place = DiagnosticPlace(node.range)
        let isGuest = kind == "actor" && Self.isThirdParty(draft.fields.text("type", of: node))
        guard let name = draft.fields.text("trust_zone", of: node) else {
            if isGuest {
                homeless.append((key, draft.fields.text("title", of: node) ?? key, place))
                return
            }
            draft.drop("\(kind): \(key)", "stands in no trust zone", at: place)
            return
        }
        guard let zone = zone(called: name, at: node) else { return }
        guard zones.updateValue(zone, forKey: "\(kind):\(key)") == nil else {
            draft.fields.refuse("a second \(kind) '\(key)'", at: node)
            return
        }
        let title = draft.fields.text("title", of: node) ?? key
        if let vendor = draft.fields.text("vendor", of: node) {
            draft.remark(
                "\(title) is made by \(vendor), who need not run it: whoever changes what runs there is asked",
                at: place)
        }
        guard isGuest, let id = draft.names.add("guest:" + key, named: title) else { return }
        draft.setup.guests.append(.init(id: id, title: title, into: zone, place: place))
    }

    /// Whoever is a third party and stands in no zone comes into each: to leave out where somebody comes
    /// keeps nobody out.
    private mutating func letInHomeless(at root: YAMLNode) {
        guard !homeless.isEmpty else { return }
        if draft.setup.zones.isEmpty {
            _ = draft.addZone(
                "", named: "Somewhere: the file has no zones", called: "trust zone", at: nil,
                node: root)
        }
        let zones = draft.setup.zones.map(\.id)
        guard homeless.count * zones.count <= Self.mostEntrances else {
            draft.fields.refuse(
                "\(homeless.count) third parties stand in no trust zone, and there are \(zones.count) of these: "
                    + "say where they come", at: root)
            return
        }
        for (key, title, place) in homeless {
            guard let party = draft.names.add("guest:" + key, named: title) else {
                draft.fields.refuse("a second actor '\(key)'", at: place)
                continue
            }
            draft.remark(
                "\(title) stands in no trust zone: taken to come into each of them", at: place)
            for (at, zone) in zones.enumerated() {
                let id = at == 0 ? party : draft.names.made(of: title)
                var guest = ImportedSetup.Guest(id: id, title: title, into: zone, place: place)
                guest.party = party
                draft.setup.guests.append(guest)
            }
        }
    }

    private static func isThirdParty(_ type: String?) -> Bool {
        let letters = (type ?? "").lowercased().filter(\.isLetter)
        return letters == "thirdparty"
    }

    // MARK: Data

    private mutating func readDataSet(_ node: YAMLNode) {
        guard let key = draft.fields.required("symbolic_name", of: node) else { return }
        let title = draft.fields.text("title", of: node) ?? key
        guard
            draft.addAsset(
                key, named: title, called: "data set", at: DiagnosticPlace(node.range), node: node)
        else { return }
        for placement in draft.fields.list("placements", of: node) {
            guard let store = draft.fields.required("data_store", of: placement) else { continue }
            guard let zone = zones["data_store:" + store] else {
                draft.fields.refuse("no data store in a zone is called '\(store)'", at: placement)
                continue
            }
            draft.addCopy(
                of: key, called: "data set", in: zone,
                isEncrypted: draft.fields.flag("encrypted", of: placement), at: placement)
        }
    }

    private mutating func readFlow(_ node: YAMLNode) {
        guard let from = zone("source", of: node), let into = zone("destination", of: node) else {
            return
        }
        let name =
            draft.fields.text("title", of: node) ?? draft.fields.text("symbolic_name", of: node)
            ?? "flow"
        draft.addFlow(
            named: name, from: from, into: into, isBothWays: false, at: DiagnosticPlace(node.range))
    }

    private mutating func zone(_ key: String, of flow: YAMLNode) -> String? {
        guard let end = flow[key], let kind = draft.fields.required("type", of: end),
            let name = draft.fields.required("object", of: end)
        else {
            if flow[key] == nil { draft.fields.refuse("'\(key)' is missing", at: flow) }
            return nil
        }
        if kind == "trust_zone" { return self.zone(called: name, at: end) }
        if let zone = zones["\(kind):\(name)"] { return zone }
        draft.fields.refuse("no \(kind) in a zone is called '\(name)'", at: end)
        return nil
    }

    // MARK: What is told

    private mutating func readAssumption(_ node: YAMLNode) {
        guard let text = draft.fields.text("description", of: node) else { return }
        let validity = draft.fields.text("validity", of: node) ?? "not said"
        draft.remark(
            "assumed in the file (validity: \(validity)): \(text)",
            at: DiagnosticPlace(node.range))
    }

    private mutating func drop(_ key: String, of root: YAMLNode, _ why: String) {
        draft.dropItems(key, of: root, named: ["title", "symbolic_name"], why)
    }
}
