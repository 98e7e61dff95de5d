import ThreatGraph

/// Tells which combinations of options leave a part of a model the same.
///
/// Many options often make one change, or none, to a part that they bear on: a part that is read
/// anew only for every set of changes made to it is read far less often than for every combination
/// of options. This holds for parts that options bear on by naming them, and no others.
struct PartReadings {
    /// A part and what decides how it reads.
    struct Key: Hashable {
        let part: ModelPart
        /// Numbers of the changes made to it, or the picks of the unknowns that bear on it.
        let content: [Int]
    }

    /// For each such part the changes that each alternative makes to it, by place among the
    /// unknowns that bear on it.
    private var changes: [ModelPart: [[[Int]]]] = [:]

    /// - Parameter touching: the unknowns that bear on each part.
    init(_ unknowns: [Unknown], touching: [ModelPart: [Int]]) {
        var numbers: [Change: Int] = [:]
        var named: [ModelPart: [Int: [[Int]]]] = [:]
        // Those that change more than parts they name.
        var sweeping: Set<Int> = []
        for (place, unknown) in unknowns.enumerated() {
            for (alternative, content) in unknown.alternatives.enumerated() {
                for change in content.changes {
                    guard let part = ModelPart(path: change.path) else {
                        sweeping.insert(place)
                        continue
                    }
                    let number = numbers[change] ?? numbers.count
                    numbers[change] = number
                    let none = [[Int]](repeating: [], count: unknown.alternatives.count)
                    named[part, default: [:]][place, default: none][alternative].append(number)
                }
            }
        }
        for (part, own) in touching {
            let lists = own.compactMap { named[part]?[$0] }
            if lists.count == own.count, sweeping.isDisjoint(with: own) { changes[part] = lists }
        }
    }

    /// What decides how a part reads under the picks of the unknowns that bear on it.
    func key(of part: ModelPart, own: [Int], picks: [Int: Int]) -> Key {
        guard let lists = changes[part] else {
            return Key(part: part, content: own.map { picks[$0] ?? 0 })
        }
        var content: Set<Int> = []
        for (place, unknown) in own.enumerated() {
            content.formUnion(lists[place][picks[unknown] ?? 0])
        }
        return Key(part: part, content: content.sorted())
    }

    /// Whether the changes made to a part decide how it reads.
    func isByChanges(_ part: ModelPart) -> Bool { changes[part] != nil }

    /// Takes a part to depend on every pick of the unknowns that bear on it.
    mutating func readByPicks(_ part: ModelPart) { changes[part] = nil }
}
