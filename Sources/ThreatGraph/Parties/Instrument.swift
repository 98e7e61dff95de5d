/// What an instrument can make its addressee do.
public enum Compulsion: String, CaseIterable, Hashable, Sendable {
    /// Hand over stored content.
    case content
    /// Help technically.
    case assistance
    /// Stop or reprioritise a service.
    case denial
    /// Say nothing about it.
    case secrecy
}

/// An instrument's name.
public typealias InstrumentID = Identifier<Instrument>

/// A legal or commercial means of compulsion.
public struct Instrument: Registrable {
    /// The instrument's name in the model.
    public var id: InstrumentID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Which jurisdiction issues it.
    public var issuer: JurisdictionID
    /// Whom it addresses, by role, in the order of `DefenderRole.allCases`; empty means anyone.
    public var addresses: [DefenderRole]
    /// What it compels or may compel, in the order of `Compulsion.allCases`.
    public var compels: [Compulsion]
    /// What of that it compels in part or in some cases only, in the same order.
    public var limited: [Compulsion]
    /// What of that is disputed, in the same order; disjoint from `limited`.
    public var contested: [Compulsion]
    /// Over which edges it reaches, in the order of `ReachBasis.allCases`; empty means any.
    ///
    /// One that reaches by `site` alone compels no company: it takes what stands at a site.
    public var reach: [ReachBasis]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Addresses anyone, over any edge, and beyond doubt, unless said otherwise.
    public init(
        id: InstrumentID, title: String? = nil, issuer: JurisdictionID,
        addresses: [DefenderRole] = [], compels: [Compulsion], limited: [Compulsion] = [],
        contested: [Compulsion] = [], reach: [ReachBasis] = [], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.issuer = issuer
        self.addresses = addresses
        self.compels = compels
        self.limited = limited
        self.contested = contested
        self.reach = reach
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}

/// The instruments that a model says a jurisdiction can use.
public struct InstrumentSelection: Hashable, Sendable {
    /// Whether all of the catalogue's instruments of the jurisdiction are among them.
    public var includesCatalogue: Bool
    /// Those named one by one, sorted: the model's own, or the catalogue's.
    public var named: [InstrumentID]

    /// Selects nothing unless said so: neither the catalogue's nor any by name.
    public init(includesCatalogue: Bool = false, named: [InstrumentID] = []) {
        self.includesCatalogue = includesCatalogue
        self.named = named
    }
}
