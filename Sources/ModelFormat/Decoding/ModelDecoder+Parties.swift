internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// Sources, jurisdictions, instruments, parents, defenders and shared causes.
    mutating func decodeParties() {
        graph.sources = Register(
            elements(of: .sources, keys: ["title", "date", "file"], evidence: false) { id, fields in
                let title = fields.required("title", "say what the document is")
                    .flatMap { context.word($0, meaning: "the title") }
                return Source(
                    id: SourceID(id), title: title ?? "", date: fields.date("date"),
                    file: fields.text("file"))
            })
        graph.jurisdictions = Register(
            elements(of: .jurisdictions, keys: ["title"]) { id, fields in
                Jurisdiction(
                    id: JurisdictionID(id), title: fields.text("title"),
                    evidence: fields.evidence())
            })
        graph.instruments = Register(
            elements(
                of: .instruments, keys: ["title", "issuer", "addresses", "compels"],
                read: instrument))
        graph.parents = Register(
            elements(of: .parents, keys: ["title"]) { id, fields in
                ParentOrganisation(
                    id: ParentID(id), title: fields.text("title"), evidence: fields.evidence())
            })
        refuse("none", in: .defenders)
        graph.defenders = Register(
            elements(
                of: .defenders, keys: ["title", "role", "jurisdictions", "parent"],
                read: defender))
        for parent in graph.defenders.compactMap(\.parent) where graph.parents[parent] == nil {
            graph.parents[parent] = ParentOrganisation(id: parent)
        }
        graph.sharedCauses = Register(
            elements(of: .shared, keys: ["title", "fails", "modes"], read: sharedCause))
    }

    private func instrument(_ id: String, _ fields: Fields) -> Instrument? {
        let issuer = fields.required("issuer", "name the jurisdiction that issues it")
            .flatMap { context.reference($0, to: .jurisdictions) }
        let addresses: [DefenderRole] =
            fields["addresses"].map { context.choices($0, for: "'addresses'") } ?? []
        let compels: [Compulsion] =
            fields.required("compels", "list what it compels").map {
                context.choices($0, for: "'compels'")
            } ?? []
        let evidence = fields.evidence()
        guard let issuer else { return nil }
        return Instrument(
            id: InstrumentID(id), title: fields.text("title"), issuer: JurisdictionID(issuer),
            addresses: addresses, compels: compels, evidence: evidence)
    }

    private func defender(_ id: String, _ fields: Fields) -> Defender? {
        var role: DefenderRole?
        if fields.required("role", "write lab, cloud, silicon or what else it is") != nil {
            role = fields.choice("role")
        }
        let reaches = fields["jurisdictions"].map { self.reaches($0) } ?? []
        var parent: String?
        if let node = fields["parent"],
            let name = context.word(node, meaning: "the name of a parent"),
            context.checkID(name, at: node.range)
        {
            parent = name
        }
        return Defender(
            id: DefenderID(id), title: fields.text("title"), role: role ?? .other,
            reaches: reaches, parent: parent.map { ParentID($0) }, evidence: fields.evidence())
    }

    private func reaches(_ node: YAMLNode) -> [Reach] {
        let items = context.list(node, meaning: "jurisdictions") ?? []
        let found = items.compactMap { item -> Reach? in
            if item.scalar != nil {
                return context.reference(item, to: .jurisdictions)
                    .map { Reach(JurisdictionID($0)) }
            }
            guard
                let fields = Fields(item, of: "a reach", keys: ["in", "by"], in: context),
                let place = fields.required("in", "name the jurisdiction")
            else { return nil }
            let basis: ReachBasis? = fields.choice("by")
            return context.reference(place, to: .jurisdictions)
                .map { Reach(JurisdictionID($0), by: basis ?? .seat) }
        }
        func key(_ reach: Reach) -> (String, Int) {
            (reach.jurisdiction.rawValue, ReachBasis.allCases.firstIndex(of: reach.basis) ?? 0)
        }
        return Set(found).sorted { key($0) < key($1) }
    }

    private func sharedCause(_ id: String, _ fields: Fields) -> SharedCause? {
        let items =
            fields.required("fails", "list the defenders that fail through it")
            .flatMap { context.list($0, meaning: "defenders") } ?? []
        if let node = fields["fails"], node.items?.isEmpty == true {
            context.report(
                .emptyQuorum, "\(fields.subject) fails nobody: name at least one defender",
                at: node.range)
        }
        let defenders = items.compactMap { item -> String? in
            guard item.entries != nil else { return context.reference(item, to: .defenders) }
            return Fields(item, of: "an entry of 'fails'", keys: ["defender"], in: context)?
                .required("defender", "name the defender")
                .flatMap { context.reference($0, to: .defenders) }
        }
        let modes: [FailureMode] =
            fields["modes"].map { context.choices($0, for: "'modes'") }
            ?? SharedCause.standardModes
        return SharedCause(
            id: SharedCauseID(id), title: fields.text("title"),
            defenders: Set(defenders).sorted().map { DefenderID($0) }, modes: modes,
            evidence: fields.evidence())
    }
}

extension SharedCause {
    /// The modes of a shared cause that states none.
    static let standardModes: [FailureMode] = [.compromised, .realigned, .insider]
}
