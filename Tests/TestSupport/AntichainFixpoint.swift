public import AttackGraph
import Formulas

/// The goal's minimal coalitions by iterating on antichains of sets of variables (positive Boolean
/// provenance), a second reference that knows nothing of scenarios.
public struct AntichainFixpoint: Sendable {
    /// Each fact's minimal sets, as bit masks, sorted.
    public let facts: [[Int]]
    /// The number of rounds until nothing changed.
    public let rounds: Int

    /// Solves a graph at one tier.
    ///
    /// - Parameter absorbs: Whether a set that holds another is dropped; leaving it out is a
    ///   mistake that the tests must notice.
    public init(
        _ graph: ReferenceGraph, over variables: [FailureVariable], tier: Int,
        absorbs: Bool = true
    ) {
        func reduced(_ sets: some Sequence<Int>) -> [Int] {
            let all = Set(sets)
            guard absorbs else { return all.sorted() }
            return all.filter { set in !all.contains { $0 != set && $0 & set == $0 } }.sorted()
        }
        func times(_ left: [Int], _ right: [Int]) -> [Int] {
            reduced(left.flatMap { one in right.map { one | $0 } })
        }
        func value(_ lock: Lock) -> [Int] {
            switch lock {
            case .leaf(let leaf):
                let (party, level, modes) = (leaf.party, leaf.level, leaf.modes)
                if let level, tier > level { return [0] }
                return variables.indices.filter { number in
                    variables[number].failures.contains {
                        $0.party == party && !$0.modes.isDisjoint(with: modes)
                    }
                }.map { 1 << $0 }
            case .all(let parts): return parts.reduce([0]) { times($0, value($1)) }
            case .any(let parts): return reduced(parts.flatMap(value))
            case .atLeast(let count, let parts):
                let choices = (0..<(1 << parts.count)).filter { $0.nonzeroBitCount == count }
                return reduced(
                    choices.flatMap { choice in
                        parts.indices.filter { choice >> $0 & 1 == 1 }
                            .reduce([0]) { times($0, value(parts[$1])) }
                    })
            }
        }
        let locks = graph.locks.map(value)
        var facts = [[Int]](repeating: [], count: graph.factCount)
        var rounds = 0
        while true {
            var next = facts
            for step in graph.steps {
                let sets =
                    step.premises.map { facts[$0] } + step.barriers.map { locks[$0] }
                next[step.head] = reduced(next[step.head] + sets.reduce([0], times))
            }
            if next == facts { break }
            facts = next
            rounds += 1
        }
        self.facts = facts
        self.rounds = rounds
    }
}
