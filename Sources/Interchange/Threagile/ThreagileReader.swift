package import ModelFormat
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
package struct ThreagileReader {
    private var fields = ImportFields(.threagile)
    private var names = ImportedNames(reserved: ImportedModel.reserved)
    private var setup: ImportedSetup
    /// The zone of each technical asset.
    private var zones: [String: String] = [:]
    /// What boundaries name, to be there.
    private var placed: [(name: String, node: YAMLNode)] = []
    /// What stands in no boundary.
    private static let unbounded = "zone: in no boundary"

    private init(title: String) { setup = ImportedSetup(title: title) }

    /// Reads a file.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong.
    /// - Complexity: O(*n* · *a*) for *n* nodes and *a* data assets.
    package static func setup(of root: YAMLNode) throws(ModelErrors) -> ImportedSetup {
        var reader = ThreagileReader(title: "a Threagile model")
        if let title = reader.fields.text("title", of: root) { reader.setup.title = title }
        reader.read(root)
        guard reader.fields.faults.isEmpty else { throw ModelErrors(reader.fields.faults) }
        return reader.setup
    }

    private mutating func read(_ root: YAMLNode) {
        readBoundaries(fields.entries("trust_boundaries", of: root))
        for entry in fields.entries("data_assets", of: root) { readDataAsset(entry) }
        let technical = fields.entries("technical_assets", of: root)
        for entry in technical { place(entry) }
        for (name, node) in placed where names["technical:" + name] == nil {
            fields.refuse("no technical asset is called '\(name)'", at: node)
        }
        for entry in technical { readCopies(entry) }
        for entry in technical { readLinks(entry) }
        drop("shared_runtimes", of: root, "runs what stands in several zones: who runs it is asked")
        drop("individual_risk_categories", of: root, "is a rating, and no level")
        drop("risk_tracking", of: root, "is a rating, and no level")
        for entry in fields.entries("questions", of: root) {
            let answer =
                entry.value.scalar?.text.split(whereSeparator: \.isWhitespace).joined(
                    separator: " ") ?? ""
            setup.remarks.append(
                .init(
                    text:
                        "asked in the file: \(entry.key) \(answer.isEmpty ? "(not answered)" : answer)",
                    place: DiagnosticPlace(entry.keyRange)))
        }
    }

    // MARK: Boundaries

    private mutating func readBoundaries(_ entries: [YAMLEntry]) {
        var known: [(entry: YAMLEntry, id: String)] = []
        for entry in entries {
            guard let key = fields.required("id", of: entry.value) else { continue }
            guard let id = names.add("zone:" + key, named: entry.key) else {
                fields.refuse("a second trust boundary '\(key)'", at: entry.value)
                continue
            }
            let kind = fields.text("type", of: entry.value)
            setup.zones.append(
                .init(
                    id: id, title: entry.key, place: DiagnosticPlace(entry.keyRange),
                    note: kind.map { "of type \($0) in the file" }))
            known.append((entry, id))
        }
        for (entry, id) in known {
            for (name, node) in fields.texts("trust_boundaries_nested", of: entry.value) {
                guard let inner = names["zone:" + name],
                    let at = setup.zones.firstIndex(where: { $0.id == inner })
                else {
                    fields.refuse("no trust boundary is called '\(name)'", at: node)
                    continue
                }
                guard setup.zones[at].inside == nil else {
                    fields.refuse("the trust boundary '\(name)' stands in two", at: node)
                    continue
                }
                setup.zones[at].inside = id
            }
            for (name, node) in fields.texts("technical_assets_inside", of: entry.value) {
                placed.append((name, node))
                if zones.updateValue(id, forKey: name) != nil {
                    fields.refuse(
                        "the technical asset '\(name)' stands in two trust boundaries", at: node)
                }
            }
        }
        if let id = setup.zoneInItself, let first = entries.first {
            fields.refuse("the trust boundary '\(id)' stands in itself", at: first.value)
        }
    }

    // MARK: Assets

    private mutating func readDataAsset(_ entry: YAMLEntry) {
        guard let key = fields.required("id", of: entry.value) else { return }
        guard let id = names.add("asset:" + key, named: entry.key) else {
            fields.refuse("a second data asset '\(key)'", at: entry.value)
            return
        }
        let owner = fields.text("owner", of: entry.value)
        setup.assets.append(
            .init(
                id: id, title: entry.key, place: DiagnosticPlace(entry.keyRange),
                note: owner.map { "owner in the file: \($0)" }))
    }

    /// Finds the zone of a technical asset; one within no boundary stands with others of that kind.
    private mutating func place(_ entry: YAMLEntry) {
        guard let key = fields.required("id", of: entry.value) else { return }
        guard names.add("technical:" + key, named: entry.key) != nil else {
            fields.refuse("a second technical asset '\(key)'", at: entry.value)
            return
        }
        if let owner = fields.text("owner", of: entry.value) {
            setup.remarks.append(
                .init(
                    text:
                        "the owner of \(entry.key) in the file is \(owner): who runs its zone is asked",
                    place: DiagnosticPlace(entry.keyRange)))
        }
        guard zones[key] == nil else { return }
        if names[Self.unbounded] == nil, let id = names.add(Self.unbounded, named: "in no boundary")
        {
            setup.zones.append(.init(id: id, title: "Whatever stands in no boundary of the file"))
        }
        zones[key] = names[Self.unbounded]
    }

    private mutating func readCopies(_ entry: YAMLEntry) {
        guard let key = fields.text("id", of: entry.value), let zone = zones[key] else { return }
        let encryption = fields.text("encryption", of: entry.value) ?? "none"
        for (use, isEncrypted) in [
            ("data_assets_processed", false),
            ("data_assets_stored", Self.encryptions.contains(encryption)),
        ] {
            for (name, node) in fields.texts(use, of: entry.value) {
                addCopy(of: name, in: zone, isEncrypted: isEncrypted, at: node)
            }
        }
    }

    private mutating func addCopy(
        of name: String, in zone: String, isEncrypted: Bool, at node: YAMLNode
    ) {
        guard let id = names["asset:" + name],
            let at = setup.assets.firstIndex(where: { $0.id == id })
        else {
            fields.refuse("no data asset is called '\(name)'", at: node)
            return
        }
        setup.add(
            .init(zone: zone, isEncrypted: isEncrypted, place: DiagnosticPlace(node.range)), to: at)
    }

    /// The words of the format for data that is stored encrypted; any other is none.
    private static let encryptions: Set<String> = [
        "transparent", "data-with-symmetric-shared-key", "data-with-asymmetric-shared-key",
        "data-with-enduser-individual-key",
    ]

    // MARK: Links

    private mutating func readLinks(_ entry: YAMLEntry) {
        guard let key = fields.text("id", of: entry.value), let from = zones[key] else { return }
        for link in fields.entries("communication_links", of: entry.value) {
            guard let target = fields.required("target", of: link.value) else { continue }
            guard names["technical:" + target] != nil, let into = zones[target] else {
                fields.refuse("no technical asset is called '\(target)'", at: link.value)
                continue
            }
            let received = fields.texts("data_assets_received", of: link.value)
            for (asset, node) in fields.texts("data_assets_sent", of: link.value) + received {
                // What flows is at both ends.
                for zone in [from, into] {
                    addCopy(of: asset, in: zone, isEncrypted: false, at: node)
                }
            }
            setup.addFlow(
                named: link.key, from: from, into: into, isBothWays: !received.isEmpty,
                at: DiagnosticPlace(link.keyRange), names: &names)
        }
    }

    // MARK: What is left out

    private mutating func drop(_ key: String, of root: YAMLNode, _ why: String) {
        for entry in fields.entries(key, of: root) {
            setup.dropped.append(
                .init(
                    what: "\(key): \(entry.key)", why: why, place: DiagnosticPlace(entry.keyRange)))
        }
    }
}
