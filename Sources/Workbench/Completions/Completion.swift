/// Something that may be written at a place.
package struct Completion: Hashable, Sendable {
    /// What it is.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// A key of a mapping.
        case key
        /// One of the words that a key takes.
        case word
        /// The name of something that the model declares.
        case name
        /// The name of something that the model uses and does not declare yet.
        case missingName
        /// A control of the catalogue.
        case control
        /// An instrument of the catalogue.
        case instrument
        /// A path into the model.
        case path
        /// A form with places to fill in.
        case form
    }

    /// What is shown and matched against what is written already.
    package let label: String
    /// What it is.
    package let kind: Kind
    /// What it is, in a few words.
    package let detail: String
    /// What goes: the word at the place, or nothing.
    package let place: TextPlace
    /// What comes in its place.
    package let text: String
    /// Where in `text` writing goes on, in bytes; at its end when `nil`.
    package let stop: Int?
    /// The element that it names, if it names one.
    package let name: ModelName?
    /// Whether the mapping must have it.
    package let isRequired: Bool
    /// Its place in the list, which is sorted by it.
    package let rank: Int
}
