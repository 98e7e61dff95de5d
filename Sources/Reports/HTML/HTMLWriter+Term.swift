extension HTMLWriter {
    /// A word of this tool's own that a reader may want explained: a consequence, an attacker's
    /// tier, a level, what is counted.
    ///
    /// Every page writes such words here and nowhere else, so that whatever explains them has one
    /// place to stand.
    mutating func term(_ word: String) { write(word) }

    /// An element that holds one such word.
    mutating func element(_ name: String, _ attributes: [Attribute] = [], term: String) {
        element(name, attributes) { $0.term(term) }
    }
}
