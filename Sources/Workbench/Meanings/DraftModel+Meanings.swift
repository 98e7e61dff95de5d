extension DraftModel {
    /// What the word at an offset of the text means; `nil` where nothing is known of it.
    ///
    /// - Parameter answers: what a version of the draft answers, to say what follows if an element
    ///   fails.
    package func meaning(at offset: Int, answers: DraftAnswers? = nil) -> Meaning? { nil }
}
