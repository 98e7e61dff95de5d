internal import YAMLKit

/// Lays one model over another, as `extends` does.
///
/// Mappings merge entry by entry, everything else replaces, and an explicit null removes. What is
/// one statement although it is written as a mapping replaces too: a quorum, a release, a `set` of
/// changes, and a workload's formula.
enum ModelMerge {
    /// Keys of an element whose values are one statement.
    private static let wholeKeys: Set<String> = ["operator", "release", "set"]
    /// Where these keys stand: section, element, key.
    private static let elementDepth = 2
    private static let formulaHeads: Set<String> = ["all", "any", "at-least", "capacity", "chips"]
    private static let formulaKeys = formulaHeads.union(["of", "in", "level"])

    static func laying(_ overlay: YAMLNode, over base: YAMLNode) -> YAMLNode {
        merged(overlay, base, path: [])
    }

    /// `node` without the entries that an explicit null removes.
    static func withoutNulls(_ node: YAMLNode) -> YAMLNode {
        merged(node, YAMLNode(.mapping([]), at: node.range), path: [])
    }

    private static func merged(_ overlay: YAMLNode, _ base: YAMLNode?, path: [String]) -> YAMLNode {
        let isWhole =
            path.count > elementDepth && wholeKeys.contains(path[path.count - 1])
        guard let added = overlay.entries, !isWhole else {
            return overlay.isBlank && base?.entries != nil ? base ?? overlay : overlay
        }
        var entries = base?.entries ?? []
        if path.count == elementDepth, path[0] == "workloads",
            added.contains(where: { formulaHeads.contains($0.key) })
        {
            entries.removeAll { formulaKeys.contains($0.key) }
        }
        var places: [String: Int] = [:]
        for (at, entry) in entries.enumerated() { places[entry.key] = at }
        var removed: Set<Int> = []
        for entry in added {
            let at = places[entry.key]
            if entry.value.isNull {
                if let at { removed.insert(at) }
                continue
            }
            let below = at.map { entries[$0].value }
            let value = merged(entry.value, below, path: path + [entry.key])
            let laid = YAMLEntry(key: entry.key, keyRange: entry.keyRange, value: value)
            if let at { entries[at] = laid } else { entries.append(laid) }
        }
        let kept = entries.indices.filter { !removed.contains($0) }
        return YAMLNode(.mapping(kept.map { entries[$0] }), at: overlay.range)
    }
}
