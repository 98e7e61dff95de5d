package import Phrases

/// What is wrong or doubtful in a GraphML file.
extension DiagnosticCode {
    package static let xmlSyntax = DiagnosticCode("xml.syntax")
    package static let xmlDoctype = DiagnosticCode("xml.doctype")
    package static let xmlLimit = DiagnosticCode("xml.limit")
    package static let graphMLStructure = DiagnosticCode("graphml.structure")
    package static let graphMLHyperedge = DiagnosticCode("graphml.hyperedge")
    package static let graphMLUndeclaredKey = DiagnosticCode("graphml.undeclared-key")
    package static let graphMLDuplicateKey = DiagnosticCode("graphml.duplicate-key")
    package static let graphMLDuplicateNode = DiagnosticCode("graphml.duplicate-node")
    package static let graphMLDanglingEndpoint = DiagnosticCode("graphml.dangling-endpoint")
    package static let graphMLLimit = DiagnosticCode("graphml.limit")
    package static let graphMLNoModel = DiagnosticCode("graphml.no-model")
    package static let graphMLStaleModel = DiagnosticCode("graphml.stale-model")
    package static let graphMLUnknownType = DiagnosticCode("graphml.unknown-type", .warning)
    package static let graphMLWrongValue = DiagnosticCode("graphml.wrong-value", .warning)
    package static let graphMLNotRead = DiagnosticCode("graphml.not-read", .warning)
    package static let graphMLOddKey = DiagnosticCode("graphml.odd-key", .warning)
    package static let graphMLLookAlikeName = DiagnosticCode("graphml.look-alike-name", .warning)

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let graphMLCodes: [DiagnosticCode] = [
        .xmlSyntax, .xmlDoctype, .xmlLimit, .graphMLStructure, .graphMLHyperedge,
        .graphMLUndeclaredKey, .graphMLDuplicateKey, .graphMLDuplicateNode,
        .graphMLDanglingEndpoint, .graphMLLimit, .graphMLNoModel, .graphMLStaleModel,
        .graphMLUnknownType, .graphMLWrongValue, .graphMLNotRead, .graphMLOddKey,
        .graphMLLookAlikeName,
    ]
}
