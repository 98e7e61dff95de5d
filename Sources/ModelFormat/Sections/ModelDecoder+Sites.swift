import Formulas
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// The sites, which perimeters name.
    mutating func decodeSites() {
        graph.sites = Register(elements(of: .sites, read: site))
    }

    private func site(_ id: String, _ fields: Fields) -> Site? {
        let named = fields["jurisdictions"].flatMap {
            context.list($0, meaning: "jurisdictions")
        }
        let jurisdictions = (named ?? []).compactMap { fields.reference($0, as: "jurisdictions") }
        if named?.isEmpty ?? !fields.has("jurisdictions") {
            context.report(
                .unknownGround,
                "\(fields.subject) stands on nobody's ground: its seizure counts under a sovereign "
                    + "that the model does not name; list who can seize what stands there under "
                    + "'jurisdictions'",
                at: fields.has("jurisdictions") ? fields.keyRange("jurisdictions") : fields.range)
        }
        return Site(
            id: SiteID(id), title: fields.text("title"),
            jurisdictions: Set(jurisdictions).sorted().map { JurisdictionID($0) },
            facility: fields.reference("facility").map { DefenderID($0) },
            evidence: fields.evidence())
    }

    /// The services, once perimeters are read.
    mutating func decodeServices() {
        graph.services = Register(elements(of: .services, read: service))
    }

    private func service(_ id: String, _ fields: Fields) -> Service? {
        let provider = fields.required("by", "name the defender whose people they are")
            .flatMap { fields.reference($0, as: "by") }
        let level = fields.level()
        if level == .absent {
            context.report(
                .missingLevel,
                "\(fields.subject) has no level: write 'level:', which says which attackers cannot "
                    + "act as its people", at: fields.range)
        }
        var places: [String] = []
        if let node = fields.required("into", "list the perimeters that they come into") {
            let items = context.list(node, meaning: "perimeters") ?? []
            if node.isBlank || node.items?.isEmpty == true {
                context.report(
                    .emptyList,
                    "\(fields.subject) comes into nothing: list the perimeters that its people "
                        + "come into", at: fields.keyRange("into"))
            }
            places = items.compactMap { fields.reference($0, as: "into") }
        }
        let escort = fields["escort"].map { context.quorum($0) }
        let denied: [ServiceDenial] = fields.choiceList("denied") ?? []
        let (title, kind, evidence) = (fields.text("title"), fields.text("kind"), fields.evidence())
        // An escort that is wrong is reported, and is none.
        guard let provider, let level = level.value, !places.isEmpty,
            escort.map({ $0 != nil }) ?? true
        else { return nil }
        return Service(
            id: ServiceID(id), title: title, provider: DefenderID(provider), level: level,
            perimeters: Set(places).sorted().map { PerimeterID($0) }, escort: escort ?? nil,
            kind: kind, denied: denied, evidence: evidence)
    }

    /// Asks about a place of its own that a perimeter cannot have: it runs on machines that stand
    /// elsewhere.
    func checkSites() {
        for entry in sectionEntries(.perimeters) {
            guard let perimeter = graph.perimeters[PerimeterID(entry.key)],
                let own = perimeter.site
            else { continue }
            let machines = graph.machines(of: perimeter.id)
            guard machines != perimeter.id else { continue }
            let there = graph.site(of: machines)
            if there?.id == own { continue }
            context.report(
                .siteOfMachines,
                "perimeter '\(perimeter.id)' runs on the machines of '\(machines)', which "
                    + (there.map { "stand at '\($0.id)'" } ?? "stand nowhere that is said")
                    + ": write 'at' there, and leave it out here",
                at: entry.value["at"]?.range ?? entry.keyRange)
        }
    }
}
