internal import Catalogue
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension InstrumentSelection {
    /// What stands for all of the catalogue's instruments of a jurisdiction.
    static let catalogueWord = "catalogue"
}

extension ModelDecoder {
    /// An instrument of the model's own.
    func instrument(_ id: String, _ fields: Fields) -> Instrument? {
        let issuer = fields.required("issuer", "name the jurisdiction that issues it")
            .flatMap { fields.reference($0, as: "issuer") }
        let addresses: [DefenderRole] = fields.choiceList("addresses") ?? []
        _ = fields.required("compels", "list what it compels")
        let compels: [Compulsion] = fields.choiceList("compels") ?? []
        let limited = marks("limited", of: fields, among: compels)
        let contested = marks("contested", of: fields, among: compels)
        if let both = limited.first(where: contested.contains) {
            context.report(
                .conflictingKeys,
                "\(fields.subject) has '\(both.rawValue)' both limited and contested: keep one, "
                    + "'contested' where it is disputed at all", at: fields.keyRange("contested"))
        }
        let reach: [ReachBasis] = fields.choiceList("reach") ?? []
        let evidence = fields.evidence()
        guard let issuer else { return nil }
        return Instrument(
            id: InstrumentID(id), title: fields.text("title"), issuer: JurisdictionID(issuer),
            addresses: addresses, compels: compels, limited: limited, contested: contested,
            reach: reach, evidence: evidence)
    }

    /// What of `compels` is marked; reports a mark on what is not compelled at all.
    private func marks(
        _ key: String, of fields: Fields, among compels: [Compulsion]
    ) -> [Compulsion] {
        guard let marks: [Compulsion] = fields.choiceList(key) else { return [] }
        if fields.has("compels"), let stray = marks.first(where: { !compels.contains($0) }) {
            context.report(
                .conflictingKeys,
                "\(fields.subject) says how far it compels '\(stray.rawValue)' and does not list "
                    + "it: add it to 'compels' or take it out here", at: fields.keyRange(key))
        }
        return marks
    }

    func jurisdiction(_ id: String, _ fields: Fields) -> Jurisdiction? {
        let catalogueID = fields.text("catalogue-id").map { JurisdictionID($0) }
        var jurisdiction = Jurisdiction(
            id: JurisdictionID(id), title: fields.text("title"), catalogueID: catalogueID,
            evidence: fields.evidence())
        jurisdiction.instruments = selection(of: fields, by: jurisdiction)
        checkLeaning(of: jurisdiction, fields)
        return jurisdiction
    }

    /// Warns of a country that is given the instruments of another one and none of its own: what those
    /// do not reach, its own might.
    private func checkLeaning(of jurisdiction: Jurisdiction, _ fields: Fields) {
        guard let other = jurisdiction.catalogueID, let selection = jurisdiction.instruments,
            !CountryNames.areOne(other.rawValue, jurisdiction.id.rawValue),
            !CountryNames.areOne(other.rawValue, jurisdiction.title ?? ""),
            !selection.named.contains(where: { graph.instruments[$0] != nil })
        else { return }
        context.report(
            .leaningCountry,
            "\(fields.subject) leans on the instruments of '\(other.rawValue.prefix(80))', and another "
                + "country's are narrower than an order of any kind: leave 'instruments' out, so that one "
                + "is assumed, or list some of its own with 'issuer: \(jurisdiction.id)'",
            at: fields["catalogue-id"]?.range ?? fields.range)
    }

    /// The instruments that a jurisdiction names, each looked up in the model and in the catalogue.
    private func selection(
        of fields: Fields, by jurisdiction: Jurisdiction
    ) -> InstrumentSelection? {
        guard let node = fields["instruments"] else { return nil }
        let isWord = node.scalar?.text == InstrumentSelection.catalogueWord
        guard
            let items = isWord
                ? [node] : context.list(node, meaning: "instruments, or 'catalogue'")
        else { return nil }
        if items.isEmpty {
            context.report(
                .noInstrument,
                "\(fields.subject) names no instrument: list those it can use, or leave "
                    + "'instruments' out, and an order of any kind is assumed", at: node.range)
            return nil
        }
        var selection = InstrumentSelection()
        var named: Set<InstrumentID> = []
        for item in items {
            guard let id = context.word(item, meaning: "the name of an instrument") else {
                continue
            }
            if id == InstrumentSelection.catalogueWord {
                selection.includesCatalogue = true
                checkCatalogue(has: jurisdiction, at: item.range)
            } else if isInstrument(id, of: jurisdiction, at: item.range) {
                named.insert(InstrumentID(id))
            }
        }
        selection.named = named.sorted()
        return selection
    }

    private func checkCatalogue(has jurisdiction: Jurisdiction, at range: YAMLRange) {
        let name = jurisdiction.nameInCatalogue
        let known = context.shelf.book().instruments.filter(\.kind.isOfAJurisdiction)
        if known.contains(where: { $0.jurisdiction == name }) { return }
        let names = Set(known.map(\.jurisdiction.rawValue)).sorted().joined(separator: ", ")
        context.report(
            .noInstrument,
            "the catalogue has no instrument of '\(name.rawValue.prefix(80))', only of \(names): "
                + "say by 'catalogue-id' which is meant, or write 'instruments' of your own",
            at: range)
    }

    /// Whether `id` is an instrument that the jurisdiction can use; reports it otherwise.
    private func isInstrument(
        _ id: String, of jurisdiction: Jurisdiction, at range: YAMLRange
    ) -> Bool {
        if let own = graph.instruments[InstrumentID(id)] {
            if own.issuer == jurisdiction.id { return true }
            context.report(
                .foreignInstrument,
                "instrument '\(id)' is issued by \(own.issuer), not by \(jurisdiction.id): list it "
                    + "there, or change its 'issuer'", at: range)
            return false
        }
        // One that is declared and wrong is reported where it stands.
        if root["instruments"]?[id] != nil { return true }
        let catalogue = context.shelf.book().instruments
        guard let known = catalogue[Identifier(id)] else {
            var advice: String {
                let names = graph.instruments.ids.map(\.rawValue) + catalogue.ids.map(\.rawValue)
                return Suggestion.nearest(to: id, among: names).map { "did you mean '\($0)'?" }
                    ?? "declare it under 'instruments'"
            }
            context.report(
                .unknownInstrument,
                "instrument '\(id.prefix(80))' is neither in the model nor in the catalogue: "
                    + advice, at: range)
            return false
        }
        if known.kind == .commercial {
            context.report(
                .foreignInstrument,
                "instrument '\(id)' is a lever of a business partner, which no jurisdiction "
                    + "orders: leave it out", at: range)
            return false
        }
        if known.kind.compelsNothing {
            context.report(
                .foreignInstrument,
                "instrument '\(id)' compels nothing (a policy, a code that one may sign, a bill or a "
                    + "proposal), so that no order can rest on it: leave it out", at: range)
            return false
        }
        guard known.jurisdiction == jurisdiction.nameInCatalogue else {
            context.report(
                .foreignInstrument,
                "instrument '\(id)' is one of \(known.jurisdiction), not of "
                    + "\(jurisdiction.nameInCatalogue): list it there, or write 'catalogue-id: "
                    + "\(known.jurisdiction)' if the two are the same", at: range)
            return false
        }
        return true
    }
}
