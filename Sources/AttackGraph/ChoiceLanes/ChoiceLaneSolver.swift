import Formulas
import Networks

/// Says how few failures suffice in up to 512 completions side by side: a lane is a completion.
///
/// The graph holds the steps of all completions, each with the set in which it exists. For so many
/// picks those sets are words of bits, and one sweep finds the least fixpoint of one scenario in all of
/// them. Sets of failures are tried in the order of their size until every lane is settled; what each
/// sweep says is verified by `ChoiceLaneChecker`.
package struct ChoiceLaneSolver: Sendable {
    /// The most completions of a block.
    package static let maximumCompletions = LaneBlock.laneCount
    /// The most variables of a question: all sets of them may be tried.
    package static let maximumVariables = 12
    /// What stands for "no set of failures suffices".
    package static let never = UInt8.max

    /// A question of a store of sets, with the places of its answers.
    struct Node: Sendable {
        let level: Int
        let high: Int
        let low: Int
    }

    /// A party failing in some modes, in the completions that stand at a place of the block's values.
    struct Failure: Sendable {
        let party: PartyIndex
        let modes: ModeSet
        let occurs: Int
    }

    private struct Question: Sendable {
        let goal: Int?
        let name: String
        let variables: [[Failure]]
        let tiers: [Int]
    }

    private let graph: ChoiceGraph
    private let questions: [Question]
    /// The sets that matter, those that others rest on before them; the first two are none and all.
    private let nodes: [Node]
    /// Where the completions stand in which each step exists.
    private let exists: [Int]
    private let firstLevels: [UInt32]
    private let alternatives: [Int]
    private let levelCount: Int
    private let locks: LockProgram
    private let checker: ChoiceLaneChecker

    /// Prepares a graph and questions about it; `nil` where a question has more variables than are tried.
    ///
    /// - Complexity: O(*n* + *s*) for *n* nodes of the store and a graph of size *s*.
    package init?(
        _ graph: ChoiceGraph, asking asked: [ChoiceLaneQuestion], in diagrams: ChoiceDiagrams
    ) {
        guard asked.allSatisfy({ $0.variables.count <= Self.maximumVariables }) else { return nil }
        var parties: [String: PartyIndex] = [:]
        func number(of party: String) -> PartyIndex {
            if let known = parties[party] { return known }
            let index = PartyIndex(parties.count)
            parties[party] = index
            return index
        }
        let failures = asked.flatMap { $0.variables.joined() }
        let places = Places(of: graph.steps.map(\.exists) + failures.map(\.occurs), in: diagrams)
        let locks = graph.locks.map { $0.map { $0.of(number(of: $0.party)) } }
        questions = asked.map { question in
            Question(
                goal: graph.goalPlaces[question.goal], name: graph.goals[question.goal],
                variables: question.variables.map { variable in
                    variable.map {
                        Failure(
                            party: number(of: $0.party), modes: $0.modes,
                            occurs: places[$0.occurs])
                    }
                }, tiers: question.tiers)
        }
        self.graph = graph
        nodes = places.nodes
        exists = graph.steps.map { places[$0.exists] }
        firstLevels = diagrams.firstLevels
        alternatives = diagrams.alternatives
        levelCount = diagrams.choices.count
        self.locks = LockProgram(locks)
        checker = ChoiceLaneChecker(graph, locks: locks, parties: parties.count)
    }

    /// The fewest failures that suffice in each of some completions: a row for each question and tier, in
    /// their order, a number for each completion; `never` where none suffice.
    ///
    /// - Parameter completions: The alternative that each choice picks.
    /// - Precondition: At most `maximumCompletions`, each with a pick for every choice.
    /// - Throws: `ChoiceLaneFault` where the checker does not agree.
    /// - Complexity: O(*s*) a sweep; a sweep for each question, tier and set of failures, as long as a
    ///   completion is left in which no smaller set suffices.
    package func orders(of completions: [[Int]]) throws(ChoiceLaneFault) -> [[UInt8]] {
        precondition(completions.count <= LaneBlock.laneCount, "too many completions for a block")
        let values = self.values(of: completions)
        var sweep = Sweep(exists: exists.map { values[$0] })
        var rows: [[UInt8]] = []
        for question in questions {
            for tier in question.tiers {
                rows.append(
                    try row(
                        of: question, tier: tier, values: values, count: completions.count, &sweep))
            }
        }
        return rows
    }

    // MARK: One block

    /// What one sweep works on.
    private struct Sweep {
        let exists: [LaneBlock]
        var facts: [LaneBlock] = []
        var open: [LaneBlock] = []
        /// The steps that brought anything about, in the order in which they did.
        var steps: [Int] = []
    }

    /// The lanes of each set that matters.
    private func values(of completions: [[Int]]) -> [LaneBlock] {
        var asked = [LaneBlock](repeating: .allOff, count: levelCount)
        for (lane, picks) in completions.enumerated() {
            let (word, bit) = (lane >> 6, UInt64(1) << UInt64(lane & 63))
            for (choice, pick) in picks.enumerated() where pick < alternatives[choice] - 1 {
                asked[Int(firstLevels[choice]) + pick][word] |= bit
            }
        }
        var values = [LaneBlock.allOff, LaneBlock.allOn]
        values.reserveCapacity(nodes.count + 2)
        for node in nodes {
            let isSo = asked[node.level]
            values.append(values[node.high] & isSo | values[node.low] & ~isSo)
        }
        return values
    }

    private func row(
        of question: Question, tier: Int, values: [LaneBlock], count: Int, _ sweep: inout Sweep
    ) throws(ChoiceLaneFault) -> [UInt8] {
        var row = [UInt8](repeating: Self.never, count: count)
        var open = LaneBlock.firstLanes(count)
        var follows = try self.follows(question, [], tier: tier, values, &sweep)
        Self.set(&row, to: 0, where: open & follows)
        open &= ~follows
        if open == .allOff { return row }
        let all = Array(question.variables.indices)
        open &= try self.follows(question, all, tier: tier, values, &sweep)
        var size = 1
        while open != .allOff, size <= all.count {
            var choice = Array(0..<size)
            var isLeft = true
            while isLeft, open != .allOff {
                follows = try self.follows(question, choice, tier: tier, values, &sweep)
                Self.set(&row, to: UInt8(size), where: open & follows)
                open &= ~follows
                isLeft = Self.advance(&choice, below: all.count)
            }
            size += 1
        }
        return row
    }

    private static func set(_ row: inout [UInt8], to order: UInt8, where lanes: LaneBlock) {
        for word in 0..<LaneBlock.scalarCount {
            var bits = lanes[word]
            while bits != 0 {
                row[word << 6 + bits.trailingZeroBitCount] = order
                bits &= bits - 1
            }
        }
    }

    /// The next choice in lexicographic order; whether there is one.
    private static func advance(_ choice: inout [Int], below count: Int) -> Bool {
        var place = choice.count - 1
        while place >= 0, choice[place] == count - choice.count + place { place -= 1 }
        guard place >= 0 else { return false }
        choice[place] += 1
        for later in choice.indices where later > place { choice[later] = choice[later - 1] + 1 }
        return true
    }

    /// The lanes in which a question's goal follows once some variables are on, verified.
    private func follows(
        _ question: Question, _ variables: [Int], tier: Int, _ values: [LaneBlock],
        _ sweep: inout Sweep
    ) throws(ChoiceLaneFault) -> LaneBlock {
        guard let goal = question.goal else { return .allOff }
        let failures = variables.flatMap { question.variables[$0] }
        let literals = locks.literals.map { leaf in
            if let level = leaf.level, tier > level { return LaneBlock.allOn }
            var lanes = LaneBlock.allOff
            for failure in failures
            where failure.party == leaf.party && !failure.modes.isDisjoint(with: leaf.modes) {
                lanes |= values[failure.occurs]
            }
            return lanes
        }
        sweep.open = [LaneBlock](repeating: .allOff, count: graph.locks.count)
        locks.run(literals: literals, into: &sweep.open, from: 0)
        solve(&sweep)
        do throws(ChoiceLaneCheck) {
            try checker.verify(
                goal, facts: sweep.facts, steps: sweep.steps, exists: sweep.exists,
                failures: failures.map { ($0.party, $0.modes, values[$0.occurs]) }, tier: tier)
        } catch {
            switch error {
            case .notProved: throw .notProved(goal: question.name)
            case .stepIntoCut: throw .stepIntoCut(goal: question.name)
            }
        }
        return sweep.facts[goal]
    }

    /// The least fixpoint in every lane.
    private func solve(_ sweep: inout Sweep) {
        sweep.facts = [LaneBlock](repeating: .allOff, count: graph.stepRuns.count)
        sweep.steps.removeAll(keepingCapacity: true)
        for component in graph.components {
            var hasChanged = true
            while hasChanged {
                hasChanged = false
                for fact in component.nodes {
                    let before = sweep.facts[fact]
                    var value = before
                    for number in graph.stepRuns[fact] {
                        var fires = sweep.exists[number] & ~value
                        if fires == .allOff { continue }
                        let step = graph.steps[number]
                        for at in step.locks { fires &= sweep.open[graph.stepLocks[at]] }
                        for at in step.premises { fires &= sweep.facts[graph.premises[at]] }
                        if fires == .allOff { continue }
                        value |= fires
                        sweep.steps.append(number)
                    }
                    if value != before {
                        sweep.facts[fact] = value
                        hasChanged = true
                    }
                }
                if !component.isCyclic { break }
            }
        }
    }
}

/// The sets that matter of a store, numbered so that what one rests on stands before it.
private struct Places {
    private(set) var nodes: [ChoiceLaneSolver.Node] = []
    private var places: [UInt32: Int] = [0: 0, 1: 1]

    /// - Complexity: O(*n* log *n*) for *n* nodes below the sets.
    init(of sets: [ChoiceDiagram], in diagrams: ChoiceDiagrams) {
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
                ChoiceLaneSolver.Node(
                    level: Int(node.level), high: self[node.high], low: self[node.low]))
        }
    }

    subscript(_ set: ChoiceDiagram) -> Int { places[set.node] ?? 0 }
}

extension SIMD8<UInt64> {
    /// The first lanes, so many of them.
    static func firstLanes(_ count: Int) -> LaneBlock {
        var lanes = LaneBlock.allOff
        for word in 0..<scalarCount {
            let left = count - word << 6
            if left >= 64 {
                lanes[word] = .max
            } else if left > 0 {
                lanes[word] = UInt64(1) << UInt64(left) - 1
            }
        }
        return lanes
    }
}
