import ModelFormat
import YAMLKit

extension DraftModel {
    /// What the text declares, as it is written: sections, their elements, and the items of these.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package func symbols() -> [DraftSymbol] {
        guard let text = chain.first, let roles = roles.first,
            let root = text.syntax.roots.first
        else { return [] }
        return SymbolFinder(text: text, roles: roles).entries(of: root)
    }
}

/// Finds what has a name in a text.
private struct SymbolFinder {
    let text: DraftText
    let roles: RoleTree

    /// The sections of a model, each with what it declares.
    func entries(of root: Int) -> [DraftSymbol] {
        text.pairs(root).compactMap { key, value in
            guard let role = roles[key], case .key = role.part, let name = name(key) else {
                return nil
            }
            if let section = ModelSection(rawValue: name) {
                let elements = text.pairs(value).compactMap { element($0, $1, of: section) }
                return symbol(
                    name, Self.count(elements), .section, key, value, children: elements)
            }
            let lines = items(value)
            return lines.isEmpty
                ? nil : symbol(name, Self.count(lines), .section, key, value, children: lines)
        }
    }

    private func element(_ key: Int, _ value: Int, of section: ModelSection) -> DraftSymbol? {
        guard let name = name(key) else { return nil }
        let title = text.entry("title", of: value).flatMap { text.syntax.text(of: $0) }
        let parts = text.pairs(value).flatMap { items($0.value) }
        return symbol(
            name, section.element + (title.map { ": \($0)" } ?? ""), .element, key, value,
            children: parts)
    }

    /// The items of a list of mappings, by what names them.
    private func items(_ list: Int) -> [DraftSymbol] {
        guard text.syntax.nodes[list].kind == .list else { return [] }
        return text.syntax.nodes[list].children.compactMap { item in
            guard let table = roles[item]?.kind?.mappings.first, let keys = Self.naming[table]
            else { return nil }
            let found = keys.lazy.compactMap { text.entry($0, of: item) }.first
            guard let found, let name = name(found) else { return nil }
            return symbol(
                name, table.rawValue.split(separator: "-").joined(separator: " "), .item, found,
                item, children: [])
        }
    }

    /// By which keys the items of a list are told apart.
    private static let naming: [KeyTableName: [String]] = [
        .control: ["use", "id"], .copy: ["in"], .requirement: ["consequence"],
        .presetLine: ["consequence"], .alternative: ["label"], .expectation: ["consequence"],
    ]

    private func symbol(
        _ name: String, _ detail: String, _ kind: DraftSymbol.Kind, _ key: Int, _ value: Int,
        children: [DraftSymbol]
    ) -> DraftSymbol {
        let (named, whole) = (text.written(key), text.written(value))
        let end = max(named.upperBound, text.end(of: value))
        return DraftSymbol(
            name: name, detail: detail, kind: kind,
            place: text.place(min(named.lowerBound, whole.lowerBound)..<end),
            namePlace: text.place(named), children: children)
    }

    private func name(_ node: Int) -> String? {
        text.syntax.text(of: node).flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func count(_ children: [DraftSymbol]) -> String {
        children.count == 1 ? "1 entry" : "\(children.count) entries"
    }
}
