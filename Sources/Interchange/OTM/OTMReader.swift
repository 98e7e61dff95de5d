internal import ModelFormat
internal import Phrases
package import YAMLKit

/// Reads an Open Threat Model (versions 0.1 and 0.2) as a set-up.
///
/// Trust zones become zones, the assets that components store or process become copies in the zone of
/// the component, and data flows between zones become ways. Ratings are no levels, and threats and
/// mitigations name nobody who operates them: they are dropped, and that is told.
///
/// Source: the format's schema, github.com/iriusrisk/OpenThreatModel.
package struct OTMReader: SetupReader {
    package private(set) var draft = SetupDraft(.otm)
    /// Where each component stands: a zone, or a component around it.
    private var parents: [String: Parent] = [:]

    private struct Parent {
        var key: String
        var isZone: Bool
        var node: YAMLNode
    }

    package init() {}

    package mutating func read(_ root: YAMLNode) {
        if let project = root["project"], let name = draft.fields.text("name", of: project) {
            draft.setup.title = name
        }
        readZones(draft.fields.list("trustZones", of: root))
        let components = draft.fields.list("components", of: root)
        for component in components { note(component) }
        for asset in draft.fields.list("assets", of: root) { readAsset(asset) }
        for component in components { readCopies(of: component) }
        for flow in draft.fields.list("dataflows", of: root) { readFlow(flow) }
        draft.dropItems(
            "threats", of: root, named: ["name", "id"],
            "names no party: which attackers a barrier stops is asked, not which threats there are")
        draft.dropItems(
            "mitigations", of: root, named: ["name", "id"],
            "does not say who operates it, nor which attackers it stops")
    }

    // MARK: Zones

    private mutating func readZones(_ nodes: [YAMLNode]) {
        var inside: [(id: String, key: String, node: YAMLNode)] = []
        for node in nodes {
            guard let key = draft.fields.required("id", of: node) else { continue }
            let name = draft.fields.text("name", of: node) ?? key
            let id = draft.addZone(
                key, named: name, called: "trust zone", at: DiagnosticPlace(node.range),
                note: rating(of: node), node: node)
            let around = node["parent"].flatMap { draft.fields.text("trustZone", of: $0) }
            if let id, let around { inside.append((id, around, node)) }
        }
        for (id, key, node) in inside {
            guard let around = draft.zone(key) else {
                draft.fields.refuse("no trust zone is called '\(key)'", at: node)
                continue
            }
            _ = draft.put(id, inside: around)
        }
        draft.refuseCircles(called: "trust zone", at: nodes.first)
        for zone in draft.setup.zones where Self.isInternet(zone.title) { draft.open(zone.id) }
    }

    /// Whether a zone is called as the place that nobody runs.
    private static func isInternet(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }
        return ["internet", "public internet", "world wide web"].contains(
            words.filter { $0 != "the" }.joined(separator: " "))
    }

    private mutating func rating(of node: YAMLNode) -> String? {
        guard let risk = node["risk"], let rating = draft.fields.text("trustRating", of: risk)
        else { return nil }
        return "trust rating \(rating) in the file, which is no level"
    }

    // MARK: Components

    private mutating func note(_ node: YAMLNode) {
        guard let key = draft.fields.required("id", of: node) else { return }
        guard let parent = node["parent"] else {
            draft.fields.refuse("the component '\(key)' has no parent", at: node)
            return
        }
        guard parents[key] == nil else {
            draft.fields.refuse("a second component '\(key)'", at: node)
            return
        }
        if let zone = draft.fields.text("trustZone", of: parent) {
            parents[key] = Parent(key: zone, isZone: true, node: node)
        } else if let component = draft.fields.text("component", of: parent) {
            parents[key] = Parent(key: component, isZone: false, node: node)
        } else {
            draft.fields.refuse("a parent is a 'trustZone' or a 'component'", at: parent)
        }
    }

    /// The zone that a component stands in, through the components around it.
    private mutating func zone(of component: String, at node: YAMLNode) -> String? {
        var key = component
        // No component stands in more components than there are.
        for _ in 0...parents.count {
            guard let parent = parents[key] else {
                draft.fields.refuse("nothing is called '\(component)'", at: node)
                return nil
            }
            if parent.isZone {
                if let zone = draft.zone(parent.key) { return zone }
                draft.fields.refuse(
                    "the trust zone of '\(component)' is not there", at: parent.node)
                return nil
            }
            key = parent.key
        }
        draft.fields.refuse("the component '\(component)' stands in itself", at: node)
        return nil
    }

    // MARK: Assets

    private mutating func readAsset(_ node: YAMLNode) {
        guard let key = draft.fields.required("id", of: node) else { return }
        draft.addAsset(
            key, named: draft.fields.text("name", of: node) ?? key, called: "asset",
            at: DiagnosticPlace(node.range), node: node)
    }

    private mutating func readCopies(of node: YAMLNode) {
        guard let key = draft.fields.text("id", of: node), let assets = node["assets"],
            !assets.isNull, !assets.isBlank, let zone = zone(of: key, at: node)
        else { return }
        for use in ["stored", "processed"] {
            for (name, place) in draft.fields.texts(use, of: assets) {
                draft.addCopy(of: name, called: "asset", in: zone, at: place)
            }
        }
    }

    // MARK: Flows

    private mutating func readFlow(_ node: YAMLNode) {
        guard let source = draft.fields.required("source", of: node),
            let target = draft.fields.required("destination", of: node),
            let from = zone(of: source, at: node), let into = zone(of: target, at: node)
        else { return }
        let name =
            draft.fields.text("name", of: node) ?? draft.fields.text("id", of: node) ?? "flow"
        for (asset, place) in draft.fields.texts("assets", of: node) {
            // What flows is at both ends.
            for zone in [from, into] {
                draft.addCopy(of: asset, called: "asset", in: zone, at: place)
            }
        }
        draft.addFlow(
            named: name, from: from, into: into,
            isBothWays: draft.fields.flag("bidirectional", of: node),
            at: DiagnosticPlace(node.range))
    }
}
