import XMLKit

extension FuzzTarget {
    /// XML: what is accepted is written and reads back with the same events.
    static let xml = FuzzTarget(name: "xml") { bytes in
        var first = EventList()
        do throws(XMLFault) {
            try XMLReader().read(bytes, into: &first)
        } catch {
            return try claim(!error.message.isEmpty, "refused without a word")
        }
        guard first.isWritable else { return }
        let written = first.written()
        var second = EventList()
        try XMLReader().read(written, into: &second)
        try claim(
            second.events == first.events,
            "reads back otherwise:\n\(String(decoding: written, as: UTF8.self))")
    }
}

/// The events of a document, names without their namespaces.
private struct EventList: XMLEventHandler {
    enum Event: Hashable {
        case start(String, [[String]])
        case text(String)
        case end
    }

    private(set) var events: [Event] = []
    /// Whether no two attributes of an element differ by their namespaces alone.
    private(set) var isWritable = true

    mutating func startElement(
        _ name: XMLName, attributes: [XMLAttribute], at position: XMLPosition
    ) throws(XMLFault) {
        let names = attributes.map(\.name.local)
        if Set(names).count < names.count || (names + [name.local]).contains(where: Self.isOdd) {
            isWritable = false
        }
        events.append(.start(name.local, attributes.map { [$0.name.local, $0.value] }))
    }

    mutating func characters(_ text: String, at position: XMLPosition) throws(XMLFault) {
        events.append(.text(text))
    }

    mutating func endElement(_ name: XMLName, at position: XMLPosition) throws(XMLFault) {
        events.append(.end)
    }

    /// Names are written with the letters of ASCII alone, and without its prefix one may declare
    /// namespaces.
    private static func isOdd(_ name: String) -> Bool {
        name == "xmlns" || name.contains { !$0.isASCII || $0 == ":" }
    }

    func written() -> [UInt8] {
        var writer = XMLWriter()
        for event in events {
            switch event {
            case .start(let name, let attributes):
                writer.startElement(name)
                for attribute in attributes { writer.attribute(attribute[0], attribute[1]) }
            case .text(let text): writer.text(text)
            case .end: writer.endElement()
            }
        }
        return writer.finish()
    }
}
