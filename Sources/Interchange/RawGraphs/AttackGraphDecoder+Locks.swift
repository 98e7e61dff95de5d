internal import AttackGraph
import Formulas
import ModelFormat
internal import YAMLKit

extension AttackGraphDecoder {
    private static let lockKeys = [
        "op", "level", "modes", "all", "any", "atLeast", "of", "persons",
    ]

    /// A lock's formula.
    mutating func lock(_ node: YAMLNode) -> LockExpression? {
        guard let fields = fields(node, of: "a lock", keys: AttackGraphDecoder.lockKeys) else {
            return nil
        }
        let heads = ["op", "all", "any", "atLeast"].filter { fields[$0] != nil }
        guard heads.count == 1, let head = heads.first else {
            let problem = heads.isEmpty ? "none" : "more than one"
            report(
                .graphBadLock, "a lock has \(problem) of 'op', 'all', 'any', 'atLeast': write one",
                at: node.range)
            return nil
        }
        let own: Set<String> =
            switch head {
            case "op": ["op", "level", "modes", "persons"]
            case "atLeast": ["atLeast", "of"]
            default: [head]
            }
        for entry in node.entries ?? []
        where AttackGraphDecoder.lockKeys.contains(entry.key) && !own.contains(entry.key) {
            report(
                .graphBadLock, "'\(entry.key)' means nothing beside '\(head)': leave it out",
                at: entry.keyRange)
        }
        switch head {
        case "op": return operated(fields)
        case "atLeast": return quorum(fields)
        default:
            let parts = parts(of: head, in: fields)
            return head == "all" ? .all(parts) : .any(parts)
        }
    }

    private mutating func operated(_ fields: GraphFields) -> LockExpression? {
        let party = requiredText("op", of: fields)
        let modes = modes(of: fields)
        let persons = persons(of: fields)
        guard let written = fields["level"] else {
            report(
                .graphMissingLevel,
                "a lock has no level: write \"level\": 0 to 5, or null if capability alone never "
                    + "opens it", at: fields.node.range)
            return nil
        }
        guard let party else { return nil }
        if written.isNull {
            return .leaf(LockLeaf(party: party, level: nil, modes: modes, persons: persons))
        }
        guard let text = written.scalar?.text else {
            report(
                .graphWrongType,
                "\(written.kindName) where a level belongs: write 0 to 5, or null "
                    + "if capability alone never opens it", at: written.range)
            return nil
        }
        guard let level = number(written), (0...5).contains(level) else {
            let isQuoted = written.scalar.map { !$0.isPlain } ?? false
            report(
                .graphLevelRange,
                "'\(text.prefix(80))'\(isQuoted ? " in quotes" : "") is not a level: write 0 to 5, or null if capability alone "
                    + "never opens it", at: written.range)
            return nil
        }
        return .leaf(LockLeaf(party: party, level: level, modes: modes, persons: persons))
    }

    /// How many people it takes; left out, one.
    private mutating func persons(of fields: GraphFields) -> Int {
        guard let written = fields["persons"] else { return 1 }
        if let persons = number(written), (1...AttackGraph.maximumPersons).contains(persons) {
            return persons
        }
        let found = written.scalar.map { "'\($0.text.prefix(80))'" } ?? written.kindName
        report(
            .graphWrongType,
            "\(found) where the number 'persons' belongs: write a whole number from 1 to "
                + "\(AttackGraph.maximumPersons), not in quotes", at: written.range)
        return 1
    }

    private mutating func quorum(_ fields: GraphFields) -> LockExpression? {
        let parts = parts(of: "of", in: fields)
        guard let written = fields["atLeast"] else { return nil }
        guard let text = written.scalar?.text, number(written) != nil else {
            report(
                .graphWrongType,
                "\(written.kindName) where the number 'atLeast' belongs: write a whole number, "
                    + "not in quotes", at: written.range)
            return nil
        }
        guard let count = number(written), (1...max(1, parts.count)).contains(count) else {
            report(
                .graphQuorumRange,
                "'\(text.prefix(80))' of \(parts.count) parts can never be right: write 1 to "
                    + "\(max(1, parts.count))", at: written.range)
            return nil
        }
        return .atLeast(count: count, of: parts)
    }

    private mutating func parts(of key: String, in fields: GraphFields) -> [LockExpression] {
        let items = items(of: key, in: fields)
        if items.isEmpty, fields[key]?.items != nil {
            report(
                .graphEmptyLock,
                "this lock names no operator: a barrier that nobody operates is not one",
                at: fields.node.range)
        }
        var parts: [LockExpression] = []
        for item in items { if let part = lock(item) { parts.append(part) } }
        return parts
    }
}

extension YAMLNode {
    /// Whether more than so many lists lie one in another.
    ///
    /// - Complexity: O(*n*) for *n* nodes; nothing is recursive.
    func nests(deeper limit: Int) -> Bool {
        var waiting = [(node: self, depth: 0)]
        while let (node, depth) = waiting.popLast() {
            switch node.content {
            case .scalar: break
            case .list(let items):
                if depth == limit { return true }
                waiting += items.map { ($0, depth + 1) }
            case .mapping(let entries): waiting += entries.map { ($0.value, depth) }
            }
        }
        return false
    }
}
