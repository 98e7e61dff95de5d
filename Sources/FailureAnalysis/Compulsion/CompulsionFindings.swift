package import Catalogue
package import Compilation
package import ThreatGraph

/// What an order of one sovereign on one defender can bring about, and which instruments carry it.
///
/// It says what an order could reach on paper, never that one would be lawful or likely; it is not
/// legal advice.
package struct CompulsionFinding: Hashable, Sendable {
    /// `disclosure` or `denial`.
    package var consequence: String
    /// The jurisdiction's id; `nil` where no jurisdiction of the model reaches the defender.
    package var sovereign: String?
    /// The defender's id.
    package var defender: String
    /// Over which edges the jurisdiction reaches it.
    package var reach: [ReachBasis]
    /// Whether the jurisdiction names no instrument, so that an order is assumed.
    package var assumed: Bool
    /// Whether something carries it: an instrument, or the assumption.
    package var carried: Bool
    /// Whether the defender alone suffices at party level, at some tier.
    package var partyAlone: Bool
    /// Whether the jurisdiction's order alone suffices at root level, at some tier.
    package var orderAlone: Bool
    /// The coalitions at the levels of root causes in which the order takes part with this defender
    /// in its reach, over all tiers, by size and then by id.
    package var coalitions: [[String]]
    /// Whether the defender has a notice clause.
    package var noticeClause: Bool
    /// The instruments that carry it, by id.
    package var carriedBy: [CarryingInstrument]
    /// The instruments named that do not, by id.
    package var notCarriedBy: [FallingInstrument]
}

/// An instrument that carries a result over a defender.
package struct CarryingInstrument: Hashable, Sendable {
    /// Its id in the model or in the catalogue.
    package var id: String
    /// What it is.
    package var title: String
    /// Who describes it.
    package var origin: InstrumentOrigin
    /// By what it carries the result.
    package var compels: [CompelledPower]
    /// Over which of the edges.
    package var reach: [ReachBasis]
    /// The reach rule that widens it so far, if it does not reach by itself.
    package var widenedBy: String?
    /// Whether a judge or the like decides first; `nil` where nobody says.
    package var review: CatalogueExtent?
    /// Whether the lab hears of an order.
    package var notice: CompulsionNotice
    /// The same if the defender had a notice clause; a clause changes this label and nothing else.
    package var noticeWithClause: CompulsionNotice
    /// Where the instrument stood in 2026, if something changed, as its description says it.
    package var status: String?
    /// How far its description may be trusted; `nil` for one of the model's own.
    package var confidence: Confidence?
    /// The sources of its description, by id.
    package var sources: [String]
    /// What its description says is not known about it; one that is described nowhere has none.
    package var unsure: [String]
}

/// Something that an instrument compels or may compel.
package struct CompelledPower: Codable, Hashable, Sendable {
    /// What it is.
    package var what: CataloguePower
    /// How far; everything but a plain no counts.
    package var extent: CatalogueExtent
    /// What more the catalogue says of it.
    @WrittenAsNull package var detail: String?
}

/// An instrument that does not carry a result over a defender.
package struct FallingInstrument: Hashable, Sendable {
    /// Its id in the model or in the catalogue.
    package var id: String
    /// What it is.
    package var title: String
    /// Why not.
    package var why: InstrumentShortfall
}

/// The commercial levers by which a counterparty could come to be realigned with a result.
package struct LeverFinding: Codable, Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// The defender's id.
    package var defender: String
    /// Whether the defender alone suffices at party level, at some tier.
    package var partyAlone: Bool
    /// The levers, by id.
    package var levers: [CommercialLever]
}

/// A lever of a business partner.
package struct CommercialLever: Codable, Hashable, Sendable {
    /// Its id in the catalogue.
    package var id: String
    /// What it is.
    package var title: String
    /// Who has it.
    package var authority: String
    /// What it brings about that matters for the consequence.
    package var compels: [CompelledPower]
    /// How far its description may be trusted.
    package var confidence: Confidence
    /// The sources of its description, by id.
    package var sources: [String]
    /// What is not known about it.
    package var unsure: [String]
}
