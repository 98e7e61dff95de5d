package import FailureAnalysis

/// What a version of a draft answers.
package struct DraftAnswers: Sendable {
    /// The version of the text.
    package let version: Int
    /// The verdict in two sentences.
    package let verdict: String
    /// Everything that was found, and in what: the matrix is `analysis.findings.exposure`.
    package let analysis: Analysis
    /// The lone failures by the element that they are told beside, `defenders.aws` or
    /// `jurisdictions.US`.
    package let loneFailures: [String: [LoneFailure]]
    /// The places of the barriers that an element's line tells of, by its path.
    let barriers: [String: [Int]]
}
