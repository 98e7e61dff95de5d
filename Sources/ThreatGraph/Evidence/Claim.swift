/// A claim's name.
public typealias ClaimID = Identifier<Claim>

/// Something that a source says, kept whether or not the model follows it.
///
/// The claims of a model are its ledger: what was read, where, and what speaks against it.
public struct Claim: Registrable {
    /// The claim's name in the model.
    public var id: ClaimID
    /// What is claimed, in the modeller's words.
    public var statement: String
    /// The element of the model that it is about, as a dotted path such as
    /// `channels.network.operator`: a section, an element and possibly more.
    public var about: String?
    /// The claims that cannot be true together with this one, sorted; each of them lists this one.
    public var contradicts: [ClaimID]
    /// Who says it, when, and how well it is supported.
    public var evidence: Evidence

    /// Contradicts nothing unless said so; the others must then list it too.
    public init(
        id: ClaimID, statement: String, about: String? = nil, contradicts: [ClaimID] = [],
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.statement = statement
        self.about = about
        self.contradicts = contradicts
        self.evidence = evidence
    }
}

/// Two claims that cannot both be true, the one with the lower id first.
public struct Contradiction: Hashable, Sendable {
    /// The claim with the lower id.
    public let first: Claim
    /// The other.
    public let second: Claim
}
