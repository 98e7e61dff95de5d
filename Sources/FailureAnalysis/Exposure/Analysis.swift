/// The answer to "who can fail alone?": findings to write, and the paths to draw.
public struct Analysis: Sendable {
    /// What was analysed.
    public let compiled: CompiledModel
    /// Everything found.
    public let findings: Findings
    /// One path for every single failure that suffices, in the order of `findings.failurePaths`.
    public let paths: [FailurePath]

    /// Makes an analysis of what was found.
    public init(compiled: CompiledModel, findings: Findings, paths: [FailurePath]) {
        self.compiled = compiled
        self.findings = findings
        self.paths = paths
    }
}

/// Why an analysis could not be finished.
public enum AnalysisError: Error, Hashable, Sendable {
    /// A certificate that the engine made did not pass the independent checker: a fault of ours.
    case certificateRejected(String)
    /// An engine refused a question of ours that it must take: a fault of ours.
    case refused(String)
    /// The graph has no consequence called so.
    case noConsequence(String, known: [String])
}

extension AnalysisError: CustomStringConvertible {
    /// What went wrong and what to do.
    public var description: String {
        switch self {
        case .certificateRejected(let reason):
            "a certificate did not verify (\(reason)); the answer is withheld: this is a fault of "
                + "sallyport, report it with the model"
        case .refused(let reason):
            "a question was refused (\(reason)); the answer is withheld: this is a fault of "
                + "sallyport, report it with the model"
        case .noConsequence(let id, let known):
            "the graph has no consequence '\(id)'; it has \(known.joined(separator: ", "))"
        }
    }
}
