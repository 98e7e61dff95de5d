import ThreatGraph
import Wording
internal import XMLKit

/// Writes a model's places, assets and parties as nodes, and its channels as edges.
struct GraphMLPlaces {
    let model: ThreatGraph
    private let names: ModelNames

    init(model: ThreatGraph) {
        self.model = model
        names = ModelNames(model)
    }

    /// The name from which a perimeter's node id is made.
    static func node(of perimeter: PerimeterID) -> String { "perimeter.\(perimeter.rawValue)" }

    /// The name from which a key's node id is made.
    static func node(of key: KeyID) -> String { "key.\(key.rawValue)" }

    /// The name of the node for everywhere outside.
    static let outside = "outside"

    /// The ids of the perimeters around and with `perimeter`, outermost first.
    func chain(to perimeter: PerimeterID) -> [PerimeterID] {
        model.surroundings(of: perimeter).reversed().map(\.id) + [perimeter]
    }

    /// A place in a perimeter: parent, path and depth of something called `name` there.
    func placed(
        _ row: GraphMLNodeRow, named name: String, in perimeter: PerimeterID?
    ) -> GraphMLNodeRow {
        var row = row
        let chain = perimeter.map { self.chain(to: $0) } ?? []
        row.parent = perimeter.map { XMLIdentifier.encoded(Self.node(of: $0)) } ?? ""
        row.path = (chain.map(\.rawValue) + [name]).joined(separator: "/")
        row.depth = chain.count
        return row
    }

    /// Adds everything in a fixed order: places, assets, parties, then edges.
    func add(to builder: inout GraphMLBuilder) {
        builder.addNode(
            Self.outside, GraphMLNodeRow(label: "Outside", kind: "outside", path: "outside"))
        for perimeter in model.perimeters {
            if let parent = perimeter.parent { addPerimeter(parent, to: &builder) }
            addPerimeter(perimeter.id, to: &builder)
        }
        addAssets(to: &builder)
        addParties(to: &builder)
        for channel in model.channels { addChannel(channel, to: &builder) }
        for site in model.sites { addSite(site, to: &builder) }
        for service in model.services { addService(service, to: &builder) }
        for tie in model.ties { addTie(tie, to: &builder) }
    }

    /// A tie, from its holder to the defender that it is in; a parent gets a node where it holds one.
    private func addTie(_ tie: Tie, to builder: inout GraphMLBuilder) {
        let owner = ParentID(tie.holder)
        let source =
            model.parents[owner] == nil
            ? addDefender(DefenderID(tie.holder), to: &builder)
            : builder.addNode(
                "parent.\(owner.rawValue)",
                GraphMLNodeRow(
                    label: names.parent(owner), kind: "parent", path: owner.rawValue,
                    reference: owner.rawValue))
        builder.addEdge(
            from: source, to: addDefender(tie.party, to: &builder),
            GraphMLEdgeRow(
                label: "\(names.title(of: tie)) (\(names.kind(of: tie)))", kind: "tie",
                subkind: tie.kind ?? "", controller: tie.holder, reference: tie.id.rawValue,
                because: "influence: \(tie.influence.rawValue)"))
    }

    /// A site, with whose ground it is and what stands there.
    private func addSite(_ site: Site, to builder: inout GraphMLBuilder) {
        let node = builder.addNode(
            "site.\(site.id.rawValue)",
            GraphMLNodeRow(
                label: site.name, kind: "site", path: site.id.rawValue,
                operators: site.facility?.rawValue ?? "", reference: site.id.rawValue))
        for jurisdiction in site.jurisdictions {
            builder.addEdge(
                from: addJurisdiction(jurisdiction, to: &builder), to: node,
                GraphMLEdgeRow(
                    label: "can seize", kind: "ground", controller: jurisdiction.rawValue))
        }
        for perimeter in model.perimeters where perimeter.site == site.id {
            builder.addEdge(
                from: addPerimeter(perimeter.id, to: &builder), to: node,
                GraphMLEdgeRow(label: "stands at", kind: "stands", reference: site.id.rawValue))
        }
    }

    /// A service, from outside into each place that its people come into.
    private func addService(_ service: Service, to builder: inout GraphMLBuilder) {
        for place in service.perimeters {
            builder.addEdge(
                from: XMLIdentifier.encoded(Self.outside),
                to: addPerimeter(place, to: &builder),
                GraphMLEdgeRow(
                    label: service.name, kind: "service", subkind: service.kind ?? "",
                    controller: service.operators.shortWords,
                    level: service.level.description, reference: service.id.rawValue))
        }
    }

