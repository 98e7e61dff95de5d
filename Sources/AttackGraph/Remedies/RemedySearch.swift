/// What a search for the cheapest remedy found.
public struct RemedyOutcome: Hashable, Sendable {
    /// The best choice of options that meets the target, ascending; `nil` where none was found.
    public let best: [Int]?
    /// What the best choice costs.
    public let cost: Int?
    /// No choice that meets the target costs less; `nil` where none meets it.
    public let lowerBound: Int?
    /// Whether the search ended by itself: the best choice is then the cheapest, or there is none.
    public let isComplete: Bool

    /// Whether it is proved that no choice of options meets the target.
    public var isInfeasible: Bool { isComplete && best == nil }
}

/// Finds the cheapest choice of options under which no scenario's goal follows.
///
/// Implicit hitting set: the cheapest choice that satisfies the clauses known is tried; where a goal
/// follows, a path to it yields a clause that this choice breaks and every choice that meets the
/// target satisfies; where none follows, the choice is the cheapest of all. Options may do anything
/// to the graph: a clause asks for an option that blocks the path, or for leaving out one that makes
/// a step of it. The cost of the choice tried never falls and is a lower bound all the time. Of
/// equally cheap choices one with fewest options is found.
///
/// ```swift
/// import AttackGraph
///
/// // Two options; whoever buys neither a lock nor a guard is robbed.
/// var sets = ChoiceDiagrams(alternatives: [2, 2])
/// let lock = sets.holding(ChoiceLiteral(choice: 0, alternatives: [1]))
/// let guarded = sets.holding(ChoiceLiteral(choice: 1, alternatives: [1]))
/// let open = sets.not(sets.or(lock, guarded))
/// let graph = ChoiceGraph([ChoiceStep(to: "robbed", in: open)], goals: ["robbed"])
/// var search = try RemedySearch(
///     graph: graph, diagrams: sets, costs: [20, 35],
///     scenarios: [RemedyScenario(goal: 0, failures: [], tier: 0)])
/// let outcome = try search.cheapest()
/// print(outcome.best ?? [], outcome.cost ?? 0, outcome.isComplete)  // [0] 20 true
/// ```
/// - Note: Moreno-Centeno and Karp, "The implicit hitting set approach", 2013; clauses with
///   negative literals are needed as soon as an option has side effects.
public struct RemedySearch {
    /// Says whether a choice of options can be made at all: `nil`, or a clause that holds of every
    /// choice that can be made and that this one breaks.
    public typealias Admission = ([Int]) throws -> RemedyClause?

    /// The most options.
    public static var maximumOptions: Int { ClauseMaster.capacity }

    /// The costs as given.
    public let costs: [Int]
    /// One path for each clause that came from one, in the order found.
    public private(set) var paths: [RemedyPath] = []
    /// The other clauses: those given, and those that `Admission` named.
    public private(set) var rules: [RemedyClause] = []
    /// Clauses that leave out what was found already.
    private var blocked: [RemedyClause] = []
    /// How many choices of options were tried.
    public private(set) var trials = 0
    /// How many nodes the search for the cheapest choices took.
    public var nodes: Int { master.nodes }

    private var oracle: RemedyOracle
    private var master: ClauseMaster
    /// Costs with the number of options as a second criterion.
    private let scaled: [Int]
    private let scale: Int
    /// Scenarios that were broken lately are tried first.
    private var hot: [Int]
    private let ask: (Int) -> Bool
    /// What it costs to try one scenario, in the unit of a meter.
    private let workPerScenario: Int
    /// The same for the nodes of the search between two questions whether to stop.
    private static let workPerNodes = 100_000

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - graph: what each choice of options comes to; every option is a choice of two
    ///     alternatives, of which the first leaves it out.
    ///   - diagrams: the store of the graph's sets.
    ///   - costs: what each option costs, at least 0.
    ///   - rules: clauses that hold from the start, for example between options in conflict.
    ///   - paths: paths of an earlier search over the same options, whose scenarios are among these.
    ///   - shouldStop: asked every now and then whether to stop.
    /// - Throws: `RemedyError`.
    public init(
        graph: ChoiceGraph, diagrams: ChoiceDiagrams, costs: [Int],
        scenarios: [RemedyScenario], rules: [RemedyClause] = [],
        shouldStop: @escaping () -> Bool = { false }
    ) throws(RemedyError) {
        try self.init(
            graph: graph, diagrams: diagrams, costs: costs, scenarios: scenarios, rules: rules,
            asking: { _ in shouldStop() })
    }

