internal import CLibXML2

/// Receives libxml2's callbacks, keeps the limits and remembers the first fault.
///
/// A non-generic class, because a C callback can reach neither a generic type nor a captured
/// variable. It lives for one document.
class EventSink {
    @exclusivity(unchecked) private(set) var fault: XMLFault?
    /// What the schema objects to, at most `XMLLimits.faults`.
    private(set) var schemaFaults: [XMLFault] = []
    /// The running parser; set by `PushParser` for as long as the parser lives.
    @exclusivity(unchecked) var parser: xmlParserCtxtPtr?
    /// Whether the parser has been given the last byte.
    var isEnding = false

    let limits: XMLLimits
    // One thread runs a parse and no callback calls another, so the checks that two accesses do not
    // overlap, a tenth of the time, are left out where each event changes something.
    @exclusivity(unchecked) private var places = PlaceTracker()
    @exclusivity(unchecked) private var lastTag = Cursor.position(XMLPosition(line: 1, column: 1))
    @exclusivity(unchecked) private var depth = 0
    @exclusivity(unchecked) private var hasRoot = false
    @exclusivity(unchecked) private var text = ByteBuffer()
    private var byteCount = 0

    init(limits: XMLLimits) { self.limits = limits }

    /// Whether the handler wants names, attributes and text at all.
    var wantsEvents: Bool { false }

    func deliverStart(_ tag: RawTag) throws(XMLFault) {}
    func deliverText(_ text: UnsafeBufferPointer<UInt8>) throws(XMLFault) {}
    func deliverEnd(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
    ) throws(XMLFault) {}

    /// Hears of the next bytes of the document before the parser gets them; `false` when they are
    /// too many.
    func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        byteCount += bytes.count
        if byteCount > limits.bytes {
            note(.tooManyBytes(limit: limits.bytes), at: nil)
            return false
        }
        // An unfinished tag is never longer, so its beginning stays in the window.
        let kept = limits.tagBytes + 3 * PushParser.chunk
        if places.isLonger(than: 2 * kept) {
            _ = placeOfLastTag
            places.shorten(to: kept)
        }
        places.append(bytes)
        return true
    }

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

    /// Where the tag stands that was read last.
    var placeOfLastTag: XMLPosition {
        switch lastTag {
        case .position(let position): return position
        case .offset(let offset):
            let position = places.tagStart(before: offset)
            lastTag = .position(position)
            return position
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
        lastTag = cursor
        depth += 1
        hasRoot = true
        if depth > limits.depth { return note(.tooDeep(limit: limits.depth), at: placeOfLastTag) }
        if tag.attributeCount > limits.attributes {
            return note(.tooManyAttributes(limit: limits.attributes), at: placeOfLastTag)
        }
        if tag.longestValue > limits.textLength {
            return note(.textTooLong(limit: limits.textLength), at: placeOfLastTag)
        }
        guard wantsEvents else { return }
        do { try deliverStart(tag) } catch { keep(error) }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard fault == nil else { return }
        if text.count + bytes.count > limits.textLength {
            return note(.textTooLong(limit: limits.textLength), at: placeOfLastTag)
        }
        text.append(bytes)
    }

    func end(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) {
        guard fault == nil, flushText() else { return }
        lastTag = cursor
        depth -= 1
        guard wantsEvents else { return }
        do { try deliverEnd(local, namespace) } catch { keep(error) }
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
        // libxml2 says "Document is empty" of whatever does not begin as XML does.
        let what =
            error.code == XML_ERR_DOCUMENT_EMPTY.rawValue
            ? "it does not begin with a tag" : words(of: error)
        note(.malformed(what, code: code), at: isTag ? tagPlace : currentPlace)
    }

    /// Hears that bytes cannot be converted to UTF-8; libxml2 tells so before it parses on.
    func conversionError(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        guard error.domain == CInt(XML_FROM_I18N.rawValue) else {
            return note(.malformed(words(of: error), code: Int(error.code)), at: currentPlace)
        }
        let name = parser?.pointee.input?.pointee.buf?.pointee.encoder?.pointee.name
        note(.wrongEncoding(name.map { String(cString: $0) } ?? "its encoding"), at: currentPlace)
    }

    func schemaError(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue, schemaFaults.count < limits.faults
        else { return }
        schemaFaults.append(
            XMLFault(.invalid(words(of: error), code: Int(error.code)), at: placeOfLastTag))
    }

    // MARK: Details

    private func keep(_ error: XMLFault) {
        if fault == nil { fault = error }
    }

    /// Delivers the text since the last tag; `false` when that brought a fault.
    private func flushText() -> Bool {
        guard text.count > 0 else { return true }
        if wantsEvents {
            do { try deliverText(text.bytes) } catch { keep(error) }
        }
        text.empty()
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
        guard let input = parser?.pointee.input else { return lastTag }
        guard let base = input.pointee.base, let current = input.pointee.cur,
            input.pointee.buf?.pointee.encoder == nil
        else {
            return .position(
                XMLPosition(line: Int(input.pointee.line), column: Int(input.pointee.col)))
        }
        return .offset(Int(input.pointee.consumed) + (current - base))
    }
}
