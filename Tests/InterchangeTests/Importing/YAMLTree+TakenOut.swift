import TestSupport

/// A part that is taken out: every item or entry that is meant, or one of them.
enum TakenOutPart: Sendable {
    /// Entries that are called so.
    case entry(String)
    /// Items of lists under a key.
    case item(of: String)
    /// Items of lists under a key that lack an entry.
    case itemWithout(String, of: String)
    /// Items of lists that have a word under a key, and are alike in that.
    case items(alikeIn: String)
    /// Entries with a word that are alike in that.
    case entries(alikeIn: String)
}

extension YAMLTree {
    /// The places of what is meant, in the order of the tree, each with the word in which items are alike.
    private func places(of part: TakenOutPart, under key: String = "") -> [(
        path: [Int], word: String
    )] {
        switch self {
        case .scalar: return []
        case .list(let items):
            return items.indices.flatMap { at -> [(path: [Int], word: String)] in
                let below = items[at].places(of: part).map { ([at] + $0.path, $0.word) }
                guard let word = items[at].word(of: part, in: key) else { return below }
                return [([at], word)] + below
            }
        case .mapping(let entries):
            return entries.indices.flatMap { at -> [(path: [Int], word: String)] in
                let name = entries[at].key
                let below = entries[at].value.places(of: part, under: name).map {
                    ([at] + $0.path, $0.word)
                }
                switch part {
                case .entry(let meant) where meant == name: return [([at], name)] + below
                case .entries(let meant) where meant == name:
                    guard case .scalar(let text, _) = entries[at].value else { return below }
                    return [([at], text)]
                default: return below
                }
            }
        }
    }

    /// Whether an item of a list under a key is meant, and the word in which it is like others.
    private func word(of part: TakenOutPart, in list: String) -> String? {
        switch part {
        case .entry, .entries: return nil
        case .item(let key): return key == list ? key : nil
        case .itemWithout(let entry, let key):
            guard key == list, case .mapping(let entries) = self else { return nil }
            return entries.contains { $0.key == entry } ? nil : key
        case .items(let key):
            guard case .mapping(let entries) = self,
                case .scalar(let text, _)? = entries.first(where: { $0.key == key })?.value
            else { return nil }
            return text
        }
    }

    /// The tree without one thing of a kind that is chosen at random, with all that is alike where the kind says
    /// so; `nil` where there is none.
    func without(one part: TakenOutPart, _ random: inout SplitMix64) -> YAMLTree? {
        let found = places(of: part)
        guard let chosen = found.randomElement(using: &random) else { return nil }
        switch part {
        case .entry, .item, .itemWithout: return without([chosen.path])
        case .items, .entries: break
        }
        return without(found.filter { $0.word == chosen.word }.map(\.path))
    }

    /// The tree without anything of some kinds.
    func without(all parts: [TakenOutPart]) -> YAMLTree {
        parts.reduce(self) { tree, part in tree.without(tree.places(of: part).map(\.path)) }
    }

    private func without(_ paths: [[Int]]) -> YAMLTree {
        func isGone(_ at: Int) -> Bool { paths.contains([at]) }
        func below(_ at: Int) -> [[Int]] {
            paths.filter { $0.count > 1 && $0[0] == at }.map { Array($0.dropFirst()) }
        }
        switch self {
        case .scalar: return self
        case .list(let items):
            return .list(
                items.indices.filter { !isGone($0) }.map { items[$0].without(below($0)) })
        case .mapping(let entries):
            return .mapping(
                entries.indices.filter { !isGone($0) }.map {
                    (entries[$0].key, entries[$0].value.without(below($0)))
                })
        }
    }

    /// The words under some keys of the items of the first list; what has no word there is empty.
    func rows(of names: [String]) -> [[String]] {
        guard case .mapping(let entries) = self, case .list(let items)? = entries.first?.value
        else { return [] }
        return items.map { item in
            guard case .mapping(let cells) = item else { return [""] }
            return names.map { name in
                guard case .scalar(let text, _)? = cells.first(where: { $0.key == name })?.value
                else { return "" }
                return text
            }
        }
    }
}
