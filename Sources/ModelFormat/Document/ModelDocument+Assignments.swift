internal import Phrases
public import ThreatGraph
package import YAMLKit

extension ModelDocument {
    /// The document with facts set as a command line writes them, `path=value`, in the order given.
    ///
    /// The value is one YAML value, usually in flow form, read by the rules and limits of a model
    /// file; `~` removes what is there. What may be set, and where a path may lead, is as for
    /// `applying(_:)`. A mistake is reported as being in a file called `set` followed by the
    /// place of the assignment.
    ///
    /// - Throws: `ModelErrors` with every assignment that is no assignment, is not YAML or leads
    ///   nowhere.
    /// - Returns: The changed document, and the changes that were made.
    public func applying(
        assignments: [String]
    ) throws(ModelErrors) -> (document: ModelDocument, changes: [Change]) {
        var items: [WrittenChanges.Item] = []
        var faults: [Diagnostic] = []
        for (number, text) in assignments.enumerated() {
            do throws(ModelErrors) {
                items.append(try Self.item(text, file: "set \(number + 1)"))
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty else { throw ModelErrors(faults) }
        return try applying(items)
    }

    /// The document with facts set as entries of a file write them, a path and its value each, in the
    /// order given.
    ///
    /// - Throws: `ModelErrors` with every path that leads nowhere, at its place in that file.
    package func applying(
        entries: [YAMLEntry]
    ) throws(ModelErrors) -> (document: ModelDocument, changes: [Change]) {
        try applying(
            entries.map {
                WrittenChanges.Item(path: $0.key, pathRange: $0.keyRange, value: $0.value)
            })
    }

    private func applying(
        _ items: [WrittenChanges.Item]
    ) throws(ModelErrors) -> (document: ModelDocument, changes: [Change]) {
        let outcome = ModelTrial.apply(items, to: root)
        let faults = outcome.faults + ModelTrial.datedFaults(of: items)
        guard faults.isEmpty else { throw ModelErrors(faults) }
        let document = ModelDocument(
            files: files, root: outcome.root, isAsWritten: isAsWritten && items.isEmpty)
        return (document, items.map(\.change))
    }

    /// One assignment taken apart at its first equals sign.
    private static func item(
        _ text: String, file: String
    ) throws(ModelErrors) -> WrittenChanges.Item {
        let start = YAMLMark(line: 1, column: 1)
        let whole = YAMLRange(file: file, start: start, end: start)
        guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")), sign > text.startIndex else {
            throw ModelErrors([
                Diagnostic(
                    .unknownPath,
                    "'\(text.prefix(80))' sets nothing: write a path, '=' and a value, as "
                        + "perimeters.campus.level=SL3", at: whole)
            ])
        }
        let path = String(text[..<sign])
        let value = String(text[text.utf8.index(after: sign)...])
        // What stands before the value is blanked, so that columns are those of the assignment.
        let blanks = [UInt8](repeating: UInt8(ascii: " "), count: path.utf8.count + 1)
        do throws(YAMLFaults) {
            let node = try YAMLDocument(bytes: blanks + Array(value.utf8), file: file).root
            return WrittenChanges.Item(path: path, pathRange: whole, value: node)
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
    }
}

extension Change {
    /// The value as a reader would say it; `nil` where the fact is taken away.
    public var valueLabel: String? { value == .null ? nil : value.label }
}
