/// The name of an option.
public typealias RemedyOptionID = Identifier<RemedyOption>

/// A change that could be made, with its cost.
public struct RemedyOption: Registrable {
    /// The option's name in the model.
    public var id: RemedyOptionID
    /// The name to print; the id when the model gives none.
    public var title: String?
    /// Its cost, in whole units of the model's choice.
    public var cost: Int
    /// What it changes, sorted by path.
    public var changes: [Change]
    /// What the entry rests on.
    public var evidence: Evidence

    /// Choosing it makes all of its changes, for the cost once.
    public init(
        id: RemedyOptionID, title: String? = nil, cost: Int, changes: [Change],
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.title = title
        self.cost = cost
        self.changes = changes
        self.evidence = evidence
    }
}
