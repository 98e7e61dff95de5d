extension DraftModel {
    /// The changes that lay the text out as the house does, comments kept; none for a text with
    /// mistakes as YAML.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package func formatting() -> [TextEdit] {
        guard let text = chain.first else { return [] }
        var formatter = Formatter(text)
        return formatter.formatted()
    }
}
