import ModelFormat

extension KeyKind {
    /// The kinds of which one is written, none of them a choice between others.
    var alternatives: [KeyKind] {
        var found: [KeyKind] = []
        var waiting = [self]
        while let kind = waiting.popLast() {
            if case .either(let kinds) = kind {
                waiting += kinds.reversed()
            } else {
                found.append(kind)
            }
        }
        return found
    }

    /// The tables of the mappings that may be written.
    var mappings: [KeyTableName] {
        alternatives.compactMap { if case .mapping(let name) = $0 { name } else { nil } }
    }

    /// What may stand in the lists that may be written.
    var items: KeyKind? {
        let found = alternatives.compactMap {
            if case .list(let item, _) = $0 { item } else { nil }
        }
        return found.isEmpty ? nil : found.count == 1 ? found.first : .either(found)
    }

    /// The section whose elements may be written, by name and colon.
    var section: ModelSection? {
        alternatives.lazy.compactMap { if case .section(let section) = $0 { section } else { nil } }
            .first
    }

    /// The sections of whose elements one may be named; weights may be other assets.
    var referred: [ModelSection] {
        alternatives.flatMap { kind -> [ModelSection] in
            switch kind {
            case .reference(.weights): [.weights, .assets]
            case .reference(let section): [section]
            case .loose(let name): name.sections
            default: []
            }
        }
    }
}

extension ModelTables {
    /// What may be written at a path from the top of a model, items of lists by number.
    ///
    /// - Complexity: O(*p* · *r*) for *p* parts and tables of *r* rows.
    func kind(at path: some Sequence<String>) -> KeyKind? {
        var kind = KeyKind.mapping(.model)
        for part in path {
            guard let next = self.kind(below: kind, part) else { return nil }
            kind = next
        }
        return kind
    }

    private func kind(below kind: KeyKind, _ part: String) -> KeyKind? {
        var found: [KeyKind] = []
        for alternative in kind.alternatives {
            switch alternative {
            case .mapping(let name): if let row = self[name].row(part) { found.append(row.kind) }
            case .section(let section): found.append(.mapping(section.table))
            case .list(let item, _): if Int(part) != nil { found.append(item) }
            default: break
            }
        }
        return found.isEmpty ? nil : found.count == 1 ? found[0] : .either(found)
    }
}