    /// Prepares a search that says what it is about to cost.
    ///
    /// - Parameter ask: asked every now and then whether to stop, before so much work more, in the
    ///   unit of a meter.
    /// - Throws: `RemedyError`.
    public init(
        graph: ChoiceGraph, diagrams: ChoiceDiagrams, costs: [Int],
        scenarios: [RemedyScenario], rules: [RemedyClause] = [],
        asking ask: @escaping (_ work: Int) -> Bool
    ) throws(RemedyError) {
        guard costs.count <= Self.maximumOptions else {
            throw .tooManyOptions(costs.count, limit: Self.maximumOptions)
        }
        scale = costs.count + 1
        var scaled: [Int] = []
        var sum = 0
        for cost in costs {
            let (product, isLarge) = cost.multipliedReportingOverflow(by: scale)
            let (total, isLarger) = sum.addingReportingOverflow(product)
            guard !isLarge, !isLarger, cost >= 0, total < 1 << 61 else { throw .costsTooLarge }
            scaled.append(product + 1)
            sum = total
        }
        self.costs = costs
        self.scaled = scaled
        self.ask = ask
        workPerScenario = 8 * (graph.stepCount + 1)
        oracle = RemedyOracle(
            graph: graph, diagrams: diagrams, scenarios: scenarios, costs: costs)
        master = ClauseMaster(costs: scaled)
        hot = Array(scenarios.indices)
        for rule in rules { add(rule: rule) }
    }

    /// The cheapest choice of options that meets the target.
    ///
    /// - Parameter admission: asked about every choice that would meet it.
    /// - Complexity: NP-hard in the number of options; one closure for each scenario and trial, and
    ///   one for each option and clause.
    public mutating func cheapest(
        admission: Admission = { _ in nil }
    ) throws -> RemedyOutcome {
        var state = Progress(bound: .max)
        return try run(&state, admission: admission)
    }

    /// Further choices that cost no more than `cost`, none containing another or one of `found`.
    ///
    /// - Returns: the choices, and whether there are no others.
    public mutating func others(
        costing cost: Int, besides found: [[Int]], limit: Int,
        admission: Admission = { _ in nil }
    ) throws -> (choices: [[Int]], isComplete: Bool) {
        var choices: [[Int]] = []
        for choice in found { block(choice) }
        var floor = 0
        while true {
            var state = Progress(bound: (cost + 1) * scale, floor: floor)
            let outcome = try run(&state, admission: admission)
            guard outcome.isComplete else { return (choices, false) }
            guard let best = outcome.best else { return (choices, true) }
            guard choices.count < limit else { return (choices, false) }
            floor = state.floor
            choices.append(best)
            block(best)
        }
    }

    /// Leaves out of the search every choice that contains this one.
    private mutating func block(_ choice: [Int]) {
        let clause = RemedyClause(leaving: choice)
        blocked.append(clause)
        master.add(clause)
    }

    /// Whether some choice of options meets the target, whatever it costs; `nil` when stopped.
    public mutating func isFeasible(
        admission: Admission = { _ in nil }
    ) throws -> Bool? {
        var state = Progress(bound: .max)
        let outcome = try run(&state, takingAny: true, admission: admission)
        return outcome.best != nil ? true : outcome.isComplete ? false : nil
    }

