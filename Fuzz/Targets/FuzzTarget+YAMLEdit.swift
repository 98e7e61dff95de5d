import YAMLKit

extension FuzzTarget {
    /// Changes of YAML: what is changed says what was asked for, and all else what it said before.
    ///
    /// The first bytes choose what is changed and how, the rest is the text.
    static let yamlEdit = FuzzTarget(name: "yaml-edit") { bytes in
        guard bytes.count > 3, let syntax = try? YAMLSyntax(bytes: Array(bytes[3...])),
            syntax.mistakes.isEmpty,
            let root = try? YAMLDocument(bytes: syntax.bytes, file: "f").root
        else { return }
        let tree = YAMLValue(root)
        let paths = tree.paths
        let path = paths[Int(bytes[1]) % paths.count]
        guard let node = syntax.node(at: path), let old = tree.value(at: path[...]) else {
            throw Finding(description: "nothing at \(path)")
        }
        let value = YAMLValue.choices[Int(bytes[2]) % YAMLValue.choices.count]
        let change = Change(
            kind: Change.Kind.allCases[Int(bytes[0]) % Change.Kind.allCases.count], value: value,
            position: Int(bytes[2]))
        guard let wanted = change.outcome(of: old) else { return }
        let changed: YAMLSyntax
        do throws(YAMLEditError) {
            changed = try syntax.applying([change.edit(of: node, in: syntax, holding: old)])
        } catch {
            // It may say that it cannot; it must not do something else.
            return
        }
        let expected = tree.replacing(path[...], with: wanted)
        let read = try YAMLDocument(bytes: changed.bytes, file: "f").root
        try claim(
            YAMLValue(read) == expected,
            "\(change) at \(path) makes\n\(String(decoding: changed.bytes, as: UTF8.self))")
    }
}

/// One change of a node.
private struct Change {
    enum Kind: CaseIterable { case replace, add, append, removeEntry, removeItem }

    let kind: Kind
    let value: YAMLValue
    let position: Int

    /// What the node says afterwards; `nil` where the change is none for it.
    func outcome(of old: YAMLValue) -> YAMLValue? {
        switch (kind, old) {
        case (.replace, _): value
        case (.add, .mapping(let entries)):
            entries.contains { $0.key == "new" } ? nil : .mapping(entries + [.init("new", value)])
        case (.add, .null): .mapping([.init("new", value)])
        case (.append, .list(let items)): .list(items + [value])
        case (.append, .null): .list([value])
        case (.removeEntry, .mapping(var entries)) where !entries.isEmpty:
            {
                entries.remove(at: position % entries.count)
                return .mapping(entries)
            }()
        case (.removeItem, .list(var items)) where !items.isEmpty:
            {
                items.remove(at: position % items.count)
                return .list(items)
            }()
        default: nil
        }
    }

    func edit(
        of node: Int, in syntax: YAMLSyntax, holding old: YAMLValue
    ) throws(YAMLEditError) -> YAMLEdit {
        switch kind {
        case .replace: return try syntax.edit(replacing: node, with: value)
        case .add: return try syntax.edit(adding: .init("new", value), to: node)
        case .append: return try syntax.edit(appending: value, to: node)
        case .removeEntry:
            guard case .mapping(let entries) = old else { throw .noSuchPlace }
            return try syntax.edit(removing: entries[position % entries.count].key, from: node)
        case .removeItem:
            guard case .list(let items) = old else { throw .noSuchPlace }
            return try syntax.edit(removingItem: position % items.count, from: node)
        }
    }
}

extension YAMLValue {
    fileprivate static let choices: [YAMLValue] = [
        .text("text"), .text("no"), .text(""), .text("two\nlines\n"), .text("it's: \"#"), .null,
        .list([]), .mapping([]), .list([.text("a"), .text("b")]),
        .mapping([.init("k", .text("v")), .init("l", .list([.text("1")]))]),
        .list((0..<30).map { .text("item \($0)") }), .text("\ttab \u{85}"),
    ]

    /// The paths to everything in it, itself first.
    fileprivate var paths: [[YAMLSyntax.Step]] {
        switch self {
        case .list(let items):
            [[]] + items.enumerated().flatMap { at, item in item.paths.map { [.item(at)] + $0 } }
        case .mapping(let entries):
            [[]] + entries.flatMap { entry in entry.value.paths.map { [.key(entry.key)] + $0 } }
        default: [[]]
        }
    }

    fileprivate func value(at path: ArraySlice<YAMLSyntax.Step>) -> YAMLValue? {
        switch (path.first, self) {
        case (nil, _): self
        case (.item(let at), .list(let items)): items[at].value(at: path.dropFirst())
        case (.key(let key), .mapping(let entries)):
            entries.first { $0.key == key }?.value.value(at: path.dropFirst())
        default: nil
        }
    }

    fileprivate func replacing(
        _ path: ArraySlice<YAMLSyntax.Step>, with value: YAMLValue
    ) -> YAMLValue {
        switch (path.first, self) {
        case (.item(let at), .list(var items)):
            items[at] = items[at].replacing(path.dropFirst(), with: value)
            return .list(items)
        case (.key(let key), .mapping(let entries)):
            return .mapping(
                entries.map {
                    $0.key == key
                        ? Entry(key, $0.value.replacing(path.dropFirst(), with: value)) : $0
                })
        default: return value
        }
    }
}
