import TestSupport

/// What may stand at a place of a file of another tool, to make files of it at random.
indirect enum ImportShape: Sendable {
    /// One of some words, plain.
    case word([String])
    /// The name of the item of a list that it stands in: the first is `a`, the next `b`.
    case own
    /// The name of an item of some list, which may not be there.
    case other
    /// Items, none to four.
    case list(ImportShape)
    /// Entries, each there or not; those of the first names are always.
    case mapping([(String, ImportShape)], always: Int)
    /// Entries that are called like items of a list.
    case named(ImportShape)

    /// Names of items.
    static let names = ["a", "b", "c", "d"]

    /// A tree of this shape; one in fifty values is of another kind than the format has it.
    func tree(_ random: inout SplitMix64, item: Int = 0) -> YAMLTree {
        if Int.random(in: 0..<50, using: &random) == 0 {
            let odd: [YAMLTree] = [.scalar("", isPlain: true), .list([]), .mapping([])]
            return odd.randomElement(using: &random) ?? .list([])
        }
        func name(_ at: Int) -> YAMLTree { .scalar(Self.names[at % 4], isPlain: false) }
        switch self {
        case .word(let words):
            return .scalar(words.randomElement(using: &random) ?? "", isPlain: true)
        case .own: return name(item)
        case .other:
            // Mostly one of the first, which are there more often.
            return name(
                min(Int.random(in: 0..<4, using: &random), Int.random(in: 0..<4, using: &random)))
        case .list(let shape):
            let count = Int.random(in: 0...4, using: &random)
            return .list((0..<count).map { shape.tree(&random, item: $0) })
        case .mapping(let entries, let always):
            var made: [(key: String, value: YAMLTree)] = []
            for (at, entry) in entries.enumerated()
            where at < always || Int.random(in: 0..<4, using: &random) > 0 {
                made.append((entry.0, entry.1.tree(&random, item: item)))
            }
            return .mapping(made)
        case .named(let shape):
            let count = Int.random(in: 0...4, using: &random)
            return .mapping(
                (0..<count).map { (Self.names[$0], shape.tree(&random, item: $0)) })
        }
    }
}
