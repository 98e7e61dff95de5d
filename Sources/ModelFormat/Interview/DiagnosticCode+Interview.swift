package import Phrases

/// What is wrong with answers to the questions of `init`.
extension DiagnosticCode {
    package static let answerText = DiagnosticCode("answers.text")
    package static let answerCount = DiagnosticCode("answers.count")

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let interviewCodes: [DiagnosticCode] = [.answerText, .answerCount]
}
