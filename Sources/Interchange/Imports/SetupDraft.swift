internal import ModelFormat
package import Phrases
package import YAMLKit

/// A set-up that is being read from another tool's file: what is there so far, the ids given, and what
/// is wrong.
package struct SetupDraft {
    /// Reads nodes, and gathers what is wrong.
    package var fields: ImportFields
    /// The ids given.
    package var names = ImportedNames(reserved: ImportedModel.reserved)
    /// What was read.
    package var setup: ImportedSetup
    /// Where assets and zones stand in their lists, by id.
    private var assets: [String: Int] = [:]
    private var zones: [String: Int] = [:]

    /// Makes an empty one for a file of a format.
    package init(_ format: ImportFormat) {
        fields = ImportFields(format)
        setup = ImportedSetup(title: format.file)
    }

    // MARK: Zones

    /// The id of the zone that the file calls by `key`.
    package func zone(_ key: String) -> String? { names["zone:" + key] }

    /// Adds a zone; told and `nil` where there is one of that key.
    package mutating func addZone(
        _ key: String, named name: String, called kind: String, at place: DiagnosticPlace?,
        note: String? = nil, node: YAMLNode
    ) -> String? {
        guard let id = names.add("zone:" + key, named: name) else {
            fields.refuse("a second \(kind) '\(key)'", at: node)
            return nil
        }
        zones[id] = setup.zones.count
        setup.zones.append(.init(id: id, title: name, place: place, note: note))
        return id
    }

    /// Puts a zone into another; `false` where it stands in one already.
    package mutating func put(_ zone: String, inside around: String) -> Bool {
        guard let at = zones[zone], setup.zones[at].inside == nil else { return false }
        setup.zones[at].inside = around
        return true
    }

    /// Takes a zone for the place where everybody is and that nobody runs; what stands in it stands for itself.
    ///
    /// - Complexity: O(*n*) for *n* zones.
    package mutating func open(_ zone: String) {
        guard let at = zones[zone] else { return }
        (setup.zones[at].isOpen, setup.zones[at].inside) = (true, nil)
        for other in setup.zones.indices where setup.zones[other].inside == zone {
            setup.zones[other].inside = nil
        }
        let name = setup.zones[at].title
        // A perimeter has an operator: that of a place that nobody runs says nothing of it.
        setup.zones[at].title += " (nobody runs it)"
        guard let place = setup.zones[at].place else { return }
        remark(
            "'\(name)' is taken for where everybody is: nobody runs it, nothing of it is asked, and "
                + "what the file puts there everybody has; call a zone that somebody runs otherwise",
            at: place)
    }

    /// Tells of a zone that stands in itself.
    package mutating func refuseCircles(called kind: String, at node: YAMLNode?) {
        guard let id = setup.zoneInItself, let node else { return }
        fields.refuse("the \(kind) '\(id)' stands in itself", at: node)
    }

    // MARK: Assets

    /// Adds something guarded; told where there is one of that key.
    ///
    /// - Returns: Whether it was added.
    @discardableResult
    package mutating func addAsset(
        _ key: String, named name: String, called kind: String, at place: DiagnosticPlace,
        note: String? = nil, node: YAMLNode
    ) -> Bool {
        guard let id = names.add("asset:" + key, named: name) else {
            fields.refuse("a second \(kind) '\(key)'", at: node)
            return false
        }
        assets[id] = setup.assets.count
        setup.assets.append(.init(id: id, title: name, place: place, note: note))
        return true
    }

    /// Puts a copy of the asset that the file calls by `key` into a zone; told where there is none.
    package mutating func addCopy(
        of key: String, called kind: String, in zone: String, isEncrypted: Bool = false,
        at node: YAMLNode
    ) {
        guard let id = names["asset:" + key], let at = assets[id] else {
            fields.refuse("no \(kind) is called '\(key)'", at: node)
            return
        }
        setup.add(
            .init(zone: zone, isEncrypted: isEncrypted, place: DiagnosticPlace(node.range)), to: at)
    }

    // MARK: Ways

    /// Adds a way between two zones; see `ImportedSetup.addFlow`.
    package mutating func addFlow(
        named name: String, from: String, into: String, isBothWays: Bool, at place: DiagnosticPlace
    ) {
        setup.addFlow(
            named: name, from: from, into: into, isBothWays: isBothWays, at: place, names: &names)
    }

    // MARK: What is told

    /// Tells something of what was taken over.
    package mutating func remark(_ text: String, at place: DiagnosticPlace) {
        setup.remarks.append(.init(text: text, place: place))
    }

    /// Tells that something was not taken over.
    package mutating func drop(_ what: String, _ why: String, at place: DiagnosticPlace) {
        setup.dropped.append(.init(what: what, why: why, place: place))
    }

    /// Tells that the items of a list were not taken over; each is called by the first of `keys` that
    /// it has.
    package mutating func dropItems(
        _ key: String, of root: YAMLNode, named keys: [String], _ why: String
    ) {
        for node in fields.list(key, of: root) {
            var name: String?
            for key in keys where name == nil { name = fields.text(key, of: node) }
            drop("\(key): \(name ?? "one")", why, at: DiagnosticPlace(node.range))
        }
    }

    /// Tells that the entries of a mapping were not taken over.
    package mutating func dropEntries(_ key: String, of root: YAMLNode, _ why: String) {
        for entry in fields.entries(key, of: root) {
            drop("\(key): \(entry.key)", why, at: DiagnosticPlace(entry.keyRange))
        }
    }
}
