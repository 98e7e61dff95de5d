internal import Formulas
internal import ModelFormat
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// Who runs a control, by names: several, of whom each can let it fail alone, or a formula as models have
/// it, `{ all: [aws, lab] }`.
///
/// Whatever can stand between two names parts them: to take two names for one would be a party more.
struct MatrixOperators {
    /// What part of the cell is not taken over: levels and numbers of people.
    private(set) var isCut = false

    /// The most formulas in each other.
    static let depth = 8

    /// What parts names in a cell, besides words such as 'and' and a dash with blanks around it.
    private static let separators: Set<Character> = [
        ";", ",", "/", "&", "+", "|", "\\", "(", ")", "[", "]", "\n", "\r", "\r\n", "\u{2028}",
        "\u{2029}", "\u{B7}", "\u{2022}", "\u{3001}", "\u{FF0C}", "\u{FF1B}", "\u{FF0F}",
    ]
    private static let joiningWords: Set<String> = [
        "and", "or", "with", "plus", "und", "oder", "et", "-", "\u{2013}", "\u{2014}",
    ]

    /// The names in a text, in the order written.
    ///
    /// - Complexity: O(*n*) for *n* characters.
    static func names(in text: String) -> [String] {
        var names: [String] = []
        for piece in LookAlike.seen(text).split(whereSeparator: separators.contains) {
            let words = piece.split(whereSeparator: \.isWhitespace).map(String.init)
            let parts = words.split { joiningWords.contains($0.lowercased()) }
            if parts.isEmpty, words.contains(where: { $0.contains(where: \.isLetter) }) {
                // Somebody who is called by such a word.
                names.append(words.joined(separator: " "))
            }
            names += parts.map { $0.joined(separator: " ") }
        }
        return names
    }

    /// A name as it is compared: its letters and digits in lower case.
    static func key(_ name: String) -> String {
        let key = LookAlike.seen(name).lowercased().filter { $0.isLetter || $0.isNumber }
        return key.isEmpty ? name : key
    }

    /// Reads a cell.
    ///
    /// - Parameter party: Who has a part in what a name stands for.
    /// - Returns: The formula; `nil` for what is none, with the reason in `fault`, and where nobody is named.
    mutating func quorum(
        _ cell: String, fault: inout String?, party: (String) -> Quorum
    ) -> Quorum? {
        guard cell.hasPrefix("{") else {
            let names = Self.names(in: cell)
            guard !MatrixWords.isNobody(cell), !names.allSatisfy(MatrixWords.isNobody) else {
                return nil
            }
            return .anyOf(names.map(party))
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
        _ node: YAMLNode, depth: Int, fault: inout String?, party: (String) -> Quorum
    ) -> Quorum? {
        if let name = node.scalar?.text { return one(name, fault: &fault, party: party) }
        guard let form = Self.form(of: node, fault: &fault) else { return nil }
        if form == "op", let name = node["op"]?.scalar?.text {
            if (node.entries ?? []).count > 1 { isCut = true }
            return one(name, fault: &fault, party: party)
        }
        guard depth <= Self.depth else {
            fault = "formulas stand more than \(Self.depth) deep in each other"
            return nil
        }
        guard form != "op", let items = node[form]?.items, !items.isEmpty else {
            fault = Self.advice
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
        case "all": return .allOf(parts)
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

    /// One name of a formula: what can be several names is none, since a formula says how each counts.
    private func one(
        _ text: String, fault: inout String?, party: (String) -> Quorum
    ) -> Quorum? {
        let names = Self.names(in: text)
        let shown = InertText.line(String(text.prefix(40)))
        guard let name = names.first, !MatrixWords.isNobody(text) else {
            fault = "'\(shown)' in a formula names nobody"
            return nil
        }
        guard names.count == 1 else {
            fault =
                "'\(shown)' in a formula can be several names: write each by itself, as in { any: [a, b] }"
            return nil
        }
        return party(name)
    }

    private static let advice =
        "a formula is { all: […] }, { any: […] } or { at-least: 2, of: […] }"

    /// What kind of formula it is, by its key; `nil` where there is none, or another that does not go with it.
    private static func form(of node: YAMLNode, fault: inout String?) -> String? {
        let keys = (node.entries ?? []).map(\.key)
        guard let form = ["op", "all", "any", "of"].first(where: keys.contains) else {
            fault = advice
            return nil
        }
        let allowed: Set<String> =
            switch form {
            case "op": ["op", "level", "persons"]
            case "of": ["of", "at-least"]
            default: [form]
            }
        if let other = keys.first(where: { !allowed.contains($0) }) {
            let shown = InertText.line(String(other.prefix(40)))
            fault = "'\(shown)' does not go with '\(form)': \(advice), each by itself"
            return nil
        }
        return form
    }
}
