/// The name of an unknown.
public typealias UnknownID = Identifier<Unknown>

/// A fact that nobody can assert, with the values it may have.
public struct Unknown: Registrable {
    /// The unknown's name in the model.
    public var id: UnknownID
    /// The alternatives, in the order written; each is a set of changes to the model.
    public var alternatives: [Alternative]
    /// Why it is unknown.
    public var reason: String?
    /// What the entry rests on.
    public var evidence: Evidence

    /// One value that the unknown may have.
    public struct Alternative: Hashable, Sendable {
        /// The name to print.
        public var label: String
        /// What the model says if this is so, sorted by path.
        public var changes: [Change]

        /// Without changes the model stays as it is if this is so.
        public init(label: String, changes: [Change]) {
            self.label = label
            self.changes = changes
        }
    }

    /// Exactly one of the alternatives is so; nobody says which.
    public init(
        id: UnknownID, alternatives: [Alternative], reason: String? = nil,
        evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.alternatives = alternatives
        self.reason = reason
        self.evidence = evidence
    }
}
