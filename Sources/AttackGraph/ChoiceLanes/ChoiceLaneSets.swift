import Networks

/// The sets of completions that matter of a store, to be told for up to 512 completions at once.
///
/// They are numbered so that what one rests on stands before it; the first two are none and all.
struct ChoiceLaneSets: Sendable {
    /// A question of the store, with the places of its answers.
    private struct Node: Sendable {
        let level: Int
        let high: Int
        let low: Int
    }

    private var nodes: [Node] = []
    private var places: [UInt32: Int] = [0: 0, 1: 1]
    private let firstLevels: [UInt32]
    private let alternatives: [Int]
    private let levelCount: Int

    /// The place of the set of all completions.
    static let all = 1

    /// - Complexity: O(*n* log *n*) for *n* nodes below the sets.
    init(_ sets: [ChoiceDiagram], in diagrams: ChoiceDiagrams) {
        firstLevels = diagrams.firstLevels
        alternatives = diagrams.alternatives
        levelCount = diagrams.choices.count
        var found: Set<UInt32> = []
        var waiting = sets
        while let next = waiting.popLast() {
            guard !next.isConstant, found.insert(next.node).inserted else { continue }
            let node = diagrams.nodes[Int(next.node)]
            waiting.append(node.high)
            waiting.append(node.low)
        }
        // A node is made after those that it leads to.
        for number in found.sorted() {
            let node = diagrams.nodes[Int(number)]
            places[number] = nodes.count + 2
            nodes.append(
                Node(level: Int(node.level), high: self[node.high], low: self[node.low]))
        }
    }

    /// The place of a set.
    subscript(_ set: ChoiceDiagram) -> Int { places[set.node] ?? 0 }

    /// The lanes of each set, where each lane is a completion.
    ///
    /// - Complexity: O(*n* + *l* *c*) for *n* nodes, *l* completions and *c* choices.
    func lanes(of completions: [ChoiceLaneCompletion]) -> [LaneBlock] {
        var asked = [LaneBlock](repeating: .allOff, count: levelCount)
        for (lane, completion) in completions.enumerated() {
            let (word, bit) = (lane >> 6, UInt64(1) << UInt64(lane & 63))
            for (choice, pick) in completion.picks.enumerated()
            where pick < alternatives[choice] - 1 {
                asked[Int(firstLevels[choice]) + pick][word] |= bit
            }
        }
        var lanes = [LaneBlock.allOff, LaneBlock.allOn]
        lanes.reserveCapacity(nodes.count + 2)
        for node in nodes {
            let isSo = asked[node.level]
            lanes.append(lanes[node.high] & isSo | lanes[node.low] & ~isSo)
        }
        return lanes
    }
}
