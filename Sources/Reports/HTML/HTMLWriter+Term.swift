extension HTMLWriter {
    /// An element that holds one word of this tool's own that a reader may want explained.
    ///
    /// Every page writes such words here or by `term(_:)`, so that whatever explains them has one
    /// place to stand.
    mutating func element(_ name: String, _ attributes: [Attribute] = [], term: String) {
        element(name, attributes) { $0.term(term) }
    }
}
