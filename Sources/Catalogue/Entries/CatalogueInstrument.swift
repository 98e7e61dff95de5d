public import ThreatGraph

/// A legal or commercial means of compulsion, as a sketch for models.
///
/// Nothing in it is legal advice.
public struct CatalogueInstrument: Registrable {
    /// Its name, for example `us-sca-warrant`.
    public var id: Identifier<CatalogueInstrument>
    /// What it is, in our words.
    public var title: String
    /// Law, commerce, a rule that widens other instruments, or what compels nothing.
    public var kind: CatalogueInstrumentKind
    /// Whose it is; `contract` for commercial levers.
    public var jurisdiction: JurisdictionID
    /// The provisions.
    public var statute: String
    /// Who issues it.
    public var authority: String
    /// Whom it addresses, in the order of `DefenderRole.allCases`; empty means anyone.
    public var addresses: [DefenderRole]
    /// Whom more precisely, where roles do not say it.
    public var addressees: String?
    /// What it can make its addressee do; every power has an answer.
    public var compels: [CataloguePower: CatalogueAnswer]
    /// Whether a judge or the like decides before it is issued.
    public var review: CatalogueAnswer
    /// Whether the customer may be told.
    public var notice: CatalogueAnswer
    /// How the addressee is bound to secrecy.
    public var gag: String
    /// On what ground it reaches, in the order of `CatalogueReach.allCases`.
    public var reach: [CatalogueReach]
    /// How far more precisely.
    public var reachDetail: String?
    /// How it can be contested.
    public var challenge: String
    /// What lessens its effect.
    public var mitigations: [String]
    /// How well it fits model weights.
    public var fit: String
    /// Where it stood in 2026, if something changed.
    public var status: String?
    /// What is not known about it.
    public var unsure: [String]
    /// What it rests on.
    public var support: CatalogueSupport

    /// What it certainly compels, in the order of `Compulsion.allCases`.
    public var certainCompulsions: [Compulsion] { compulsions { $0 == .yes } }

    /// What it compels or may compel, in the order of `Compulsion.allCases`: everything whose
    /// answer is not a plain no.
    public var possibleCompulsions: [Compulsion] {
        compulsions { $0 != .no && $0 != .notApplicable }
    }

    private func compulsions(where counts: (CatalogueExtent) -> Bool) -> [Compulsion] {
        let powers = CataloguePower.allCases.filter { power in
            compels[power].map { counts($0.extent) } ?? false
        }
        let found = Set(powers.compactMap(\.compulsion))
        return Compulsion.allCases.filter(found.contains)
    }
}

/// What sort of instrument it is.
public enum CatalogueInstrumentKind: String, CaseIterable, Hashable, Sendable {
    /// An order or power of a state.
    case legal
    /// A lever of a business partner.
    case commercial
    /// A rule that widens the reach of other instruments and orders nothing itself.
    case reachRule = "reach-rule"
    /// A policy, a code that one may sign, a bill or a proposal: it compels nothing, so that no
    /// order ever rests on it.
    case policy

    /// Whether it compels nothing by what it is, so that a jurisdiction cannot use it.
    public var compelsNothing: Bool { self == .policy }

    /// Whether a jurisdiction can use it: it orders something, or widens what does.
    public var isOfAJurisdiction: Bool { self == .legal || self == .reachRule }
}

/// Something that an instrument may compel, finer than `Compulsion`.
public enum CataloguePower: String, CaseIterable, Codable, Hashable, Sendable {
    /// Hand over stored content.
    case content
    /// Hand over records about a customer.
    case records
    /// Intercept what is yet to come.
    case interception
    /// Help technically.
    case assistance
    /// Stop or reprioritise a service.
    case denial
    /// Say nothing about it.
    case secrecy

    /// What it is in a threat graph; `nil` for powers that models leave out.
    public var compulsion: Compulsion? { Compulsion(rawValue: rawValue) }
}

/// How far something holds of an instrument.
public enum CatalogueExtent: String, CaseIterable, Codable, Hashable, Sendable {
    /// It does.
    case yes
    /// It does in part or in some cases.
    case limited
    /// Whether it does is disputed.
    case contested
    /// As in the instrument that this one widens.
    case underlying
    /// It does not.
    case no
    /// The question does not arise.
    case notApplicable = "not-applicable"
}

/// How far something holds, and what more there is to say.
public struct CatalogueAnswer: Hashable, Sendable {
    /// How far.
    public var extent: CatalogueExtent
    /// What more.
    public var detail: String?

    /// Makes an answer.
    public init(extent: CatalogueExtent, detail: String? = nil) {
        self.extent = extent
        self.detail = detail
    }
}

/// On what ground an instrument reaches its addressee or what it asks for.
public enum CatalogueReach: String, CaseIterable, Hashable, Sendable {
    /// The addressee has possession, custody or control, wherever that is.
    case possession = "possession-custody-control"
    /// The addressee, or what is asked for, is there.
    case presence
    /// The addressee serves people there.
    case services
    /// The addressee belongs there, as a citizen or by its seat.
    case nationality
    /// The dealing touches that country.
    case dealings
    /// A contract says so.
    case contract

    /// The ground in a threat graph; `nil` where models have none.
    public var basis: ReachBasis? {
        switch self {
        case .possession: .possession
        case .presence, .services: .presence
        case .nationality: .seat
        case .dealings, .contract: nil
        }
    }
}
