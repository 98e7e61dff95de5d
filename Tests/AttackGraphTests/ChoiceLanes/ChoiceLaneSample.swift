import AttackGraph
import Formulas
import TestSupport

/// A random graph of completions with levels that are open, and what follows in it by going through it
/// slowly.
struct ChoiceLaneSample {
    /// From which number on the level of a lock is an open one.
    static let firstOpen = 6
    static let openCount = 2
    static let parties = ["p0", "p1", "p2", "p3"]
    static let goals = ["f0", "f1", "nowhere"]

    var diagrams = ChoiceDiagrams(alternatives: [2, 3])
    private(set) var steps: [ChoiceStep] = []
    /// What fails together.
    private(set) var variables: [[ChoiceFailure]] = []
    let graph: ChoiceGraph

    init(seed: UInt64, using random: inout SplitMix64) {
        for _ in 0..<Int.random(in: 6...14, using: &random) {
            steps.append(Self.step(&diagrams, using: &random))
        }
        graph = ChoiceGraph(steps, goals: Self.goals)
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            variables.append(
                (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    ChoiceFailure(
                        party: Self.parties.randomElement(using: &random) ?? "",
                        modes: Self.modes(using: &random),
                        in: Self.set(&diagrams, using: &random))
                })
        }
    }

    private static func modes(using random: inout SplitMix64) -> ModeSet {
        Int.random(in: 0...2, using: &random) == 0
            ? .all : ModeSet([Mode.allCases.randomElement(using: &random) ?? .insider])
    }

    private static func set(
        _ diagrams: inout ChoiceDiagrams, using random: inout SplitMix64
    ) -> ChoiceDiagram {
        if Int.random(in: 0...2, using: &random) == 0 { return .always }
        let first = diagrams.holding(ChoiceLiteral(choice: 0, alternatives: [1]))
        let second = diagrams.holding(
            ChoiceLiteral(choice: 1, alternatives: [Int.random(in: 0...2, using: &random)]))
        switch Int.random(in: 0...3, using: &random) {
        case 0: return diagrams.or(first, second)
        case 1: return diagrams.not(second)
        case 2: return first
        default: return second
        }
    }

    private static func step(
        _ diagrams: inout ChoiceDiagrams, using random: inout SplitMix64
    ) -> ChoiceStep {
        func fact() -> String { "f\(Int.random(in: 0...4, using: &random))" }
        return ChoiceStep(
            to: fact(), from: (0..<Int.random(in: 0...2, using: &random)).map { _ in fact() },
            through: (0..<Int.random(in: 0...2, using: &random)).map { _ in
                lock(0, using: &random)
            },
            in: set(&diagrams, using: &random))
    }

    private static func lock(_ depth: Int, using random: inout SplitMix64) -> LockExpression {
        let kind = depth < 2 ? Int.random(in: 0...5, using: &random) : 0
        if kind < 3 {
            let level = Int.random(in: 0...firstOpen + openCount, using: &random)
            return .operated(
                by: parties.randomElement(using: &random) ?? "",
                level: level == firstOpen + openCount ? nil : level, modes: modes(using: &random))
        }
        let parts = (0..<3).map { _ in lock(depth + 1, using: &random) }
        switch kind {
        case 3: return .all(parts)
        case 4: return .any(parts)
        default: return .atLeast(count: Int.random(in: 1...3, using: &random), of: parts)
        }
    }

    /// Some completions: as many as there are to be, each drawn.
    static func completions(
        _ count: Int, using random: inout SplitMix64
    ) -> [ChoiceLaneCompletion] {
        (0..<count).map { _ in
            ChoiceLaneCompletion(
                picks: [
                    Int.random(in: 0...1, using: &random), Int.random(in: 0...2, using: &random),
                ],
                levels: (0..<openCount).map { _ in Int.random(in: 0...5, using: &random) })
        }
    }

    /// Whether a goal follows in one completion once some variables are on: every step is tried until
    /// nothing new follows.
    func follows(
        _ goal: String, in completion: ChoiceLaneCompletion, _ chosen: [Int], tier: Int
    ) -> Bool {
        var failed: [String: ModeSet] = [:]
        for failure in chosen.flatMap({ variables[$0] })
        where diagrams.contains(completion.picks, in: failure.occurs) {
            failed[failure.party, default: []].formUnion(failure.modes)
        }
        func isOpen(_ lock: LockExpression) -> Bool {
            switch lock {
            case .leaf(let leaf):
                if let level = leaf.level {
                    let own =
                        level < Self.firstOpen ? level : completion.levels[level - Self.firstOpen]
                    if own < tier { return true }
                }
                return !(failed[leaf.party] ?? []).isDisjoint(with: leaf.modes)
            case .all(let parts): return parts.allSatisfy(isOpen)
            case .any(let parts): return parts.contains(where: isOpen)
            case .atLeast(let count, let parts): return parts.filter(isOpen).count >= count
            }
        }
        var facts: Set<String> = []
        var before = -1
        while facts.count > before {
            before = facts.count
            for step in steps
            where diagrams.contains(completion.picks, in: step.exists)
                && facts.isSuperset(of: step.premises) && step.locks.allSatisfy(isOpen)
            {
                facts.insert(step.head)
            }
        }
        return facts.contains(goal)
    }

    /// How few of some variables suffice, by trying every set of them; `nil` where none do.
    func order(
        of goal: String, in completion: ChoiceLaneCompletion, among some: [Int], tier: Int
    ) -> Int? {
        (0..<1 << some.count).filter { set in
            let chosen = some.indices.filter { set >> $0 & 1 == 1 }.map { some[$0] }
            return follows(goal, in: completion, chosen, tier: tier)
        }.map(\.nonzeroBitCount).min()
    }
}
