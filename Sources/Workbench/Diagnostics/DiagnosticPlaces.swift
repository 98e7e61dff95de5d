import Phrases
import YAMLKit

/// Finds the bytes that diagnostics are about, which say where these begin.
struct DiagnosticPlaces {
    private let texts: [DraftText]
    private let file: String
    /// Lines of a text that could not be read, if it is the draft's own.
    private let unread: YAMLPlaces?

    init(_ texts: [DraftText], bytes: [UInt8], file: String) {
        self.texts = texts
        self.file = file
        unread = texts.isEmpty ? YAMLPlaces(bytes) : nil
    }

    /// The bytes at a place: the key, value or bracket that begins there, or what is left of the
    /// line; for none, the beginning of the draft.
    func place(of place: DiagnosticPlace?) -> TextPlace {
        guard let place else { return TextPlace(file: file, range: 0..<0) }
        if let text = texts.first(where: { $0.file == place.file }) {
            let offset = text.syntax.places.offset(ofLine: place.line, column: place.column)
            return text.place(Self.range(at: offset, in: text.syntax))
        }
        let offset = unread?.offset(ofLine: place.line, column: place.column) ?? 0
        return TextPlace(file: place.file, range: offset..<offset)
    }

    /// What begins at an offset.
    private static func range(at offset: Int, in syntax: YAMLSyntax) -> Range<Int> {
        if let mistake = syntax.mistakes.first(where: { $0.range.lowerBound == offset }),
            !mistake.range.isEmpty
        {
            return firstLine(of: mistake.range, in: syntax)
        }
        guard !syntax.tokens.isEmpty else { return offset..<offset }
        let token = syntax.tokens[syntax.tokenIndex(at: offset)]
        guard token.range.contains(offset) else { return offset..<offset }
        return firstLine(of: offset..<token.range.upperBound, in: syntax)
    }

    /// What of a range stands on the line on which it begins.
    private static func firstLine(of range: Range<Int>, in syntax: YAMLSyntax) -> Range<Int> {
        let line = syntax.places.place(at: range.lowerBound).line
        guard line < syntax.places.lineCount else { return range }
        var end = min(range.upperBound, syntax.places.start(ofLine: line + 1))
        while end > range.lowerBound, [0x0A, 0x0D, 0x20].contains(syntax.bytes[end - 1]) {
            end -= 1
        }
        return range.lowerBound..<end
    }
}
