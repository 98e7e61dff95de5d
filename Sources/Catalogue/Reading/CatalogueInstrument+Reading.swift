internal import ThreatGraph

extension CatalogueInstrument {
    /// Reads an instrument.
    init?(_ fields: inout CatalogueFields) {
        let title = fields.text("title")
        let kind: CatalogueInstrumentKind? = fields.word("kind")
        let jurisdiction = fields.text("jurisdiction")
        let statute = fields.text("statute")
        let authority = fields.text("authority")
        let addresses: [DefenderRole]? = fields.words("addresses", everyWord: ("anyone", []))
        let addressees = fields.optionalText("addressees")
        let compels = Self.powers(&fields)
        let review = fields.answer("review")
        let notice = fields.answer("notice")
        let gag = fields.text("gag")
        let reach: [CatalogueReach]? = fields.words("reach")
        let reachDetail = fields.optionalText("reachDetail")
        let challenge = fields.text("challenge")
        let mitigations = fields.texts("mitigations")
        let fit = fields.text("fit")
        let status = fields.optionalText("status")
        let unsure = fields.texts("unsure")
        if let kind, kind.compelsNothing, let compels { Self.refusePowers(compels, &fields) }
        guard let support = fields.support(), let title, let kind, let jurisdiction, let statute,
            let authority, let addresses, let compels, let review, let notice, let gag, let reach,
            let challenge, let fit
        else { return nil }
        self.init(
            id: Identifier(fields.id), title: title, kind: kind,
            jurisdiction: Identifier(jurisdiction), statute: statute, authority: authority,
            addresses: addresses, addressees: addressees, compels: compels, review: review,
            notice: notice, gag: gag, reach: reach, reachDetail: reachDetail,
            challenge: challenge, mitigations: mitigations, fit: fit, status: status,
            unsure: unsure, support: support)
    }

    /// What compels nothing must not say that it compels something: an order could come to rest on it.
    private static func refusePowers(
        _ compels: [CataloguePower: CatalogueAnswer], _ fields: inout CatalogueFields
    ) {
        for power in CataloguePower.allCases {
            guard let answer = compels[power], answer.extent != .no else { continue }
            fields.fault(
                "'\(fields.id)' is of kind 'policy', which compels nothing, and says "
                    + "'\(power.rawValue): \(answer.extent.rawValue)': write no, or another kind",
                fields.keyRange)
        }
    }

    /// The answers for every power, or `nil` if one is missing or wrong.
    private static func powers(
        _ fields: inout CatalogueFields
    ) -> [CataloguePower: CatalogueAnswer]? {
        let answers = fields.nested("compels") { inner in
            var answers: [CataloguePower: CatalogueAnswer] = [:]
            for power in CataloguePower.allCases {
                answers[power] = inner.answer(power.rawValue)
            }
            return answers
        }
        guard let answers else {
            fields.requireNested("compels")
            return nil
        }
        return answers.count == CataloguePower.allCases.count ? answers : nil
    }
}
