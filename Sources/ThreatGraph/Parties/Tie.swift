/// A tie's name.
public typealias TieID = Identifier<Tie>

/// Whether a tie gives whoever holds it a say in what it is in.
public enum TieInfluence: String, CaseIterable, Hashable, Sendable {
    /// It does.
    case yes
    /// It does not.
    case no
    /// Nobody says; it counts as one that does.
    case unknown
}

/// A defender or a parent has something in a defender, an investment or a seat on its board, that
/// may give it a say there.
///
/// ```swift
/// import ThreatGraph
///
/// let tie = Tie(id: "stake", holder: "amazon", in: "lab", kind: "investment")
/// print(tie.influence, tie.counts)  // unknown true
/// ```
public struct Tie: Registrable {
    /// The tie's name in the model.
    public var id: TieID
    /// The name to print; put together from holder and party when the model gives none.
    public var title: String?
    /// The name of the defender or parent that holds it; of both where both are called so.
    public var holder: String
    /// The defender that it is in.
    public var party: DefenderID
    /// What it is, in the modeller's word, for example `investment`.
    public var kind: String?
    /// Whether it gives a say.
    public var influence: TieInfluence
    /// What the entry rests on.
    public var evidence: Evidence

    /// Nobody says whether it gives a say unless that is said.
    public init(
        id: TieID, title: String? = nil, holder: String, in party: DefenderID,
        kind: String? = nil, influence: TieInfluence = .unknown, evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.holder = holder
        self.party = party
        self.kind = kind
        self.influence = influence
        self.evidence = evidence
    }

    /// Whether it counts as giving a say: unless somebody says that it does not.
    public var counts: Bool { influence != .no }
}
