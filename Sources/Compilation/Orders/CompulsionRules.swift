package import Catalogue
package import ThreatGraph

/// Which instruments carry which order: from jurisdiction to instrument to addressee to what it
/// compels.
///
/// The rules are those of Docs/Compulsion.md. They say what an order could reach on paper, never
/// that one would be lawful or likely.
package struct CompulsionRules: Sendable {
    /// Whether an instrument carries a consequence over a defender.
    package enum Judgement: Hashable, Sendable {
        /// It does: by which powers, over which edges, and through which reach rule if not by
        /// itself.
        case carries(powers: [CataloguePower], edges: [ReachBasis], widenedBy: String?)
        /// It does not, and why.
        case falls(why: InstrumentShortfall)
    }

    package let model: ThreatGraph
    package let catalogue: CatalogueBook?
    /// Who is present where by what stands there.
    package let presences: Presences
    private let named: [JurisdictionID: [CompulsionInstrument]]

    package init(_ model: ThreatGraph, catalogue: CatalogueBook?) {
        self.model = model
        self.catalogue = catalogue
        presences = Presences(of: model)
        var named: [JurisdictionID: [CompulsionInstrument]] = [:]
        for jurisdiction in model.jurisdictions {
            named[jurisdiction.id] = Self.instruments(
                of: jurisdiction, in: model, catalogue: catalogue)
        }
        self.named = named
    }

    /// The instruments that a jurisdiction names, in id order; `nil` where it names none and an
    /// order is assumed.
    package func instruments(of jurisdiction: JurisdictionID) -> [CompulsionInstrument]? {
        named[jurisdiction]
    }

    /// Whether an order of a jurisdiction makes a defender fail for a consequence.
    package func carries(
        _ consequence: ConsequenceKind, order jurisdiction: JurisdictionID, over defender: Defender
    ) -> Bool {
        let edges = model.reach(of: jurisdiction, over: defender, given: presences)
        guard let instruments = named[jurisdiction] else { return !edges.isEmpty }
        return instruments.contains {
            let judgement = judge(
                $0, of: jurisdiction, over: defender, edges: edges, for: consequence)
            if case .carries = judgement { return true }
            return false
        }
    }

    /// Whether one instrument carries a consequence over a defender that its jurisdiction reaches
    /// over `edges`.
    package func judge(
        _ instrument: CompulsionInstrument, of jurisdiction: JurisdictionID,
        over defender: Defender, edges: [ReachBasis], for consequence: ConsequenceKind
    ) -> Judgement {
        if instrument.isReachRule {
            return .falls(why: .reachRule)
        }
        let powers = consequence.compellingPowers.filter(instrument.mayCompel)
        if powers.isEmpty { return .falls(why: .power(instrument.shortfall(for: consequence))) }
        guard instrument.addresses(defender.role) else {
            return .falls(why: .addresses(instrument.addresses, not: defender.role))
        }
        let met = edges.filter(instrument.edges.contains)
        if !met.isEmpty { return .carries(powers: powers, edges: met, widenedBy: nil) }
        for rule in named[jurisdiction] ?? []
        where rule.isReachRule && rule.addresses(defender.role) {
            let widened = powers.filter { rule.extent(of: $0) == .underlying }
            let reached = edges.filter(rule.edges.contains)
            if !widened.isEmpty, !reached.isEmpty {
                return .carries(powers: widened, edges: reached, widenedBy: rule.id)
            }
        }
        return .falls(why: .reaches(instrument.edges, modelHas: edges))
    }

    private static func instruments(
        of jurisdiction: Jurisdiction, in model: ThreatGraph, catalogue: CatalogueBook?
    ) -> [CompulsionInstrument]? {
        guard let selection = jurisdiction.instruments else { return nil }
        var found: [String: CompulsionInstrument] = [:]
        if selection.includesCatalogue {
            // Without a catalogue nobody knows what the jurisdiction can use.
            guard let catalogue else { return nil }
            for entry in catalogue.instruments
            where entry.jurisdiction == jurisdiction.nameInCatalogue && entry.kind.isOfAJurisdiction
            {
                found[entry.id.rawValue] = CompulsionInstrument(entry)
            }
        }
        for id in selection.named {
            if let own = model.instruments[id] {
                found[id.rawValue] = CompulsionInstrument(own)
            } else if let entry = catalogue?.instruments[Identifier(id.rawValue)] {
                // No order rests on what compels nothing, however it came to be named.
                if entry.kind.compelsNothing { continue }
                found[id.rawValue] = CompulsionInstrument(entry)
            } else {
                found[id.rawValue] = CompulsionInstrument(unknown: id)
            }
        }
        // A sovereign is never taken to be able to do nothing because all that is named compels
        // nothing: then nobody knows what it can use.
        return found.isEmpty ? nil : found.values.sorted { $0.id < $1.id }
    }
}

extension ConsequenceKind {
    /// What an instrument must be able to compel to carry the consequence; nothing does for those
    /// that do not admit compulsion.
    package var compellingPowers: [CataloguePower] {
        switch self {
        case .disclosure: [.content, .assistance]
        case .denial: [.denial]
        case .exfiltration, .tampering: []
        }
    }
}

extension CompulsionInstrument {
    /// What it compels instead of what a consequence needs.
    fileprivate func shortfall(for consequence: ConsequenceKind) -> InstrumentShortfall.Power {
        if consequence == .denial { return .noDenial }
        if mayCompel(.records) { return .records }
        if mayCompel(.interception) { return .interception }
        return mayCompel(.denial) ? .denial : .neither
    }
}
