internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// Sources, jurisdictions, instruments, parents, defenders, shared causes and ties.
    mutating func decodeParties() {
        graph.sources = Register(
            elements(of: .sources) { id, fields in
                let title = fields.required("title", "say what the document is")
                    .flatMap { context.word($0, meaning: "the title") }
                return Source(
                    id: SourceID(id), title: title ?? "", date: fields.date("date"),
                    file: fields.text("file"))
            })
        refuse(InstrumentSelection.catalogueWord, in: .instruments)
        graph.instruments = Register(elements(of: .instruments, read: instrument))
        graph.jurisdictions = Register(elements(of: .jurisdictions, read: jurisdiction))
        graph.parents = Register(
            elements(of: .parents) { id, fields in
                ParentOrganisation(
                    id: ParentID(id), title: fields.text("title"),
                    reaches: reaches(of: fields, at: "parents.\(id).jurisdictions"),
                    evidence: fields.evidence())
            })
        refuse("none", in: .defenders)
        graph.defenders = Register(elements(of: .defenders, read: defender))
        checkParents()
        for parent in graph.defenders.compactMap(\.parent) where graph.parents[parent] == nil {
            graph.parents[parent] = ParentOrganisation(id: parent)
        }
        graph.sharedCauses = Register(elements(of: .shared, read: sharedCause))
        graph.ties = Register(elements(of: .ties, read: tie))
    }

    private func defender(_ id: String, _ fields: Fields) -> Defender? {
        var role: DefenderRole?
        if fields.required("role", "write lab, cloud, silicon or what else it is") != nil {
            role = fields.choice("role")
        }
        let reaches = reaches(of: fields, at: "defenders.\(id).jurisdictions")
        var parent: String?
        if let node = fields["parent"],
            let name = context.word(node, meaning: "the name of a parent"),
            context.checkID(name, at: node.range)
        {
            parent = name
            context.noteParent(name, at: node.range)
        }
        if !fields.has("parent") {
            context.assume(.parent, at: "defenders.\(id).parent")
        }
        return Defender(
            id: DefenderID(id), title: fields.text("title"), role: role ?? .other,
            reaches: reaches, parent: parent.map { ParentID($0) }, notice: fields.choice("notice"),
            evidence: fields.evidence())
    }

    /// Who can order a defender or a parent.
    private func reaches(of fields: Fields, at path: String? = nil) -> [Reach] {
        guard let node = fields["jurisdictions"] else { return [] }
        let items = context.list(node, meaning: "jurisdictions") ?? []
        let found = items.compactMap { item -> Reach? in
            if item.scalar != nil {
                return fields.reference(item, as: "jurisdictions")
                    .map { Reach(JurisdictionID($0)) }
            }
            guard
                let fields = Fields(item, of: "a reach", as: .reach, in: context),
                let place = fields.required("in", "name the jurisdiction")
            else { return nil }
            let basis: ReachBasis? = fields.choice("by")
            if !fields.has("by"), let path { context.assume(.reachBasis, at: path) }
            return fields.reference(place, as: "in")
                .map {
                    Reach(JurisdictionID($0), by: basis ?? .seat, validity: fields.validity())
                }
        }
        return Reach.sorted(found)
    }

    private func sharedCause(_ id: String, _ fields: Fields) -> SharedCause? {
        let items =
            fields.required("fails", "list the defenders that fail through it")
            .flatMap { context.list($0, meaning: "defenders") } ?? []
        if let node = fields["fails"], node.isBlank || node.items?.isEmpty == true {
            context.report(
                .emptyQuorum, "\(fields.subject) fails nobody: name at least one defender",
                at: node.range)
        }
        let defenders = items.compactMap { item -> String? in
            guard item.entries != nil else { return fields.reference(item, as: "fails") }
            let fields = Fields(item, of: "an entry of 'fails'", as: .failing, in: context)
            _ = fields?.required("defender", "name the defender")
            return fields?.reference("defender")
        }
        let modes: [FailureMode] = fields.choiceList("modes") ?? SharedCause.standardModes
        if !fields.has("modes") { context.assume(.sharedModes, at: "shared.\(id).modes") }
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
