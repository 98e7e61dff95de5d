/// Something in a text that has a name: a section, an element, or an item of one.
package struct DraftSymbol: Hashable, Sendable {
    /// What it is.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// A key at the top of the model.
        case section
        /// An element that the model declares.
        case element
        /// A control, copy or line within an element or section.
        case item
    }

    /// Its name.
    package let name: String
    /// What it is, in words: `defender`, with its title where it has one.
    package let detail: String
    /// What it is.
    package let kind: Kind
    /// All of it.
    package let place: TextPlace
    /// Its name in the text.
    package let namePlace: TextPlace
    /// What it holds.
    package let children: [DraftSymbol]
}
