public import ThreatGraph

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
    @WrittenAsNull public var status: EvidenceStatus?
    /// The source's id.
    @WrittenAsNull public var source: String?
    /// The source's title.
    @WrittenAsNull public var sourceTitle: String?
    /// What it is about, as a dotted path.
    @WrittenAsNull public var about: String?
}
