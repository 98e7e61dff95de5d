package import Phrases

/// What is wrong with an input as a whole.
extension DiagnosticCode {
    package static let otherFormat = DiagnosticCode("input.other-format")

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let inputCodes: [DiagnosticCode] = [.otherFormat]
}
