extension DraftModel {
    /// What the text answers; `nil` where it is wrong, or where whoever asks says to stop.
    ///
    /// - Throws: a fault of ours.
    package func answers(
        unless isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws -> DraftAnswers? { nil }

    /// What answers say beside the lines of this version of the text: of each element that it
    /// declares and that fails or opens.
    package func lenses(of answers: DraftAnswers) -> [Lens] { [] }
}
