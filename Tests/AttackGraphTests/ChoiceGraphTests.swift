import AttackGraph
import Formulas
import TestSupport
import Testing

/// Graphs of all completions against the ordinary graph of each.
struct ChoiceGraphTests {
    @Test func aCycleSupportsNothing() {
        var diagrams = ChoiceDiagrams(alternatives: [2])
        let graph = ChoiceGraph(
            [
                ChoiceStep(to: "x", from: ["y"], in: .always),
                ChoiceStep(to: "y", from: ["x"], in: .always),
                ChoiceStep(to: "goal", from: ["x"], in: .always),
            ], goals: ["goal", "nowhere"])
        #expect(graph.derivable(under: [], tier: 6, in: &diagrams) == [.never, .never])
    }

    @Test func agreesWithTheGraphOfEachCompletion() throws {
        for seed in 0..<UInt64(400) {
            var random = SplitMix64(seed: seed)
            func number(_ range: ClosedRange<Int>) -> Int {
                Int.random(in: range, using: &random)
            }
            func lock(_ depth: Int) -> LockExpression {
                let parts = { [lock(depth + 1), lock(depth + 1), lock(depth + 1)] }
                switch depth < 2 ? number(0...5) : 0 {
                case 3: return .all(parts())
                case 4: return .any(parts())
                case 5: return .atLeast(count: number(1...3), of: parts())
                default:
                    let level = number(0...4)
                    return .operated(by: "p\(number(0...2))", level: level == 0 ? nil : level)
                }
            }
            var diagrams = ChoiceDiagrams(alternatives: [2, 3])
            var steps: [ChoiceStep] = []
            for _ in 0..<10 {
                let literal = ChoiceLiteral(
                    choice: number(0...1), alternatives: [number(0...1)])
                let exists = number(0...2) == 0 ? .always : diagrams.holding(literal)
                steps.append(
                    ChoiceStep(
                        to: "f\(number(0...4))",
                        from: (0..<number(0...2)).map { _ in "f\(number(0...4))" },
                        through: (0..<number(0...2)).map { _ in lock(0) },
                        in: number(0...3) == 0 ? diagrams.not(exists) : exists))
            }
            let occurs = diagrams.holding(ChoiceLiteral(choice: 1, alternatives: [2]))
            let failures = [
                ChoiceFailure(party: "p0", modes: .all),
                ChoiceFailure(party: "p1", modes: .all, in: occurs),
            ]
            let tier = number(0...5)
            let goals = ["f0", "f1"]
            let found = ChoiceGraph(steps, goals: goals).derivable(
                under: failures, tier: tier, in: &diagrams)
            for first in 0..<2 {
                for second in 0..<3 {
                    let picks = [first, second]
                    let closure = try closure(
                        steps.filter { diagrams.contains(picks, in: $0.exists) },
                        failing: second == 2 ? ["p0", "p1"] : ["p0"], tier: tier, goals: goals)
                    for (goal, set) in zip(closure, found) {
                        #expect(diagrams.contains(picks, in: set) == goal, "seed \(seed)")
                    }
                }
            }
        }
    }

    private func closure(
        _ steps: [ChoiceStep], failing: [String], tier: Int, goals: [String]
    ) throws -> [Bool] {
        var builder = AttackGraphBuilder()
        for party in ["p0", "p1", "p2"] { builder.addParty(party) }
        for (place, step) in steps.enumerated() {
            let names = step.locks.indices.map { "b\(place)-\($0)" }
            for (name, lock) in zip(names, step.locks) { builder.addBarrier(name, lock: lock) }
            builder.addStep(to: step.head, from: step.premises, through: names)
        }
        for goal in goals {
            builder.addConsequence(goal, goal: goal, modes: .all, isTiered: true)
        }
        let graph = try builder.build()
        let failed = graph.partyVariables(modes: .all, withoutPrincipals: false).filter {
            failing.contains($0.id)
        }
        let closure = graph.closure(under: Scenario(on: failed, tier: tier))
        return graph.consequences.map { closure.isDerivable($0.goal) }
    }
}
