/// A change of a text, as an editor tells it.
package struct TextChange: Hashable, Sendable {
    /// What gives way; the whole text when `nil`.
    package let range: Range<TextPosition>?
    /// What comes in its place.
    package let text: String

    /// Makes a change.
    package init(range: Range<TextPosition>?, text: String) {
        self.range = range
        self.text = text
    }

    /// Reads a change.
    ///
    /// - Throws: `ResponseFault` where it is none.
    package init(_ value: JSONValue) throws(ResponseFault) {
        guard let text = value["text"]?.text else { throw .missing("contentChanges.text") }
        self.text = text
        guard let range = value["range"] else {
            self.range = nil
            return
        }
        let start = try TextPosition(range["start"], named: "contentChanges.range.start")
        let end = try TextPosition(range["end"], named: "contentChanges.range.end")
        self.range = min(start, end)..<max(start, end)
    }

    /// The text with the change made.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package func applied(to lines: TextLines, in encoding: PositionEncoding) -> TextLines {
        guard let range else { return TextLines(Array(text.utf8)) }
        let start = lines.offset(of: range.lowerBound, in: encoding)
        let end = lines.offset(of: range.upperBound, in: encoding)
        var bytes = lines.bytes
        bytes.replaceSubrange(start..<max(start, end), with: text.utf8)
        return TextLines(bytes)
    }
}
