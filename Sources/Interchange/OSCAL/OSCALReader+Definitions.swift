internal import Formulas
internal import ModelFormat
internal import Phrases
internal import YAMLKit

/// Component definitions: what makers say that their components do.
extension OSCALReader {
    mutating func readDefinition(_ file: Int) {
        let node = documents[file].node
        for kind in ["components", "capabilities"] {
            for component in fields.list(kind, of: node) {
                guard let uuid = fields.required("uuid", of: component) else { continue }
                let title =
                    fields.text("title", of: component) ?? fields.text("name", of: component)
                    ?? uuid
                readDefined(component, title: Self.plain(title), uuid: uuid, in: file)
            }
        }
        for other in fields.list("import-component-definitions", of: node) {
            setup.dropped.append(
                .init(
                    what: "import: \(fields.text("href", of: other) ?? "one")",
                    why: "is another file: give it beside this one",
                    place: DiagnosticPlace(other.range)))
        }
    }

    private mutating func readDefined(
        _ component: YAMLNode, title: String, uuid: String, in file: Int
    ) {
        let zone = zone(of: component, title: title, in: file)
        let own = responsible(for: component, in: file)
        for part in fields.list("control-implementations", of: component) {
            for node in fields.list("implemented-requirements", of: part) {
                guard let control = fields.required("control-id", of: node) else { continue }
                var named = responsible(for: node, in: file)
                for statement in fields.list("statements", of: node) {
                    named += responsible(for: statement, in: file)
                }
                let formula = formula(of: node, in: file, others: named)
                if formula == nil { named = own + named }
                if formula == nil, named.isEmpty {
                    named = [unnamedParty("runs:" + uuid, title: "Whoever runs \(title)")]
                }
                // That it is there no definition says, but that it is not.
                let said = Self.least(
                    ([node] + fields.list("statements", of: node)).compactMap {
                        standing(of: $0)
                    })
                if said?.isVoid == true {
                    drop(control, in: zone, at: node)
                    continue
                }
                gather(
                    control, in: zone, operators: formula ?? Self.any(named),
                    standing: min(said?.standing ?? .unstated, .unstated), at: node)
            }
        }
    }

    /// The zone of a component: that of its file, or one of its own where a model was written as one.
    private mutating func zone(of component: YAMLNode, title: String, in file: Int) -> String {
        guard let name = ownProperty("perimeter", of: component) else {
            return documents[file].zone
        }
        let key = "perimeter:\(file):\(name)"
        if let zone = names[key] { return zone }
        let id = names.add(key, named: name) ?? name
        let stated = formula(of: component, in: file, others: [])
        var party: String?
        if case .leaf(let only)? = stated { party = only }
        setup.zones.append(
            .init(
                id: id, title: title, place: DiagnosticPlace(component.range),
                party: party ?? unnamedParty("runs:" + id, title: "Whoever runs \(title)")))
        return id
    }

    /// The zones that components of a definition have of their own.
    func definedZones(of file: Int) -> [String] {
        let prefix = "perimeter:\(file):"
        var zones: [String] = []
        for component in documents[file].node["components"]?.items ?? [] {
            for property in component["props"]?.items ?? []
            where property["name"]?.scalar?.text == "perimeter" {
                guard let name = property["value"]?.scalar?.text, let zone = names[prefix + name],
                    !zones.contains(zone)
                else { continue }
                zones.append(zone)
            }
        }
        return zones
    }
}
