internal import DecisionDiagrams
internal import XMLKit

/// What a start tag of an Open-PSA file says.
extension XMLTag {
    func refusal(_ message: String) -> XMLFault { XMLFault(.refused(message), at: position) }

    /// An attribute that is needed and is not empty, without the white space around it.
    func needed(_ name: StaticString) throws(XMLFault) -> String {
        guard let value = trimmed(name), !value.isEmpty else {
            throw refusal("'\(self.name)' has no '\(name)': give it one")
        }
        return value
    }

    /// An attribute without the white space around it.
    private func trimmed(_ name: StaticString) -> String? {
        guard let value = text(of: name) else { return nil }
        let bytes = value.utf8
        guard let first = bytes.firstIndex(where: { !$0.isXMLSpace }),
            let last = bytes.lastIndex(where: { !$0.isXMLSpace })
        else { return "" }
        return String(value[first...last])
    }

    /// A whole number from 0 on.
    func number(_ name: StaticString) throws(XMLFault) -> Int {
        let text = try needed(name)
        guard let value = Int32(text), value >= 0 else {
            throw refusal(
                "'\(name)' of '\(self.name)' is '\(text)': write a whole number from 0 on")
        }
        return Int(value)
    }

    func truth(_ name: StaticString) throws(XMLFault) -> Bool {
        switch try needed(name) {
        case "true", "1": return true
        case "false", "0": return false
        case let other: throw refusal("'\(name)' is '\(other)': write true or false")
        }
    }

    /// The constant probability that an expression is.
    func probability(
        of event: String, file: Int
    ) throws(XMLFault) -> OpenPSAContent.Expression {
        let found = try expression(
            of: "basic event '\(event)'", "probabilities", "a number from 0 to 1", file: file)
        if case .number(let value) = found, !(0...1).contains(value) {
            throw refusal(
                "the probability of basic event '\(event)' is '\(try needed("value"))': write a "
                    + "number from 0 to 1")
        }
        return found
    }

    /// The constant that an expression is, or the parameter that has it.
    func expression(
        of subject: String, _ kind: String, _ wanted: String, file: Int
    ) throws(XMLFault) -> OpenPSAContent.Expression {
        if isNamed("parameter") {
            return .parameter(try needed("name"), position: position, file: file)
        }
        guard isNamed("float") || isNamed("int") else {
            throw refusal(
                "\(subject) is given by '\(name)', and only constant \(kind) are "
                    + "supported: write <float value=\"…\"/>")
        }
        let text = try needed("value")
        guard let value = Double(text), value.isFinite else {
            throw refusal("the value of \(subject) is '\(text)': write \(wanted)")
        }
        return .number(value)
    }

    /// What a part of a formula is, without its arguments.
    func formula() throws(XMLFault) -> OpenPSAContent.Item.Kind {
        let element = name
        switch element {
        case "and": return .connective(.and)
        case "or": return .connective(.or)
        case "not": return .connective(.not)
        case "xor": return .connective(.xor)
        case "nand": return .connective(.nand)
        case "nor": return .connective(.nor)
        case "iff": return .connective(.iff)
        case "imply": return .imply
        case "atleast": return .connective(.atLeast(try number("min")))
        case "cardinality":
            return .cardinality(least: try number("min"), most: try number("max"))
        case "constant": return .constant(try truth("value"))
        case "gate": return .reference(try needed("name"), [.gate])
        case "basic-event": return .reference(try needed("name"), [.basicEvent])
        case "house-event": return .reference(try needed("name"), [.houseEvent])
        case "event":
            let name = try needed("name")
            switch trimmed("type") {
            case nil: return .reference(name, [.gate, .basicEvent, .houseEvent])
            case "gate": return .reference(name, [.gate])
            case "basic-event": return .reference(name, [.basicEvent])
            case "house-event": return .reference(name, [.houseEvent])
            case let other?:
                throw refusal(
                    "event '\(name)' has the type '\(other)': write gate, basic-event or "
                        + "house-event")
            }
        default:
            throw refusal("'\(element)' is no part of a formula that is supported: remove it")
        }
    }
}

extension UInt8 {
    /// Whether it is white space in XML.
    var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
