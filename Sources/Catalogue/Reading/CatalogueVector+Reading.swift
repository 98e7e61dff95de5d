internal import ThreatGraph

extension CatalogueVector {
    /// Reads a vector.
    init?(_ fields: inout CatalogueFields) {
        let title = fields.text("title")
        let category: VectorCategory? = fields.word("category")
        let feasibility = CatalogueFeasibility(&fields)
        let relevance: [FailureMode]? = fields.words("relevance")
        guard let support = fields.support(), let title, let category, let feasibility,
            let relevance
        else { return nil }
        self.init(
            id: Identifier(fields.id), title: title, category: category,
            feasibility: feasibility, relevance: relevance, support: support)
    }
}

extension CatalogueFeasibility {
    /// Reads `scores`, a number for each tier, or `reachesFourAt`, a tier or `never`.
    init?(_ fields: inout CatalogueFields) {
        let scores = fields.nested("scores") { inner in
            CapabilityTier.all.map { inner.number($0.description, in: 1...5) }
        }
        var threshold: CapabilityTier??
        if fields.has("reachesFourAt") {
            threshold = fields.value("reachesFourAt", "a tier from OC1 to OC5, or never") {
                text -> CapabilityTier?? in
                if text == "never" { return .some(nil) }
                return CatalogueFields.tier(text).map { .some($0) }
            }
            if threshold == nil { return nil }
        } else {
            fields.allow("reachesFourAt")
        }
        switch (scores, threshold) {
        case (nil, nil): self = .notFound
        case (nil, .some(let tier)): self = .reachesFour(at: tier)
        case (let scores?, nil):
            let known = scores.compactMap(\.self)
            guard known.count == CapabilityTier.all.count else { return nil }
            self = .scores(known)
        case (_?, .some):
            fields.fault("'scores' and 'reachesFourAt' exclude each other", fields.keyRange)
            return nil
        }
    }
}
