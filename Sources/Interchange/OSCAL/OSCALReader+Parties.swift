internal import ModelFormat
internal import Phrases
internal import YAMLKit

/// Parties, and roles that are or are not theirs.
extension OSCALReader {
    mutating func readParties(of head: YAMLNode) {
        for node in fields.list("parties", of: head) {
            guard let uuid = fields.required("uuid", of: node) else { continue }
            let name = fields.text("name", of: node) ?? fields.text("short-name", of: node)
            let remark = fields.text("remarks", of: node)
            let kind = fields.text("type", of: node) ?? "party"
            let title = Self.plain(name ?? remark ?? "\(kind) \(uuid)")
            let person = Person(
                title: title, name: ownProperty("id", of: node) ?? title,
                isOrganisation: kind == "organization",
                organisations: fields.texts("member-of-organizations", of: node).map(\.text),
                place: DiagnosticPlace(node.range))
            guard let known = people[uuid] else {
                people[uuid] = person
                continue
            }
            // The same party in two files: who has a name is called by it.
            if known.place.file == person.place.file {
                fields.refuse("a second party '\(uuid)'", at: node)
            }
            if let name, known.title != Self.plain(name) {
                setup.remarks.append(
                    .init(
                        text: "'\(known.title)' is the same party as '\(Self.plain(name))' here",
                        place: person.place))
            }
        }
    }

    mutating func readRoles(of head: YAMLNode, into document: inout Document) {
        for node in fields.list("roles", of: head) {
            guard let id = fields.required("id", of: node) else { continue }
            document.roles[id] = Role(title: fields.text("title", of: node) ?? id)
        }
        for node in fields.list("responsible-parties", of: head) {
            guard let id = fields.required("role-id", of: node) else { continue }
            let parties = fields.texts("party-uuids", of: node).map(\.text)
            document.roles[id, default: Role(title: id)].parties += parties
        }
    }

    /// Who has no part in anything, such as the author of a file, is told.
    mutating func dropIdle() {
        let rest = people.filter { _, person in
            person.id == nil && (person.isOrganisation || person.organisations.isEmpty)
        }
        for person in rest.values.sorted(by: { $0.place < $1.place }) {
            setup.dropped.append(
                .init(
                    what: "party: \(person.title)", why: "has no part in a control or a system",
                    place: person.place))
        }
    }

    mutating func id(of uuid: String) -> String? {
        guard let person = people[uuid] else { return nil }
        if let id = person.id { return id }
        let id = names.made(of: person.name)
        people[uuid]?.id = id
        uuidsOfParties[id] = uuid
        setup.parties.append(.init(id: id, title: person.title, place: person.place))
        return id
    }

    /// The parties of the model that a party of the file stands for: somebody of an organisation acts
    /// for it.
    mutating func parties(_ uuid: String, at node: YAMLNode) -> [String] {
        guard let person = people[uuid] else {
            setup.remarks.append(
                .init(
                    text: "no party has the id '\(uuid)': somebody who is not named",
                    place: DiagnosticPlace(node.range)))
            return [unnamedParty("party:" + uuid, title: "Somebody who is not named (\(uuid))")]
        }
        let organisations = person.organisations.filter {
            people[$0]?.isOrganisation == true
        }
        let own = person.isOrganisation ? [] : organisations
        return (own.isEmpty ? [uuid] : own).compactMap { id(of: $0) }
    }

    /// Whoever has a role in something, by name, in the order written.
    mutating func responsible(for node: YAMLNode, in file: Int) -> [String] {
        var found: [String] = []
        for role in fields.list("responsible-roles", of: node) {
            guard let id = fields.required("role-id", of: role) else { continue }
            var named = fields.texts("party-uuids", of: role).map { ($0.text, $0.node) }
            if named.isEmpty {
                named = (documents[file].roles[id]?.parties ?? []).map { ($0, role) }
            }
            if named.isEmpty {
                let title = Self.plain(documents[file].roles[id]?.title ?? id)
                found.append(
                    unnamedParty(
                        "role:\(file):\(id)",
                        title: "\(title): a role for which nobody is named", name: id))
            }
            for (uuid, place) in named { found += parties(uuid, at: place) }
        }
        return found
    }

    /// A party that is not named; one for each `key`.
    mutating func unnamedParty(_ key: String, title: String, name: String? = nil) -> String {
        if let id = unnamed[key] { return id }
        let id = names.made(of: name ?? title)
        unnamed[key] = id
        setup.parties.append(.init(id: id, title: title, place: nil))
        return id
    }

    /// The value of a property of ours.
    mutating func ownProperty(_ name: String, of node: YAMLNode) -> String? {
        property(name, of: node) { $0 == OSCALOperators.namespace }?.value
    }

    /// A property in namespaces that are allowed, and where it stands.
    mutating func property(
        _ name: String, of node: YAMLNode, where isAllowed: (String?) -> Bool
    ) -> (value: String, node: YAMLNode)? {
        for property in fields.list("props", of: node) {
            guard fields.text("name", of: property) == name,
                isAllowed(fields.text("ns", of: property)),
                let value = fields.text("value", of: property)
            else { continue }
            return (value, property)
        }
        return nil
    }
}
