/// What an order of one sovereign on one defender can bring about, and which instruments carry it.
///
/// It says what an order could reach on paper, never that one would be lawful or likely; it is not
/// legal advice.
public struct CompulsionFinding: Codable, Hashable, Sendable {
    /// `disclosure` or `denial`.
    public var consequence: String
    /// The jurisdiction's id; `nil` where no jurisdiction of the model reaches the defender.
    @WrittenAsNull public var sovereign: String?
    /// The defender's id.
    public var defender: String
    /// Over which edges the jurisdiction reaches it: `seat`, `parent`, `presence`, `possession`.
    public var reach: [String]
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
public struct CarryingInstrument: Codable, Hashable, Sendable {
    /// Its id in the model or in the catalogue.
    public var id: String
    /// What it is.
    public var title: String
    /// `model`, `catalogue`, or `unknown` for one that is described nowhere.
    public var origin: String
    /// By what it carries the result.
    public var compels: [CompelledPower]
    /// Over which of the edges.
    public var reach: [String]
    /// The reach rule that widens it so far, if it does not reach by itself.
    @WrittenAsNull public var widenedBy: String?
    /// Whether a judge or the like decides first: `yes`, `limited`, …; `nil` where nobody says.
    @WrittenAsNull public var review: String?
    /// `silent`, `noticed` or `noticed unless gagged`.
    public var notice: String
    /// The same if the defender had a notice clause; a clause changes this label and nothing else.
    public var noticeWithClause: String
    /// Where the instrument stood in 2026, if something changed.
    @WrittenAsNull public var status: String?
    /// How far its description may be trusted; `nil` for one of the model's own.
    @WrittenAsNull public var confidence: String?
    /// The sources of its description, by id.
    public var sources: [String]
    /// What is not known about it.
    public var unsure: [String]
}

/// Something that an instrument compels or may compel.
public struct CompelledPower: Codable, Hashable, Sendable {
    /// `content`, `assistance` or `denial`.
    public var what: String
    /// `yes`, `limited`, `contested` or `underlying`; everything but a plain no counts.
    public var extent: String
    /// What more there is to say.
    @WrittenAsNull public var detail: String?
}

/// An instrument that does not carry a result over a defender.
public struct FallingInstrument: Codable, Hashable, Sendable {
    /// Its id in the model or in the catalogue.
    public var id: String
    /// What it is.
    public var title: String
    /// Why not, in a phrase.
    public var why: String
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
    public var confidence: String
    /// The sources of its description, by id.
    public var sources: [String]
    /// What is not known about it.
    public var unsure: [String]
}
