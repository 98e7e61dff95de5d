/// A text that is open in an editor, saved or not.
package struct OpenDocument: Sendable {
    /// The editor's name for it.
    package let uri: DocumentURI
    /// The editor's number of this state of it.
    package private(set) var version: Int
    /// The text.
    package private(set) var lines: TextLines
    /// Whether it is a model, or was one since it was opened: nothing is said of other YAML.
    package private(set) var isModel: Bool

    /// The name that an editor may give to the language of models.
    package static let language = "sallyport"

    /// Takes a text from an editor.
    package init(uri: DocumentURI, version: Int, language: String?, text: String) {
        self.uri = uri
        self.version = version
        lines = TextLines(Array(text.utf8))
        isModel = language == Self.language || Self.isModel(lines.bytes)
    }

    /// The file's path, or what stands for it where it is none: what messages call the text.
    package var file: String { uri.path ?? uri.text }

    /// Makes changes, one after the other.
    ///
    /// - Complexity: O(*c* · *n*) for *c* changes of *n* bytes.
    package mutating func change(
        _ changes: [TextChange], to version: Int, in encoding: PositionEncoding
    ) {
        for change in changes { lines = change.applied(to: lines, in: encoding) }
        self.version = version
        isModel = isModel || Self.isModel(lines.bytes)
    }

    /// Whether nothing is written in it but blanks and comments, so that it may become a model.
    package var isBlank: Bool {
        lines.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).allSatisfy { line in
            line.first { $0 != 0x20 && $0 != 0x09 }.map { $0 == 0x23 } ?? true
        }
    }

    /// Whether nothing is written in it but blanks, comments and the beginning of the key that makes it a
    /// model.
    package var isBeginning: Bool {
        let words = lines.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
            .map { line in line.drop { $0 == 0x20 || $0 == 0x09 } }
            .filter { !$0.isEmpty && $0.first != 0x23 }
        guard words.count == 1, let word = words.first else { return false }
        return [Self.key, Self.extending].contains { $0.starts(with: word) }
    }

    /// Whether a line begins with the key that every whole model and preset has, extends another file of YAML
    /// at the top, or begins a section of models, of which three say enough.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    private static func isModel(_ bytes: [UInt8]) -> Bool {
        var found: Set<[UInt8]> = []
        return bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
            let rest = line.drop { Self.opening.contains($0) }
            if isKey(rest, Self.key) { return true }
            guard rest.startIndex == line.startIndex else { return false }
            if let section = Self.sections.first(where: { isKey(rest, $0) }) {
                found.insert(section)
                return found.count >= Self.enoughSections
            }
            return isKey(rest, Self.extending) && Self.endings.contains { ends(rest, with: $0) }
        }
    }

    /// Sections that other YAML hardly has; a model whose first line was taken out has several.
    private static let sections = [
        "defenders", "perimeters", "weights", "channels", "workloads", "jurisdictions",
    ].map { Array($0.utf8) }
    private static let enoughSections = 3

    private static func isKey(_ line: ArraySlice<UInt8>, _ key: [UInt8]) -> Bool {
        line.starts(with: key)
            && line.dropFirst(key.count).drop { Self.closing.contains($0) }.first == 0x3A
    }

    private static func ends(_ line: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
        let written = line.reversed().drop { Self.closing.contains($0) }
        return written.starts(with: ending.reversed())
    }

    private static let extending = Array("extends".utf8)
    private static let endings = [Array(".yaml".utf8), Array(".yml".utf8)]
    private static let key = Array("sallyport".utf8)
    private static let opening = Array(" \t{\"'\u{FEFF}".utf8)
    private static let closing = Array("\"' ".utf8)
}
