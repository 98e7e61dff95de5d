internal import ModelFormat
internal import Phrases
package import YAMLKit

/// Reads a model of Threagile (version 1) as a set-up.
///
/// Trust boundaries become zones in zones, what technical assets store or process becomes copies in the
/// zone of the technical asset, and communication links between zones become ways, back too where data
/// is received. What stands within no boundary stands in a zone of its own. Owners are free text and are
/// quoted; ratings are no levels.
///
/// Source: the tool's schema, github.com/Threagile/threagile.
package struct ThreagileReader: SetupReader {
    package private(set) var draft = SetupDraft(.threagile)
    /// The zone of each technical asset.
    private var zones: [String: String] = [:]
    /// What boundaries name, to be there.
    private var placed: [(name: String, node: YAMLNode)] = []
    /// What stands in no boundary.
    private static let unbounded = " in no boundary"

    package init() {}

    package mutating func read(_ root: YAMLNode) {
        if let title = draft.fields.text("title", of: root) { draft.setup.title = title }
        readBoundaries(draft.fields.entries("trust_boundaries", of: root))
        for entry in draft.fields.entries("data_assets", of: root) { readDataAsset(entry) }
        let technical = draft.fields.entries("technical_assets", of: root)
        for entry in technical { place(entry) }
        for (name, node) in placed where draft.names["technical:" + name] == nil {
            draft.fields.refuse("no technical asset is called '\(name)'", at: node)
        }
        for entry in technical { readCopies(entry) }
        for entry in technical { readLinks(entry) }
        draft.dropEntries(
            "shared_runtimes", of: root, "runs what stands in several zones: who runs it is asked")
        for key in ["individual_risk_categories", "risk_tracking"] {
            draft.dropEntries(key, of: root, "is a rating, and no level")
        }
        for entry in draft.fields.entries("questions", of: root) { readQuestion(entry) }
    }

    private mutating func readQuestion(_ entry: YAMLEntry) {
        let words = (entry.value.scalar?.text ?? "").split(whereSeparator: \.isWhitespace)
        let answer = words.isEmpty ? "(not answered)" : words.joined(separator: " ")
        draft.remark(
            "asked in the file: \(entry.key) \(answer)", at: DiagnosticPlace(entry.keyRange))
    }

    // MARK: Boundaries

    private mutating func readBoundaries(_ entries: [YAMLEntry]) {
        var known: [(entry: YAMLEntry, id: String)] = []
        for entry in entries {
            guard let key = draft.fields.required("id", of: entry.value) else { continue }
            let kind = draft.fields.text("type", of: entry.value)
            let id = draft.addZone(
                key, named: entry.key, called: "trust boundary",
                at: DiagnosticPlace(entry.keyRange), note: kind.map { "of type \($0) in the file" },
                node: entry.value)
            if let id { known.append((entry, id)) }
        }
        for (entry, id) in known { readInside(entry.value, of: id) }
        draft.refuseCircles(called: "trust boundary", at: entries.first?.value)
    }

    private mutating func readInside(_ boundary: YAMLNode, of id: String) {
        for (name, node) in draft.fields.texts("trust_boundaries_nested", of: boundary) {
            guard let inner = draft.zone(name) else {
                draft.fields.refuse("no trust boundary is called '\(name)'", at: node)
                continue
            }
            if !draft.put(inner, inside: id) {
                draft.fields.refuse("the trust boundary '\(name)' stands in two", at: node)
            }
        }
        for (name, node) in draft.fields.texts("technical_assets_inside", of: boundary) {
            placed.append((name, node))
            if zones.updateValue(id, forKey: name) != nil {
                draft.fields.refuse(
                    "the technical asset '\(name)' stands in two trust boundaries", at: node)
            }
        }
    }

    // MARK: Assets

    private mutating func readDataAsset(_ entry: YAMLEntry) {
        guard let key = draft.fields.required("id", of: entry.value) else { return }
        let owner = draft.fields.text("owner", of: entry.value)
        draft.addAsset(
            key, named: entry.key, called: "data asset", at: DiagnosticPlace(entry.keyRange),
            note: owner.map { "owner in the file: \($0)" }, node: entry.value)
    }

    /// Finds the zone of a technical asset; one within no boundary stands with others of that kind.
    private mutating func place(_ entry: YAMLEntry) {
        guard let key = draft.fields.required("id", of: entry.value) else { return }
        guard draft.names.add("technical:" + key, named: entry.key) != nil else {
            draft.fields.refuse("a second technical asset '\(key)'", at: entry.value)
            return
        }
        if let owner = draft.fields.text("owner", of: entry.value) {
            draft.remark(
                "\(entry.key) has the owner \(owner) in the file: put that name in for whoever runs its zone, "
                    + "if that is so", at: DiagnosticPlace(entry.keyRange))
        }
        guard zones[key] == nil else { return }
        if draft.zone(Self.unbounded) == nil {
            _ = draft.addZone(
                Self.unbounded, named: "in no boundary", called: "trust boundary", at: nil,
                node: entry.value)
            draft.setup.zones[draft.setup.zones.count - 1].title =
                "Whatever stands in no boundary of the file"
        }
        zones[key] = draft.zone(Self.unbounded)
    }

    private mutating func readCopies(_ entry: YAMLEntry) {
        guard let key = draft.fields.text("id", of: entry.value), let zone = zones[key] else {
            return
        }
        let encryption = draft.fields.text("encryption", of: entry.value) ?? "none"
        for (use, isEncrypted) in [
            ("data_assets_processed", false),
            ("data_assets_stored", Self.encryptions.contains(encryption)),
        ] {
            for (name, node) in draft.fields.texts(use, of: entry.value) {
                draft.addCopy(
                    of: name, called: "data asset", in: zone, isEncrypted: isEncrypted, at: node)
            }
        }
    }

    /// The words of the format for data that is stored encrypted; any other is none.
    private static let encryptions: Set<String> = [
        "transparent", "data-with-symmetric-shared-key", "data-with-asymmetric-shared-key",
        "data-with-enduser-individual-key",
    ]

    // MARK: Links

    private mutating func readLinks(_ entry: YAMLEntry) {
        guard let key = draft.fields.text("id", of: entry.value), let from = zones[key] else {
            return
        }
        for link in draft.fields.entries("communication_links", of: entry.value) {
            guard let target = draft.fields.required("target", of: link.value) else { continue }
            guard draft.names["technical:" + target] != nil, let into = zones[target] else {
                draft.fields.refuse("no technical asset is called '\(target)'", at: link.value)
                continue
            }
            let received = draft.fields.texts("data_assets_received", of: link.value)
            for (asset, node) in draft.fields.texts("data_assets_sent", of: link.value) + received {
                // What flows is at both ends.
                for zone in [from, into] {
                    draft.addCopy(of: asset, called: "data asset", in: zone, at: node)
                }
            }
            draft.addFlow(
                named: link.key, from: from, into: into, isBothWays: !received.isEmpty,
                at: DiagnosticPlace(link.keyRange))
        }
    }
}
