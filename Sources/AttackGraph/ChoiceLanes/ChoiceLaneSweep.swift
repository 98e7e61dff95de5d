/// What sweeps over one slice work on, kept from one to the next.
struct ChoiceLaneSweep {
    /// The facts and then the locks.
    private(set) var values: [LaneBlock]
    /// The steps that brought anything about, by their numbers in the graph, in the order in which they
    /// did.
    private(set) var steps: [Int] = []
    private var leaves: [LaneBlock]
    /// The leaves that the attacker's tier opens.
    private let opened: [LaneBlock]

    init(_ slice: ChoiceLaneSlice, opened: [LaneBlock]) {
        self.opened = opened
        leaves = opened
        values = [LaneBlock](repeating: .allOff, count: slice.facts.count + slice.lockCount)
    }

    /// Finds what follows in every lane once some variables are on: the least fixpoint.
    ///
    /// - Parameters:
    ///   - exists: the lanes of each step of the graph.
    ///   - sets: the lanes of each set of completions.
    /// - Complexity: O(size of the slice); as many times as facts that rest on each other are deep.
    mutating func solve(
        _ slice: ChoiceLaneSlice, _ variables: [ChoiceLaneVariable], choosing chosen: [Int],
        exists: [LaneBlock], sets: [LaneBlock]
    ) {
        for place in opened.indices { leaves[place] = opened[place] }
        for variable in chosen {
            for opening in variables[variable].openings {
                leaves[opening.leaf] |= sets[opening.occurs]
            }
        }
        slice.locks.run(literals: leaves, into: &values, from: slice.facts.count)
        for place in slice.facts.indices { values[place] = .allOff }
        steps.removeAll(keepingCapacity: true)
        for run in slice.runs {
            while pass(over: run, of: slice, exists: exists), run.isCyclic {}
        }
    }

    /// Goes through the steps of some facts once; whether anything new followed.
    private mutating func pass(
        over run: ChoiceLaneSlice.Run, of slice: ChoiceLaneSlice, exists: [LaneBlock]
    ) -> Bool {
        var hasChanged = false
        for fact in run.facts {
            let before = values[fact]
            var value = before
            for place in slice.stepRuns[fact] {
                let number = slice.steps[place]
                var fires = exists[number] & ~value
                if fires == .allOff { continue }
                for operand in slice.operandRuns[place] { fires &= values[slice.operands[operand]] }
                if fires == .allOff { continue }
                value |= fires
                steps.append(number)
            }
            if value != before {
                values[fact] = value
                hasChanged = true
            }
        }
        return hasChanged
    }
}
