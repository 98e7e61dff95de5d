public import Compilation

/// The answer to "who can fail alone?": what was found, and in what.
public struct Analysis: Sendable {
    /// What was analysed.
    public let compiled: CompiledModel
    /// Everything found.
    public let findings: Findings

    /// Makes an analysis of what was found.
    public init(compiled: CompiledModel, findings: Findings) {
        self.compiled = compiled
        self.findings = findings
    }

    /// One path for every single failure that suffices.
    public var paths: [FailurePath] { findings.failurePaths }
}
