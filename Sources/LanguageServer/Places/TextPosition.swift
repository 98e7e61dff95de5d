/// A place in a text as editors say it: a line and a character, both from 0.
package struct TextPosition: Hashable, Comparable, Sendable {
    /// The line.
    package let line: Int
    /// The character in the line, in units of the encoding that was agreed on.
    package let character: Int

    /// Makes a position.
    package init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    /// Reads a position.
    ///
    /// - Throws: `ResponseFault` where it is none.
    package init(_ value: JSONValue?, named name: String) throws(ResponseFault) {
        guard let line = value?["line"]?.integer, let character = value?["character"]?.integer,
            line >= 0, character >= 0
        else { throw .missing(name) }
        self.init(line: line, character: character)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.character) < (right.line, right.character)
    }

    /// As it is written.
    package var value: JSONValue { ["line": .integer(line), "character": .integer(character)] }
}
