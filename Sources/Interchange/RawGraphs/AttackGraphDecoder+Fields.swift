internal import AttackGraph
internal import ModelFormat
internal import Phrases
internal import YAMLKit

/// The entries of one object of a raw attack graph.
struct GraphFields {
    let subject: String
    let node: YAMLNode

    /// The value of a key; an explicit null counts as a value.
    subscript(key: String) -> YAMLNode? { node[key] }
}

extension AttackGraphDecoder {
    /// Takes an object apart; reports keys that do not belong.
    mutating func fields(
        _ node: YAMLNode, of subject: String, keys allowed: [String]
    ) -> GraphFields? {
        guard let entries = node.entries else {
            report(
                .graphWrongType, "\(node.kindName) where \(subject) belongs: write { … }",
                at: node.range)
            return nil
        }
        for entry in entries where !allowed.contains(entry.key) {
            let hint = Suggestion.hint(for: entry.key, among: allowed)
            report(
                .graphUnknownKey, "\(subject) has no key '\(entry.key.prefix(80))'\(hint)",
                at: entry.keyRange)
        }
        return GraphFields(subject: subject, node: node)
    }

    mutating func required(_ key: String, of fields: GraphFields) -> YAMLNode? {
        if let node = fields[key] { return node }
        report(
            .graphMissingKey, "\(fields.subject) has no '\(key)': give it one",
            at: fields.node.range)
        return nil
    }

    mutating func requiredText(_ key: String, of fields: GraphFields) -> String? {
        required(key, of: fields).flatMap { text($0, "the text of '\(key)'") }
    }

    /// The items of a list that must be there.
    mutating func items(of key: String, in fields: GraphFields) -> [YAMLNode] {
        guard let node = required(key, of: fields) else { return [] }
        if let items = node.items { return items }
        report(
            .graphWrongType, "\(node.kindName) where the list '\(key)' belongs: write [ … ]",
            at: node.range)
        return []
    }

    /// Reports a list of nothing where that would say that nothing can happen.
    mutating func refuseEmpty(_ key: String, of fields: GraphFields, meaning leftOut: String?) {
        guard let node = fields[key], node.items?.isEmpty == true else { return }
        let advice = leftOut.map { ", or leave it out for \($0)" } ?? ""
        report(
            .graphEmptyList,
            "\(fields.subject) has an empty '\(key)', and so nothing could ever come of it: list "
                + "what is meant\(advice)", at: node.range)
    }

    /// The texts of a list that may be missing.
    mutating func texts(_ key: String, of fields: GraphFields) -> [String] {
        guard fields[key] != nil else { return [] }
        var texts: [String] = []
        for item in items(of: key, in: fields) {
            if let text = text(item, "a name in '\(key)'") { texts.append(text) }
        }
        return texts
    }

    mutating func text(_ node: YAMLNode, _ meaning: @autoclosure () -> String) -> String? {
        if let scalar = node.scalar, !node.isNull, !scalar.text.isEmpty { return scalar.text }
        report(
            .graphWrongType, "\(node.kindName) where \(meaning()) belongs: write it in quotes",
            at: node.range)
        return nil
    }

    mutating func truth(_ node: YAMLNode, _ key: String) -> Bool? {
        switch node.scalar {
        case YAMLScalar("true", isPlain: true): return true
        case YAMLScalar("false", isPlain: true): return false
        default:
            report(.graphWrongType, "'\(key)' is neither true nor false", at: node.range)
            return nil
        }
    }

    mutating func mode(_ node: YAMLNode) -> Mode? {
        guard let text = text(node, "a failure mode") else { return nil }
        if let mode = Mode(rawValue: text) { return mode }
        let hint = Suggestion.hint(for: text, among: Mode.allCases.map(\.rawValue))
        report(
            .graphUnknownMode, "'\(text.prefix(80))' is not a failure mode\(hint)",
            at: node.range)
        return nil
    }

    /// The modes under `modes`; left out, all of them.
    mutating func modes(of fields: GraphFields) -> ModeSet {
        guard fields["modes"] != nil else { return .all }
        var modes: [Mode] = []
        refuseEmpty("modes", of: fields, meaning: "all of them")
        for item in items(of: "modes", in: fields) {
            if let mode = mode(item) { modes.append(mode) }
        }
        return ModeSet(modes)
    }
}
