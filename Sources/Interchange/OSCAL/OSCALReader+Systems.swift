internal import ModelFormat
internal import Phrases
internal import YAMLKit

/// Systems, what they consist of, and on which others they run.
extension OSCALReader {
    mutating func addZone(of file: Int) {
        let document = documents[file]
        // A model that was written as a definition has a zone for each of its own.
        let defined = fields.list("components", of: document.node)
        if !document.isPlan, !defined.isEmpty,
            defined.allSatisfy({ $0.entries != nil && ownProperty("perimeter", of: $0) != nil })
        {
            return
        }
        let id = names.made(of: document.title)
        documents[file].zone = id
        setup.zones.append(
            .init(
                id: id, title: document.title, place: DiagnosticPlace(document.node.range),
                note: document.isPlan
                    ? nil : "what a component definition defines: where it stands it does not say"))
        guard document.isPlan, let system = document.node["system-characteristics"] else { return }
        for key in ["security-sensitivity-level", "security-impact-level"] {
            guard let rating = system[key] else { continue }
            setup.dropped.append(
                .init(
                    what: key, why: "is a rating, and no level",
                    place: DiagnosticPlace(rating.range)))
        }
    }

    // MARK: What a system runs on

    mutating func readLeveraged(of file: Int) {
        guard let system = documents[file].node["system-implementation"] else { return }
        for node in fields.list("leveraged-authorizations", of: system) {
            guard let uuid = fields.required("uuid", of: node) else { continue }
            let name = Name(file: file, name: uuid)
            guard authorizations[name] == nil else {
                fields.refuse("a second leveraged authorization '\(uuid)'", at: node)
                continue
            }
            let title = Self.plain(fields.text("title", of: node) ?? "A leveraged system")
            let named = fields.text("party-uuid", of: node).map { parties($0, at: node) } ?? []
            authorizations[name] = Authorization(title: title, zone: "", parties: named)
            documents[file].leveraged.append(uuid)
        }
        for node in fields.list("inventory-items", of: system) {
            setup.dropped.append(
                .init(
                    what: "inventory-items: \(fields.text("uuid", of: node) ?? "one")",
                    why: "is a part of the system: who runs the system is asked",
                    place: DiagnosticPlace(node.range)))
        }
    }

    mutating func readComponents(of file: Int) {
        guard let system = documents[file].node["system-implementation"] else { return }
        for node in fields.list("components", of: system) {
            guard let uuid = fields.required("uuid", of: node) else { continue }
            let name = Name(file: file, name: uuid)
            guard components[name] == nil else {
                fields.refuse("a second component '\(uuid)'", at: node)
                continue
            }
            let leveraged = property("leveraged-authorization-uuid", of: node) { _ in true }
            if let leveraged, authorizations[Name(file: file, name: leveraged.value)] == nil {
                fields.refuse(
                    "no leveraged authorization is called '\(leveraged.value)'", at: leveraged.node)
            }
            components[name] = Component(
                title: Self.plain(fields.text("title", of: node) ?? uuid),
                operators: responsible(for: node, in: file), leveraged: leveraged?.value)
            if homes[uuid] == nil { homes[uuid] = file }
        }
    }

    /// The zone of every leveraged system: that of its plan where it is given, else one of its own.
    mutating func linkSystems() {
        var managers: [Int: Set<String>] = [:]
        var links: [(name: Name, plan: Int?)] = []
        for file in documents.indices {
            for uuid in documents[file].leveraged {
                let name = Name(file: file, name: uuid)
                let plan = plan(of: name)
                links.append((name, plan))
                if let plan {
                    managers[plan, default: []].formUnion(authorizations[name]?.parties ?? [])
                }
            }
        }
        for file in documents.indices { setParty(of: file, managers: managers[file] ?? []) }
        for (name, plan) in links { link(name, to: plan) }
    }

    private mutating func setParty(of file: Int, managers: Set<String>) {
        let (title, zone) = (documents[file].title, documents[file].zone)
        guard !zone.isEmpty else { return }
        let only = managers.count == 1 ? managers.first : nil
        let place = documents[file].isPlan ? title : "where \(title) is used"
        let party = only ?? unnamedParty("runs:" + zone, title: "Whoever runs \(place)")
        documents[file].party = party
        if let at = setup.zones.firstIndex(where: { $0.id == zone }) {
            setup.zones[at].party = party
        }
        if managers.count > 1 {
            setup.remarks.append(
                .init(
                    text: "several parties are said to manage \(title): who runs it is asked",
                    place: DiagnosticPlace(documents[file].node.range)))
        }
    }

    private mutating func link(_ name: Name, to plan: Int?) {
        guard let authorization = authorizations[name] else { return }
        let place = place(of: name)
        var zone = plan.map { documents[$0].zone } ?? ""
        if plan == nil {
            zone = names.made(of: authorization.title)
            let only = authorization.parties.count == 1 ? authorization.parties.first : nil
            setup.zones.append(
                .init(
                    id: zone, title: authorization.title, place: place,
                    note: "a leveraged system, of which no plan was given",
                    party: only
                        ?? unnamedParty(
                            "runs:" + zone, title: "Whoever runs \(authorization.title)")))
        }
        authorizations[name]?.zone = zone
        let title = "\(documents[name.file].title) runs on \(authorization.title)"
        setup.flows.append(
            .init(
                id: names.made(of: title), title: title, from: zone,
                into: documents[name.file].zone, place: place, kind: "administration"))
    }

    private func place(of name: Name) -> DiagnosticPlace {
        let system = documents[name.file].node["system-implementation"]
        let node = system?["leveraged-authorizations"]?.items?.first {
            $0["uuid"]?.scalar?.text == name.name
        }
        return DiagnosticPlace((node ?? documents[name.file].node).range)
    }

    /// The given plan of a leveraged system: one whose component, or whose offer, is said to be inherited.
    private mutating func plan(of name: Name) -> Int? {
        guard let system = documents[name.file].node["system-implementation"] else { return nil }
        for node in fields.list("components", of: system) {
            guard
                property("leveraged-authorization-uuid", of: node, where: { _ in true })?.value
                    == name.name,
                let uuid = property("inherited-uuid", of: node, where: { _ in true })?.value,
                let home = homes[uuid], home != name.file
            else { continue }
            return home
        }
        return nil
    }

    /// What systems hold, and something for one that does not say.
    mutating func readAssets(of file: Int) {
        let document = documents[file]
        let system = document.node["system-characteristics"]
        let types = system?["system-information"].map {
            fields.list("information-types", of: $0)
        }
        for node in types ?? [] {
            let title = Self.plain(fields.text("title", of: node) ?? "Information")
            setup.assets.append(
                .init(
                    id: names.made(of: title), title: title,
                    copies: [
                        .init(
                            zone: document.zone, isEncrypted: false,
                            place: DiagnosticPlace(node.range))
                    ], place: DiagnosticPlace(node.range)))
        }
        guard types?.isEmpty ?? true else { return }
        let title = "Whatever \(document.title) holds: the file does not say"
        let zones = (document.zone.isEmpty ? [] : [document.zone]) + definedZones(of: file)
        setup.assets.append(
            .init(
                id: names.made(of: "held by \(document.title)"), title: title,
                copies: zones.map { .init(zone: $0, isEncrypted: false, place: nil) }, place: nil))
    }
}
