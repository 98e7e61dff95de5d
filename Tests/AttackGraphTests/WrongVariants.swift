import AttackGraph
import Formulas
import Networks
import TestSupport

/// Deliberately wrong engines: the mistakes that the tests must notice.
enum WrongVariants {
    /// The greatest fixpoint: begins with every fact and takes away what no step yields.
    static func greatestFixpoint(_ graph: ReferenceGraph, open: [Bool]) -> [Bool] {
        var holds = [Bool](repeating: true, count: graph.factCount)
        while true {
            var next = [Bool](repeating: false, count: graph.factCount)
            for step in graph.steps
            where step.premises.allSatisfy({ holds[$0] })
                && step.barriers.allSatisfy({ open[$0] })
            {
                next[step.head] = true
            }
            if next == holds { return holds }
            holds = next
        }
    }

    /// Minimal true points by shifting the table without the variables' masks.
    static func minimalWithoutMask(_ table: TruthTable) -> [Int] {
        let word = table.words[0]
        var covered: UInt64 = 0
        for variable in 0..<table.variableCount { covered |= word << (1 << UInt64(variable)) }
        return (0..<table.subsetCount).filter { (word & ~covered) >> UInt64($0) & 1 == 1 }
    }

    /// Whether at least `quorum` parts are on, by a counter that runs upwards.
    static func atLeastAscending(_ quorum: Int, of parts: [Bool]) -> Bool {
        var reached = [true] + [Bool](repeating: false, count: quorum)
        for part in parts {
            for count in 1...quorum {
                reached[count] = reached[count] || (reached[count - 1] && part)
            }
        }
        return reached[quorum]
    }

    /// The required tier with the needs of a step added up rather than their maximum taken.
    static func requiredTierBySum(_ graph: AttackGraph, goal: FactIndex) -> Int? {
        let never = 1_000
        func need(_ lock: Lock) -> Int {
            switch lock {
            case .leaf(let leaf): leaf.level.map { $0 + 1 } ?? never
            case .all(let parts): parts.map(need).reduce(0, +)
            case .any(let parts): parts.map(need).min() ?? never
            case .atLeast(let count, let parts):
                parts.map(need).sorted().prefix(count).reduce(0, +)
            }
        }
        let locks = graph.barriers.map { need($0.lock) }
        var needs = [Int](repeating: never, count: graph.facts.count)
        for _ in graph.facts {
            for index in graph.steps.indices {
                let step = graph.steps[index]
                let sum =
                    step.premises.map { needs[$0.position] }.reduce(0, +)
                    + step.barriers.map { locks[$0.position] }.reduce(0, +)
                needs[step.head.position] = min(needs[step.head.position], sum)
            }
        }
        return needs[goal.position] < never ? needs[goal.position] : nil
    }
}
