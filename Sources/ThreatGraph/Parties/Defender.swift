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

/// What a defender promised the lab about orders served on it.
public enum NoticeTerms: String, CaseIterable, Hashable, Sendable {
    /// A clause binds it to tell the lab, and to send the demand on, where no gag forbids that.
    case clause
}

/// A defender's name.
public typealias DefenderID = Identifier<Defender>

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

    /// Nobody can order it or decide for it unless said so.
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
