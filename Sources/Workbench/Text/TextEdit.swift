/// A change of a text: what stands at a place gives way to something else.
package struct TextEdit: Hashable, Sendable {
    /// What goes.
    package let place: TextPlace
    /// What comes in its place.
    package let replacement: String

    /// Makes an edit.
    package init(_ place: TextPlace, _ replacement: String) {
        self.place = place
        self.replacement = replacement
    }
}

extension TextEdit {
    /// The bytes of a text once edits of it are made, none of which overlap.
    ///
    /// - Complexity: O(*n* + *e* log *e*) for *n* bytes and *e* edits.
    package static func applying(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
        var changed: [UInt8] = []
        var at = 0
        for edit in edits.sorted(by: { $0.place < $1.place }) {
            let range = edit.place.range.clamped(to: at..<max(at, bytes.count))
            changed += bytes[at..<range.lowerBound]
            changed += Array(edit.replacement.utf8)
            at = range.upperBound
        }
        return changed + bytes[at...]
    }
}
