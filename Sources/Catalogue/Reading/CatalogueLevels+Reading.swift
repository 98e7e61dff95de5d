internal import ThreatGraph

extension CatalogueFields {
    /// A level such as `SL4`, of SL1…SL5.
    mutating func securityLevel(_ key: String) -> SecurityLevel? {
        value(key, "a level from SL1 to SL5", Self.securityLevel)
    }

    /// A tier such as `OC3`.
    mutating func tier(_ key: String) -> CapabilityTier? {
        value(key, "a tier from OC1 to OC5", Self.tier)
    }

    /// One word of an enumeration, or `value` if it is missing.
    mutating func word<Word>(_ key: String, ifMissing value: Word) -> Word?
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        has(key) ? word(key) : missing(key, value)
    }

    /// What the entry's own id names; a fault if it names nothing.
    mutating func named<Value>(_ expected: String, _ make: (String) -> Value?) -> Value? {
        if let value = make(id) { return value }
        fault("'\(id)' needs to be \(expected)", keyRange)
        return nil
    }

    /// A level written in full; nobody is stopped at SL0, so no control has it.
    static func securityLevel(_ text: String) -> SecurityLevel? {
        guard text.hasPrefix("SL"), let level = SecurityLevel(text), level.rawValue > 0 else {
            return nil
        }
        return level
    }

    /// A tier written in full.
    static func tier(_ text: String) -> CapabilityTier? {
        text.hasPrefix("OC") ? CapabilityTier(text) : nil
    }
}

extension CatalogueSource {
    /// Reads a source.
    init?(_ fields: inout CatalogueFields) {
        let title = fields.text("title")
        let publisher = fields.optionalText("publisher")
        let date = fields.optionalDate("date")
        let address = fields.optionalText("address")
        let access = fields.optionalText("access")
        let says = fields.optionalText("says")
        guard let title else { return nil }
        self.init(
            id: Identifier(fields.id), title: title, publisher: publisher, date: date,
            address: address, access: access, says: says)
    }
}

extension CatalogueTier {
    /// Reads a tier.
    init?(_ fields: inout CatalogueFields) {
        let tier = fields.named("a tier from OC1 to OC5", CatalogueFields.tier)
        let title = fields.text("title")
        let people = fields.text("people")
        let time = fields.text("time")
        let budget = fields.number("budget", in: 0...1_000_000_000_000)
        let infrastructure = fields.text("infrastructure")
        let actors = fields.text("actors")
        guard let support = fields.support(), let tier, let title, let people, let time,
            let budget, let infrastructure, let actors
        else { return nil }
        self.init(
            id: Identifier(fields.id), tier: tier, title: title, people: people, time: time,
            budget: budget, infrastructure: infrastructure, actors: actors, support: support)
    }
}

extension CatalogueLevel {
    /// Reads a level.
    init?(_ fields: inout CatalogueFields) {
        let level = fields.named("a level from SL1 to SL5", CatalogueFields.securityLevel)
        let title = fields.text("title")
        let thwarts = fields.tier("thwarts")
        let layers = fields.number("layers", in: 0...100)
        let time = fields.optionalText("time")
        guard let support = fields.support(), let level, let title, let thwarts, let layers else {
            return nil
        }
        self.init(
            id: Identifier(fields.id), level: level, title: title, thwarts: thwarts,
            layers: layers, time: time, support: support)
    }
}

extension CatalogueCategory {
    /// Reads a category.
    init?(_ fields: inout CatalogueFields) {
        let category = fields.named("a category such as AV-CODE", VectorCategory.init(rawValue:))
        let title = fields.text("title")
        guard let support = fields.support(), let category, let title else { return nil }
        self.init(id: Identifier(fields.id), category: category, title: title, support: support)
    }
}

extension CataloguePerimeter {
    /// Reads a kind of perimeter.
    init?(_ fields: inout CatalogueFields) {
        let kind = fields.named("a kind of perimeter", PerimeterKind.init(rawValue:))
        let title = fields.text("title")
        let waysIn: [VectorCategory]? = fields.words("waysIn")
        guard let support = fields.support(), let kind, let title, let waysIn else { return nil }
        self.init(
            id: Identifier(fields.id), kind: kind, title: title, waysIn: waysIn, support: support)
    }
}
