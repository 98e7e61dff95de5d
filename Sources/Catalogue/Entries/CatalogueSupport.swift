public import ThreatGraph

/// How far a catalogue entry may be trusted: how its author came to know what it says.
public enum Confidence: String, CaseIterable, Codable, Hashable, Sendable {
    /// Read in a stored copy of the source, often only its opening or abstract.
    case readInSource = "read-in-source"
    /// Taken from somebody else's account of the source.
    case secondary
    /// From memory, or this project's own reasoning; nobody checked it.
    case unverified
}

/// Something that catalogue entries rest on.
public struct CatalogueSource: Registrable {
    /// The name by which entries refer to it.
    public var id: Identifier<CatalogueSource>
    /// What it is, precisely enough to find it.
    public var title: String
    /// Who published it.
    public var publisher: String?
    /// When it was published or last changed, as far as it says.
    public var date: CatalogueDate?
    /// Where it can be found.
    public var address: String?
    /// Where it was seen, or through whom.
    public var access: String?
    /// What it says that entries rest on, in our words.
    public var says: String?
}

/// What a catalogue entry rests on.
public struct CatalogueSupport: Hashable, Sendable {
    /// The sources, at least one, each in the book.
    public var sources: [Identifier<CatalogueSource>]
    /// How far the entry may be trusted; of an entry whose parts differ, the least.
    public var confidence: Confidence
    /// Which part is known how, where parts differ.
    public var confidenceDetail: String?
    /// A remark; what is this project's inference in it says so.
    public var note: String?
    /// When what the entry says came about, where the entry gives it; `CatalogueBook.date(of:)` falls
    /// back on the sources.
    public var date: CatalogueDate?
}
