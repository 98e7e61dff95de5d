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
    /// - Complexity: one pass over the document.
    public func faults(
        in document: [UInt8], limits: XMLLimits = XMLLimits()
    ) throws(XMLFault) -> [XMLFault] {
        let sink = EventSink(limits: limits)
        try validate(document, into: sink)
        return sink.schemaFaults
    }

    /// Reads a document, gives its events to a handler and lists where it breaks the schema.
    ///
    /// - Throws: the first `XMLFault`, of the document or of the handler.
    public func read<Handler: XMLEventHandler>(
        _ document: [UInt8], into handler: inout Handler, limits: XMLLimits = XMLLimits()
    ) throws(XMLFault) -> [XMLFault] {
        let result: Result<[XMLFault], XMLFault> = withUnsafeMutablePointer(to: &handler) {
            let sink = HandlerSink(handler: $0, limits: limits)
            do throws(XMLFault) {
                try validate(document, into: sink)
                return .success(sink.schemaFaults)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func validate(_ document: [UInt8], into sink: EventSink) throws(XMLFault) {
        let compiled = try Compiled(source)
        defer { compiled.free() }
        PushParser.parse(document, into: sink, schema: compiled.schema)
        if let fault = sink.fault { throw fault }
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
