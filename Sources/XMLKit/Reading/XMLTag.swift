/// A start tag as bytes, for as long as the call that hands it over.
///
/// Nothing is made text that nobody asks for, which is what a reader of a hundred megabytes needs;
/// a reader of small documents is better served by `XMLEventHandler`.
public struct XMLTag: ~Copyable {
    private let raw: RawTag
    private let place: XMLPlace

    init(_ raw: RawTag, at place: consuming XMLPlace) {
        self.raw = raw
        self.place = place
    }

    /// Where its `<` stands.
    public var position: XMLPosition { place.position }

    /// The name without a prefix.
    public var name: String { string(raw.local) }

    /// The namespace's URI, or `nil` outside any.
    public var namespace: String? { raw.namespace.map { String(cString: $0) } }

    /// The same for two tags of one document exactly when they are in the same namespace.
    public var namespaceMark: Int { Int(bitPattern: raw.namespace) }

    /// Whether the name without a prefix is this one.
    public func isNamed(_ name: StaticString) -> Bool { RawTag.text(raw.local, equals: name) }

    /// Gives the value of an attribute outside any namespace to `body`, as UTF-8 with references
    /// resolved.
    ///
    /// - Returns: whether there is such an attribute.
    /// - Complexity: O(*a* + *n*) for *a* attributes and *n* bytes of the value.
    @discardableResult
    public func value(
        of name: StaticString, _ body: (Span<UInt8>) throws(XMLFault) -> Void
    ) throws(XMLFault) -> Bool {
        guard let value = raw.value(of: name) else { return false }
        guard value.contains(UInt8(ascii: "&")) else {
            try body(value.span)
            return true
        }
        let plain = RawTag.resolved(value)
        try body(plain.span)
        return true
    }

    /// The value of an attribute outside any namespace as text; `nil` when it is not there.
    public func text(of name: StaticString) -> String? {
        raw.value(of: name).map { RawTag.text(of: $0) }
    }
}

/// Where a reader stands, for as long as the call that hands it over; lines are counted only when
/// somebody asks.
public struct XMLPlace: ~Copyable {
    /// Not counted: the place cannot be copied and is only lent, so the sink outlives it.
    private let sink: Unmanaged<EventSink>

    init(_ sink: EventSink) { self.sink = Unmanaged.passUnretained(sink) }

    /// Where the tag's `<` stands: of the tag handed over, or of the one before a text.
    public var position: XMLPosition { sink._withUnsafeGuaranteedRef { $0.placeOfLastTag } }
}

/// What receives the events of a document as bytes.
///
/// The same events as `XMLEventHandler` gets, in the same order, without making text of them.
public protocol XMLByteHandler {
    /// An element begins.
    mutating func startElement(_ tag: borrowing XMLTag) throws(XMLFault)

    /// The text between two tags, in one piece, with CDATA sections and references resolved.
    mutating func characters(
        _ text: Span<UInt8>, at place: borrowing XMLPlace
    ) throws(XMLFault)

    /// An element ends.
    mutating func endElement(at place: borrowing XMLPlace) throws(XMLFault)
}
