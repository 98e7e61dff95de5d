/// How a formula reads: what stands between its parts, and where brackets are needed.
package struct FormulaStyle: Hashable, Sendable {
    /// How the parts of `all` and `any` are put together.
    package enum Joining: Hashable, Sendable {
        /// A word between each two: `a and b and c`.
        case words
        /// As a sentence lists them: `a, b and c`.
        case sentence
        /// The operation before them: `all of (a, b, c)`.
        case operation
    }

    /// How the parts of `all` and `any` are put together.
    package var joining: Joining
    /// Whether the parts of a count stand in brackets, `2 of (a, b, c)`, or bare, `2 of a, b, c`.
    package var bracketsCounted: Bool

    /// `a failing and (b failing or OC4)`, `2 of a failing, b failing`.
    package static let plain = FormulaStyle(joining: .words, bracketsCounted: false)
    /// `a, b and c`, `2 of a, b, c`: for labels.
    package static let label = FormulaStyle(joining: .sentence, bracketsCounted: false)
    /// `a and (b or c)`, `2 of (a, b, c)`: for values in a table or a file.
    package static let short = FormulaStyle(joining: .words, bracketsCounted: true)
    /// `all of (a, any of (b, c))`, `2 of (a, b, c)`: for lists of changes.
    package static let listed = FormulaStyle(joining: .operation, bracketsCounted: true)
}
