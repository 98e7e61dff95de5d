extension DraftModel {
    /// The changes that are offered for some bytes of the text, those that mend something first.
    package func fixes(in range: Range<Int>) -> [QuickFix] { [] }
}
