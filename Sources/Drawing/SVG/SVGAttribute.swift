import Phrases
import XMLKit

/// One attribute of an SVG element.
struct SVGAttribute: Sendable {
    let name: String
    let value: String

    init(_ name: StaticString, _ value: String) {
        self.name = name.description
        self.value = value
    }

    /// An attribute for programs, whose name begins with `data-`.
    init(data key: String, _ value: String) {
        name = "data-" + key
        self.value = value
    }

    init(_ name: StaticString, _ pixels: Int) {
        self.init(name, Self.number(tenths: pixels * 10))
    }

    /// A number with exactly one decimal, so that no locale and no rounding plays a role.
    static func number(tenths: Int) -> String {
        let size = tenths.magnitude
        return (tenths < 0 ? "-" : "") + "\(size / 10).\(size % 10)"
    }

    /// The same without a decimal that is nought, as widths of lines are written.
    static func short(tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)" : number(tenths: tenths)
    }
}

extension XMLWriter {
    /// Writes an element around what `content` writes.
    mutating func element(
        _ name: StaticString, _ attributes: [SVGAttribute],
        _ content: (inout XMLWriter) -> Void = { _ in }
    ) {
        element(name) { writer in
            for attribute in attributes { writer.attribute(attribute.name, attribute.value) }
            content(&writer)
        }
    }

    /// Writes an element that holds text, on one line and without marks that turn its direction.
    mutating func element(
        _ name: StaticString, _ attributes: [SVGAttribute] = [], text: String
    ) {
        element(name, attributes) { $0.text(InertText.line(text)) }
    }
}
