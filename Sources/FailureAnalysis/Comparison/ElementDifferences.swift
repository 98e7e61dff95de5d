import ThreatGraph

/// Finds the elements of a model that were added, removed or changed.
struct ElementDifferences {
    let first: ThreatGraph
    let second: ThreatGraph

    /// The differences by section, in the order of a model file, and by id.
    var changes: [ElementChange] {
        let parties =
            changes(in: "jurisdictions", \.jurisdictions, FieldReader.jurisdiction)
            + changes(in: "instruments", \.instruments, FieldReader.instrument)
            + changes(in: "parents", \.parents, FieldReader.parent)
            + changes(in: "defenders", \.defenders, FieldReader.defender)
            + changes(in: "shared", \.sharedCauses, FieldReader.sharedCause)
            + changes(in: "ties", \.ties, FieldReader.tie)
        let places =
            changes(in: "sites", \.sites, FieldReader.site)
            + changes(in: "perimeters", \.perimeters, FieldReader.perimeter)
            + assetChanges
            + changes(in: "keys", \.keys, FieldReader.key)
            + changes(in: "channels", \.channels, FieldReader.channel)
            + changes(in: "services", \.services, FieldReader.service)
            + changes(in: "workloads", \.workloads, FieldReader.workload)
        return parties + places
    }

    /// The differences of weights, then those of other data, which stands in a section of its own.
    private var assetChanges: [ElementChange] {
        AssetKind.allCases.flatMap { kind in
            changes(
                in: kind.section, from: Register(first.weights.filter { $0.kind == kind }),
                to: Register(second.weights.filter { $0.kind == kind }), FieldReader.weights)
        }
    }

    private func changes<Element: Registrable>(
        in section: String, _ register: KeyPath<ThreatGraph, Register<Element>>,
        _ fields: [FieldReader<Element>]
    ) -> [ElementChange] {
        changes(
            in: section, from: first[keyPath: register], to: second[keyPath: register], fields)
    }

    private func changes<Element: Registrable>(
        in section: String, from old: Register<Element>, to new: Register<Element>,
        _ fields: [FieldReader<Element>]
    ) -> [ElementChange] {
        return Set(old.ids + new.ids).sorted().compactMap { id in
            switch (old[id], new[id]) {
            case (nil, nil): return nil
            case (nil, _?):
                return ElementChange(section: section, id: id.rawValue, kind: .added, fields: [])
            case (_?, nil):
                return ElementChange(section: section, id: id.rawValue, kind: .removed, fields: [])
            case (let before?, let after?):
                if before == after { return nil }
                var changed = fields.compactMap { $0.change(from: before, to: after) }
                if changed.isEmpty {
                    changed = [FieldChange(field: .other, before: nil, after: nil)]
                }
                return ElementChange(
                    section: section, id: id.rawValue, kind: .changed, fields: changed)
            }
        }
    }
}

/// Reads one field of an element.
struct FieldReader<Element> {
    let field: ChangedField
    /// The field of the first element, as it is told beside the second.
    let read: (Element, Element) -> FieldValue?

    init(_ field: ChangedField, _ read: @escaping (Element) -> FieldValue?) {
        self.init(field) { element, _ in read(element) }
    }

    init(_ field: ChangedField, _ read: @escaping (Element, Element) -> FieldValue?) {
        self.field = field
        self.read = read
    }

    func change(from before: Element, to after: Element) -> FieldChange? {
        let (old, new) = (read(before, after), read(after, before))
        return old == new ? nil : FieldChange(field: field, before: old, after: new)
    }
}
