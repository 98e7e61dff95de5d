/// A jurisdiction's name.
public typealias JurisdictionID = Identifier<Jurisdiction>

/// A sovereign with legal reach over defenders.
public struct Jurisdiction: Registrable {
    /// The jurisdiction's name in the model.
    public var id: JurisdictionID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// What the catalogue calls it, where that is not its id.
    public var catalogueID: JurisdictionID?
    /// The instruments it can use; where the model names none, an order of no particular instrument
    /// is assumed, which reaches whatever its addressees can do.
    public var instruments: InstrumentSelection?
    /// What the entry rests on.
    public var evidence: Evidence

    /// Can use an order of no particular instrument unless some are selected.
    public init(
        id: JurisdictionID, title: String? = nil, catalogueID: JurisdictionID? = nil,
        instruments: InstrumentSelection? = nil, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.catalogueID = catalogueID
        self.instruments = instruments
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }

    /// The name under which the catalogue lists its instruments.
    public var nameInCatalogue: JurisdictionID { catalogueID ?? id }
}
