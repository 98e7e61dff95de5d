/// Says whether a goal follows under a choice of options, and if so what blocks it.
///
/// Every option is a choice of two alternatives, of which the first leaves it out. For one scenario
/// each way to come by a fact from others is passable under some choices: where a step of that kind
/// exists and its locks are open. A path whose every step is passable under all choices that agree
/// with part of one is there under all of them.
struct RemedyOracle {
    /// How an option stands in part of a choice.
    enum Stand: UInt8 {
        case left, chosen, either
    }

    /// The steps that yield one fact from the same premises.
    private struct Way {
        let head: Int
        let premises: [Int]
        let steps: [Int]
    }

    /// What is passable in one scenario.
    private struct Conditions {
        /// The choices under which each step is passable.
        let steps: [ChoiceDiagram]
        /// The choices under which each way is passable, as parts of which one suffices.
        let passable: [[ChoiceDiagram]]
        /// The ways that depend on each option.
        let dependents: [Int: [Int]]
    }

    /// Sets are united as long as they ask about no more options than this: what two steps make up
    /// together is then seen, and no diagram becomes large.
    private static let unitedOptions = 12

    let scenarios: [RemedyScenario]
    private let graph: ChoiceGraph
    private var diagrams: ChoiceDiagrams
    private let ways: [Way]
    /// The ways that need each fact.
    private let users: [[Int]]
    private var conditions: [Conditions?]
    /// Options in the order in which a clause tries to do without them.
    private let order: [Int]

    init(
        graph: ChoiceGraph, diagrams: ChoiceDiagrams, scenarios: [RemedyScenario], costs: [Int]
    ) {
        self.graph = graph
        self.diagrams = diagrams
        self.scenarios = scenarios
        var ways: [Way] = []
        for (head, run) in graph.stepRuns.enumerated() {
            var byPremises: [[Int]: [Int]] = [:]
            var premises: [[Int]] = []
            for step in run {
                let needed = Set(graph.premises[graph.steps[step].premises]).sorted()
                if byPremises[needed] == nil { premises.append(needed) }
                byPremises[needed, default: []].append(step)
            }
            for needed in premises {
                ways.append(Way(head: head, premises: needed, steps: byPremises[needed] ?? []))
            }
        }
        var users = [[Int]](repeating: [], count: graph.facts.count)
        for (way, content) in ways.enumerated() {
            for premise in content.premises { users[premise].append(way) }
        }
        self.ways = ways
        self.users = users
        conditions = scenarios.map { _ in nil }
        order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    }

    // MARK: Questions

    /// Whether a scenario's goal follows under a choice of options.
    mutating func follows(_ scenario: Int, under chosen: [Bool]) -> Bool {
        let rules = rules(of: scenario)
        let stands = chosen.map { $0 ? Stand.chosen : .left }
        let usable = rules.passable.map { holds($0, stands) }
        return derive(goal(of: scenario), usable: usable) != nil
    }

    /// A path to a scenario's goal under a choice of options, with the clause that blocks it;
    /// `nil` where the goal does not follow.
    ///
    /// The clause is as short as leaving out one option after the other makes it, those first that
    /// the choice has, then the cheap ones: what is left is dear to satisfy.
    mutating func path(_ scenario: Int, under chosen: [Bool]) -> RemedyPath? {
        let rules = rules(of: scenario)
        let goal = goal(of: scenario)
        var stands = chosen.map { $0 ? Stand.chosen : .left }
        var usable = rules.passable.map { holds($0, stands) }
        guard var derivation = derive(goal, usable: usable) else { return nil }
        for option in order.filter({ chosen[$0] }) + order.filter({ !chosen[$0] }) {
            let stand = stands[option]
            stands[option] = .either
            let lost = (rules.dependents[option] ?? []).filter {
                usable[$0] && !holds(rules.passable[$0], stands)
            }
            if lost.isEmpty { continue }
            for way in lost { usable[way] = false }
            if let other = derive(goal, usable: usable) {
                derivation = other
                continue
            }
            for way in lost { usable[way] = true }
            stands[option] = stand
        }
        return RemedyPath(
            scenario: scenario, chosen: chosen.indices.filter { chosen[$0] },
            moves: derivation.map { move(ways[$0], rules: rules, stands, chosen: chosen) },
            clause: RemedyClause(
                choosing: stands.indices.filter { stands[$0] == .left },
                leaving: stands.indices.filter { stands[$0] == .chosen }))
    }

