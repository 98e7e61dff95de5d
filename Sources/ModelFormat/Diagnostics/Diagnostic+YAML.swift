package import Phrases
package import YAMLKit

extension DiagnosticPlace {
    /// The start of a range of YAML.
    package init(_ range: YAMLRange) {
        self.init(
            file: range.file, line: range.start.line, column: range.start.column,
            utf16Column: range.start.utf16Column)
    }
}

extension Diagnostic {
    /// A diagnostic at the start of a range.
    package init(_ code: DiagnosticCode, _ message: String, at range: YAMLRange, notes: [Note] = [])
    {
        self.init(code, message, at: DiagnosticPlace(range), notes: notes)
    }

    /// What the YAML reader refused.
    package init(_ fault: YAMLFault) {
        var notes: [Note] = []
        if case .duplicateKey(_, let first) = fault.kind {
            notes = [Note("it stood here before", at: DiagnosticPlace(first))]
        }
        self.init(
            Diagnostic.code(of: fault.kind), fault.description, at: fault.range, notes: notes)
    }

    private static func code(of kind: YAMLFault.Kind) -> DiagnosticCode {
        switch kind {
        case .syntax(let mistake): code(of: mistake.family)
        case .notUTF8: .encoding
        case .empty: .empty
        case .tooManyBytes, .tooDeep, .tooManyNodes, .scalarTooLong: .limit
        case .anchor, .alias: .alias
        case .tag: .tag
        case .secondDocument: .secondDocument
        case .complexKey: .complexKey
        case .duplicateKey: .duplicateKey
        case .mergeKey: .mergeKey
        }
    }
    private static func code(of family: YAMLMistake.Family) -> DiagnosticCode {
        switch family {
        case .tab: .tab
        case .missingBlank: .missingBlank
        case .colonInValue: .colonInValue
        case .unclosed: .unclosed
        case .indentation: .indentation
        case .other: .syntax
        }
    }
}
