import Interchange
import ModelFormat
import YAMLKit

extension DraftModel {
    /// One text that says what this and all that it extends say, in canonical form; above each element of a
    /// section that stands in a text above the lowest, the uppermost file that has it.
    ///
    /// - Throws: `ModelErrors` where the text is wrong.
    /// - Complexity: as reading the model.
    package func writtenOut() throws -> String {
        guard let text = input?.canonicalText else { throw ModelErrors(check.diagnostics) }
        guard let whole = DraftText(bytes: Array(text.utf8), file: file) else { return text }
        var files: [String: String] = [:]
        for text in chain.dropLast().reversed() {
            for element in text.elements { files[element.path] = text.file }
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // From the end, so that places before it stay.
        for element in whole.elements.reversed() {
            guard let file = files[element.path] else { continue }
            let before = whole.syntax.bytes[..<whole.written(element.key).lowerBound]
            let line = before.count { $0 == UInt8(ascii: "\n") }
            let indent = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
            lines.insert(String(repeating: " ", count: indent) + "# from \(file)", at: line)
        }
        return lines.joined(separator: "\n")
    }
}

extension DraftText {
    /// The elements of all sections, each by its path and the node of its name, in the order of the text.
    fileprivate var elements: [(path: String, key: Int)] {
        guard let root = syntax.roots.first else { return [] }
        return pairs(root).flatMap { section, elements in
            pairs(elements).compactMap { key, _ in
                guard let name = syntax.text(of: section), let id = syntax.text(of: key) else {
                    return nil
                }
                return ("\(name).\(id)", key)
            }
        }
    }
}
