internal import CLibXML2

/// Receives libxml2's callbacks, keeps the limits and remembers the first fault.
///
/// A non-generic class, because a C callback can reach neither a generic type nor a captured
/// variable. It lives for one document.
class EventSink {
    private(set) var fault: XMLFault?
    /// What the schema objects to, at most `XMLLimits.faults`.
    private(set) var schemaFaults: [XMLFault] = []
    /// The running parser; set by `PushParser` for as long as the parser lives.
    var parser: xmlParserCtxtPtr?
    /// Whether the parser has been given the last byte.
    var isEnding = false

    let limits: XMLLimits
    private var places = PlaceTracker(UnsafeBufferPointer(start: nil, count: 0))
    private var lastTag = XMLPosition(line: 1, column: 1)
    private var depth = 0
    private var hasRoot = false
    private var text: [UInt8] = []
    private var lastNamespace: (pointer: UnsafePointer<UInt8>?, text: String?) = (nil, nil)

    init(limits: XMLLimits) { self.limits = limits }

    /// Whether the handler wants names, attributes and text at all.
    var wantsEvents: Bool { false }

    func deliverStart(_ name: XMLName, _ attributes: [XMLAttribute], _ position: XMLPosition)
        throws(XMLFault)
    {}
    func deliverText(_ text: String, _ position: XMLPosition) throws(XMLFault) {}
    func deliverEnd(_ name: XMLName, _ position: XMLPosition) throws(XMLFault) {}

    /// Begins a document; `bytes` must outlive the parse.
    func begin(_ bytes: UnsafeBufferPointer<UInt8>) { places = PlaceTracker(bytes) }

    /// Keeps the first fault; everything after it is ignored.
    func note(_ kind: XMLFault.Kind, at position: XMLPosition?) {
        if fault == nil { fault = XMLFault(kind, at: position) }
    }

    /// The place up to which the parser has read.
    var currentPlace: XMLPosition {
        switch cursor {
        case .offset(let offset): places.position(of: offset)
        case .position(let position): position
        }
    }

    // MARK: Callbacks

    func doctype() {
        note(.doctype, at: tagPlace)
        // Safe here, where the parser expects it. Elsewhere the sink only goes deaf, and the feed
        // stops after the chunk.
        if let parser { xmlStopParser(parser) }
    }

    func start(_ tag: RawTag) {
        guard fault == nil, flushText() else { return }
        lastTag = tagPlace
        depth += 1
        hasRoot = true
        if depth > limits.depth { return note(.tooDeep(limit: limits.depth), at: lastTag) }
        if tag.attributeCount > limits.attributes {
            return note(.tooManyAttributes(limit: limits.attributes), at: lastTag)
        }
        if tag.longestValue > limits.textLength {
            return note(.textTooLong(limit: limits.textLength), at: lastTag)
        }
        guard wantsEvents else { return }
        do {
            let name = name(tag.local, tag.namespace)
            try deliverStart(name, tag.attributes, lastTag)
        } catch {
            keep(error)
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard fault == nil else { return }
        if text.count + bytes.count > limits.textLength {
            return note(.textTooLong(limit: limits.textLength), at: lastTag)
        }
        text.append(contentsOf: bytes)
    }

    func end(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) {
        guard fault == nil, flushText() else { return }
        lastTag = tagPlace
        depth -= 1
        guard wantsEvents else { return }
        do { try deliverEnd(name(local, namespace), lastTag) } catch { keep(error) }
    }

    func parserError(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        if error.code == XML_ERR_NO_MEMORY.rawValue { return note(.outOfMemory, at: nil) }
        let code = Int(error.code)
        if isEnding, depth > 0 || !hasRoot, error.code == XML_ERR_DOCUMENT_END.rawValue {
            // libxml2 says "Extra content at the end of the document".
            let what = hasRoot ? "it ends before its root element does" : "it has no root element"
            return note(.malformed(what, code: code), at: places.end)
        }
        let isTag = error.code == XML_ERR_TAG_NAME_MISMATCH.rawValue
        note(.malformed(words(of: error), code: code), at: isTag ? tagPlace : currentPlace)
    }

    func schemaError(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue, schemaFaults.count < limits.faults
        else { return }
        schemaFaults.append(
            XMLFault(.invalid(words(of: error), code: Int(error.code)), at: lastTag))
    }

    // MARK: Details

    /// A name as Swift text.
    ///
    /// A document has few namespaces and libxml2 keeps one copy of each for as
    /// long as it parses, so the last one is remembered by its address.
    private func name(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
    ) -> XMLName {
        if namespace != lastNamespace.pointer {
            lastNamespace = (namespace, namespace.map { String(cString: $0) })
        }
        return XMLName(string(local), namespace: lastNamespace.text)
    }

    private func keep(_ error: XMLFault) {
        if fault == nil { fault = error }
    }

    /// Delivers the text since the last tag; `false` when that brought a fault.
    private func flushText() -> Bool {
        guard !text.isEmpty else { return true }
        if wantsEvents {
            let whole = String(decoding: text, as: UTF8.self)
            do { try deliverText(whole, lastTag) } catch { keep(error) }
        }
        text.removeAll(keepingCapacity: true)
        return fault == nil
    }

    private var tagPlace: XMLPosition {
        switch cursor {
        case .offset(let offset): places.tagStart(before: offset)
        case .position(let position): position
        }
    }

    private enum Cursor {
        case offset(Int)
        case position(XMLPosition)
    }

    /// Where the parser stands: a byte offset in UTF-8, or libxml2's own count where it converts
    /// from another encoding and offsets mean nothing in our bytes.
    private var cursor: Cursor {
        guard let input = parser?.pointee.input?.pointee else { return .position(lastTag) }
        guard let base = input.base, let current = input.cur, input.buf?.pointee.encoder == nil
        else { return .position(XMLPosition(line: Int(input.line), column: Int(input.col))) }
        return .offset(Int(input.consumed) + (current - base))
    }
}

/// Hands a document's events to a handler where it stands.
final class HandlerSink<Handler: XMLEventHandler>: EventSink {
    private let handler: UnsafeMutablePointer<Handler>

    /// Makes a sink; `handler` must outlive it.
    init(handler: UnsafeMutablePointer<Handler>, limits: XMLLimits) {
        self.handler = handler
        super.init(limits: limits)
    }

    override var wantsEvents: Bool { true }

    override func deliverStart(
        _ name: XMLName, _ attributes: [XMLAttribute], _ position: XMLPosition
    ) throws(XMLFault) {
        try handler.pointee.startElement(name, attributes: attributes, at: position)
    }

    override func deliverText(_ text: String, _ position: XMLPosition) throws(XMLFault) {
        try handler.pointee.characters(text, at: position)
    }

    override func deliverEnd(_ name: XMLName, _ position: XMLPosition) throws(XMLFault) {
        try handler.pointee.endElement(name, at: position)
    }
}
