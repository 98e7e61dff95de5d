/// A source's name.
public typealias SourceID = Identifier<Source>

/// A document that facts are taken from.
public struct Source: Registrable {
    /// The source's name in the model.
    public var id: SourceID
    /// What the document is called.
    public var title: String
    /// When it was published or last changed; unknown when `nil`.
    public var date: CalendarDate?
    /// The file or address where it is kept.
    public var file: String?

    /// Describes a document; where it is kept and when it appeared may be unknown.
    public init(id: SourceID, title: String, date: CalendarDate? = nil, file: String? = nil) {
        self.id = id
        self.title = title
        self.date = date
        self.file = file
    }
}
