internal import DecisionDiagrams
internal import XMLKit

/// What a start tag of an Open-PSA file says.
extension XMLTag {
    func refusal(_ message: String) -> XMLFault { XMLFault(.refused(message), at: position) }

    /// An attribute that is needed and is not empty.
    func needed(_ name: StaticString) throws(XMLFault) -> String {
        guard let value = text(of: name), !value.utf8.allSatisfy(\.isXMLSpace) else {
            throw refusal("'\(self.name)' has no '\(name)': give it one")
        }
        return value
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
    func probability(of event: String) throws(XMLFault) -> Double {
        guard isNamed("float") || isNamed("int") else {
            throw refusal(
                "basic event '\(event)' is given by '\(name)', and only constant probabilities are "
                    + "supported: write <float value=\"…\"/>")
        }
        let text = try needed("value")
        guard let value = Double(text), (0...1).contains(value) else {
            throw refusal(
                "the probability of basic event '\(event)' is '\(text)': write a number from 0 to "
                    + "1")
        }
        return value
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
            switch text(of: "type") {
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
