import FoundationEssentials
import Phrases

/// Findings as JSON text, written in one way.
package enum JSONText {
    /// The value as JSON: keys sorted, two spaces a level, dangerous characters escaped, ending in
    /// a line break.
    ///
    /// - Throws: Whatever the encoder throws.
    package static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return InertText.escaped(json: String(decoding: try encoder.encode(value), as: UTF8.self))
            + "\n"
    }

    /// The value as JSON on one line: keys sorted, no blanks, dangerous characters escaped, and no line
    /// break at its end.
    ///
    /// - Throws: Whatever the encoder throws.
    package static func line(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return InertText.escaped(json: String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
