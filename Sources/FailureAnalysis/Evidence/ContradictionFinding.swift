package import ThreatGraph

/// Two claims of the model's ledger that cannot both be true.
package struct ContradictionFinding: Codable, Hashable, Sendable {
    /// The two, the one with the lower id first.
    package var claims: [ClaimFinding]
}

/// A claim of the model's ledger.
package struct ClaimFinding: Codable, Hashable, Sendable {
    /// Its id.
    package var id: String
    /// What is claimed.
    package var statement: String
    /// How well it is supported.
    @WrittenAsNull package var status: EvidenceStatus?
    /// The source's id.
    @WrittenAsNull package var source: String?
    /// The source's title.
    @WrittenAsNull package var sourceTitle: String?
    /// What it is about, as a dotted path.
    @WrittenAsNull package var about: String?
}