    /// Paths whose clauses already show that nothing cheaper than `cost` meets the target, or with
    /// `nil` that nothing does: few of them, though not always the fewest.
    ///
    /// - Parameter maximumNodes: how much work to spend on leaving out needless ones.
    /// - Returns: the paths, or all of them where that is too much work.
    public func neededPaths(below cost: Int?, maximumNodes: Int) -> [RemedyPath] {
        let bound = cost.map { $0 * scale } ?? .max
        var master = ClauseMaster(costs: scaled)
        for rule in rules { master.add(rule) }
        var kept: [RemedyPath] = []
        while true {
            let outcome = master.solve(
                below: bound, floor: 0, maximumNodes: maximumNodes - master.nodes,
                shouldStop: { false })
            if case .none = outcome { break }
            guard case .found(let choice, _) = outcome else { return paths }
            guard
                let path = paths.first(where: { !$0.clause.isSatisfied(by: Set(choice)) })
            else { return paths }
            master.add(path.clause)
            kept.append(path)
        }
        return withoutNeedless(kept, below: bound, maximumNodes: maximumNodes - master.nodes)
    }

    private func withoutNeedless(
        _ start: [RemedyPath], below bound: Int, maximumNodes: Int
    ) -> [RemedyPath] {
        var kept = start
        var nodes = 0
        for path in start {
            let fewer = kept.filter { $0 != path }
            var master = ClauseMaster(costs: scaled)
            for clause in rules + fewer.map(\.clause) { master.add(clause) }
            let outcome = master.solve(
                below: bound, floor: 0, maximumNodes: maximumNodes - nodes,
                shouldStop: { false })
            nodes += master.nodes
            if nodes >= maximumNodes { return kept }
            if case .none = outcome { kept = fewer }
        }
        return kept
    }

    // MARK: The loop

    private struct Progress {
        /// Only choices that cost less count.
        var bound: Int
        /// No choice that meets the target costs less.
        var floor = 0
        var best: [Int]?
    }

    private mutating func run(
        _ state: inout Progress, takingAny: Bool = false, admission: Admission
    ) throws -> RemedyOutcome {
        do {
            return try settle(&state, takingAny: takingAny, admission: admission)
        } catch is Interruption {
            return result(of: state, isComplete: false)
        }
    }

    private mutating func settle(
        _ state: inout Progress, takingAny: Bool, admission: Admission
    ) throws -> RemedyOutcome {
        while true {
            let outcome = master.solve(
                below: state.bound, floor: state.floor,
                shouldStop: { [ask] in ask(Self.workPerNodes) })
            switch outcome {
            case .stopped: return result(of: state, isComplete: false)
            case .none: return result(of: state, isComplete: true)
            case .found(let choice, let cost):
                state.floor = cost
                if try meetsTarget(choice, admission: admission) {
                    state.best = choice
                    state.bound = cost
                    return result(of: state, isComplete: true)
                }
                try improve(from: choice, &state, admission: admission)
                if takingAny, state.best != nil { return result(of: state, isComplete: false) }
                if ask(0) { return result(of: state, isComplete: false) }
            }
        }
    }

    private func result(of state: Progress, isComplete: Bool) -> RemedyOutcome {
        let cost = state.best.map { $0.reduce(0) { $0 + costs[$1] } }
        let isInfeasible = isComplete && state.best == nil
        return RemedyOutcome(
            best: state.best, cost: cost,
            lowerBound: isInfeasible ? nil : isComplete ? cost : state.floor / scale,
            isComplete: isComplete)
    }

    /// Whether no scenario's goal follows and the choice can be made; if not, the clause that says
    /// so is added.
    private mutating func meetsTarget(_ choice: [Int], admission: Admission) throws -> Bool {
        trials += 1
        if let path = try brokenPath(under: flags(choice)) {
            add(path)
            return false
        }
        guard let rule = try admission(choice) else { return true }
        add(rule: rule)
        return false
    }

