/// A sovereign with legal reach over defenders.
public struct Jurisdiction: Registrable {
    /// The jurisdiction's name in the model.
    public var id: JurisdictionID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// What the entry rests on.
    public var evidence: Evidence

    /// Makes a jurisdiction.
    public init(id: JurisdictionID, title: String? = nil, evidence: Evidence = Evidence()) {
        self.id = id
        self.title = title
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}

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
    /// What it compels, in the order of `Compulsion.allCases`.
    public var compels: [Compulsion]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Makes an instrument.
    public init(
        id: InstrumentID, title: String? = nil, issuer: JurisdictionID,
        addresses: [DefenderRole] = [], compels: [Compulsion], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.issuer = issuer
        self.addresses = addresses
        self.compels = compels
        self.evidence = evidence
    }
}

/// Something several defenders share and through which they fail together.
public struct SharedCause: Registrable {
    /// The cause's name in the model.
    public var id: SharedCauseID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Who fails through it, sorted.
    public var defenders: [DefenderID]
    /// In which modes, in the order of `FailureMode.allCases`.
    public var modes: [FailureMode]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Makes a shared cause.
    public init(
        id: SharedCauseID, title: String? = nil, defenders: [DefenderID],
        modes: [FailureMode], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.defenders = defenders
        self.modes = modes
        self.evidence = evidence
    }
}
