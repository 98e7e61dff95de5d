extension DraftModel {
    /// The changes that lay the text out as the house does, comments kept; none for a text with
    /// mistakes.
    package func formatting() -> [TextEdit] { [] }
}
