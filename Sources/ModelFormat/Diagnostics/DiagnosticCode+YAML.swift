package import Phrases

/// What the YAML reader refuses in a text.
extension DiagnosticCode {
    package static let syntax = DiagnosticCode("yaml.syntax")
    package static let tab = DiagnosticCode("yaml.tab")
    package static let missingBlank = DiagnosticCode("yaml.missing-blank")
    package static let colonInValue = DiagnosticCode("yaml.colon-in-value")
    package static let unclosed = DiagnosticCode("yaml.unclosed")
    package static let indentation = DiagnosticCode("yaml.indentation")
    package static let encoding = DiagnosticCode("yaml.encoding")
    package static let empty = DiagnosticCode("yaml.empty")
    package static let limit = DiagnosticCode("yaml.limit")
    package static let alias = DiagnosticCode("yaml.alias")
    package static let tag = DiagnosticCode("yaml.tag")
    package static let secondDocument = DiagnosticCode("yaml.second-document")
    package static let complexKey = DiagnosticCode("yaml.complex-key")
    package static let duplicateKey = DiagnosticCode("yaml.duplicate-key")
    package static let mergeKey = DiagnosticCode("yaml.merge-key")

    /// All of them, in the order of Docs/Diagnostics.md.
    package static let yamlCodes: [DiagnosticCode] = [
        .syntax, .tab, .missingBlank, .colonInValue, .unclosed, .indentation, .encoding, .empty,
        .limit, .alias, .tag, .secondDocument, .complexKey,
        .duplicateKey, .mergeKey,
    ]
}
