package import Phrases

/// What is doubtful in a fault tree.
extension DiagnosticCode {
    package static let faultTreeLookAlikeName = DiagnosticCode(
        "fault-tree.look-alike-name", .warning)

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let faultTreeCodes: [DiagnosticCode] = [.faultTreeLookAlikeName]
}
