import Networks

/// The steps of a graph being built, as places in tables of names.
///
/// A name is kept once however many steps use it, so a million steps are a few flat arrays.
struct NamedSteps {
    private(set) var factNames = NameTable()
    private(set) var barrierNames = NameTable()
    private var heads: [UInt32] = []
    private var premiseOffsets: [Int] = [0]
    private var premises: [UInt32] = []
    private var barrierOffsets: [Int] = [0]
    private var barriers: [UInt32] = []

    var count: Int { heads.count }

    mutating func append(to head: String, from premises: [String], through barriers: [String]) {
        heads.append(UInt32(factNames.place(of: head)))
        for premise in premises { self.premises.append(UInt32(factNames.place(of: premise))) }
        premiseOffsets.append(self.premises.count)
        for barrier in barriers {
            self.barriers.append(UInt32(barrierNames.place(of: barrier)))
        }
        barrierOffsets.append(self.barriers.count)
    }

    /// The barriers of a step, as places in `barrierNames`.
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
