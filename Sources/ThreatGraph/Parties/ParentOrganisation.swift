/// A parent organisation's name.
public typealias ParentID = Identifier<ParentOrganisation>

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

    /// No jurisdiction reaches it unless said so.
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
