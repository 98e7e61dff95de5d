internal import Formulas
internal import ModelFormat
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// Controls of security plans, and everybody who has a part in them.
extension OSCALReader {
    /// What a control or a part of it says.
    struct Part {
        var operators: [String] = []
        var standing = ImportedSetup.Standing.unstated
        /// Whether it is said that the control does not apply.
        var isVoid = false
    }

    // MARK: What is offered

    /// Notes what a plan offers to those that run on it, and what they have to do themselves.
    mutating func readProvided(of file: Int) {
        for component in byComponents(of: file) {
            guard let export = component["export"] else { continue }
            let own = named(component, in: file)
            let inherits = fields.list("inherited", of: component).compactMap {
                fields.text("provided-uuid", of: $0)
            }
            for node in fields.list("provided", of: export) {
                guard let uuid = fields.required("uuid", of: node) else { continue }
                let operators = own + responsible(for: node, in: file)
                provided[uuid] = Provision(
                    operators: operators.isEmpty ? [documents[file].party] : operators,
                    inherits: inherits)
                if own.isEmpty { provided[uuid]?.operators.append(documents[file].party) }
            }
            for node in fields.list("responsibilities", of: export) {
                if let uuid = fields.required("uuid", of: node) { responsibilities.insert(uuid) }
            }
        }
    }

    private mutating func byComponents(of file: Int) -> [YAMLNode] {
        guard let part = documents[file].node["control-implementation"] else { return [] }
        return fields.list("implemented-requirements", of: part).flatMap { requirement in
            fields.list("by-components", of: requirement)
                + fields.list("statements", of: requirement).flatMap {
                    fields.list("by-components", of: $0)
                }
        }
    }

    /// Whoever has a part in what a component does for a control, by name: for a component of a
    /// leveraged system whoever manages that.
    private mutating func named(_ node: YAMLNode, in file: Int) -> [String] {
        var operators = responsible(for: node, in: file)
        guard let uuid = fields.required("component-uuid", of: node) else { return operators }
        guard let component = components[Name(file: file, name: uuid)] else {
            setup.remarks.append(
                .init(
                    text: "no component has the id '\(uuid)': taken to be one of the system",
                    place: DiagnosticPlace(node.range)))
            return operators + [documents[file].party]
        }
        operators += component.operators
        if let leveraged = component.leveraged {
            operators += managers(of: Name(file: file, name: leveraged))
        }
        return operators
    }

    /// Whoever manages a leveraged system.
    private func managers(of name: Name) -> [String] {
        guard let authorization = authorizations[name] else { return [] }
        if !authorization.parties.isEmpty { return authorization.parties }
        let zone = setup.zones.first { $0.id == authorization.zone }
        return zone?.party.map { [$0] } ?? []
    }

