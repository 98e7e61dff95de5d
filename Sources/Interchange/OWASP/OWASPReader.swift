package import ModelFormat
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
package struct OWASPReader {
    private var fields = ImportFields(.owasp)
    private var names = ImportedNames(reserved: ImportedModel.reserved)
    private var setup: ImportedSetup
    /// The zone of everything that stands in one, by kind and name.
    private var zones: [String: String] = [:]

    private init(title: String) { setup = ImportedSetup(title: title) }

    /// Reads a file.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong.
    /// - Complexity: O(*n* · *a*) for *n* nodes and *a* data sets.
    package static func setup(of root: YAMLNode) throws(ModelErrors) -> ImportedSetup {
        var reader = OWASPReader(title: "a threat model")
        if let scope = root["scope"], let title = reader.fields.text("title", of: scope) {
            reader.setup.title = title
        }
        reader.read(root)
        guard reader.fields.faults.isEmpty else { throw ModelErrors(reader.fields.faults) }
        return reader.setup
    }

    private mutating func read(_ root: YAMLNode) {
        for zone in fields.list("trust_zones", of: root) { readZone(zone) }
        for (kind, key) in [
            ("component", "components"), ("data_store", "data_stores"), ("actor", "actors"),
        ] {
            for node in fields.list(key, of: root) { readThing(node, kind: kind) }
        }
        for set in fields.list("data_sets", of: root) { readDataSet(set) }
        for flow in fields.list("data_flows", of: root) { readFlow(flow) }
        for assumption in fields.list("assumptions", of: root) { readAssumption(assumption) }
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
        guard let key = fields.required("symbolic_name", of: node) else { return }
        let title = fields.text("title", of: node) ?? key
        guard let id = names.add("zone:" + key, named: title) else {
            fields.refuse("a second trust zone '\(key)'", at: node)
            return
        }
        setup.zones.append(.init(id: id, title: title, place: DiagnosticPlace(node.range)))
    }

    /// The zone of a name; one that is used and not declared is taken to be a zone all the same.
    private mutating func zone(called name: String, at node: YAMLNode) -> String {
        if let zone = names["zone:" + name] { return zone }
        let id = names.add("zone:" + name, named: name) ?? name
        let place = DiagnosticPlace((node["trust_zone"] ?? node).range)
        setup.zones.append(
            .init(
                id: id, title: name, place: place,
                note: "the file uses the name and declares no such zone"))
        setup.remarks.append(
            .init(
                text: "no trust zone is declared as '\(name)': taken to be one by itself",
                place: place))
        return id
    }

    private mutating func readThing(_ node: YAMLNode, kind: String) {
        guard let key = fields.required("symbolic_name", of: node) else { return }
        guard let name = fields.text("trust_zone", of: node) else {
            setup.dropped.append(
                .init(
                    what: "\(kind): \(key)", why: "stands in no trust zone",
                    place: DiagnosticPlace(node.range)))
            return
        }
        let zone = zone(called: name, at: node)
        guard zones.updateValue(zone, forKey: "\(kind):\(key)") == nil else {
            fields.refuse("a second \(kind) '\(key)'", at: node)
            return
        }
        let title = fields.text("title", of: node) ?? key
        if let vendor = fields.text("vendor", of: node) {
            setup.remarks.append(
                .init(
                    text:
                        "\(title) is made by \(vendor), who need not run it: whoever changes what runs there is asked",
                    place: DiagnosticPlace(node.range)))
        }
        guard kind == "actor", Self.isThirdParty(fields.text("type", of: node)),
            let id = names.add("guest:" + key, named: title)
        else { return }
        setup.guests.append(
            .init(id: id, title: title, into: zone, place: DiagnosticPlace(node.range)))
    }

    private static func isThirdParty(_ type: String?) -> Bool {
        let letters = (type ?? "").lowercased().filter(\.isLetter)
        return letters == "thirdparty"
    }

    // MARK: Data

    private mutating func readDataSet(_ node: YAMLNode) {
        guard let key = fields.required("symbolic_name", of: node) else { return }
        let title = fields.text("title", of: node) ?? key
        guard let id = names.add("asset:" + key, named: title) else {
            fields.refuse("a second data set '\(key)'", at: node)
            return
        }
        let at = setup.assets.count
        setup.assets.append(.init(id: id, title: title, place: DiagnosticPlace(node.range)))
        for placement in fields.list("placements", of: node) {
            guard let store = fields.required("data_store", of: placement) else { continue }
            guard let zone = zones["data_store:" + store] else {
                fields.refuse("no data store in a zone is called '\(store)'", at: placement)
                continue
            }
            setup.add(
                .init(
                    zone: zone, isEncrypted: fields.flag("encrypted", of: placement),
                    place: DiagnosticPlace(placement.range)), to: at)
        }
    }

    private mutating func readFlow(_ node: YAMLNode) {
        guard let from = zone("source", of: node), let into = zone("destination", of: node) else {
            return
        }
        let name =
            fields.text("title", of: node) ?? fields.text("symbolic_name", of: node) ?? "flow"
        setup.addFlow(
            named: name, from: from, into: into, isBothWays: false, at: DiagnosticPlace(node.range),
            names: &names)
    }

    private mutating func zone(_ key: String, of flow: YAMLNode) -> String? {
        guard let end = flow[key], let kind = fields.required("type", of: end),
            let name = fields.required("object", of: end)
        else {
            if flow[key] == nil { fields.refuse("'\(key)' is missing", at: flow) }
            return nil
        }
        if kind == "trust_zone" { return self.zone(called: name, at: end) }
        if let zone = zones["\(kind):\(name)"] { return zone }
        fields.refuse("no \(kind) in a zone is called '\(name)'", at: end)
        return nil
    }

    // MARK: What is told

    private mutating func readAssumption(_ node: YAMLNode) {
        guard let text = fields.text("description", of: node) else { return }
        let validity = fields.text("validity", of: node) ?? "not said"
        setup.remarks.append(
            .init(
                text: "assumed in the file (validity: \(validity)): \(text)",
                place: DiagnosticPlace(node.range)))
    }

    private mutating func drop(_ key: String, of root: YAMLNode, _ why: String) {
        for node in fields.list(key, of: root) {
            let name =
                fields.text("title", of: node) ?? fields.text("symbolic_name", of: node) ?? "one"
            setup.dropped.append(
                .init(what: "\(key): \(name)", why: why, place: DiagnosticPlace(node.range)))
        }
    }
}
