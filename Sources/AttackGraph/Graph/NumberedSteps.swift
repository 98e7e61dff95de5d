import Networks

/// Steps that call facts and barriers by numbers, in flat arrays.
///
/// What a number means stands in lists of names that whoever writes the steps keeps.
package struct NumberedSteps: Sendable {
    private var heads: [UInt32] = []
    private var premiseOffsets: [Int] = [0]
    private var premises: [UInt32] = []
    private var barrierOffsets: [Int] = [0]
    private var barriers: [UInt32] = []

    /// Makes an empty list.
    package init() {}

    /// The number of steps.
    package var count: Int { heads.count }

    /// Names a fact that the next step needs.
    package mutating func needFact(_ fact: UInt32) { premises.append(fact) }

    /// Names a barrier that the next step passes.
    package mutating func passBarrier(_ barrier: UInt32) { barriers.append(barrier) }

    /// Ends a step by the fact that it yields: what was named since the last one belongs to it.
    package mutating func yieldFact(_ fact: UInt32) {
        heads.append(fact)
        premiseOffsets.append(premises.count)
        barrierOffsets.append(barriers.count)
    }

    /// Adds steps that call things by other numbers.
    ///
    /// - Parameters:
    ///   - facts: What each of their facts is called here.
    ///   - barriers: What each of their barriers is called here.
    mutating func append(_ others: NumberedSteps, facts: [UInt32], barriers: [UInt32]) {
        for step in others.heads.indices {
            for premise in others.premises(of: step) { premises.append(facts[Int(premise)]) }
            for barrier in others.barriers(of: step) {
                self.barriers.append(barriers[Int(barrier)])
            }
            yieldFact(facts[Int(others.heads[step])])
        }
    }

    /// The premises of a step, by number.
    private func premises(of step: Int) -> ArraySlice<UInt32> {
        premises[premiseOffsets[step]..<premiseOffsets[step + 1]]
    }

    /// The barriers of a step, by number.
    func barriers(of step: Int) -> ArraySlice<UInt32> {
        barriers[barrierOffsets[step]..<barrierOffsets[step + 1]]
    }

    /// The canonical table: steps by head, premises and barriers, equal ones united.
    ///
    /// - Parameters:
    ///   - facts: Where each fact's name went.
    ///   - barriers: Where each barrier's name went.
    ///   - factCount: The number of facts.
    /// - Complexity: O(*n*) to sort by head, and *k* log *k* for *k* steps of one head.
    func table(facts: [UInt32], barriers: [UInt32], factCount: Int) -> StepTable {
        let premises = SortedRuns(premises, offsets: premiseOffsets, places: facts)
        let barriers = SortedRuns(self.barriers, offsets: barrierOffsets, places: barriers)
        var ends = [Int](repeating: 0, count: factCount + 1)
        for head in heads { ends[Int(facts[Int(head)]) + 1] += 1 }
        for fact in 0..<factCount { ends[fact + 1] += ends[fact] }
        var order = [Int](repeating: 0, count: count)
        for step in heads.indices {
            let head = Int(facts[Int(heads[step])])
            order[ends[head]] = step
            ends[head] += 1
        }
        var table = StepTable()
        table.reserveCapacity(steps: count, premises: premises.count, barriers: barriers.count)
        var start = 0
        for head in 0..<factCount {
            // Counting has moved each end to the next head's start.
            if ends[head] - start > 1 {
                order[start..<ends[head]].sort { left, right in
                    switch premises.compare(left, right) {
                    case 0: barriers.compare(left, right) < 0
                    case let result: result < 0
                    }
                }
            }
            var last: Int?
            for step in order[start..<ends[head]] {
                if let last, premises.compare(last, step) == 0, barriers.compare(last, step) == 0 {
                    continue
                }
                table.append(
                    head: FactIndex(head), premises: premises.run(step),
                    barriers: barriers.run(step))
                last = step
            }
            start = ends[head]
        }
        return table
    }
}

/// Runs of places, each sorted and without repetition.
private struct SortedRuns {
    private var offsets: [Int] = [0]
    private var places: [UInt32] = []

    var count: Int { places.count }

    init(_ names: [UInt32], offsets: [Int], places moved: [UInt32]) {
        self.offsets.reserveCapacity(offsets.count)
        places.reserveCapacity(names.count)
        var run: [UInt32] = []
        for number in 0..<(offsets.count - 1) {
            run.removeAll(keepingCapacity: true)
            for at in offsets[number]..<offsets[number + 1] { run.append(moved[Int(names[at])]) }
            if run.count > 1 { run.sort() }
            let start = places.count
            for place in run where places.count == start || places[places.count - 1] != place {
                places.append(place)
            }
            self.offsets.append(places.count)
        }
    }

    func run(_ run: Int) -> ArraySlice<UInt32> { places[offsets[run]..<offsets[run + 1]] }

    /// Negative, zero or positive as one run comes before, equals or follows another.
    func compare(_ left: Int, _ right: Int) -> Int {
        let count = min(offsets[left + 1] - offsets[left], offsets[right + 1] - offsets[right])
        for at in 0..<count {
            let (one, other) = (places[offsets[left] + at], places[offsets[right] + at])
            if one != other { return one < other ? -1 : 1 }
        }
        return (offsets[left + 1] - offsets[left]) - (offsets[right + 1] - offsets[right])
    }
}
