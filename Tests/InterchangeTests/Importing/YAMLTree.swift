import TestSupport
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

    /// The tree without one item or entry that is chosen at random, going down as long as there is
    /// something below.
    func without(oneOf random: inout SplitMix64) -> YAMLTree {
        switch self {
        case .scalar: return self
        case .list(var items):
            guard let at = items.indices.randomElement(using: &random) else { return self }
            if items[at].isEmpty || Int.random(in: 0..<4, using: &random) == 0 {
                items.remove(at: at)
            } else {
                items[at] = items[at].without(oneOf: &random)
            }
            return .list(items)
        case .mapping(var entries):
            guard let at = entries.indices.randomElement(using: &random) else { return self }
            if entries[at].value.isEmpty || Int.random(in: 0..<4, using: &random) == 0 {
                entries.remove(at: at)
            } else {
                entries[at].value = entries[at].value.without(oneOf: &random)
            }
            return .mapping(entries)
        }
    }

    /// The tree with some part of it replaced by a part of another, or by a word.
    func withOddPart(of other: YAMLTree, _ random: inout SplitMix64) -> YAMLTree {
        let goesOn = Int.random(in: 0..<5, using: &random) > 0
        switch self {
        case .list(var items):
            guard goesOn, let at = items.indices.randomElement(using: &random) else { break }
            items[at] = items[at].withOddPart(of: other, &random)
            return .list(items)
        case .mapping(var entries):
            guard goesOn, let at = entries.indices.randomElement(using: &random) else { break }
            entries[at].value = entries[at].value.withOddPart(of: other, &random)
            return .mapping(entries)
        case .scalar: break
        }
        let words = ["", "~", "true", "12", "a", "zone:", "…"]
        if Bool.random(using: &random) {
            return .scalar(
                words.randomElement(using: &random) ?? "", isPlain: Bool.random(using: &random))
        }
        return other.part(&random)
    }

    /// Some part of the tree.
    private func part(_ random: inout SplitMix64) -> YAMLTree {
        guard Int.random(in: 0..<4, using: &random) > 0 else { return self }
        switch self {
        case .scalar: return self
        case .list(let items): return items.randomElement(using: &random)?.part(&random) ?? self
        case .mapping(let entries):
            return entries.randomElement(using: &random)?.value.part(&random) ?? self
        }
    }

    /// Whether nothing is below.
    private var isEmpty: Bool {
        switch self {
        case .scalar: true
        case .list(let items): items.isEmpty
        case .mapping(let entries): entries.isEmpty
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

    /// It as JSON in which plain numbers and truth values are such.
    var typed: String {
        switch self {
        case .scalar(let text, let isPlain):
            isPlain && (Int(text) != nil || ["true", "false"].contains(text)) ? text : quoted(text)
        case .list(let items): "[" + items.map(\.typed).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { quoted($0.key) + ": " + $0.value.typed }.joined(separator: ", ")
                + "}"
        }
    }
}
