package import ModelFormat
internal import Phrases
package import YAMLKit

/// Reads an Open Threat Model (versions 0.1 and 0.2) as a set-up.
///
/// Trust zones become zones, the assets that components store or process become copies in the zone of
/// the component, and data flows between zones become ways. Ratings are no levels, and threats and
/// mitigations name nobody who operates them: they are dropped, and that is told.
///
/// Source: the format's schema, github.com/iriusrisk/OpenThreatModel.
package struct OTMReader {
    private var fields = ImportFields(.otm)
    private var names = ImportedNames(reserved: ImportedModel.reserved)
    private var setup: ImportedSetup
    /// Where each component stands: a zone, or a component around it.
    private var parents: [String: Parent] = [:]

    private struct Parent {
        var key: String
        var node: YAMLNode
    }

    private init(title: String) { setup = ImportedSetup(title: title) }

    /// Reads a file.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong.
    /// - Complexity: O(*n* · *d*) for *n* nodes, components nested *d* deep.
    package static func setup(of root: YAMLNode) throws(ModelErrors) -> ImportedSetup {
        var reader = OTMReader(title: "an OTM file")
        if let project = root["project"], let name = reader.fields.text("name", of: project) {
            reader.setup.title = name
        }
        reader.read(root)
        guard reader.fields.faults.isEmpty else { throw ModelErrors(reader.fields.faults) }
        return reader.setup
    }

    private mutating func read(_ root: YAMLNode) {
        readZones(fields.list("trustZones", of: root))
        let components = fields.list("components", of: root)
        for component in components { note(component) }
        for asset in fields.list("assets", of: root) { readAsset(asset) }
        for component in components { readCopies(of: component) }
        for flow in fields.list("dataflows", of: root) { readFlow(flow) }
        drop(
            "threats", of: root,
            "names no party: which attackers a barrier stops is asked, not which threats there are")
        drop("mitigations", of: root, "does not say who operates it, nor which attackers it stops")
    }

    // MARK: Zones

    private mutating func readZones(_ nodes: [YAMLNode]) {
        var inside: [(id: String, key: String, node: YAMLNode)] = []
        for node in nodes {
            guard let key = fields.required("id", of: node),
                let name = fields.text("name", of: node) ?? Optional(key)
            else { continue }
            guard let id = names.add(Self.zone(key), named: name) else {
                fields.refuse("a second trust zone '\(key)'", at: node)
                continue
            }
            setup.zones.append(
                .init(
                    id: id, title: name, place: DiagnosticPlace(node.range), note: rating(of: node))
            )
            let around = node["parent"].flatMap { fields.text("trustZone", of: $0) }
            if let around { inside.append((id, around, node)) }
        }
        for (id, key, node) in inside {
            guard let around = names[Self.zone(key)] else {
                fields.refuse("no trust zone is called '\(key)'", at: node)
                continue
            }
            if let at = setup.zones.firstIndex(where: { $0.id == id }) {
                setup.zones[at].inside = around
            }
        }
        refuseCircles(nodes)
    }

    private mutating func refuseCircles(_ nodes: [YAMLNode]) {
        guard let id = setup.zoneInItself, let node = nodes.first else { return }
        fields.refuse("the trust zone '\(id)' stands in itself", at: node)
    }

    private mutating func rating(of node: YAMLNode) -> String? {
        guard let risk = node["risk"], let rating = fields.text("trustRating", of: risk) else {
            return nil
        }
        return "trust rating \(rating) in the file, which is no level"
    }

    // MARK: Components

    private mutating func note(_ node: YAMLNode) {
        guard let key = fields.required("id", of: node) else { return }
        guard let parent = node["parent"] else {
            fields.refuse("the component '\(key)' has no parent", at: node)
            return
        }
        guard parents[key] == nil else {
            fields.refuse("a second component '\(key)'", at: node)
            return
        }
        if let zone = fields.text("trustZone", of: parent) {
            parents[key] = Parent(key: Self.zone(zone), node: node)
        } else if let component = fields.text("component", of: parent) {
            parents[key] = Parent(key: component, node: node)
        } else {
            fields.refuse("a parent is a 'trustZone' or a 'component'", at: parent)
        }
    }

    /// The zone that a component stands in, through the components around it.
    private mutating func zone(of component: String, at node: YAMLNode) -> String? {
        var key = component
        // No component stands in more components than there are.
        for _ in 0...parents.count {
            guard let parent = parents[key] else {
                fields.refuse("nothing is called '\(component)'", at: node)
                return nil
            }
            if parent.key.hasPrefix(Self.zone("")) {
                if let zone = names[parent.key] { return zone }
                fields.refuse("the trust zone of '\(component)' is not there", at: parent.node)
                return nil
            }
            key = parent.key
        }
        fields.refuse("the component '\(component)' stands in itself", at: node)
        return nil
    }

    // MARK: Assets

    private mutating func readAsset(_ node: YAMLNode) {
        guard let key = fields.required("id", of: node) else { return }
        let name = fields.text("name", of: node) ?? key
        guard let id = names.add("asset:" + key, named: name) else {
            fields.refuse("a second asset '\(key)'", at: node)
            return
        }
        setup.assets.append(.init(id: id, title: name, place: DiagnosticPlace(node.range)))
    }

    private mutating func readCopies(of node: YAMLNode) {
        guard let key = fields.text("id", of: node), let assets = node["assets"], !assets.isNull,
            !assets.isBlank, let zone = zone(of: key, at: node)
        else { return }
        for use in ["stored", "processed"] {
            for (name, place) in fields.texts(use, of: assets) {
                addCopy(of: name, in: zone, at: place)
            }
        }
    }

    private mutating func addCopy(of name: String, in zone: String, at place: YAMLNode) {
        guard let id = names["asset:" + name],
            let at = setup.assets.firstIndex(where: { $0.id == id })
        else {
            fields.refuse("no asset is called '\(name)'", at: place)
            return
        }
        setup.add(
            .init(zone: zone, isEncrypted: false, place: DiagnosticPlace(place.range)), to: at)
    }

    // MARK: Flows

    private mutating func readFlow(_ node: YAMLNode) {
        guard let source = fields.required("source", of: node),
            let target = fields.required("destination", of: node),
            let from = zone(of: source, at: node), let into = zone(of: target, at: node)
        else { return }
        let name = fields.text("name", of: node) ?? fields.text("id", of: node) ?? "flow"
        for (asset, place) in fields.texts("assets", of: node) {
            // What flows is at both ends.
            for zone in [from, into] { addCopy(of: asset, in: zone, at: place) }
        }
        setup.addFlow(
            named: name, from: from, into: into, isBothWays: fields.flag("bidirectional", of: node),
            at: DiagnosticPlace(node.range), names: &names)
    }

    // MARK: What is left out

    private mutating func drop(_ key: String, of root: YAMLNode, _ why: String) {
        for node in fields.list(key, of: root) {
            let name = fields.text("name", of: node) ?? fields.text("id", of: node) ?? "one"
            setup.dropped.append(
                .init(what: "\(key): \(name)", why: why, place: DiagnosticPlace(node.range)))
        }
    }

    /// What a zone is called among components, which have names of their own.
    private static func zone(_ key: String) -> String { "zone:" + key }
}
