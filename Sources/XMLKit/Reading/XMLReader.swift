/// Reads XML from bytes that nobody vouches for.
///
/// The parser is libxml2's SAX2 push parser, fed 64 KiB at a time. Any DOCTYPE is refused when its
/// declaration begins, before a subset is read, so there are no entities but the five of XML
/// itself, no files and no network. Memory: the text between two tags and libxml2's buffers.
///
/// - Note: the reader sets libxml2's external entity loader, which is one for the whole process, to
///   refuse everything.
public struct XMLReader: Sendable {
    /// How much is read before a document is refused.
    public var limits: XMLLimits

    /// Makes a reader.
    public init(limits: XMLLimits = XMLLimits()) { self.limits = limits }

    /// Reads one document and gives its events to a handler.
    ///
    /// - Throws: the first `XMLFault`, of the document or of the handler.
    /// - Complexity: O(*n*) time for *n* bytes; about 70 MB a second when everything is made text.
    public func read<Handler: XMLEventHandler>(
        _ bytes: [UInt8], into handler: inout Handler
    ) throws(XMLFault) {
        // The sink works on the caller's handler in place: a copy in the sink beside the caller's
        // would make every array in the handler copy itself on its first change.
        let fault = withUnsafeMutablePointer(to: &handler) {
            firstFault(in: bytes, for: HandlerSink(handler: $0, limits: limits))
        }
        if let fault { throw fault }
    }

    /// Reads one document and gives its events to a handler as bytes.
    ///
    /// - Throws: the first `XMLFault`, of the document or of the handler.
    /// - Complexity: O(*n*) time for *n* bytes.
    public func read<Handler: XMLByteHandler>(
        _ bytes: [UInt8], into handler: inout Handler
    ) throws(XMLFault) {
        let fault = withUnsafeMutablePointer(to: &handler) {
            firstFault(in: bytes, for: ByteHandlerSink(handler: $0, limits: limits))
        }
        if let fault { throw fault }
    }

    private func firstFault(in bytes: [UInt8], for sink: EventSink) -> XMLFault? {
        PushParser.parse(bytes, into: sink, schema: nil)
        return sink.fault
    }

    /// Reads one document that comes in pieces and gives its events to a handler as bytes.
    ///
    /// The document is never whole in memory.
    ///
    /// - Parameter next: gives the next bytes of the document; none at its end. What goes wrong
    ///   there is the caller's to remember: to give no more bytes ends the document.
    /// - Throws: the first `XMLFault`, of the document or of the handler.
    /// - Complexity: O(*n*) time for *n* bytes.
    public func read<Handler: XMLByteHandler>(
        pieces next: () -> [UInt8], into handler: inout Handler
    ) throws(XMLFault) {
        let fault: XMLFault? = withUnsafeMutablePointer(to: &handler) { pointer in
            let sink = ByteHandlerSink(handler: pointer, limits: limits)
            PushParser.parse(
                { take in
                    while true {
                        let bytes = next()
                        guard !bytes.isEmpty, bytes.withUnsafeBufferPointer(take) else { return }
                    }
                }, into: sink, schema: nil)
            return sink.fault
        }
        if let fault { throw fault }
    }
}
