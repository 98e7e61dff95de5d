/// Writes aliases and merge keys of a text out, into the tree that it means.
struct YAMLExpansion {
    private let syntax: YAMLSyntax
    private let file: String
    private let limits: YAMLLimits
    private var built: [Built?]
    /// The last node with each anchor.
    private var anchors: [[UInt8]: Int] = [:]

    private struct Built {
        var node: YAMLNode
        /// How many nodes it comes to, written out.
        var size: Int
        /// How deep it is.
        var depth: Int
    }

    init(_ syntax: YAMLSyntax, file: String, limits: YAMLLimits) {
        self.syntax = syntax
        self.file = file
        self.limits = limits
        built = Array(repeating: nil, count: syntax.nodes.count)
    }

    /// The tree of the only document.
    mutating func tree() throws(YAMLFaults) -> YAMLNode {
        guard let root = syntax.roots.first else {
            let start = YAMLMark(line: 1, column: 1)
            throw YAMLFaults(faults: [
                YAMLFault(.empty, at: YAMLRange(file: file, start: start, end: start))
            ])
        }
        // Children first, and what stands first first: an anchor is there before its aliases.
        var waiting = [(node: root, isOpen: false)]
        while let (node, isOpen) = waiting.popLast() {
            if isOpen || syntax.nodes[node].children.isEmpty {
                built[node] = try build(node)
                if let anchor = syntax.nodes[node].anchor {
                    anchors[name(syntax.bytes[anchor])] = node
                }
            } else {
                waiting.append((node, true))
                for child in syntax.nodes[node].children.reversed() {
                    waiting.append((child, false))
                }
            }
        }
        guard let tree = built[root]?.node else { throw fault(.empty, at: root) }
        return tree
    }

    // MARK: One node

    private mutating func build(_ node: Int) throws(YAMLFaults) -> Built {
        let built: Built
        switch syntax.nodes[node].kind {
        case .scalar:
            let scalar = YAMLScalar(
                syntax.text(of: node) ?? "", isPlain: syntax.nodes[node].style == .plain)
            built = Built(node: YAMLNode(.scalar(scalar), at: range(of: node)), size: 1, depth: 1)
        case .alias: built = try meant(by: node)
        case .list:
            let items = syntax.nodes[node].children.compactMap { self.built[$0] }
            built = whole(.list(items.map(\.node)), of: items, at: node)
        case .mapping: built = try mapping(node)
        }
        guard built.size <= limits.nodes else {
            throw fault(.tooManyNodes(limit: limits.nodes), at: node)
        }
        guard built.depth <= limits.depth else {
            throw fault(.tooDeep(limit: limits.depth), at: node)
        }
        return built
    }

    private func whole(_ content: YAMLNode.Content, of parts: [Built], at node: Int) -> Built {
        Built(
            node: YAMLNode(content, at: range(of: node)),
            // No part is larger than the limit, and there are no more parts than nodes.
            size: parts.reduce(1) { $0 + $1.size }, depth: 1 + (parts.map(\.depth).max() ?? 0))
    }

    private func meant(by alias: Int) throws(YAMLFaults) -> Built {
        let node = syntax.nodes[alias]
        let name = name(syntax.bytes[node.start..<node.contentEnd])
        // An alias within what its anchor marks has no end.
        guard let anchor = anchors[name], let built = built[anchor] else {
            throw fault(.alias(String(decoding: name, as: UTF8.self)), at: alias)
        }
        return built
    }

    private mutating func mapping(_ node: Int) throws(YAMLFaults) -> Built {
        let children = syntax.nodes[node].children
        var entries: [YAMLEntry] = []
        var places: [String: YAMLRange] = [:]
        var parts: [Built] = []
        var merged: [Int] = []
        for at in stride(from: 0, to: children.count - 1, by: 2) {
            let (key, value) = (children[at], children[at + 1])
            guard let name = built[key]?.node.scalar, let part = built[value] else {
                throw fault(.complexKey, at: key)
            }
            if name.isPlain, name.text == "<<" {
                merged.append(value)
                continue
            }
            if let first = places[name.text] {
                throw fault(.duplicateKey(name.text, first: first), at: key)
            }
            places[name.text] = range(of: key)
            entries.append(YAMLEntry(key: name.text, keyRange: range(of: key), value: part.node))
            parts.append(part)
        }
        // What is written wins over what is merged, and what is merged first over what comes later.
        for value in merged {
            guard let part = built[value] else { continue }
            for entry in try brought(by: part.node, at: value) where places[entry.key] == nil {
                places[entry.key] = entry.keyRange
                entries.append(entry)
            }
            parts.append(part)
        }
        return whole(.mapping(entries), of: parts, at: node)
    }

    private func brought(by node: YAMLNode, at value: Int) throws(YAMLFaults) -> [YAMLEntry] {
        if let entries = node.entries { return entries }
        let parts = (node.items ?? []).compactMap(\.entries)
        guard let items = node.items, parts.count == items.count else {
            throw fault(.mergeKey, at: value)
        }
        return parts.flatMap(\.self)
    }

    // MARK: Places

    /// The name behind the sign of an anchor or alias.
    private func name(_ bytes: ArraySlice<UInt8>) -> [UInt8] { Array(bytes.dropFirst()) }

    private func range(of node: Int) -> YAMLRange {
        let node = syntax.nodes[node]
        let end = max(node.start, min(node.contentEnd, syntax.bytes.count))
        return YAMLRange(
            file: file, start: syntax.places.mark(at: min(node.start, end)),
            end: syntax.places.mark(at: end))
    }

    private func fault(_ kind: YAMLFault.Kind, at node: Int) -> YAMLFaults {
        YAMLFaults(faults: [YAMLFault(kind, at: range(of: node))])
    }
}
