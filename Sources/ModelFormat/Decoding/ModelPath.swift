internal import Phrases
internal import YAMLKit

/// Why a dotted path leads nowhere.
struct PathFault: Error, Hashable {
    let problem: String
    /// The word that may be misspelt, and what it may have been meant to be.
    var misspelt: Misspelt?

    /// A word and the names that it may stand for; the guess is made when it is told.
    struct Misspelt: Hashable {
        let word: String
        let names: [String]
        /// Whether few names are listed where none is near.
        let listsNames: Bool
    }

    /// What is wrong, with a guess, which takes looking through the names.
    var message: String {
        guard let misspelt else { return problem }
        let (word, names) = (misspelt.word, misspelt.names)
        if misspelt.listsNames { return problem + Suggestion.hint(for: word, among: names) }
        return problem
            + (Suggestion.nearest(to: word, among: names).map { ": did you mean '\($0)'?" } ?? "")
    }
}

/// A dotted path from the top of a model, such as `channels.network.operator`.
///
/// Items of lists are named by their number from 0, as `workloads.training.any.1.after`.
package struct ModelPath {
    /// Sections that a change may not touch, because they say what is asked or what is tried.
    package static let untouchable: Set<String> = [
        "sallyport", "extends", "timeline", "claims", "unknown", "options", "require", "period",
        "positions", "date",
    ]

    let text: String
    private let parts: [String]

    init(_ text: String) throws(PathFault) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty }) else {
            throw PathFault(
                problem: "'\(text.prefix(80))' is not a path: write names with dots between, as "
                    + "channels.network.operator")
        }
        guard let first = parts.first, ModelTables.standard[.model].keys.contains(first) else {
            throw PathFault(
                problem: "no section '\(parts.first?.prefix(80) ?? "")' that a path could begin "
                    + "with",
                misspelt: .init(
                    word: parts.first ?? "", names: ModelSection.allCases.map(\.rawValue),
                    listsNames: true))
        }
        guard !ModelPath.untouchable.contains(first) else {
            throw PathFault(problem: "a change may not touch '\(first)': leave it out")
        }
        self.text = text
        self.parts = parts
    }

    /// What is written at this path; `nil` where nothing is.
    func value(in root: YAMLNode) -> YAMLNode? {
        var node = root
        for part in parts {
            guard let next = node[part] ?? node.items?.item(named: part) else { return nil }
            node = next
        }
        return node
    }

    /// `root` with `value` at this path; an explicit null removes what is there.
    ///
    /// The last name may be new; everything before it must exist, save that an empty section
    /// counts as one that exists. An item of a list is there already and stays.
    func setting(_ value: YAMLNode, in root: YAMLNode) throws(PathFault) -> YAMLNode {
        try set(value, in: root, depth: 0)
    }

    private func set(
        _ value: YAMLNode, in node: YAMLNode, depth: Int
    ) throws(PathFault) -> YAMLNode {
        if let items = node.items, !items.isEmpty {
            return try set(value, in: items, at: node.range, depth: depth)
        }
        guard var entries = node.isBlank ? [] : node.entries else {
            let place = parts[..<depth].joined(separator: ".")
            throw PathFault(
                problem: "'\(place)' has no parts with names: change '\(place)' as a whole")
        }
        let name = parts[depth]
        let isLast = depth == parts.count - 1
        let at = entries.firstIndex { $0.key == name }
        if isLast {
            replace(at, in: &entries, by: value.isNull ? nil : value)
        } else if let at {
            entries[at].value = try set(value, in: entries[at].value, depth: depth + 1)
        } else if depth == 0 {
            let section = YAMLNode(.mapping([]), at: value.range)
            let filled = try set(value, in: section, depth: depth + 1)
            replace(nil, in: &entries, by: filled, named: name)
        } else {
            let place = parts[..<depth].joined(separator: ".")
            throw PathFault(
                problem: "'\(place)' has no '\(name.prefix(80))'",
                misspelt: .init(word: name, names: entries.map(\.key), listsNames: false))
        }
        return YAMLNode(.mapping(entries), at: node.range)
    }

    /// The list with `value` in the place that the path leads to.
    private func set(
        _ value: YAMLNode, in items: [YAMLNode], at range: YAMLRange, depth: Int
    ) throws(PathFault) -> YAMLNode {
        let place = parts[..<depth].joined(separator: ".")
        guard let number = items.position(named: parts[depth]) else {
            throw PathFault(
                problem: "'\(place)' is a list: name one of its items by number, 0 to "
                    + "\(items.count - 1), or change '\(place)' as a whole")
        }
        let isLast = depth == parts.count - 1
        if isLast, value.isNull {
            throw PathFault(
                problem: "'\(text.prefix(80))' is an item of a list and cannot be taken out by "
                    + "itself: change '\(place)' as a whole")
        }
        var items = items
        items[number] = isLast ? value : try set(value, in: items[number], depth: depth + 1)
        return YAMLNode(.list(items), at: range)
    }

    private func replace(
        _ at: Int?, in entries: inout [YAMLEntry], by value: YAMLNode?, named name: String? = nil
    ) {
        switch (at, value) {
        case (let at?, let value?): entries[at].value = value
        case (let at?, nil): entries.remove(at: at)
        case (nil, let value?):
            let key = name ?? parts[parts.count - 1]
            entries.append(YAMLEntry(key: key, keyRange: value.range, value: value))
        case (nil, nil): break
        }
    }
}

extension [YAMLNode] {
    /// The place of the item that a part of a path names: its number from 0, as it is counted.
    fileprivate func position(named name: String) -> Int? {
        Int(name).flatMap { String($0) == name && indices.contains($0) ? $0 : nil }
    }

    /// The item that a part of a path names.
    fileprivate func item(named name: String) -> YAMLNode? {
        position(named: name).map { self[$0] }
    }
}
