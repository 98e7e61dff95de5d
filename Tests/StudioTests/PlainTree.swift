import YAMLKit

/// What a text of YAML says, without how it is written: what edits are held against.
indirect enum PlainTree: Hashable {
    case scalar(String)
    case list([PlainTree])
    case mapping([String: PlainTree])

    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar): self = .scalar(scalar.text)
        case .list(let items): self = .list(items.map { PlainTree($0) })
        case .mapping(let entries):
            self = .mapping(
                Dictionary(
                    entries.map { ($0.key, PlainTree($0.value)) }, uniquingKeysWith: { $1 }))
        }
    }

    init?(text: String) {
        guard let document = try? YAMLDocument(bytes: Array(text.utf8), file: "t") else {
            return nil
        }
        self.init(document.root)
    }

    /// The tree with a value at a path; mappings on the way are made where they are not.
    func setting(_ path: ArraySlice<String>, _ value: PlainTree?) -> PlainTree {
        guard let first = path.first else { return value ?? self }
        switch self {
        case .list(var items):
            guard let at = Int(first), items.indices.contains(at) else { return self }
            if path.count == 1, value == nil {
                items.remove(at: at)
            } else {
                items[at] = items[at].setting(path.dropFirst(), value)
            }
            return .list(items)
        case .mapping(var entries):
            if path.count == 1 {
                entries[first] = value
            } else {
                entries[first] = (entries[first] ?? .mapping([:]))
                    .setting(path.dropFirst(), value)
            }
            return .mapping(entries)
        case .scalar: return PlainTree.mapping([:]).setting(path, value)
        }
    }
}

/// The comments of a text, in order, without blanks at their ends.
func comments(of text: String) -> [String] {
    guard let syntax = try? YAMLSyntax(bytes: Array(text.utf8)) else { return [] }
    return syntax.tokens.filter { $0.kind == .comment }.map { token in
        String(decoding: syntax.bytes[token.range], as: UTF8.self).trimmed
    }
}

extension String {
    fileprivate var trimmed: String {
        String(reversed().drop { $0.isWhitespace }.reversed())
    }
}
