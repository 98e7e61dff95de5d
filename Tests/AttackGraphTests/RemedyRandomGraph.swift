import AttackGraph
import Formulas
import TestSupport

/// A random small graph whose options take steps away and add others, with every choice of options
/// solved the plain way.
struct RemedyRandomGraph {
    let optionCount: Int
    let costs: [Int]
    let goals = ["f0", "f1"]
    let scenarios: [RemedyScenario]
    let steps: [ChoiceStep]
    let diagrams: ChoiceDiagrams

    /// - Parameter withLure: adds a way to the first goal that options 0 and 1 block, and one that
    ///   option 0, the cheapest, opens and option 2 blocks: whoever leaves out what must not be
    ///   chosen rules out option 1 by itself.
    init(seed: UInt64, options: ClosedRange<Int> = 3...6, withLure: Bool = false) {
        var random = SplitMix64(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let optionCount = number(options)
        self.optionCount = optionCount
        var costs = (0..<optionCount).map { _ in number(0...9) == 0 ? 0 : number(1...6) }
        var diagrams = ChoiceDiagrams(alternatives: [Int](repeating: 2, count: optionCount))
        var steps: [ChoiceStep] = []
        for _ in 0..<number(6...14) {
            var exists = ChoiceDiagram.always
            // Most options block; some make a step, which is their side effect.
            for option in 0..<optionCount where number(0...3) == 0 {
                let isMade = number(0...1) == 0
                let literal = ChoiceLiteral(choice: option, alternatives: [isMade ? 1 : 0])
                let set = diagrams.holding(literal)
                exists = number(0...4) == 0 ? diagrams.or(exists, set) : diagrams.and(exists, set)
            }
            let premises = [0, 0, 1, 1, 2][number(0...4)]
            steps.append(
                ChoiceStep(
                    to: "f\(number(0...5))",
                    from: (0..<premises).map { _ in "f\(number(0...5))" },
                    through: (0..<number(0...2)).map { _ in
                        LockExpression.random(parties: 3, depth: 0, using: &random)
                    }, in: exists))
        }
        if withLure {
            costs[0] = 0
            func holding(_ option: Int, _ alternative: Int) -> ChoiceDiagram {
                diagrams.holding(ChoiceLiteral(choice: option, alternatives: [alternative]))
            }
            let neither = diagrams.and(holding(0, 0), holding(1, 0))
            let opened = diagrams.and(holding(0, 1), holding(2, 0))
            for exists in [neither, opened] {
                steps.append(ChoiceStep(to: goals[0], from: [], through: [], in: exists))
            }
        }
        self.costs = costs
        scenarios = (0..<3).map { party in
            var failures = [ChoiceFailure(party: "p\(party)", modes: .all)]
            if number(0...2) == 0 {
                let literal = ChoiceLiteral(
                    choice: number(0...(optionCount - 1)), alternatives: [number(0...1)])
                failures.append(
                    ChoiceFailure(
                        party: "p\((party + 1) % 3)", modes: .all, in: diagrams.holding(literal)))
            }
            return RemedyScenario(goal: number(0...1), failures: failures, tier: number(0...3))
        }
        self.steps = steps
        self.diagrams = diagrams
    }

    var graph: ChoiceGraph { ChoiceGraph(steps, goals: goals) }

    /// Every choice of options, ascending by number.
    var allChoices: [[Int]] {
        (0..<(1 << optionCount)).map { number in
            (0..<optionCount).filter { number >> $0 & 1 == 1 }
        }
    }

    func cost(_ choice: [Int]) -> Int { choice.reduce(0) { $0 + costs[$1] } }

    /// Whether no scenario's goal follows, by repeating until nothing changes.
    func meetsTarget(_ choice: [Int]) -> Bool {
        let picks = (0..<optionCount).map { choice.contains($0) ? 1 : 0 }
        return scenarios.allSatisfy { !follows($0, picks: picks) }
    }

    /// Whether one scenario's goal follows.
    func follows(_ scenario: RemedyScenario, picks: [Int]) -> Bool {
        let failures = scenario.failures.filter { diagrams.contains(picks, in: $0.occurs) }
        let present = steps.filter { step in
            diagrams.contains(picks, in: step.exists)
                && step.locks.allSatisfy { isOpen($0, failures, tier: scenario.tier) }
        }
        var facts: Set<String> = []
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for step in present where facts.isSuperset(of: step.premises) {
                hasChanged = facts.insert(step.head).inserted || hasChanged
            }
        }
        return facts.contains(goals[scenario.goal])
    }

    private func isOpen(
        _ lock: LockExpression, _ failures: [ChoiceFailure], tier: Int
    ) -> Bool {
        switch lock {
        case .leaf(let leaf):
            let (party, level, modes) = (leaf.party, leaf.level, leaf.modes)
            if let level, tier > level { return true }
            return failures.contains { $0.party == party && !$0.modes.isDisjoint(with: modes) }
        case .all(let parts): return parts.allSatisfy { isOpen($0, failures, tier: tier) }
        case .any(let parts): return parts.contains { isOpen($0, failures, tier: tier) }
        case .atLeast(let count, let parts):
            return parts.filter { isOpen($0, failures, tier: tier) }.count >= count
        }
    }
}
