import AttackGraph
import Formulas
import TestSupport
import Testing

/// How few failures suffice in completions side by side.
struct ChoiceLaneSolverTests {
    private static let never = ChoiceLaneSolver.never

    /// A hall whose guard's level is open, and in it gold: in a vault, or beside it.
    private static func vault() -> (ChoiceDiagrams, ChoiceGraph) {
        var diagrams = ChoiceDiagrams(alternatives: [2])
        let isBeside = diagrams.holding(ChoiceLiteral(choice: 0, alternatives: [1]))
        let graph = ChoiceGraph(
            [
                ChoiceStep(
                    to: "inside", through: [.operated(by: "guard", level: 6)], in: .always),
                ChoiceStep(
                    to: "gold", from: ["inside"], through: [.operated(by: "banker", level: 2)],
                    in: diagrams.not(isBeside)),
                ChoiceStep(to: "gold", from: ["inside"], in: isBeside),
            ], goals: ["gold", "nothing"])
        return (diagrams, graph)
    }

    private static func failure(_ party: String) -> [ChoiceFailure] {
        [ChoiceFailure(party: party, modes: .all)]
    }

    /// Both are needed in a vault behind a guard who holds, the guard where there is no vault; a guard
    /// below the tier and a vault below it hold nobody.
    @Test func ordersWorkedByHand() throws {
        let (diagrams, graph) = Self.vault()
        let solver = try #require(
            ChoiceLaneSolver(
                graph,
                asking: [
                    ChoiceLaneQuestion(
                        goal: 0, variables: [Self.failure("guard"), Self.failure("banker")],
                        tiers: [1, 3]),
                    ChoiceLaneQuestion(
                        goal: 0, variables: [Self.failure("guard") + Self.failure("banker")],
                        tiers: [1, 3]),
                    ChoiceLaneQuestion(
                        goal: 0, variables: [Self.failure("banker")], tiers: [3, 1]),
                    ChoiceLaneQuestion(goal: 1, variables: [Self.failure("guard")], tiers: [5]),
                ], in: diagrams, openFrom: 6))
        let rows = try solver.orders(
            of: [(0, 0), (0, 3), (1, 3), (1, 0), (0, 2)].map {
                ChoiceLaneCompletion(picks: [$0.0], levels: [$0.1])
            })
        #expect(
            rows == [
                [1, 2, 1, 0, 2], [0, 1, 1, 0, 0],
                // Whoever makes both fail is one.
                [1, 1, 1, 0, 1], [0, 1, 1, 0, 0],
                // The guard's level alone lets in, where it does.
                [0, Self.never, Self.never, 0, 0],
                [1, Self.never, Self.never, 0, Self.never],
                // What no step yields.
                [Self.never, Self.never, Self.never, Self.never, Self.never],
            ])
    }

    @Test func aCycleSupportsNothing() throws {
        let diagrams = ChoiceDiagrams(alternatives: [2])
        let graph = ChoiceGraph(
            [
                ChoiceStep(to: "x", from: ["y"], in: .always),
                ChoiceStep(to: "y", from: ["x"], in: .always),
                ChoiceStep(to: "x", through: [.operated(by: "a", level: nil)], in: .always),
            ], goals: ["y"])
        let solver = try #require(
            ChoiceLaneSolver(
                graph,
                asking: [
                    ChoiceLaneQuestion(goal: 0, variables: [Self.failure("a")], tiers: [0, 5])
                ], in: diagrams))
        let both = [0, 1].map { ChoiceLaneCompletion(picks: [$0]) }
        #expect(try solver.orders(of: both) == [[1, 1], [1, 1]])
        #expect(try solver.orders(of: []) == [[], []])
    }

    /// More than are tried, but for those that open nothing or no more than another.
    @Test func onlyVariablesThatMatterCount() {
        let diagrams = ChoiceDiagrams(alternatives: [1])
        let most = ChoiceLaneSolver.maximumVariables
        let names = (0...most).map { "p\($0)" }
        func solver(_ steps: [ChoiceStep], _ variables: [[ChoiceFailure]]) -> ChoiceLaneSolver? {
            ChoiceLaneSolver(
                ChoiceGraph(steps, goals: ["goal"]),
                asking: [ChoiceLaneQuestion(goal: 0, variables: variables, tiers: [1])],
                in: diagrams)
        }
        func step(_ some: some Sequence<String>) -> ChoiceStep {
            ChoiceStep(to: "goal", through: some.map { .operated(by: $0, level: 5) }, in: .always)
        }
        #expect(solver([step(names)], names.map(Self.failure)) == nil)
        #expect(solver([step(names.dropLast())], names.map(Self.failure)) != nil)
        #expect(
            solver([step(names)], names.map(Self.failure) + [names.flatMap(Self.failure)]) != nil)
    }

    /// Random graphs, completions and questions against trying every set of failures in each completion.
    @Test func randomGraphsAgreeWithASlowEvaluator() throws {
        var (compared, solved) = (0, 0)
        for seed in 0..<UInt64(150) {
            var random = SplitMix64(seed: 4_100 + seed)
            let sample = ChoiceLaneSample(seed: seed, using: &random)
            let all = Array(sample.variables.indices)
            let some = all.filter { _ in Bool.random(using: &random) }
            // The second question has some of the first one's variables, as parties have of root causes.
            let asked = [(0, some), (0, all), (1, all), (2, all), (0, all.reversed())]
            let tiers = [[1, 2, 3, 4, 5], [4, 2], [0]].randomElement(using: &random) ?? []
            let solver = try #require(
                ChoiceLaneSolver(
                    sample.graph,
                    asking: asked.map { goal, variables in
                        ChoiceLaneQuestion(
                            goal: goal, variables: variables.map { sample.variables[$0] },
                            tiers: tiers)
                    }, in: sample.diagrams, openFrom: ChoiceLaneSample.firstOpen))
            let count = [1, 7, 64, 70].randomElement(using: &random) ?? 1
            let completions = ChoiceLaneSample.completions(count, using: &random)
            let rows = try solver.orders(of: completions)
            var next = 0
            for (goal, variables) in asked {
                for tier in tiers {
                    for lane in Set((0..<4).map { _ in Int.random(in: 0..<count, using: &random) })
                    {
                        let order = sample.order(
                            of: ChoiceLaneSample.goals[goal], in: completions[lane],
                            among: variables, tier: tier)
                        #expect(
                            rows[next][lane] == order.map(UInt8.init) ?? Self.never,
                            "seed \(4_100 + seed): goal \(goal), tier \(tier), lane \(lane)")
                        compared += 1
                        if let order, order > 0 { solved += 1 }
                    }
                    next += 1
                }
            }
        }
        #expect(compared > 1_000 && solved > 200, "\(compared) compared, \(solved) need failures")
    }
}
