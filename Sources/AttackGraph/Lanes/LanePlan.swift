import Networks

/// Everything that is prepared once to put one goal's question about many scenarios to the lanes.
struct LanePlan {
    let slice: GoalSlice
    private let locks: LockProgram
    /// The variables that open each leaf.
    private let openers: [[Int]]
    private let variableCount: Int

    init(
        slice: GoalSlice, graph: AttackGraph, variables: [FailureVariable]
    ) {
        self.slice = slice
        variableCount = variables.count
        locks = LockProgram(slice.barriers.lazy.map { graph.barriers[$0.position].lock })
        var literals: [PartyIndex: [Int]] = [:]
        for (place, literal) in locks.literals.enumerated() {
            literals[literal.party, default: []].append(place)
        }
        var openers = [[Int]](repeating: [], count: locks.literals.count)
        for (number, variable) in variables.enumerated() {
            for failure in variable.failures {
                for place in literals[failure.party] ?? []
                where !locks.literals[place].modes.isDisjoint(with: failure.modes)
                    && openers[place].last != number
                {
                    openers[place].append(number)
                }
            }
        }
        self.openers = openers
    }

    /// The levels beyond which the attacker's tier opens a leaf, ascending.
    var levels: [Int] { Set(locks.literals.compactMap(\.level)).sorted() }

    /// The variables that open a leaf which no tier from `tier` on opens anyway, in order.
    func relevantVariables(fromTier tier: Int) -> [Int] {
        var isRelevant = [Bool](repeating: false, count: variableCount)
        for (place, literal) in locks.literals.enumerated()
        where literal.level.map({ tier <= $0 }) ?? true {
            for variable in openers[place] { isRelevant[variable] = true }
        }
        return isRelevant.indices.filter { isRelevant[$0] }
    }

    /// The goal's value in every lane of a pattern, 64 lanes a word; lanes past the last are zero.
    func solve(_ pattern: LanePattern) -> [UInt64] {
        var words: [UInt64] = []
        words.reserveCapacity(pattern.blockCount * 8)
        var values = [LaneBlock](repeating: .allOff, count: slice.valueCount)
        var variables = [LaneBlock](repeating: .allOff, count: variableCount)
        var literals = [LaneBlock](repeating: .allOff, count: locks.literals.count)
        for block in 0..<pattern.blockCount {
            pattern.variableLanes(inBlock: block, into: &variables)
            let tiers = pattern.tierLanes(inBlock: block)
            for (place, literal) in locks.literals.enumerated() {
                var value = literal.level.map { tiers[$0] } ?? .allOff
                for variable in openers[place] { value |= variables[variable] }
                literals[place] = value
            }
            locks.run(literals: literals, into: &values, from: slice.factCount)
            let goal = slice.solve(&values)
            for word in goal.indices { words.append(goal[word]) }
        }
        return pattern.trimmed(words)
    }
}
