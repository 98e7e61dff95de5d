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
    /// Sources that say that they do not say what is so, sorted: they assert nothing.
    public var silent: [SourceID]
    /// What the entry rests on: whoever says that this is not known, and not what is so.
    public var evidence: Evidence

    /// One value that the unknown may have.
    public struct Alternative: Hashable, Sendable {
        /// The name to print.
        public var label: String
        /// What the model says if this is so, sorted by path.
        public var changes: [Change]
        /// The sources that assert that this is so, sorted; none where nobody does.
        public var sources: [SourceID]

        /// Without changes the model stays as it is if this is so.
        public init(label: String, changes: [Change], sources: [SourceID] = []) {
            self.label = label
            self.changes = changes
            self.sources = sources
        }
    }

    /// Exactly one of the alternatives is so; nobody says which.
    public init(
        id: UnknownID, alternatives: [Alternative], reason: String? = nil,
        silent: [SourceID] = [], evidence: Evidence = Evidence()
    ) {
        self.id = id
        self.alternatives = alternatives
        self.reason = reason
        self.silent = silent
        self.evidence = evidence
    }
}
