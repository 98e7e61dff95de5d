package import Catalogue
package import Compilation
package import FailureAnalysis
package import ThreatGraph
import Wording

/// What an order of one sovereign on one defender can bring about, as `sallyport-findings/1` writes
/// it under `compulsion`.
package struct CompulsionDocument: Codable, Hashable, Sendable {
    /// `disclosure` or `denial`.
    package var consequence: String
    /// The jurisdiction's id; `nil` where no jurisdiction of the model reaches the defender.
    @WrittenAsNull package var sovereign: String?
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
    /// The coalitions of root causes in which the order takes part with this defender in its reach.
    package var coalitions: [[String]]
    /// Whether the defender has a notice clause.
    package var noticeClause: Bool
    /// The instruments that carry it, by id.
    package var carriedBy: [Carrying]
    /// The instruments named that do not, by id.
    package var notCarriedBy: [Falling]

    /// Puts a finding in words.
    package init(_ finding: CompulsionFinding) {
        consequence = finding.consequence
        sovereign = finding.sovereign
        defender = finding.defender
        reach = finding.reach
        assumed = finding.assumed
        carried = finding.carried
        partyAlone = finding.partyAlone
        orderAlone = finding.orderAlone
        coalitions = finding.coalitions
        noticeClause = finding.noticeClause
        carriedBy = finding.carriedBy.map(Carrying.init)
        notCarriedBy = finding.notCarriedBy.map(Falling.init)
    }

    /// An instrument that carries a result over a defender.
    package struct Carrying: Codable, Hashable, Sendable {
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
        @WrittenAsNull package var widenedBy: String?
        /// Whether a judge or the like decides first; `nil` where nobody says.
        @WrittenAsNull package var review: CatalogueExtent?
        /// Whether the lab hears of an order.
        package var notice: CompulsionNotice
        /// The same if the defender had a notice clause.
        package var noticeWithClause: CompulsionNotice
        /// Where the instrument stood in 2026, if something changed.
        @WrittenAsNull package var status: String?
        /// How far its description may be trusted; `nil` for one of the model's own.
        @WrittenAsNull package var confidence: Confidence?
        /// The sources of its description, by id.
        package var sources: [String]
        /// What is not known about it.
        package var unsure: [String]

        init(_ instrument: CarryingInstrument) {
            id = instrument.id
            title = instrument.title
            origin = instrument.origin
            compels = instrument.compels
            reach = instrument.reach
            widenedBy = instrument.widenedBy
            review = instrument.review
            notice = instrument.notice
            noticeWithClause = instrument.noticeWithClause
            status = instrument.status
            confidence = instrument.confidence
            sources = instrument.sources
            unsure = CompulsionWords.unsure(of: instrument)
        }
    }

    /// An instrument that does not carry a result over a defender.
    package struct Falling: Codable, Hashable, Sendable {
        /// Its id in the model or in the catalogue.
        package var id: String
        /// What it is.
        package var title: String
        /// Why not, in a phrase.
        package var why: String

        init(_ instrument: FallingInstrument) {
            id = instrument.id
            title = instrument.title
            why = CompulsionWords.why(instrument.why)
        }
    }
}
