public import Compilation

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
