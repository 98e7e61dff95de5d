internal import CLibXML2

/// An XML Schema (XSD 1.0) in one file.
///
/// A schema is the program's own text, not input: it is read without a DOCTYPE, and `xs:include`,
/// `xs:import` and `xs:redefine` of other files are refused. The value keeps the text and compiles
/// it for every document, so that it can be shared between tasks: libxml2 does not promise that a
/// compiled schema can.
public struct XMLSchema: Sendable {
    private let source: [UInt8]

    /// Makes a schema from the bytes of an XSD.
    ///
    /// - Throws: `XMLFault` of kind `badSchema`, or of the schema document itself.
    public init(_ bytes: [UInt8]) throws(XMLFault) {
        // The schema parser would expand entities; the hardened reader refuses them first.
        var handler = Silence()
        try XMLReader().read(bytes, into: &handler)
        source = bytes
        let compiled = try Compiled(bytes)
        compiled.free()
    }

    /// Reads a document and lists where it breaks the schema, in the document's order.
    ///
    /// Each fault stands at the tag at which it was found. At most `XMLLimits.faults` are listed.
    ///
    /// - Returns: the faults; empty for a valid document.
    /// - Throws: `XMLFault` when the document is not well-formed or exceeds a limit.
    /// - Complexity: two passes over the document.
    public func faults(
        in document: [UInt8], limits: XMLLimits = XMLLimits()
    ) throws(XMLFault) -> [XMLFault] {
        var silence = Silence()
        return try read(document, into: &silence, limits: limits)
    }

    /// Reads a document, gives its events to a handler, then lists where it breaks the schema.
    ///
    /// - Returns: the faults; empty for a valid document.
    /// - Throws: the first `XMLFault`, of the document or of the handler.
    /// - Complexity: two passes over the document.
    public func read<Handler: XMLEventHandler>(
        _ document: [UInt8], into handler: inout Handler, limits: XMLLimits = XMLLimits()
    ) throws(XMLFault) -> [XMLFault] {
        // Two passes, because libxml2's validator (2.9.14) leaks the state of its keys for every
        // element that is still open when a document ends too early.
        try XMLReader(limits: limits).read(document, into: &handler)
        let compiled = try Compiled(source)
        defer { compiled.free() }
        let sink = EventSink(limits: limits)
        PushParser.parse(document, into: sink, schema: compiled.schema)
        if let fault = sink.fault { throw fault }
        return sink.schemaFaults
    }
}

/// A handler that hears nothing.
private struct Silence: XMLEventHandler {
    mutating func startElement(
        _ name: XMLName, attributes: [XMLAttribute], at position: XMLPosition
    ) throws(XMLFault) {}
    mutating func characters(_ text: String, at position: XMLPosition) throws(XMLFault) {}
    mutating func endElement(_ name: XMLName, at position: XMLPosition) throws(XMLFault) {}
}

/// A compiled schema; whoever makes one frees it.
private struct Compiled {
    let schema: xmlSchemaPtr

    init(_ bytes: [UInt8]) throws(XMLFault) {
        guard LibXML2.isReady else { throw XMLFault(.outOfMemory, at: nil) }
        LibXML2.silence()
        let faults = FaultList()
        let compiled: xmlSchemaPtr? = bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let parser = xmlSchemaNewMemParserCtxt(start, CInt(clamping: buffer.count))
            else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            return withExtendedLifetime(faults) {
                xmlSchemaSetParserStructuredErrors(
                    parser,
                    { context, error in
                        guard let context, let error else { return }
                        let list = Unmanaged<FaultList>.fromOpaque(context).takeUnretainedValue()
                        list.note(error.pointee)
                    }, Unmanaged.passUnretained(faults).toOpaque())
                return xmlSchemaParse(parser)
            }
        }
        if let fault = faults.first {
            if let compiled { xmlSchemaFree(compiled) }
            throw fault
        }
        guard let compiled else { throw XMLFault(.outOfMemory, at: nil) }
        schema = compiled
    }

    func free() { xmlSchemaFree(schema) }
}

/// Keeps the first fault that the schema compiler reports.
private final class FaultList {
    private(set) var first: XMLFault?

    func note(_ error: xmlError) {
        guard first == nil, error.level.rawValue >= XML_ERR_WARNING.rawValue else { return }
        // The compiler tells a line and no column.
        let place = error.line > 0 ? XMLPosition(line: Int(error.line), column: 1) : nil
        first = XMLFault(.badSchema(words(of: error), code: Int(error.code)), at: place)
    }
}
