/// The sort of a diagnostic: a name that is stable from version to version, and how bad it is.
///
/// A value, not a list: the folder that reports a sort declares it beside its reader as a static
/// member, and adds it to the folder's list. `code` can be matched like an enumeration's case.
///
///     extension DiagnosticCode {
///         package static let badColour = DiagnosticCode("paint.bad-colour", .warning)
///         package static let paintCodes: [DiagnosticCode] = [.badColour]
///     }
///
/// A test joins the lists, refuses a code that is in none, and holds Docs/Diagnostics.md, which has
/// an example of each, wrong and mended, to them.
public struct DiagnosticCode: Hashable, Sendable {
    /// The name, for example `yaml.syntax`: what reports it, then what is wrong.
    public let rawValue: String
    /// How bad it is.
    public let severity: DiagnosticSeverity

    /// Makes a code; of an error, unless something else is said.
    package init(_ rawValue: String, _ severity: DiagnosticSeverity = .error) {
        self.rawValue = rawValue
        self.severity = severity
    }
}
