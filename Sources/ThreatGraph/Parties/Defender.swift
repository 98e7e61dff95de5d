/// What a defender does for the lab.
public enum DefenderRole: String, CaseIterable, Hashable, Sendable {
    /// Trains or serves the model and owns the weights.
    case lab
    /// Runs buildings, machines or hypervisors for others.
    case cloud
    /// Makes the accelerators and roots their attestation.
    case silicon
    /// Runs a building.
    case facility
    /// Holds keys for others.
    case custodian
    /// Attests or inspects.
    case auditor
    /// Uses the model and may host a copy.
    case customer
    /// Any other organisation that operates a barrier.
    case other
}

/// Why a jurisdiction can order a defender.
public enum ReachBasis: String, CaseIterable, Hashable, Sendable {
    /// It is incorporated or headquartered there.
    case seat
    /// Its parent is.
    case parent
    /// It has staff, premises or machines there.
    case presence
    /// It has possession, custody or control of what is there.
    case possession
}

/// One jurisdiction's reach over one defender.
public struct Reach: Hashable, Sendable {
    /// The jurisdiction.
    public var jurisdiction: JurisdictionID
    /// On what ground it reaches.
    public var basis: ReachBasis
    /// When it reaches.
    public var validity: Validity

    /// Makes a reach.
    public init(
        _ jurisdiction: JurisdictionID, by basis: ReachBasis = .seat,
        validity: Validity = Validity()
    ) {
        self.jurisdiction = jurisdiction
        self.basis = basis
        self.validity = validity
    }

    /// The reaches without repetition, by jurisdiction and in the order of `ReachBasis.allCases`.
    public static func sorted(_ reaches: some Sequence<Reach>) -> [Reach] {
        func key(_ reach: Reach) -> (String, Int, String, String) {
            (
                reach.jurisdiction.rawValue,
                ReachBasis.allCases.firstIndex(of: reach.basis) ?? 0,
                reach.validity.since?.description ?? "", reach.validity.until?.description ?? ""
            )
        }
        return Set(reaches).sorted { key($0) < key($1) }
    }
}

/// What a defender promised the lab about orders served on it.
public enum NoticeTerms: String, CaseIterable, Hashable, Sendable {
    /// A clause binds it to tell the lab, and to send the demand on, where no gag forbids that.
    case clause
}

/// An organisation that operates barriers, and can fail.
public struct Defender: Registrable {
    /// The defender's name in the model.
    public var id: DefenderID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// What it does.
    public var role: DefenderRole
    /// Who can order it, sorted by jurisdiction and basis.
    public var reaches: [Reach]
    /// The organisation that decides for it, if any.
    public var parent: ParentID?
    /// What it promised about telling the lab of an order, if anything; a label on results, never a
    /// lock.
    public var notice: NoticeTerms?
    /// What the entry rests on.
    public var evidence: Evidence

    /// Makes a defender.
    public init(
        id: DefenderID, title: String? = nil, role: DefenderRole, reaches: [Reach] = [],
        parent: ParentID? = nil, notice: NoticeTerms? = nil, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.role = role
        self.reaches = reaches
        self.parent = parent
        self.notice = notice
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}

/// An organisation whose one decision can make all its defenders fail.
public struct ParentOrganisation: Registrable {
    /// The parent's name in the model.
    public var id: ParentID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Who can order it, sorted by jurisdiction and basis; that jurisdiction reaches its defenders
    /// by parent.
    public var reaches: [Reach]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Makes a parent.
    public init(
        id: ParentID, title: String? = nil, reaches: [Reach] = [], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.reaches = reaches
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}