    /// The step of a way that is there wherever the path is; where there is none, because one step
    /// is there where another is not, the one under the choice.
    private func move(
        _ way: Way, rules: Conditions, _ stands: [Stand], chosen: [Bool]
    ) -> RemedyMove {
        let here = chosen.map { $0 ? Stand.chosen : .left }
        let step =
            way.steps.first { holds(rules.steps[$0], stands) }
            ?? way.steps.first { holds(rules.steps[$0], here) }
        return RemedyMove(
            head: graph.facts[way.head], premises: way.premises.map { graph.facts[$0] },
            barriers: step.map { graph.steps[$0].barriers } ?? [])
    }

    private func goal(of scenario: Int) -> Int? { graph.goalPlaces[scenarios[scenario].goal] }

    // MARK: Conditions

    private mutating func rules(of scenario: Int) -> Conditions {
        if let known = conditions[scenario] { return known }
        let question = scenarios[scenario]
        let steps = graph.passable(
            under: question.failures, tier: question.tier, in: &diagrams)
        var dependents: [Int: [Int]] = [:]
        var passable: [[ChoiceDiagram]] = []
        for (number, way) in ways.enumerated() {
            let parts = united(way.steps.map { steps[$0] })
            passable.append(parts.map(\.set))
            for option in parts.reduce(into: Set<Int>(), { $0.formUnion($1.support) }) {
                dependents[option, default: []].append(number)
            }
        }
        let made = Conditions(steps: steps, passable: passable, dependents: dependents)
        conditions[scenario] = made
        return made
    }

    /// Sets that ask about the same options made one, as long as they stay small.
    private mutating func united(
        _ sets: [ChoiceDiagram]
    ) -> [(set: ChoiceDiagram, support: Set<Int>)] {
        var parts: [(set: ChoiceDiagram, support: Set<Int>)] = []
        for set in sets where set != .never {
            var part = (set: set, support: Set(diagrams.support(of: set)))
            var others: [(set: ChoiceDiagram, support: Set<Int>)] = []
            for other in parts {
                let both = part.support.union(other.support)
                let isShared = both.count < part.support.count + other.support.count
                if isShared, both.count <= Self.unitedOptions {
                    part.set = diagrams.or(part.set, other.set)
                    part.support = both
                } else {
                    others.append(other)
                }
            }
            parts = others + [part]
        }
        return parts
    }

    /// Whether one part of a way holds under every choice that agrees with the stands.
    private func holds(_ parts: [ChoiceDiagram], _ stands: [Stand]) -> Bool {
        parts.contains { holds($0, stands) }
    }

    /// Whether every choice that agrees with the stands is in a set.
    private func holds(_ set: ChoiceDiagram, _ stands: [Stand]) -> Bool {
        if set.isConstant { return set == .always }
        var known: [ChoiceDiagram: Bool] = [:]
        return holds(set, stands, known: &known)
    }

    private func holds(
        _ set: ChoiceDiagram, _ stands: [Stand], known: inout [ChoiceDiagram: Bool]
    ) -> Bool {
        var set = set
        while !set.isConstant {
            let node = diagrams.nodes[Int(set.node)]
            switch stands[diagrams.choices[Int(node.level)]] {
            case .left: set = node.high
            case .chosen: set = node.low
            case .either:
                if let answer = known[set] { return answer }
                let answer =
                    holds(node.high, stands, known: &known)
                    && holds(node.low, stands, known: &known)
                known[set] = answer
                return answer
            }
        }
        return set == .always
    }

    // MARK: Deriving

    /// The ways by which a goal follows, premises first; `nil` where it does not follow.
    private func derive(_ goal: Int?, usable: [Bool]) -> [Int]? {
        guard let goal else { return nil }
        var missing = ways.indices.map { usable[$0] ? ways[$0].premises.count : Int.max }
        var reached = [Int](repeating: -1, count: users.count)
        var queue: [Int] = []
        func reach(_ way: Int) {
            let head = ways[way].head
            guard reached[head] < 0 else { return }
            reached[head] = way
            queue.append(head)
        }
        for way in missing.indices where missing[way] == 0 { reach(way) }
        var next = 0
        while reached[goal] < 0, next < queue.count {
            for way in users[queue[next]] where missing[way] != .max {
                missing[way] -= 1
                if missing[way] == 0 { reach(way) }
            }
            next += 1
        }
        guard reached[goal] >= 0 else { return nil }
        // Facts are reached after what they follow from, so backwards through the queue each one
        // needed is met after all that need it.
        var needed: Set<Int> = [goal]
        var derivation: [Int] = []
        for fact in queue.reversed() where needed.contains(fact) {
            derivation.append(reached[fact])
            needed.formUnion(ways[reached[fact]].premises)
        }
        return derivation.reversed()
    }
}