    /// Satisfies one broken clause after the other, in the cheapest way each, which finds clauses
    /// that share few options; where it ends in a choice that meets the target, that is kept.
    private mutating func improve(
        from start: [Int], _ state: inout Progress, admission: Admission
    ) throws {
        var flags = flags(start)
        for clause in paths.suffix(1).map(\.clause) {
            guard satisfy(clause, in: &flags) else { return }
        }
        for _ in 0..<(2 * costs.count + 2) {
            if ask(0) { return }
            trials += 1
            guard let path = try brokenPath(under: flags) else {
                try keep(flags, &state, admission: admission)
                return
            }
            add(path)
            guard satisfy(path.clause, in: &flags) else { return }
        }
    }

    /// Changes a choice so that it satisfies a clause and stays one that can be made; says whether it
    /// can.
    ///
    /// What an option cannot be chosen together with is given up for it: the graph says nothing of
    /// choices that cannot be made, and a path found under one of them is nobody's.
    private func satisfy(_ clause: RemedyClause, in flags: inout [Bool]) -> Bool {
        if let option = clause.choosing.min(by: { (scaled[$0], $0) < (scaled[$1], $1) }) {
            flags[option] = true
            for rule in rules where rule.leaving.contains(option) {
                guard !rule.isSatisfied(by: chosen(flags)) else { continue }
                for other in rule.leaving where other != option { flags[other] = false }
            }
            let result = chosen(flags)
            return rules.allSatisfy { $0.isSatisfied(by: result) }
        } else if let option = clause.leaving.max(by: { (scaled[$0], $0) < (scaled[$1], $1) }) {
            flags[option] = false
        } else {
            return false
        }
        return true
    }

    /// Takes options away from a choice that meets the target, the dearest first, while it still
    /// does; keeps the result if it is the best so far.
    private mutating func keep(
        _ start: [Bool], _ state: inout Progress, admission: Admission
    ) throws {
        var flags = start
        let chosen = flags.indices.filter { flags[$0] }.sorted { scaled[$0] > scaled[$1] }
        for option in chosen {
            flags[option] = false
            do {
                if try brokenScenario(under: flags) != nil { flags[option] = true }
            } catch is Interruption {
                flags[option] = true
                break
            }
        }
        let choice = flags.indices.filter { flags[$0] }
        let cost = choice.reduce(0) { $0 + scaled[$1] }
        let isAllowed = (rules + blocked).allSatisfy { $0.isSatisfied(by: Set(choice)) }
        guard cost < state.bound, isAllowed else { return }
        if let rule = try admission(choice) {
            add(rule: rule)
        } else {
            state.best = choice
            state.bound = cost
        }
    }

    private func chosen(_ flags: [Bool]) -> Set<Int> { Set(flags.indices.filter { flags[$0] }) }

    private func flags(_ choice: [Int]) -> [Bool] {
        var flags = [Bool](repeating: false, count: costs.count)
        for option in choice { flags[option] = true }
        return flags
    }

    /// Says that it was time to stop before a question was answered: thrown by an admission too, it
    /// ends a search with the best that was admitted so far.
    public struct Interruption: Error {
        /// Says that it was time to stop.
        public init() {}
    }

    private mutating func brokenScenario(under flags: [Bool]) throws -> Int? {
        let place = try hot.firstIndex { scenario in
            if ask(workPerScenario) { throw Interruption() }
            return oracle.follows(scenario, under: flags)
        }
        guard let place else { return nil }
        let scenario = hot.remove(at: place)
        hot.insert(scenario, at: 0)
        return scenario
    }

    private mutating func brokenPath(under flags: [Bool]) throws -> RemedyPath? {
        try brokenScenario(under: flags).flatMap { oracle.path($0, under: flags) }
    }

    private mutating func add(_ path: RemedyPath) {
        if master.add(path.clause) { paths.append(path) }
    }

    private mutating func add(rule: RemedyClause) {
        if master.add(rule) { rules.append(rule) }
    }
}
