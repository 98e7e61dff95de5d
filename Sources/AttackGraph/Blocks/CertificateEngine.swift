public import Networks

/// Makes certificates for many scenarios of one goal side by side, 512 at a time.
///
/// Between the weakest scenario and the strongest, what can matter is cut out once; a block of 512
/// then costs one sweep of it.
public struct CertificateEngine: Sendable {
    private let graph: AttackGraph
    private let goal: FactIndex
    private let kind: Kind
    /// Facts that follow in no scenario at all.
    private let never: [FactIndex]

    private enum Kind: Sendable {
        /// The goal follows in every scenario, by these steps.
        case always([StepIndex])
        /// In none.
        case never
        /// The scenarios differ: what lies between, and how what follows in all is proved.
        case open(GoalSlice, LockProgram, basis: [StepIndex])
    }

    /// Prepares certificates for scenarios between two.
    ///
    /// - Parameters:
    ///   - goal: The fact asked about.
    ///   - least: A scenario below all that will be asked.
    ///   - most: A scenario above all that will be asked.
    ///   - engine: The engine of the graph.
    /// - Complexity: O(size of the graph).
    public init(of goal: FactIndex, from least: Scenario, to most: Scenario, engine: ClosureEngine)
    {
        graph = engine.graph
        self.goal = goal
        let least = engine.closure(under: least)
        if least.isDerivable(goal) {
            kind = .always(least.derivation(of: [goal]))
            never = []
            return
        }
        let most = engine.closure(under: most)
        never = graph.facts.indices.map { FactIndex($0) }.filter { !most.isDerivable($0) }
        guard most.isDerivable(goal) else {
            kind = .never
            return
        }
        let slice = GoalSlice(goal: goal, least: least, most: most)
        let table = graph.steps
        var given = [Bool](repeating: false, count: graph.facts.count)
        var basis: [FactIndex] = []
        for step in slice.steps {
            for premise in table.premises(of: step)
            where !given[premise.position] && least.isDerivable(premise) {
                given[premise.position] = true
                basis.append(premise)
            }
        }
        kind = .open(
            slice, LockProgram(slice.barriers.lazy.map { engine.graph.barriers[$0.position].lock }),
            basis: least.derivation(of: basis))
    }

    /// The certificates of up to 512 scenarios.
    ///
    /// - Precondition: At most `CertificateBlock.maximumScenarios`, each between the two that the
    ///   engine was made for.
    /// - Complexity: O(what can matter) a sweep, and 64 bytes for each fact of the graph.
    public func block(of scenarios: [Scenario]) -> CertificateBlock {
        precondition(scenarios.count <= LaneBlock.laneCount, "too many scenarios for one block")
        var cut = [LaneBlock](repeating: .allOff, count: graph.facts.count)
        for fact in never { cut[fact.position] = .allOn }
        switch kind {
        case .always(let steps):
            return CertificateBlock(
                goal: goal, scenarios: scenarios, steps: steps, follows: .allOn, cut: cut)
        case .never:
            return CertificateBlock(
                goal: goal, scenarios: scenarios, steps: [], follows: .allOff, cut: cut)
        case .open(let slice, let locks, var steps):
            var values = [LaneBlock](repeating: .allOff, count: slice.valueCount)
            locks.run(
                literals: literals(of: locks, in: scenarios), into: &values, from: slice.factCount)
            let follows = slice.solve(&values, naming: &steps)
            for (place, fact) in slice.facts.enumerated() { cut[fact.position] = ~values[place] }
            return CertificateBlock(
                goal: goal, scenarios: scenarios, steps: steps, follows: follows, cut: cut)
        }
    }

    /// The lanes in which each leaf of the locks is on.
    private func literals(of locks: LockProgram, in scenarios: [Scenario]) -> [LaneBlock] {
        var places: [PartyIndex: [Int]] = [:]
        var literals = [LaneBlock](repeating: .allOff, count: locks.literals.count)
        for (place, literal) in locks.literals.enumerated() {
            places[literal.party, default: []].append(place)
        }
        var tiers = [LaneBlock](repeating: .allOff, count: 6)
        for (lane, scenario) in scenarios.enumerated() {
            let (word, bit) = (lane >> 6, UInt64(1) << UInt64(lane & 63))
            for level in tiers.indices where scenario.tier > level { tiers[level][word] |= bit }
            for failure in scenario.failures {
                for place in places[failure.party] ?? []
                where !locks.literals[place].modes.isDisjoint(with: failure.modes) {
                    literals[place][word] |= bit
                }
            }
        }
        for (place, literal) in locks.literals.enumerated() {
            if let level = literal.level { literals[place] |= tiers[level] }
        }
        return literals
    }
}

extension Closure {
    /// Steps that prove some facts, each after those that yield its premises.
    ///
    /// - Precondition: The facts follow.
    /// - Complexity: O(size of the graph).
    func derivation(of goals: [FactIndex]) -> [StepIndex] {
        let table = graph.steps
        var isWanted = [Bool](repeating: false, count: graph.facts.count)
        for goal in goals { isWanted[goal.position] = true }
        var wanted = goals
        var chosen: [(rank: UInt32, step: StepIndex)] = []
        var next = 0
        while next < wanted.count {
            let fact = wanted[next]
            next += 1
            let rank = ranks[fact.position]
            for position in engine.steps(yielding: fact) {
                let step = StepIndex(position)
                let premises = table.premises(of: step)
                guard premises.allSatisfy({ 0 < ranks[$0.position] && ranks[$0.position] < rank }),
                    table.barriers(of: step).allSatisfy(isOpen)
                else { continue }
                chosen.append((rank, step))
                for premise in premises where !isWanted[premise.position] {
                    isWanted[premise.position] = true
                    wanted.append(premise)
                }
                break
            }
        }
        return chosen.sorted { ($0.rank, $0.step) < ($1.rank, $1.step) }.map(\.step)
    }
}
