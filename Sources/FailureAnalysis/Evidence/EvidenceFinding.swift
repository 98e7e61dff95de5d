/// What one answer rests on: the weakest evidence among the elements of the model that its
/// certificate uses.
///
/// Keys are fixed by `sallyport-findings/1`, see Docs/Findings.md.
public struct EvidenceFinding: Codable, Hashable, Sendable {
    /// The consequence's id.
    public var consequence: String
    /// 1…5, or `nil` where capability plays no role.
    @WrittenAsNull public var tier: Int?
    /// `suffices` or `holds`.
    public var answer: String
    /// Who suffices, where somebody does; nobody where the attacker's tier does.
    public var failed: [String]
    /// The answer in words.
    public var statement: String
    /// The weakest strength of evidence on which it rests; `nil` where it rests on no element,
    /// because nothing in the model leads there.
    @WrittenAsNull public var weakest: String?
    /// The elements of that strength, by path.
    public var elements: [EvidenceElement]
    /// On how many elements the answer rests in all.
    public var restsOn: Int
}

/// An element of the model and how well it is supported.
public struct EvidenceElement: Codable, Hashable, Sendable {
    /// Its dotted path, for example `channels.network`; controls and copies are named after their
    /// perimeter's and weights' path.
    public var element: String
    /// The status that the model states for it.
    @WrittenAsNull public var status: String?
    /// The source that the model states for it.
    @WrittenAsNull public var source: String?
    /// Why it is weaker than the status says, if it is.
    @WrittenAsNull public var because: String?
}

/// Two claims of the model's ledger that cannot both be true.
public struct ContradictionFinding: Codable, Hashable, Sendable {
    /// The two, the one with the lower id first.
    public var claims: [ClaimFinding]
}

/// A claim of the model's ledger.
public struct ClaimFinding: Codable, Hashable, Sendable {
    /// Its id.
    public var id: String
    /// What is claimed.
    public var statement: String
    /// How well it is supported.
    @WrittenAsNull public var status: String?
    /// The source's id.
    @WrittenAsNull public var source: String?
    /// The source's title.
    @WrittenAsNull public var sourceTitle: String?
    /// What it is about, as a dotted path.
    @WrittenAsNull public var about: String?
}
