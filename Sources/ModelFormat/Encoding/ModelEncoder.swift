import Formulas
package import ThreatGraph
package import YAMLKit

/// Turns a threat graph into what a model file says.
struct ModelEncoder {
    let graph: ThreatGraph
    /// Where a value was left out and taken for granted: it is left out again, so that reading what
    /// is written tells the same.
    private let leftOut: Set<String>

    init(graph: ThreatGraph) {
        self.graph = graph
        leftOut = Set(graph.leftOut.assumptions.map(\.path))
    }

    /// Whether what stands at a path was left out where the model was read.
    func wasLeftOut(_ path: String) -> Bool { leftOut.contains(path) }

    /// What stands before the sections.
    var head: YAMLValue {
        .mapping { head in
            head.add("sallyport", word: "1")
            head.add("title", text: graph.title)
            head.add("date", word: graph.date?.description)
            head.add("period", text: graph.period)
        }
    }

    /// The sections with their names, in the order of a model file.
    var sections: [(String, YAMLValue)] {
        [
            ("sources", section(graph.sources, source)),
            ("jurisdictions", section(graph.jurisdictions, jurisdiction)),
            ("instruments", section(graph.instruments, instrument)),
            ("parents", section(statedParents, parent)),
            ("defenders", section(graph.defenders, defender)),
            ("shared", section(graph.sharedCauses, sharedCause)),
            ("sites", section(graph.sites, site)),
            ("ties", section(graph.ties, tie)),
            ("perimeters", section(graph.perimeters, perimeter)),
            ("weights", section(graph.weights.filter { $0.kind == .weights }, weights)),
            ("assets", section(graph.weights.filter { $0.kind == .data }, weights)),
            ("keys", section(graph.keys, key)),
            ("channels", section(graph.channels, channel)),
            ("services", section(graph.services, service)),
            ("workloads", section(graph.workloads, workload)),
            ("timeline", section(graph.timeline, datedChange)),
            ("claims", section(graph.claims, claim)),
            ("unknown", section(graph.unknowns, unknown)),
            ("positions", section(graph.positions, position)),
            ("options", section(graph.options, option)),
            ("probabilities", section(graph.probabilities, probability)),
            ("trade-offs", section(graph.tradeOffs, tradeOff)),
            ("require", .list(graph.requirements.map(requirement))),
        ]
    }

    private func section<Element: Registrable>(
        _ elements: some Sequence<Element>, _ encode: (Element) -> YAMLValue
    ) -> YAMLValue {
        .mapping(elements.map { YAMLValue.Entry($0.id.rawValue, encode($0)) })
    }

    /// The parents about which there is more to say than a defender's `parent` says.
    private var statedParents: [ParentOrganisation] {
        let implied = Set(graph.defenders.compactMap(\.parent))
        return graph.parents.filter { parent in
            let isBare = parent == ParentOrganisation(id: parent.id)
            return !isBare || !implied.contains(parent.id)
        }
    }

