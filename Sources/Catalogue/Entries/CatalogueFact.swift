public import ThreatGraph

/// Something that happened or was published, and changes how a model is to be written; neither a
/// control nor an instrument, and no rule reads it.
public struct CatalogueFact: Registrable {
    /// Its name, for example `hw-memory-bus`.
    public var id: Identifier<CatalogueFact>
    /// What it is, in our words.
    public var title: String
    /// What it is about.
    public var topic: CatalogueFactTopic
    /// What the sources say, in our words.
    public var says: String
    /// What follows for a model: this project's reading, never a source's.
    public var reading: String
    /// The entries of the catalogue that it is about, sorted as written.
    public var about: [String]
    /// What is not known about it.
    public var unsure: [String]
    /// What it rests on.
    public var support: CatalogueSupport
}

/// What a fact is about.
public enum CatalogueFactTopic: String, CaseIterable, Hashable, Sendable {
    /// What a code of practice asks for.
    case code
    /// Chips, and what proves what runs on them.
    case hardware
    /// Who offers what, and who owns whom.
    case provider
    /// How offers are graded.
    case standard
}
