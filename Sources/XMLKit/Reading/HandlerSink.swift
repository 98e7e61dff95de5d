/// Hands a document's events to a handler where it stands, as text.
final class HandlerSink<Handler: XMLEventHandler>: EventSink {
    private let handler: UnsafeMutablePointer<Handler>
    private var lastNamespace: (pointer: UnsafePointer<UInt8>?, text: String?) = (nil, nil)

    /// Makes a sink; `handler` must outlive it.
    init(handler: UnsafeMutablePointer<Handler>, limits: XMLLimits) {
        self.handler = handler
        super.init(limits: limits)
    }

    override var wantsEvents: Bool { true }

    override func deliverStart(_ tag: RawTag) throws(XMLFault) {
        try handler.pointee.startElement(
            name(tag.local, tag.namespace), attributes: tag.attributes, at: placeOfLastTag)
    }

    override func deliverText(_ text: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
        try handler.pointee.characters(
            String(decoding: text, as: UTF8.self), at: placeOfLastTag)
    }

    override func deliverEnd(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
    ) throws(XMLFault) {
        try handler.pointee.endElement(name(local, namespace), at: placeOfLastTag)
    }

    /// A name as Swift text.
    ///
    /// A document has few namespaces and libxml2 keeps one copy of each for as long as it parses,
    /// so the last one is remembered by its address.
    private func name(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
    ) -> XMLName {
        if namespace != lastNamespace.pointer {
            lastNamespace = (namespace, namespace.map { String(cString: $0) })
        }
        return XMLName(string(local), namespace: lastNamespace.text)
    }
}

/// Hands a document's events to a handler where it stands, as bytes.
final class ByteHandlerSink<Handler: XMLByteHandler>: EventSink {
    private let handler: UnsafeMutablePointer<Handler>

    /// Makes a sink; `handler` must outlive it.
    init(handler: UnsafeMutablePointer<Handler>, limits: XMLLimits) {
        self.handler = handler
        super.init(limits: limits)
    }

    override var wantsEvents: Bool { true }

    override func deliverStart(_ tag: RawTag) throws(XMLFault) {
        try handler.pointee.startElement(XMLTag(tag, at: XMLPlace(self)))
    }

    override func deliverText(_ text: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
        try handler.pointee.characters(text.span, at: XMLPlace(self))
    }

    override func deliverEnd(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
    ) throws(XMLFault) {
        try handler.pointee.endElement(at: XMLPlace(self))
    }
}
