public import Phrases

/// Everything wrong with an input, sorted by place.
public struct ModelErrors: Error, Hashable, Sendable {
    /// More diagnostics than this are not worth reading; later ones are dropped, and what is no
    /// error before an error.
    public static let mostWorthReading = 1000

    /// The diagnostics, at least one of them an error.
    public let diagnostics: [Diagnostic]

    /// Makes it from diagnostics in any order; each is kept once, and no more than
    /// `mostWorthReading`.
    public init(_ diagnostics: some Sequence<Diagnostic>) {
        let sorted = Set(diagnostics).sorted()
        guard sorted.count > Self.mostWorthReading else {
            self.diagnostics = sorted
            return
        }
        let errors = sorted.filter { $0.severity == .error }.prefix(Self.mostWorthReading)
        let others = sorted.filter { $0.severity != .error }
        self.diagnostics = (errors + others.prefix(Self.mostWorthReading - errors.count)).sorted()
    }
}

extension ModelErrors: CustomStringConvertible {
    /// The diagnostics, one after the other.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
