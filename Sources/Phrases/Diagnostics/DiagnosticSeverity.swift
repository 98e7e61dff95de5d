/// How bad a diagnostic is.
public enum DiagnosticSeverity: String, Hashable, Sendable {
    /// The input has no meaning until it is mended.
    case error
    /// The input has a meaning, but maybe not the intended one.
    case warning
    /// Worth knowing; there is nothing to mend.
    case note
}
