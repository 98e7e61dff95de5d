extension DraftModel {
    /// What the text declares, as it is written: sections, their elements, and the items of these.
    package func symbols() -> [DraftSymbol] { [] }
}
