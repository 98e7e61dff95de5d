import YAMLKit

/// A tree of values, to take parts out of it.
indirect enum YAMLTree {
    case scalar(String, isPlain: Bool)
    case list([YAMLTree])
    case mapping([(key: String, value: YAMLTree)])

    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar): self = .scalar(scalar.text, isPlain: scalar.isPlain)
        case .list(let items): self = .list(items.map(YAMLTree.init))
        case .mapping(let entries): self = .mapping(entries.map { ($0.key, YAMLTree($0.value)) })
        }
    }

    /// The trees that lack one item of a list or one entry of a mapping, at any depth.
    var withoutOne: [YAMLTree] {
        switch self {
        case .scalar: []
        case .list(let items):
            items.indices.flatMap { at -> [YAMLTree] in
                var rest = items
                rest.remove(at: at)
                return [.list(rest)]
                    + items[at].withoutOne.map { smaller in
                        var items = items
                        items[at] = smaller
                        return .list(items)
                    }
            }
        case .mapping(let entries):
            entries.indices.flatMap { at -> [YAMLTree] in
                var rest = entries
                rest.remove(at: at)
                return [.mapping(rest)]
                    + entries[at].value.withoutOne.map { smaller in
                        var entries = entries
                        entries[at].value = smaller
                        return .mapping(entries)
                    }
            }
        }
    }

    /// The trees that lack one item of a list under `key`, at any depth.
    func withoutOne(of key: String) -> [YAMLTree] {
        switch self {
        case .scalar: return []
        case .list(let items):
            return items.indices.flatMap { at in
                items[at].withoutOne(of: key).map { smaller in
                    var items = items
                    items[at] = smaller
                    return .list(items)
                }
            }
        case .mapping(let entries):
            return entries.indices.flatMap { at -> [YAMLTree] in
                var found = entries[at].value.withoutOne(of: key)
                if entries[at].key == key, case .list(let items) = entries[at].value {
                    found += items.indices.map { place in
                        .list(items.enumerated().filter { $0.offset != place }.map(\.element))
                    }
                }
                return found.map { smaller in
                    var entries = entries
                    entries[at].value = smaller
                    return .mapping(entries)
                }
            }
        }
    }

    /// It as JSON; plain words stay plain.
    var json: String {
        switch self {
        case .scalar(let text, let isPlain):
            isPlain && (text.isEmpty || ["true", "false", "null", "~"].contains(text))
                ? (text.isEmpty || text == "~" ? "null" : text) : quoted(text)
        case .list(let items): "[" + items.map(\.json).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { quoted($0.key) + ": " + $0.value.json }.joined(separator: ", ")
                + "}"
        }
    }

    private func quoted(_ text: String) -> String {
        "\""
            + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
                "\n", with: "\\n") + "\""
    }
}
