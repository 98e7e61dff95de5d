package import Phrases

/// What is wrong with an acceptance file.
extension DiagnosticCode {
    package static let acceptanceUnmatched = DiagnosticCode("accept.unmatched")
    package static let acceptanceUndated = DiagnosticCode("accept.undated")

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let acceptanceCodes: [DiagnosticCode] = [
        .acceptanceUnmatched, .acceptanceUndated,
    ]
}
