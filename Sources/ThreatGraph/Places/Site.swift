/// A site's name.
public typealias SiteID = Identifier<Site>

/// Where machines stand: under whose law, and in whose building.
public struct Site: Registrable {
    /// The site's name in the model.
    public var id: SiteID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// The jurisdictions whose ground it stands on, sorted; each can seize what stands there.
    public var jurisdictions: [JurisdictionID]
    /// Who runs the building and can put hands on what stands in it, if anybody does.
    public var facility: DefenderID?
    /// What the entry rests on.
    public var evidence: Evidence

    /// Stands on nobody's ground and in nobody's building unless said so: both are then unknown.
    public init(
        id: SiteID, title: String? = nil, jurisdictions: [JurisdictionID] = [],
        facility: DefenderID? = nil, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.jurisdictions = jurisdictions
        self.facility = facility
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}
