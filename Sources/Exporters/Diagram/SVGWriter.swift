/// Writes SVG: one place that escapes, refuses what XML forbids, and formats numbers.
struct SVGWriter: Sendable {
    private(set) var text = ""
    private var open: [String] = []

    init() {}

    /// One attribute.
    struct Attribute: Sendable {
        var name: String
        var value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }

        init(_ name: String, _ value: Int) {
            self.init(name, SVGWriter.number(tenths: value * 10))
        }
    }

    /// Writes an element around what `content` writes.
    mutating func element(
        _ name: String, _ attributes: [Attribute] = [], content: (inout SVGWriter) -> Void
    ) {
        start(name, attributes)
        text += ">\n"
        open.append(name)
        content(&self)
        open.removeLast()
        indent()
        text += "</\(name)>\n"
    }

    /// Writes an element without content.
    mutating func empty(_ name: String, _ attributes: [Attribute]) {
        start(name, attributes)
        text += "/>\n"
    }

    /// Writes an element that holds text.
    mutating func leaf(_ name: String, _ attributes: [Attribute] = [], _ content: String) {
        start(name, attributes)
        text += ">" + Self.escaped(content) + "</\(name)>\n"
    }

    private mutating func start(_ name: String, _ attributes: [Attribute]) {
        indent()
        text += "<" + name
        for attribute in attributes {
            text += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
        }
    }

    private mutating func indent() { text += String(repeating: " ", count: open.count) }

    /// A number with exactly one decimal.
    static func number(tenths: Int) -> String {
        let size = tenths.magnitude
        return (tenths < 0 ? "-" : "") + "\(size / 10).\(size % 10)"
    }

    /// The text with markup escaped and with what XML 1.0 forbids replaced by U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: result += "&amp;"
            case 0x3C: result += "&lt;"
            case 0x3E: result += "&gt;"
            case 0x22: result += "&quot;"
            case 0x9, 0xA, 0xD: result += " "
            case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
