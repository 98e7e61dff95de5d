public import Formulas

/// A key's name.
public typealias KeyID = Identifier<Key>

/// What opens ciphertext.
public struct Key: Registrable {
    /// The key's name in the model.
    public var id: KeyID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Where it is held; whoever is inside has it.
    public var perimeter: PerimeterID?
    /// How it is released.
    public var release: KeyRelease?
    /// The strength of the release.
    public var releaseLevel: SecurityLevel?
    /// What the entry rests on.
    public var evidence: Evidence

    /// Nobody holds it and nobody releases it unless said so.
    ///
    /// - Parameters:
    ///   - release: Whose word releases it.
    ///   - attested: How it is released to attested code, where nobody's word does it.
    public init(
        id: KeyID, title: String? = nil, in perimeter: PerimeterID? = nil,
        release: Quorum? = nil, attested: AttestedRelease? = nil,
        releaseLevel: SecurityLevel? = nil,
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.perimeter = perimeter
        self.release = release.map { .onWord(of: $0) } ?? attested.map { .attested($0) }
        self.releaseLevel = releaseLevel
        self.evidence = evidence
    }

    /// The name to print.
    public var name: String { title ?? id.rawValue }
}
