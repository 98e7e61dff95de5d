package import Phrases

/// What was found in one file that was checked.
package struct FileCheck: Hashable, Sendable {
    /// The file as it was named; `-` for standard input.
    package let path: String
    /// What it is, in a line; `nil` where it is wrong or cannot be read.
    package let summary: String?
    /// Everything that is to be said of it, sorted by place.
    package let diagnostics: [Diagnostic]
    /// Defaults that make its answers safer, a line each.
    package let takenForGranted: [String]
    /// Why nothing can be said of it; `nil` where something can.
    package let fault: String?

    /// A file that is right, or has no more than doubts.
    package init(
        path: String, summary: String, diagnostics: [Diagnostic], takenForGranted: [String] = []
    ) {
        self.path = path
        self.summary = summary
        self.diagnostics = diagnostics.sorted()
        self.takenForGranted = takenForGranted
        fault = nil
    }

    /// A file that is wrong.
    package init(path: String, errors: [Diagnostic]) {
        self.path = path
        summary = nil
        diagnostics = errors.sorted()
        takenForGranted = []
        fault = nil
    }

    /// A file of which nothing can be said.
    package init(path: String, fault: String) {
        self.path = path
        summary = nil
        diagnostics = []
        takenForGranted = []
        self.fault = fault
    }

    /// How many of its diagnostics are of a severity.
    package func count(_ severity: DiagnosticSeverity) -> Int {
        diagnostics.count { $0.severity == severity }
    }

    /// Its name for people.
    var name: String { path == "-" ? "stdin" : path }
}
