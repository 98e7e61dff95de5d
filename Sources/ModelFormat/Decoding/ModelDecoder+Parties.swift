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
        refuse(InstrumentSelection.catalogueWord, in: .instruments)
        graph.instruments = Register(
            elements(
                of: .instruments, keys: ModelDecoder.instrumentKeys, read: instrument))
        graph.jurisdictions = Register(
            elements(
                of: .jurisdictions, keys: ["title", "catalogue-id", "instruments"],
                read: jurisdiction))
        graph.parents = Register(
            elements(of: .parents, keys: ["title", "jurisdictions"]) { id, fields in
                ParentOrganisation(
                    id: ParentID(id), title: fields.text("title"), reaches: reaches(of: fields),
                    evidence: fields.evidence())
            })
        refuse("none", in: .defenders)
        graph.defenders = Register(
            elements(
                of: .defenders, keys: ["title", "role", "jurisdictions", "parent", "notice"],
                read: defender))
        for parent in graph.defenders.compactMap(\.parent) where graph.parents[parent] == nil {
            graph.parents[parent] = ParentOrganisation(id: parent)
        }
        graph.sharedCauses = Register(
            elements(of: .shared, keys: ["title", "fails", "modes"], read: sharedCause))
    }

    private func defender(_ id: String, _ fields: Fields) -> Defender? {
        var role: DefenderRole?
        if fields.required("role", "write lab, cloud, silicon or what else it is") != nil {
            role = fields.choice("role")
        }
        let reaches = reaches(of: fields)
        var parent: String?
        if let node = fields["parent"],
            let name = context.word(node, meaning: "the name of a parent"),
            context.checkID(name, at: node.range)
        {
            parent = name
        }
        return Defender(
            id: DefenderID(id), title: fields.text("title"), role: role ?? .other,
            reaches: reaches, parent: parent.map { ParentID($0) }, notice: fields.choice("notice"),
            evidence: fields.evidence())
    }

    /// Who can order a defender or a parent.
    private func reaches(of fields: Fields) -> [Reach] {
        guard let node = fields["jurisdictions"] else { return [] }
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
        return Reach.sorted(found)
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