    /// Whoever has a part in what is inherited, through everything that it rests on.
    private mutating func inherited(_ node: YAMLNode, in file: Int) -> [String] {
        var operators = responsible(for: node, in: file)
        guard let uuid = fields.required("provided-uuid", of: node) else { return operators }
        var waiting = [uuid]
        var seen: Set<String> = []
        var isKnown = false
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted, let provision = provided[next] else { continue }
            isKnown = true
            operators += provision.operators
            waiting += provision.inherits
        }
        if isKnown { return operators }
        // Nobody knows of which system it is: of any that the plan leverages.
        let all = documents[file].leveraged.flatMap { managers(of: Name(file: file, name: $0)) }
        if !all.isEmpty { return operators + all }
        let title = documents[file].title
        return operators + [
            unnamedParty("provides:\(file)", title: "Whoever \(title) inherits from")
        ]
    }

    // MARK: Controls

    mutating func readPlan(_ file: Int) {
        if let profile = documents[file].node["import-profile"] {
            setup.remarks.append(
                .init(
                    text:
                        "which controls are asked for stands in another file, a profile or a catalog",
                    place: DiagnosticPlace(profile.range)))
        }
        guard let part = documents[file].node["control-implementation"] else { return }
        for node in fields.list("implemented-requirements", of: part) {
            guard let control = fields.required("control-id", of: node) else { continue }
            let whole = whole(node, in: file)
            if whole.isVoid {
                drop(control, in: documents[file].zone, at: node)
                continue
            }
            let formula = formula(of: node, in: file, others: whole.operators)
            let named =
                whole.operators.isEmpty ? [documents[file].party] : whole.operators
            gather(
                control, in: documents[file].zone, operators: formula ?? Self.any(named),
                standing: whole.standing, at: node)
        }
    }

    /// Everybody who has a part in a control, and how far the least of its parts stands.
    private mutating func whole(_ requirement: YAMLNode, in file: Int) -> Part {
        let said = standing(of: requirement)
        var whole = Part()
        var parts: [Part] = []
        // What is said of the whole and of its statements counts beside what its parts say.
        var around = said.map { [$0] } ?? []
        for node in [requirement] + fields.list("statements", of: requirement) {
            whole.operators += responsible(for: node, in: file)
            let own = standing(of: node)
            if let own { around.append(own) }
            for component in fields.list("by-components", of: node) {
                var part = standing(of: component) ?? own ?? said ?? Part()
                part.operators = operators(of: component, in: file)
                parts.append(part)
            }
        }
        let standing = parts.filter { !$0.isVoid }
        whole.operators += standing.flatMap(\.operators)
        whole.standing = (standing + around).map(\.standing).min() ?? .unstated
        whole.isVoid =
            around.contains(where: \.isVoid) || !parts.isEmpty && standing.isEmpty
        return whole
    }

    /// Everybody who has a part in what a component does: whoever runs the system where nobody is named.
    private mutating func operators(of node: YAMLNode, in file: Int) -> [String] {
        let own = named(node, in: file)
        var operators = own.isEmpty ? [documents[file].party] : own
        for inherited in fields.list("inherited", of: node) {
            operators += self.inherited(inherited, in: file)
        }
        for satisfied in fields.list("satisfied", of: node) {
            operators += responsible(for: satisfied, in: file)
            check(satisfied)
        }
        guard let export = node["export"] else { return operators }
        for key in ["provided", "responsibilities"] {
            for exported in fields.list(key, of: export) {
                operators += responsible(for: exported, in: file)
            }
        }
        return operators
    }

    private mutating func check(_ satisfied: YAMLNode) {
        guard let uuid = fields.required("responsibility-uuid", of: satisfied),
            provided[uuid] != nil, !responsibilities.contains(uuid)
        else { return }
        setup.remarks.append(
            .init(
                text: "'\(uuid)' is something provided, and no responsibility to be satisfied",
                place: DiagnosticPlace(satisfied.range)))
    }

    /// How far a control or a part of it is said to stand, the least of what is said; `nil` where nothing is.
    mutating func standing(of node: YAMLNode) -> Part? {
        var words: [String] = []
        if let status = node["implementation-status"],
            let word = fields.text("state", of: status)
        {
            words.append(word)
        }
        for property in fields.list("props", of: node)
        where fields.text("name", of: property) == "implementation-status" {
            if let word = fields.text("value", of: property) { words.append(word) }
        }
        return Self.least(words.map(Self.part))
    }

    /// The least of several: it stands no further, and does not apply where one says so.
    static func least(_ parts: [Part]) -> Part? {
        guard let standing = parts.map(\.standing).min() else { return nil }
        return Part(standing: standing, isVoid: parts.contains(where: \.isVoid))
    }

    private static func part(_ word: String) -> Part {
        let word = word.lowercased()
        switch word {
        case "implemented", "alternative": return Part(standing: .stated)
        case "partial", "partially-implemented": return Part(standing: .partial)
        case "not-applicable": return Part(standing: .unstated, isVoid: true)
        case _ where word.hasPrefix("not") || word.hasPrefix("plan"):
            return Part(standing: .planned)
        case _ where word.hasPrefix("part"): return Part(standing: .partial)
        default: return Part(standing: .unstated)
        }
    }

    /// Adds a control to a zone.
    ///
    /// Of what several say of one control, everybody has a part in it, and it
    /// stands no further than the least of them says.
    mutating func gather(
        _ control: String, in zone: String, operators: Formula<String>,
        standing: ImportedSetup.Standing, at node: YAMLNode
    ) {
        guard let at = setup.zones.firstIndex(where: { $0.id == zone }) else { return }
        let name = ControlName(zone: zone, control: control)
        let id =
            gathered[name]
            ?? controlNames[zone, default: ImportedNames(reserved: [])].made(of: control)
        gathered[name] = id
        let parties = withOwners(operators)
        setup.zones[at].add(
            .init(
                id: id, title: Self.plain(control),
                operators: parties.map { QuorumMember(DefenderID($0)) }, standing: standing,
                places: [DiagnosticPlace(node.range)]))
    }

    /// Tells that a control does not apply to a zone, whatever else says of it.
    mutating func drop(_ control: String, in zone: String, at node: YAMLNode) {
        void.insert(ControlName(zone: zone, control: control))
        setup.dropped.append(
            .init(
                what: "control: \(control)", why: "is said not to apply",
                place: DiagnosticPlace(node.range)))
    }

    /// Takes out what one requirement says is there and another says does not apply.
    mutating func takeOutVoid() {
        for (name, id) in gathered where void.contains(name) {
            guard let at = setup.zones.firstIndex(where: { $0.id == name.zone }) else { continue }
            setup.zones[at].controls.removeAll { $0.id == id }
        }
    }

    /// Any of several: it opens when one of them fails.
    static func any(_ parties: [String]) -> Formula<String> {
        any(parties.map(Formula.leaf))
    }

    static func any(_ parts: [Formula<String>]) -> Formula<String> {
        var different: [Formula<String>] = []
        for part in parts where !different.contains(part) { different.append(part) }
        return different.count == 1 ? different[0] : .any(different)
    }

    static func parts(of formula: Formula<String>) -> [Formula<String>] {
        if case .any(let parts) = formula { parts } else { [formula] }
    }

    /// Who operates a control by a property of ours, which alone can say that each can refuse.
    ///
    /// Who is named besides has a part in it too; `nil` without such a property.
    mutating func formula(
        of node: YAMLNode, in file: Int, others: [String]
    ) -> Formula<String>? {
        guard
            let property = property(
                "operated-by", of: node, where: { $0 == OSCALOperators.namespace })
        else { return nil }
        guard let formula = OSCALOperators.formula(property.value) else {
            fields.refuse(
                "'\(property.value.prefix(80))' is no formula over parties", at: property.node)
            return nil
        }
        var leaves: [String: Formula<String>] = [:]
        for uuid in Set(formula.leaves).sorted() {
            leaves[uuid] = Self.any(parties(uuid, at: property.node))
        }
        let own = formula.replacingLeaves { leaves[$0] ?? .leaf($0) }
        let known = Set(own.leaves)
        let rest = others.filter { !known.contains($0) }.map(Formula.leaf)
        return rest.isEmpty ? own : Self.any(Self.parts(of: own) + rest)
    }
}
