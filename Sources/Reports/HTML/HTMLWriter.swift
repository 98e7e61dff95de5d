import Phrases
import Wording

/// Writes HTML5: every element is closed, every text and value escaped and inert.
struct HTMLWriter {
    typealias Attribute = (name: String, value: String)

    private(set) var text = ""
    /// The terms that have hover texts on the page.
    private(set) var words: HTMLWords

    init(words: HTMLWords = HTMLWords()) { self.words = words }

    /// Elements that have no content and no end tag.
    private static let void: Set<String> = ["meta", "input", "br", "col", "link"]

    /// An element with what `body` writes in it.
    mutating func element(
        _ name: String, _ attributes: [Attribute] = [],
        _ body: (inout HTMLWriter) -> Void = { _ in }
    ) {
        text += "<" + name
        for attribute in attributes {
            text += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
        }
        text += ">"
        if Self.void.contains(name) { return }
        body(&self)
        text += "</\(name)>"
    }

    /// An element that holds a text.
    mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) {
        element(name, attributes) { $0.write(text) }
    }

    /// A text.
    mutating func write(_ text: String) { self.text += Self.escaped(text) }

    /// A text, which leads to what it means where a term is called so and stands on the page for
    /// the first time: a link with a hover text, to be reached by pointer and by keyboard.
    mutating func term(_ text: String) {
        guard let term = words.firstUse(of: text) else { return write(text) }
        element(
            "a",
            [
                ("class", "word"), ("href", "#" + HTMLWords.anchor(of: term)),
                ("title", term.firstSentence),
            ], text: text)
    }

    /// Markup that is safe already: a picture of ours, a style sheet, a script.
    mutating func raw(_ markup: String) { text += markup }

    mutating func lineBreak() { text += "\n" }

    /// A text on one line in which nothing is markup, inside elements and inside quotes.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in InertText.line(text) {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }

    /// JSON that can stand in a `script` element: nothing in it ends the element or a line, and
    /// nothing in it is dangerous to show.
    static func inert(json: String) -> String {
        var result = ""
        for scalar in InertText.escaped(json: json).unicodeScalars {
            switch scalar {
            case "<", ">", "&":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
