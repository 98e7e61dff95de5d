internal import YAMLKit

// Levels that stand within formulas, by the paths that `ThreatGraph.statedLevels` gives them.

extension YAMLNode {
    /// The node with another level for a part of the formula that it writes: for that of a defender
    /// which states one, as `aws`, or `aws.2` for its second; for a leg of a workload, as `legs.2`.
    ///
    /// - Returns: `nil` where the names are of no such part, or are keys that are written.
    func settingLevel(_ value: YAMLNode, named names: ArraySlice<String>) -> YAMLNode? {
        guard let name = names.first, let entries, self[name] == nil, names.count <= 2 else {
            return nil
        }
        let isFormula = entries.contains { Self.heads.contains($0.key) || $0.key == "op" }
        if name == "legs" {
            let isNeed = isFormula || self["capacity"] != nil || self["chips"] != nil
            guard isNeed, names.count == 2, let number = names.last.flatMap(Self.number)
            else { return nil }
            var left = number
            return setting(value, isMeant: { _ in true }, left: &left)
        }
        guard isFormula, let number = names.count == 1 ? 1 : names.last.flatMap(Self.number) else {
            return nil
        }
        var left = number
        return setting(
            value,
            isMeant: { part in
                part["op"]?.scalar?.text == name && part["level"].map { !$0.isNull } ?? false
            }, left: &left)
    }

    /// The keys under which the parts of a formula stand.
    private static let heads: Set<String> = ["all", "any", "of"]

    /// The number of a part, from 1.
    private static func number(_ text: String) -> Int? {
        Int(text).flatMap { $0 > 0 && String($0) == text ? $0 : nil }
    }

    /// The node with another level for the part that is meant when so many were, in the order written.
    private func setting(
        _ value: YAMLNode, isMeant: (YAMLNode) -> Bool, left: inout Int
    ) -> YAMLNode? {
        guard var entries else { return nil }
        guard let head = entries.firstIndex(where: { Self.heads.contains($0.key) }) else {
            if isMeant(self) { left -= 1 }
            guard isMeant(self), left == 0 else { return nil }
            entries.removeAll { $0.key == "level" }
            if !value.isNull {
                entries.append(YAMLEntry(key: "level", keyRange: value.range, value: value))
            }
            return YAMLNode(.mapping(entries), at: range)
        }
        guard var items = entries[head].value.items else { return nil }
        for place in items.indices {
            guard let changed = items[place].setting(value, isMeant: isMeant, left: &left)
            else { continue }
            items[place] = changed
            entries[head].value = YAMLNode(.list(items), at: entries[head].value.range)
            return YAMLNode(.mapping(entries), at: range)
        }
        return nil
    }
}
