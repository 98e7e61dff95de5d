/// What a word of the text means.
package struct Meaning: Hashable, Sendable {
    /// One thing that is said of it.
    package struct Part: Hashable, Sendable {
        /// What the part is about, as `What follows if it fails`; `nil` for the first.
        package let heading: String?
        /// What is said, in sentences.
        package let lines: [String]
    }

    /// The word.
    package let place: TextPlace
    /// What it is, in a line: `defender aws`, `key level of a perimeter`.
    package let title: String
    /// What is said of it.
    package let parts: [Part]
}
