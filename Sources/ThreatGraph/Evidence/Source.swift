/// A source's name.
public typealias SourceID = Identifier<Source>

/// A document that facts are taken from.
public struct Source: Registrable {
    /// The source's name in the model.
    public var id: SourceID
    /// Its title.
    public var title: String
    /// Its date.
    public var date: CalendarDate?
    /// The file or address where it is kept.
    public var file: String?

    /// Makes a source.
    public init(id: SourceID, title: String, date: CalendarDate? = nil, file: String? = nil) {
        self.id = id
        self.title = title
        self.date = date
        self.file = file
    }
}
