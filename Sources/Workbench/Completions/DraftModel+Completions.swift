extension DraftModel {
    /// What may stand at an offset of the text, sorted by rank.
    package func completions(at offset: Int) -> [Completion] { [] }

    /// What is to be said of something that may be written; `nil` where that is nothing.
    package func meaning(of completion: Completion) -> Meaning? { nil }
}
