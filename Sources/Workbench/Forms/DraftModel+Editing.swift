extension DraftModel {
    /// What changes on a form make of the text.
    package struct Edited: Hashable, Sendable {
        /// What changes in the text, sorted, none of which overlap.
        package let edits: [TextEdit]
        /// The path of what was added or renamed last.
        package let selected: String?
    }

    /// The change of the text that does what a form asks for, one after the other: comments and all that
    /// is not meant stay.
    ///
    /// - Throws: `FormFault`; then nothing is to be changed.
    /// - Complexity: O(*e* · *n*) for *e* edits of *n* bytes.
    package func editing(_ edits: [FormEdit]) throws(FormFault) -> Edited {
        guard let text = chain.first ?? DraftText(bytes: bytes, file: file) else {
            throw .mistakes
        }
        var writer = FormWriter(self)
        for edit in edits { try writer.make(edit) }
        return Edited(
            edits: TextEdit.difference(from: text, to: writer.draft.bytes),
            selected: writer.selected)
    }
}