    /// Adds a perimeter's node and gives its id; one that the model does not declare is marked so.
    @discardableResult
    func addPerimeter(_ id: PerimeterID, to builder: inout GraphMLBuilder) -> String {
        let perimeter = model.perimeters[id]
        let level = (perimeter?.level ?? perimeter?.baseline)?.description
        let row = GraphMLNodeRow(
            label: ModelNames(model).perimeter(id), kind: "perimeter",
            subkind: perimeter?.kind.rawValue ?? "undeclared",
            operators: perimeter?.operators.shortWords ?? "",
            level: level ?? "", reference: id.rawValue,
            barriers: GraphMLWords.list((perimeter?.controls ?? []).map(\.id.rawValue)))
        return builder.addNode(
            Self.node(of: id), placed(row, named: id.rawValue, in: perimeter?.parent))
    }

    private func addAssets(to builder: inout GraphMLBuilder) {
        for key in model.keys {
            if let perimeter = key.perimeter { addPerimeter(perimeter, to: &builder) }
            let row = GraphMLNodeRow(
                label: key.name, kind: "key",
                operators: key.release?.word.shortWords ?? "",
                level: key.releaseLevel?.description ?? "", reference: key.id.rawValue)
            builder.addNode(
                Self.node(of: key.id), placed(row, named: key.id.rawValue, in: key.perimeter))
        }
        for weights in model.weights {
            for (number, copy) in weights.copies.enumerated() {
                addPerimeter(copy.perimeter, to: &builder)
                let form = copy.share.map { "share \($0)" } ?? copy.form.rawValue
                let row = GraphMLNodeRow(
                    label: "\(weights.name) (\(form))", kind: "copy", subkind: copy.form.rawValue,
                    operators: weights.owner?.rawValue ?? "", reference: weights.id.rawValue)
                let node = builder.addNode(
                    "copy.\(weights.id.rawValue).\(number + 1)",
                    placed(row, named: weights.id.rawValue, in: copy.perimeter))
                guard let key = copy.key, model.keys.contains(key) else { continue }
                builder.addEdge(
                    from: XMLIdentifier.encoded(Self.node(of: key)), to: node,
                    GraphMLEdgeRow(label: "opens", kind: "opens", reference: key.rawValue))
            }
        }
    }

    private func addParties(to builder: inout GraphMLBuilder) {
        for jurisdiction in model.jurisdictions {
            addJurisdiction(jurisdiction.id, to: &builder)
        }
        for defender in model.defenders {
            let node = addDefender(defender.id, to: &builder)
            for reach in defender.reaches {
                let source = addJurisdiction(reach.jurisdiction, to: &builder)
                builder.addEdge(
                    from: source, to: node,
                    GraphMLEdgeRow(
                        label: "can order by \(reach.basis.rawValue)", kind: "reaches",
                        subkind: reach.basis.rawValue, controller: reach.jurisdiction.rawValue))
            }
        }
    }

    @discardableResult
    private func addDefender(_ id: DefenderID, to builder: inout GraphMLBuilder) -> String {
        let defender = model.defenders[id]
        return builder.addNode(
            "defender.\(id.rawValue)",
            GraphMLNodeRow(
                label: names.defender(id), kind: "defender",
                subkind: defender?.role.rawValue ?? "undeclared", path: id.rawValue,
                reference: id.rawValue))
    }

    @discardableResult
    private func addJurisdiction(
        _ id: JurisdictionID, to builder: inout GraphMLBuilder
    ) -> String {
        let jurisdiction = model.jurisdictions[id]
        return builder.addNode(
            "jurisdiction.\(id.rawValue)",
            GraphMLNodeRow(
                label: ModelNames(model).jurisdiction(id), kind: "jurisdiction",
                subkind: jurisdiction == nil ? "undeclared" : "", path: id.rawValue,
                reference: id.rawValue))
    }

    private func addChannel(_ channel: Channel, to builder: inout GraphMLBuilder) {
        var row = GraphMLEdgeRow(
            label: channel.name, kind: channel.kind.rawValue, reference: channel.id.rawValue)
        if case .barrier(let operators, let level) = channel.guardedBy {
            row.controller = operators.shortWords
            row.level = level?.description ?? ""
        }
        let source = node(of: channel.source, in: &builder)
        let target = node(of: channel.destination, in: &builder)
        builder.addEdge(from: source, to: target, row)
    }

    private func node(of location: Location, in builder: inout GraphMLBuilder) -> String {
        switch location {
        case .outside: XMLIdentifier.encoded(Self.outside)
        case .perimeter(let id): addPerimeter(id, to: &builder)
        }
    }
}
