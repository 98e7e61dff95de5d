package import Phrases

/// A change that mends something, or tries something out.
package struct QuickFix: Hashable, Sendable {
    /// What sort of change it is.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// A misspelt word becomes what was surely meant.
        case spelling
        /// A name that is used is declared.
        case declaration
        /// A fact becomes one that is not known.
        case unknown
        /// What an option of the model would change is changed.
        case remedy
    }

    /// What it does, in a line.
    package let title: String
    /// What sort of change it is.
    package let kind: Kind
    /// The diagnostic that it mends; `nil` where nothing is wrong.
    package let mends: Diagnostic?
    /// What changes, none of which overlap.
    package let edits: [TextEdit]
}
