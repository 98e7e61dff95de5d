internal import Formulas
internal import ModelFormat
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// Who runs a control, by names: several with `;` between, of whom each can let it fail alone, or a formula
/// as models have it, `{ all: [aws, lab] }`.
struct MatrixOperators {
    /// A name and what it means, while parties are still gathered.
    private(set) var names: [String] = []
    /// What part of the cell is not taken over: levels and numbers of people.
    private(set) var isCut = false

    /// The most formulas in each other.
    static let depth = 8

    /// Reads a cell.
    ///
    /// - Parameter party: The id of a party, by its name.
    /// - Returns: The formula; `nil` for what is none, with the reason in `fault`.
    mutating func quorum(
        _ cell: String, fault: inout String?, party: (String) -> String
    ) -> Quorum? {
        guard cell.hasPrefix("{") else {
            let names = cell.split { ";\n\r|".contains($0) }
                .map { MatrixOperators.trimmed(String($0)) }.filter { !$0.isEmpty }
            guard !names.isEmpty else {
                fault = "nobody is named"
                return nil
            }
            return .anyOf(names.map { .defender(DefenderID(party($0))) })
        }
        do throws(YAMLFaults) {
            let node = try YAMLDocument(bytes: Array(cell.utf8), file: "cell").root
            return quorum(node, depth: 1, fault: &fault, party: party)
        } catch {
            fault = "'\(InertText.line(String(cell.prefix(40))))' is no formula"
            return nil
        }
    }

    private mutating func quorum(
        _ node: YAMLNode, depth: Int, fault: inout String?, party: (String) -> String
    ) -> Quorum? {
        if let name = node.scalar?.text, !name.isEmpty {
            return .defender(DefenderID(party(name)))
        }
        if let name = node["op"]?.scalar?.text, !name.isEmpty {
            if (node.entries ?? []).count > 1 { isCut = true }
            return .defender(DefenderID(party(name)))
        }
        guard depth <= Self.depth else {
            fault = "formulas stand more than \(Self.depth) deep in each other"
            return nil
        }
        let form = ["all", "any", "of"].first { node[$0] != nil }
        guard let form, let items = node[form]?.items, !items.isEmpty else {
            fault = "a formula is { all: […] }, { any: […] } or { at-least: 2, of: […] }"
            return nil
        }
        var parts: [Quorum] = []
        for item in items {
            guard let part = quorum(item, depth: depth + 1, fault: &fault, party: party) else {
                return nil
            }
            parts.append(part)
        }
        switch form {
        case "all": return .all(parts)
        case "any": return .anyOf(parts)
        default:
            let count = node["at-least"]?.scalar.flatMap { Int($0.text) }
            guard let count, (1...parts.count).contains(count) else {
                fault = "'at-least' is a number from 1 to \(parts.count) here"
                return nil
            }
            return .atLeast(count: count, of: parts)
        }
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
