internal import CLibXML2

/// Runs libxml2's push parser over one document.
enum PushParser {
    /// How many bytes the parser gets at a time.
    static let chunk = 64 << 10

    /// Gives pieces of a document to `take`, until that returns `false`.
    typealias Pieces = (_ take: (UnsafeBufferPointer<UInt8>) -> Bool) -> Void

    /// Parses a document into a sink, and validates it on the way when there is a schema.
    ///
    /// Faults are in the sink afterwards.
    static func parse(_ bytes: [UInt8], into sink: EventSink, schema: xmlSchemaPtr?) {
        if bytes.count > sink.limits.bytes {
            return sink.note(.tooManyBytes(limit: sink.limits.bytes), at: nil)
        }
        parse(
            { take in bytes.withUnsafeBufferPointer { _ = take($0) } }, into: sink, schema: schema)
    }

    /// Parses a document that comes in pieces.
    static func parse(_ pieces: Pieces, into sink: EventSink, schema: xmlSchemaPtr?) {
        guard LibXML2.isReady else { return }
        LibXML2.silence()
        withExtendedLifetime(sink) { run(pieces, into: sink, schema: schema) }
    }

    private static func run(_ pieces: Pieces, into sink: EventSink, schema: xmlSchemaPtr?) {
        var table = callbacks()
        let context = Unmanaged.passUnretained(sink).toOpaque()
        guard let parser = xmlCreatePushParserCtxt(&table, context, nil, 0, nil) else {
            return sink.note(.outOfMemory, at: nil)
        }
        defer {
            sink.parser = nil
            xmlFreeParserCtxt(parser)
        }
        // Never NOENT, DTDLOAD, DTDATTR, DTDVALID, XINCLUDE, HUGE or RECOVER.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
        xmlCtxtUseOptions(parser, CInt(options))
        // `_private` is the caller's own; the error callback finds the sink by it, because a
        // validator changes the parser's user data.
        parser.pointee._private = context
        sink.parser = parser
        // What goes wrong in converting to UTF-8 is told to the thread, not to the parser.
        xmlSetStructuredErrorFunc(context) { context, error in
            guard let error else { return }
            EventSink.at(context)?._withUnsafeGuaranteedRef { $0.conversionError(error.pointee) }
        }
        defer { LibXML2.silence() }

        guard let schema else { return feed(pieces, to: parser, sink) }
        guard let validator = xmlSchemaNewValidCtxt(schema) else {
            return sink.note(.outOfMemory, at: nil)
        }
        defer { xmlSchemaFreeValidCtxt(validator) }
        xmlSchemaSetValidStructuredErrors(
            validator,
            { context, error in
                guard let error else { return }
                EventSink.at(context)?._withUnsafeGuaranteedRef { $0.schemaError(error.pointee) }
            }, context)
        guard
            let plug = xmlSchemaSAXPlug(validator, &parser.pointee.sax, &parser.pointee.userData)
        else { return sink.note(.outOfMemory, at: nil) }
        // The plug's own table passes every event on to ours but has no structured errors.
        parser.pointee.sax?.pointee.serror = parserError
        feed(pieces, to: parser, sink)
        xmlSchemaSAXUnplug(plug)
    }

    private static func feed(
        _ pieces: Pieces, to parser: xmlParserCtxtPtr, _ sink: EventSink
    ) {
        pieces { bytes in
            var at = 0
            while at < bytes.count, sink.fault == nil {
                let size = min(chunk, bytes.count - at)
                feed(UnsafeBufferPointer(rebasing: bytes[at..<(at + size)]), to: parser, sink)
                at += size
            }
            return sink.fault == nil
        }
        if sink.fault == nil {
            sink.isEnding = true
            close(xmlParseChunk(parser, nil, 0, 1), parser, sink)
        }
    }

    private static func feed(
        _ piece: UnsafeBufferPointer<UInt8>, to parser: xmlParserCtxtPtr, _ sink: EventSink
    ) {
        guard sink.take(piece) else { return }
        let status = piece.withMemoryRebound(to: CChar.self) {
            xmlParseChunk(parser, $0.baseAddress, CInt($0.count), 0)
        }
        close(status, parser, sink)
        // What the parser has taken but not read is one unfinished tag or declaration.
        if sink.fault == nil, let input = parser.pointee.input?.pointee,
            let current = input.cur, let end = input.end, end - current > sink.limits.tagBytes
        {
            sink.note(.tagTooLong(limit: sink.limits.tagBytes), at: sink.currentPlace)
        }
    }

    /// Makes sure that a parser which stopped has left a fault.
    private static func close(_ status: CInt, _ parser: xmlParserCtxtPtr, _ sink: EventSink) {
        guard status != XML_ERR_OK.rawValue || parser.pointee.wellFormed == 0, sink.fault == nil
        else { return }
        // A warning leaves a status too, and the parser goes on.
        if parser.pointee.wellFormed == 0 || parser.pointee.disableSAX != 0 {
            sink.note(
                .malformed("the parser stopped", code: Int(status)), at: sink.currentPlace)
        }
    }

    private static func callbacks() -> xmlSAXHandler {
        var table = xmlSAXHandler()
        table.initialized = UInt32(XML_SAX2_MAGIC)
        table.serror = parserError
        table.internalSubset = { context, _, _, _ in
            EventSink.at(context)?._withUnsafeGuaranteedRef { $0.doctype() }
        }
        table.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
            let tag = RawTag(
                local: local, namespace: namespace, attributeCount: Int(count),
                pointers: attributes)
            EventSink.at(context)?._withUnsafeGuaranteedRef { $0.start(tag) }
        }
        table.endElementNs = { context, local, _, namespace in
            EventSink.at(context)?._withUnsafeGuaranteedRef { $0.end(local, namespace) }
        }
        table.characters = text
        table.ignorableWhitespace = text
        table.cdataBlock = text
        return table
    }

    private static let text:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, CInt)
            -> Void = { context, start, count in
                let bytes = UnsafeBufferPointer(
                    start: start, count: start == nil ? 0 : Int(count))
                EventSink.at(context)?._withUnsafeGuaranteedRef { $0.characters(bytes) }
            }

    private static let parserError: xmlStructuredErrorFunc = { _, error in
        guard let error, let owner = error.pointee.ctxt else { return }
        let parser = owner.assumingMemoryBound(to: xmlParserCtxt.self)
        EventSink.at(parser.pointee._private)?._withUnsafeGuaranteedRef {
            $0.parserError(error.pointee)
        }
    }
}

extension EventSink {
    /// The sink behind a callback's context, not counted: it outlives its parser, and counting
    /// takes a twentieth of the time of reading.
    static func at(_ context: UnsafeMutableRawPointer?) -> Unmanaged<EventSink>? {
        context.map { Unmanaged<EventSink>.fromOpaque($0) }
    }
}
