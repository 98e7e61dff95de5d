import ModelFormat
import YAMLKit

/// The roles of the nodes of one text.
struct RoleTree: Sendable {
    /// The role of each node; `nil` for those of a second document.
    let roles: [NodeRole?]

    /// Goes through a text.
    ///
    /// - Complexity: O(*n* · *r*) for *n* nodes and tables of *r* rows.
    init(_ syntax: YAMLSyntax, tables: ModelTables = .standard) {
        var builder = RoleBuilder(syntax: syntax, tables: tables)
        builder.build()
        roles = builder.roles
    }

    /// The role of a node.
    subscript(node: Int) -> NodeRole? { roles.indices.contains(node) ? roles[node] : nil }
}

/// Gives every node its role, those that hold others first.
private struct RoleBuilder {
    let syntax: YAMLSyntax
    let tables: ModelTables
    var roles: [NodeRole?]

    init(syntax: YAMLSyntax, tables: ModelTables) {
        self.syntax = syntax
        self.tables = tables
        roles = Array(repeating: nil, count: syntax.nodes.count)
    }

    mutating func build() {
        guard let root = syntax.roots.first else { return }
        let top = isPreset(root) ? KeyTableName.preset : .model
        roles[root] = NodeRole(part: .value(.mapping(top)), path: [])
        for node in syntax.nodes.indices {
            guard let role = roles[node] else { continue }
            switch syntax.nodes[node].kind {
            case .mapping: enterMapping(node, role)
            case .list: enterList(node, role)
            case .scalar, .alias: break
            }
        }
    }

    private func isPreset(_ root: Int) -> Bool {
        let keys = keys(of: root)
        return keys.contains("preset") && !keys.contains("sallyport")
    }

    private func keys(of mapping: Int) -> [String] {
        let children = syntax.nodes[mapping].children
        return stride(from: 0, to: children.count, by: 2).compactMap {
            syntax.text(of: children[$0])
        }
    }

    // MARK: Mappings

    private mutating func enterMapping(_ node: Int, _ role: NodeRole) {
        let children = syntax.nodes[node].children
        for at in stride(from: 0, to: children.count, by: 2) {
            let key = syntax.text(of: children[at]) ?? ""
            let path = role.path + [key]
            let parts = parts(of: key, in: node, role)
            roles[children[at]] = NodeRole(part: parts.key, path: path, fact: role.fact)
            guard children.indices.contains(at + 1) else { continue }
            let value = NodeRole(part: parts.value, path: path, fact: role.fact)
            let isOfUnknown = key == "one-of" && parts.value != .stray
            roles[children[at + 1]] = (isOfUnknown ? alternatives(value, of: node) : value).settled
        }
    }

    /// The parts that a key and its value play in a mapping.
    private func parts(
        of key: String, in node: Int, _ role: NodeRole
    ) -> (key: NodeRole.Part, value: NodeRole.Part) {
        guard let kind = role.kind else { return (.stray, .stray) }
        if let section = kind.section {
            return (.name(section), .value(.mapping(section.table)))
        }
        if kind.alternatives.contains(.changes) {
            let path = key.split(separator: ".").map(String.init)
            return (.changedPath, .value(tables.kind(at: path) ?? .fact))
        }
        let names = best(kind.mappings, for: node)
        guard !names.isEmpty else { return (.stray, .stray) }
        let kinds = names.compactMap { tables[$0].row(key)?.kind }
        guard let first = kinds.first else { return (.key(names), .stray) }
        return (.key(names), .value(kinds.count == 1 ? first : .either(kinds)))
    }

    /// Of several tables those that have the most of the keys that are written.
    private func best(_ names: [KeyTableName], for node: Int) -> [KeyTableName] {
        guard names.count > 1 else { return names }
        let written = keys(of: node)
        let counts = names.map { name in written.count { tables[name].row($0) != nil } }
        let most = counts.max() ?? 0
        return zip(names, counts).filter { $0.1 == most }.map(\.0)
    }

    /// What the values of an unknown are, which hangs on whether it says what it is of.
    private func alternatives(_ value: NodeRole, of node: Int) -> NodeRole {
        let path = syntax.nodes[node].children
        let at = stride(from: 0, to: path.count - 1, by: 2).first {
            syntax.text(of: path[$0]) == "of"
        }
        guard let at else {
            return NodeRole(
                part: .value(.list(.mapping(.alternative), atLeast: 2)), path: value.path)
        }
        var found = value
        let fact = syntax.text(of: path[at + 1])?.split(separator: ".").map(String.init) ?? []
        found.fact = tables.kind(at: fact)
        return found
    }

    // MARK: Lists

    private mutating func enterList(_ node: Int, _ role: NodeRole) {
        let kind = role.kind?.items
        for (number, item) in syntax.nodes[node].children.enumerated() {
            roles[item] =
                NodeRole(
                    part: kind.map { .value($0) } ?? .stray, path: role.path + ["\(number)"],
                    fact: role.fact
                ).settled
        }
    }
}
