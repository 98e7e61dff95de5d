import XMLKit

/// Writes down every event of a document.
struct Recorder: XMLEventHandler {
    var events: [String] = []
    var texts: [String] = []
    var attributes: [XMLAttribute] = []
    var refusal: String?

    mutating func startElement(
        _ name: XMLName, attributes: [XMLAttribute], at position: XMLPosition
    ) throws(XMLFault) {
        if name.local == refusal {
            throw XMLFault(.refused("no '\(name.local)' here"), at: position)
        }
        let list = attributes.map { " \($0.name.local)=\($0.value)" }.joined()
        events.append("<\(name.local)\(list)@\(position)")
        self.attributes += attributes
    }

    mutating func characters(_ text: String, at position: XMLPosition) throws(XMLFault) {
        events.append("'\(text)'@\(position)")
        texts.append(text)
    }

    mutating func endElement(_ name: XMLName, at position: XMLPosition) throws(XMLFault) {
        events.append("/\(name.local)@\(position)")
    }
}

/// Reads a document and gives what was recorded.
func record(_ text: String, limits: XMLLimits = XMLLimits()) throws(XMLFault) -> Recorder {
    var recorder = Recorder()
    try XMLReader(limits: limits).read(Array(text.utf8), into: &recorder)
    return recorder
}

/// The fault that a document brings, or `nil`.
func faultOf(_ text: String, limits: XMLLimits = XMLLimits()) -> XMLFault? {
    do {
        _ = try record(text, limits: limits)
        return nil
    } catch {
        return error
    }
}
