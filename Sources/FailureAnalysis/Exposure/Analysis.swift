package import Compilation

/// The answer to "who can fail alone?": what was found, and in what.
package struct Analysis: Sendable {
    /// What was analysed.
    package let compiled: CompiledModel
    /// Everything found.
    package var findings: Findings

    /// Makes an analysis of what was found.
    package init(compiled: CompiledModel, findings: Findings) {
        self.compiled = compiled
        self.findings = findings
    }

    /// One path for every single failure that suffices.
    package var paths: [FailurePath] { findings.failurePaths }
}
