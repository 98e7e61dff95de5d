extension DraftModel {
    /// Where the name at an offset of the text is declared; what is extended comes first.
    package func definitions(at offset: Int) -> [TextPlace] { [] }

    /// Where the name at an offset of the text is used, in the text and in what it extends.
    ///
    /// - Parameter declarations: whether the places that declare it are told too.
    package func references(at offset: Int, declarations: Bool) -> [TextPlace] { [] }

    /// The name at an offset, if it can be changed.
    package func renameTarget(at offset: Int) -> RenameTarget? { nil }

    /// The changes that give the name at an offset another, in the text and in what it extends.
    ///
    /// - Throws: `RenameFault`.
    package func renaming(at offset: Int, to name: String) throws(RenameFault) -> [TextEdit] {
        throw .noName
    }
}
