/// Where something stands: a file, and the offsets of its bytes in UTF-8.
package struct TextPlace: Hashable, Sendable {
    /// The file as the draft, or an `extends` in it, names it.
    package let file: String
    /// The offsets of its bytes; empty for a place between two.
    package let range: Range<Int>

    /// Makes a place.
    package init(file: String, range: Range<Int>) {
        self.file = file
        self.range = range
    }
}

extension TextPlace: Comparable {
    /// Orders places by file, then by where they begin and end.
    package static func < (left: Self, right: Self) -> Bool {
        (left.file, left.range.lowerBound, left.range.upperBound)
            < (right.file, right.range.lowerBound, right.range.upperBound)
    }
}
