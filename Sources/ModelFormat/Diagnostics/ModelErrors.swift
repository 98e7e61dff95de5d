public import Phrases

/// Everything wrong with an input, sorted by place.
public struct ModelErrors: Error, Hashable, Sendable {
    /// More diagnostics than this are not worth reading; a reader drops later ones.
    package static let mostWorthReading = 1000

    /// The diagnostics, at least one of them an error.
    public let diagnostics: [Diagnostic]

    /// Makes it from diagnostics in any order; each is kept once.
    public init(_ diagnostics: some Sequence<Diagnostic>) {
        self.diagnostics = Set(diagnostics).sorted()
    }
}

extension ModelErrors: CustomStringConvertible {
    /// The diagnostics, one after the other.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
