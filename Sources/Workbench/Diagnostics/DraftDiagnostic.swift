package import Phrases

/// A diagnostic with the bytes that it is about.
package struct DraftDiagnostic: Hashable, Sendable {
    /// A remark at another place.
    package struct Note: Hashable, Sendable {
        /// The remark.
        package let message: String
        /// Where.
        package let place: TextPlace
    }

    /// What is wrong, as `check` tells it.
    package let diagnostic: Diagnostic
    /// The word, key or value that it is about, in the draft or in a model that it extends.
    package let place: TextPlace
    /// Its notes that have a place.
    package let notes: [Note]
}
