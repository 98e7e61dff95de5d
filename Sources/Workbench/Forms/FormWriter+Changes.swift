import ModelFormat
import ThreatGraph
import YAMLKit

extension FormWriter {
    /// Writes a change of the model: at its place in the text, or, where the text has the place from
    /// what it extends or it is a part of a formula, as the whole that it belongs to.
    ///
    /// - Parameter outcome: the model with all changes.
    mutating func write(_ change: Change, of outcome: ModelDocument) throws(FormFault) {
        let path = DraftText.parts(of: change.path)
        guard !path.isEmpty else { throw .noSuchPlace(change.path) }
        if change.value == .null { return try takeAway(path) }
        if let found = place(of: path) {
            return try set(found, to: replacing(.fact(change.value), at: path))
        }
        if outcome.value(at: path) != nil {
            return try set(path, to: replacing(.fact(change.value), at: path))
        }
        for length in (1..<path.count).reversed() {
            let whole = Array(path.prefix(length))
            guard let value = outcome.value(at: whole) else { continue }
            return try set(whole, to: replacing(.fact(value), at: whole))
        }
        throw .byHand(change.path)
    }

    /// A value that stands alone once it is laid over what the text extends: what that has besides is taken
    /// away by nulls.
    private func replacing(_ value: YAMLValue, at path: [String]) -> YAMLValue {
        guard case .mapping(var entries) = value else { return value }
        var known = Set(entries.map(\.key))
        for text in draft.chain.dropFirst() {
            guard let node = text.node(at: path), case .mapping(let below) = text.value(of: node)
            else { continue }
            for entry in below where known.insert(entry.key).inserted {
                entries.append(.init(entry.key, .null))
            }
        }
        return .mapping(entries)
    }

    /// Takes an unknown out: it is known what is so.
    mutating func settle(_ unknown: UnknownID) throws(FormFault) {
        try takeAway([ModelSection.unknown.rawValue, unknown.rawValue])
    }

    /// Takes away what is at a path; what the text has from what it extends is taken away by a null.
    private mutating func takeAway(_ path: [String]) throws(FormFault) {
        let isBelow = draft.chain.dropFirst().contains { $0.node(at: path) != nil }
        if isBelow { return try set(path, to: .null) }
        if draft.chain.first?.node(at: path) != nil { try remove(path) }
    }

    /// The path of something that stands in the text itself, items of lists by number.
    private func place(of path: [String]) -> [String]? {
        guard let text = draft.chain.first, var node = text.syntax.roots.first else { return nil }
        var found: [String] = []
        for part in path {
            guard text.syntax.nodes[node].kind == .list else {
                guard let next = text.entry(part, of: node) else { return nil }
                found.append(part)
                node = next
                continue
            }
            let items = text.syntax.nodes[node].children
            let named = items.firstIndex { item in
                ["id", "use", "in"].contains { key in
                    text.entry(key, of: item).flatMap { text.syntax.text(of: $0) } == part
                }
            }
            guard let at = named ?? Int(part), items.indices.contains(at) else { return nil }
            found.append(String(at))
            node = items[at]
        }
        return found
    }
}
