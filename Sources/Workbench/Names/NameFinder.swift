import ModelFormat
import ThreatGraph
import YAMLKit

/// Finds the names in one text, by the roles of its nodes.
struct NameFinder {
    private let text: DraftText
    private let roles: RoleTree
    private let layer: Int
    private(set) var uses: [NameUse] = []

    /// Goes through a text.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    init(_ text: DraftText, roles: RoleTree, layer: Int) {
        self.text = text
        self.roles = roles
        self.layer = layer
        for node in text.syntax.nodes.indices {
            guard let role = roles[node], text.syntax.nodes[node].kind == .scalar else { continue }
            switch role.part {
            case .name(let section): declare(node, in: section)
            case .changedPath: follow(node)
            case .value(let kind): refer(node, kind)
            case .key, .stray: break
            }
        }
    }

    private mutating func declare(_ node: Int, in section: ModelSection) {
        guard let name = text.syntax.text(of: node) else { return }
        let isRemoved = value(ofKey: node).map { isNull($0) } ?? false
        let manner: NameUse.Manner = isRemoved ? .removes : .declares
        add(name, [section], manner, at: node)
        if let value = value(ofKey: node) { uses[uses.count - 1].title = title(of: value) }
    }

    private func title(of node: Int) -> String? {
        text.entry("title", of: node).flatMap { text.syntax.text(of: $0) }
    }

    private mutating func refer(_ node: Int, _ kind: KeyKind) {
        guard let name = text.syntax.text(of: node), !name.isEmpty, !isNull(node) else { return }
        for alternative in kind.alternatives {
            switch alternative {
            case .path: return follow(node)
            case .cause: return cause(node)
            case .word(let word) where word == name: return
            default: break
            }
        }
        let sections = kind.referred
        if !sections.isEmpty { add(name, sections, .refers, at: node) }
    }

    /// The name in a root cause, `order:US`.
    private mutating func cause(_ node: Int) {
        guard let written = text.syntax.text(of: node), let cause = CauseName(rootID: written)
        else { return }
        let before = written.utf8.count - cause.name.utf8.count
        add(cause.name, [cause.kind.section], .refers, at: node, from: before)
    }

    /// The name in a path, `channels.network.operator`.
    private mutating func follow(_ node: Int) {
        guard let written = text.syntax.text(of: node) else { return }
        let parts = written.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let section = ModelSection(rawValue: String(parts[0])) else {
            return
        }
        add(String(parts[1]), [section], .refers, at: node, from: parts[0].utf8.count + 1)
    }

    private mutating func add(
        _ name: String, _ sections: [ModelSection], _ manner: NameUse.Manner, at node: Int,
        from skipped: Int = 0
    ) {
        let whole = text.written(node)
        let quote = [.singleQuoted, .doubleQuoted].contains(text.syntax.nodes[node].style) ? 1 : 0
        let start = min(whole.lowerBound + quote + skipped, whole.upperBound)
        let range = start..<min(start + name.utf8.count, whole.upperBound)
        let isLiteral = Array(text.syntax.bytes[range]) == Array(name.utf8)
        uses.append(
            NameUse(
                name: name, sections: sections, manner: manner,
                place: text.place(isLiteral ? range : whole), isLiteral: isLiteral, layer: layer))
    }

    /// The value of a key: of nodes that hold nothing, the one behind it is the next.
    private func value(ofKey key: Int) -> Int? {
        let next = key + 1
        guard text.syntax.nodes.indices.contains(next),
            text.syntax.nodes[next].parent == text.syntax.nodes[key].parent
        else { return nil }
        return next
    }

    private func isNull(_ node: Int) -> Bool {
        guard text.syntax.nodes[node].style == .plain, let written = text.syntax.text(of: node)
        else { return false }
        return ["~", "null", "Null", "NULL"].contains(written)
    }
}

extension CauseName.Kind {
    /// The section that declares what the cause is called after.
    var section: ModelSection {
        switch self {
        case .own: .defenders
        case .parent: .parents
        case .order: .jurisdictions
        case .shared: .shared
        case .tie: .ties
        }
    }
}
