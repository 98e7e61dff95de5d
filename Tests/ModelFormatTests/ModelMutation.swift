import TestSupport
import YAMLKit

/// Small damage to a model's tree, of the kinds that people do.
struct ModelMutation {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private static let words = [
        "zzz", "none", "SL3", "OC2", "2", "0", "-1", "2026-04-20", "2026-13-01", "3 TB", "3 tb",
        "10 Gbit/s", "all", "lab", "outside", "", "9", "a b", "x.yaml", "/x.yaml",
    ]

    /// `node` with one thing changed somewhere in it.
    mutating func damaged(_ node: YAMLNode) -> YAMLNode {
        let count = Self.count(node)
        var target = Int.random(in: 0..<count, using: &random)
        return change(node, &target)
    }

    private static func count(_ node: YAMLNode) -> Int {
        switch node.content {
        case .scalar: 1
        case .list(let items): items.reduce(1) { $0 + count($1) }
        case .mapping(let entries): entries.reduce(1) { $0 + count($1.value) }
        }
    }

    private mutating func change(_ node: YAMLNode, _ target: inout Int) -> YAMLNode {
        if target == 0 {
            target = -1
            return replaced(node)
        }
        target -= 1
        switch node.content {
        case .scalar: return node
        case .list(let items):
            return YAMLNode(.list(descend(items, &target)), at: node.range)
        case .mapping(let entries):
            let values = descend(entries.map(\.value), &target)
            var changed = entries
            for (at, value) in values.enumerated() { changed[at].value = value }
            return YAMLNode(.mapping(changed), at: node.range)
        }
    }

    private mutating func descend(_ nodes: [YAMLNode], _ target: inout Int) -> [YAMLNode] {
        var result = nodes
        for at in nodes.indices where target >= 0 {
            let size = Self.count(nodes[at])
            if target < size {
                result[at] = change(nodes[at], &target)
                target = -1
            } else {
                target -= size
            }
        }
        return result
    }

    private mutating func replaced(_ node: YAMLNode) -> YAMLNode {
        let word = Self.words[Int.random(in: 0..<(Self.words.count), using: &random)]
        let scalar = YAMLNode(
            .scalar(YAMLScalar(word, isPlain: Int.random(in: 0..<3, using: &random) > 0)),
            at: node.range)
        switch (node.content, Int.random(in: 0..<6, using: &random)) {
        case (.mapping(let entries), 0) where !entries.isEmpty:
            var kept = entries
            kept.remove(at: Int.random(in: 0..<kept.count, using: &random))
            return YAMLNode(.mapping(kept), at: node.range)
        case (.mapping(let entries), 1), (.mapping(let entries), 2):
            let key = ["level", "kind", "zzz", "of", "in", "operater"][
                Int.random(in: 0..<6, using: &random)]
            guard !entries.contains(where: { $0.key == key }) else { return node }
            return YAMLNode(
                .mapping(entries + [YAMLEntry(key: key, keyRange: node.range, value: scalar)]),
                at: node.range)
        case (.mapping(var entries), 3) where !entries.isEmpty:
            let at = Int.random(in: 0..<entries.count, using: &random)
            entries[at].value = YAMLNode(
                .scalar(YAMLScalar("~", isPlain: true)), at: entries[at].value.range)
            return YAMLNode(.mapping(entries), at: node.range)
        case (.mapping(var entries), 4) where !entries.isEmpty:
            entries[Int.random(in: 0..<entries.count, using: &random)].key =
                ["Zzz", "1x", "a b", "tiitle"][Int.random(in: 0..<4, using: &random)]
            let keys = entries.map(\.key)
            return Set(keys).count == keys.count
                ? YAMLNode(.mapping(entries), at: node.range) : node
        case (.list(let items), 0) where !items.isEmpty:
            return YAMLNode(.list(Array(items.dropLast())), at: node.range)
        case (.list, 1): return YAMLNode(.list([]), at: node.range)
        case (.list(let items), 2): return YAMLNode(.list(items + [scalar]), at: node.range)
        case (.scalar, 0): return YAMLNode(.list([node]), at: node.range)
        case (.scalar, 1): return YAMLNode(.mapping([]), at: node.range)
        default: return scalar
        }
    }
}
