extension DraftModel {
    /// What some bytes of the text leave out, with what was taken for it: levels and operators.
    package func hints(in range: Range<Int>) -> [InlayHint] { [] }
}
