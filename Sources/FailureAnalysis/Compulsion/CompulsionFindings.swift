public import Catalogue
public import Compilation
public import ThreatGraph

/// What an order of one sovereign on one defender can bring about, and which instruments carry it.
///
/// It says what an order could reach on paper, never that one would be lawful or likely; it is not
/// legal advice.
public struct CompulsionFinding: Hashable, Sendable {
    /// `disclosure` or `denial`.
    public var consequence: String
    /// The jurisdiction's id; `nil` where no jurisdiction of the model reaches the defender.
    public var sovereign: String?
    /// The defender's id.
    public var defender: String
    /// Over which edges the jurisdiction reaches it.
    public var reach: [ReachBasis]
    /// Whether the jurisdiction names no instrument, so that an order is assumed.
    public var assumed: Bool
    /// Whether something carries it: an instrument, or the assumption.
    public var carried: Bool
    /// Whether the defender alone suffices at party level, at some tier.
    public var partyAlone: Bool
    /// Whether the jurisdiction's order alone suffices at root level, at some tier.
    public var orderAlone: Bool
    /// The coalitions at the levels of root causes in which the order takes part with this defender
    /// in its reach, over all tiers, by size and then by id.
    public var coalitions: [[String]]
    /// Whether the defender has a notice clause.
    public var noticeClause: Bool
    /// The instruments that carry it, by id.
    public var carriedBy: [CarryingInstrument]
    /// The instruments named that do not, by id.
    public var notCarriedBy: [FallingInstrument]
}

/// An instrument that carries a result over a defender.
public struct CarryingInstrument: Hashable, Sendable {
    /// Its id in the model or in the catalogue.
    public var id: String
    /// What it is.
    public var title: String
    /// Who describes it.
    public var origin: InstrumentOrigin
    /// By what it carries the result.
    public var compels: [CompelledPower]
    /// Over which of the edges.
    public var reach: [ReachBasis]
    /// The reach rule that widens it so far, if it does not reach by itself.
    public var widenedBy: String?
    /// Whether a judge or the like decides first; `nil` where nobody says.
    public var review: CatalogueExtent?
    /// Whether the lab hears of an order.
    public var notice: CompulsionNotice
    /// The same if the defender had a notice clause; a clause changes this label and nothing else.
    public var noticeWithClause: CompulsionNotice
    /// Where the instrument stood in 2026, if something changed, as its description says it.
    public var status: String?
    /// How far its description may be trusted; `nil` for one of the model's own.
    public var confidence: Confidence?
    /// The sources of its description, by id.
    public var sources: [String]
    /// What its description says is not known about it; one that is described nowhere has none.
    public var unsure: [String]
}

/// Something that an instrument compels or may compel.
public struct CompelledPower: Codable, Hashable, Sendable {
    /// What it is.
    public var what: CataloguePower
    /// How far; everything but a plain no counts.
    public var extent: CatalogueExtent
    /// What more the catalogue says of it.
    @WrittenAsNull public var detail: String?
}

/// An instrument that does not carry a result over a defender.
public struct FallingInstrument: Hashable, Sendable {
    /// Its id in the model or in the catalogue.
    public var id: String
    /// What it is.
    public var title: String
    /// Why not.
    public var why: InstrumentShortfall
}

/// The commercial levers by which a counterparty could come to be realigned with a result.
public struct LeverFinding: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// The defender's id.
    public var defender: String
    /// Whether the defender alone suffices at party level, at some tier.
    public var partyAlone: Bool
    /// The levers, by id.
    public var levers: [CommercialLever]
}

/// A lever of a business partner.
public struct CommercialLever: Codable, Hashable, Sendable {
    /// Its id in the catalogue.
    public var id: String
    /// What it is.
    public var title: String
    /// Who has it.
    public var authority: String
    /// What it brings about that matters for the consequence.
    public var compels: [CompelledPower]
    /// How far its description may be trusted.
    public var confidence: Confidence
    /// The sources of its description, by id.
    public var sources: [String]
    /// What is not known about it.
    public var unsure: [String]
}