    private func source(_ source: Source) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: source.title)
            fields.add("date", word: source.date?.description)
            fields.add("file", text: source.file)
        }
    }

    private func jurisdiction(_ jurisdiction: Jurisdiction) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: jurisdiction.title)
            fields.add("catalogue-id", text: jurisdiction.catalogueID?.rawValue)
            fields.add("instruments", jurisdiction.instruments.map(selection))
            fields.add(jurisdiction.evidence)
        }
    }

    private func selection(_ selection: InstrumentSelection) -> YAMLValue {
        let all = YAMLValue.text(InstrumentSelection.catalogueWord)
        if selection.includesCatalogue, selection.named.isEmpty { return all }
        return .list(
            (selection.includesCatalogue ? [all] : [])
                + selection.named.map { .text($0.rawValue) })
    }

    private func instrument(_ instrument: Instrument) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: instrument.title)
            fields.add("issuer", text: instrument.issuer.rawValue)
            fields.add("addresses", list: instrument.addresses.map { .text($0.rawValue) })
            fields.add("compels", .list(instrument.compels.map { .text($0.rawValue) }))
            fields.add("limited", list: instrument.limited.map { .text($0.rawValue) })
            fields.add("contested", list: instrument.contested.map { .text($0.rawValue) })
            fields.add("reach", list: instrument.reach.map { .text($0.rawValue) })
            fields.add(instrument.evidence)
        }
    }

    private func parent(_ parent: ParentOrganisation) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: parent.title)
            fields.add("jurisdictions", list: parent.reaches.map(reach))
            fields.add(parent.evidence)
        }
    }

    private func defender(_ defender: Defender) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: defender.title)
            fields.add("role", text: defender.role.rawValue)
            fields.add("jurisdictions", list: defender.reaches.map(reach))
            fields.add("parent", text: defender.parent?.rawValue)
            fields.add("notice", text: defender.notice?.rawValue)
            fields.add(defender.evidence)
        }
    }

    private func reach(_ reach: Reach) -> YAMLValue {
        if reach.basis == .seat, !reach.validity.isDated {
            return .text(reach.jurisdiction.rawValue)
        }
        return .mapping { fields in
            fields.add("in", text: reach.jurisdiction.rawValue)
            fields.add("by", text: reach.basis.rawValue)
            fields.add(reach.validity)
        }
    }

    private func sharedCause(_ cause: SharedCause) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: cause.title)
            fields.add("fails", .list(cause.defenders.map { .text($0.rawValue) }))
            if cause.modes != SharedCause.standardModes {
                fields.add("modes", .list(cause.modes.map { .text($0.rawValue) }))
            }
            fields.add(cause.evidence)
        }
    }

    private func tie(_ tie: Tie) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: tie.title)
            fields.add("holder", text: tie.holder)
            fields.add("in", text: tie.party.rawValue)
            fields.add("kind", text: tie.kind)
            if tie.influence != .unknown { fields.add("influence", text: tie.influence.rawValue) }
            fields.add(tie.evidence)
        }
    }
}

extension YAMLValue {
    /// A mapping of what `build` adds.
    static func mapping(_ build: (inout MappingBuilder) -> Void) -> YAMLValue {
        MappingBuilder.mapping(build)
    }

    /// A formula over defenders.
    package static func quorum(_ quorum: Quorum) -> YAMLValue {
        switch quorum {
        case .leaf(let member):
            member.level == nil && member.persons == 1
                ? .text(member.defender.rawValue)
                : .mapping { fields in
                    fields.add("op", text: member.defender.rawValue)
                    fields.add("level", word: member.level?.description)
                    fields.add("persons", word: member.persons == 1 ? nil : "\(member.persons)")
                }
        case .all(let parts): .mapping([Entry("all", .list(parts.map(YAMLValue.quorum)))])
        case .any(let parts): .mapping([Entry("any", .list(parts.map(YAMLValue.quorum)))])
        case .atLeast(let count, let parts):
            .mapping([
                Entry("at-least", .word(String(count))),
                Entry("of", .list(counted(parts))),
            ])
        }
    }

    /// The parts of which so many are needed: a defender that holds several is a part from its second on,
    /// `{ op: aws }`, as the reader wants it where it is meant.
    private static func counted(_ parts: [Quorum]) -> [YAMLValue] {
        var seen: Set<DefenderID> = []
        return parts.map { part in
            guard case .leaf(let member) = part, !seen.insert(member.defender).inserted,
                case .text(let name) = quorum(part)
            else { return quorum(part) }
            return .mapping([Entry("op", .text(name))])
        }
    }

    /// The level of something that `operators` run: left out where each has a level of its own.
    static func level(_ level: SecurityLevel?, of operators: Quorum) -> YAMLValue? {
        if let level { return .word(level.description) }
        return operators.hasOwnLevels ? nil : .word("none")
    }
}
