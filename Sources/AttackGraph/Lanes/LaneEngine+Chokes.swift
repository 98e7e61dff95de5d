public import Networks

extension LaneEngine {
    /// The barriers on every path to a goal: with one of them forced shut the goal does not follow,
    /// even when every other barrier stands open.
    ///
    /// - Returns: The barriers in index order; none when the goal does not follow with every
    ///   barrier open.
    /// - Complexity: O(size) a sweep for each 512 sets of barriers that are shut at once; those of
    ///   one short proof, halved where the goal does not follow without a whole set.
    public func chokeBarriers(for goal: FactIndex) -> [BarrierIndex] {
        let everyone = graph.parties.indices.map {
            PartyFailure(party: PartyIndex($0), modes: .all)
        }
        // What follows with every barrier open, whoever operates it, and with every barrier shut.
        let most = closureEngine.closure(
            opening: true, under: Scenario(failures: everyone, tier: 6))
        let least = closureEngine.closure(
            opening: false, under: Scenario(failures: [], tier: 0))
        guard !least.isDerivable(goal), let proof = most.proof(of: goal) else { return [] }
        // A choke stands on every path, so it stands on this one.
        let candidates = Set(proof.steps.flatMap { graph.steps.barriers(of: $0) }).sorted()
        let slice = GoalSlice(goal: goal, least: least, most: most)
        var search = ChokeSearch(candidates, slice: slice, barrierCount: graph.barriers.count)
        return search.run()
    }
}

/// Shuts barriers in sets: where the goal follows all the same, none of the set is a choke.
private struct ChokeSearch {
    private let candidates: [BarrierIndex]
    private let slice: GoalSlice
    /// Each barrier's place among the values, or none.
    private var places: [Int?]
    private var values: [LaneBlock]

    init(_ candidates: [BarrierIndex], slice: GoalSlice, barrierCount: Int) {
        self.candidates = candidates
        self.slice = slice
        places = [Int?](repeating: nil, count: barrierCount)
        values = [LaneBlock](repeating: .allOff, count: slice.valueCount)
        for (number, barrier) in slice.barriers.enumerated() {
            let place = slice.factCount + number
            places[barrier.position] = place
            values[place] = .allOn
        }
    }

    /// The chokes among the candidates, in order.
    mutating func run() -> [BarrierIndex] {
        let size = max(1, (candidates.count + LaneBlock.laneCount - 1) / LaneBlock.laneCount)
        var sets = stride(from: 0, to: candidates.count, by: size).map {
            $0..<min($0 + size, candidates.count)
        }
        var chokes: [Int] = []
        while !sets.isEmpty {
            var halves: [Range<Int>] = []
            for first in stride(from: 0, to: sets.count, by: LaneBlock.laneCount) {
                let block = sets[first..<min(first + LaneBlock.laneCount, sets.count)]
                let goal = solve(shutting: block)
                for (lane, set) in block.enumerated()
                where goal[lane >> 6] >> UInt64(lane & 63) & 1 == 0 {
                    let middle = (set.lowerBound + set.upperBound) / 2
                    if set.count == 1 {
                        chokes.append(set.lowerBound)
                    } else {
                        halves += [set.lowerBound..<middle, middle..<set.upperBound]
                    }
                }
            }
            sets = halves
        }
        return chokes.sorted().map { candidates[$0] }
    }

    /// Whether the goal follows with each set shut in a lane of its own.
    private mutating func solve(shutting sets: ArraySlice<Range<Int>>) -> LaneBlock {
        for (lane, set) in sets.enumerated() {
            for candidate in set {
                guard let place = places[candidates[candidate].position] else { continue }
                values[place][lane >> 6] &= ~(1 << UInt64(lane & 63))
            }
        }
        let goal = slice.solve(&values)
        for set in sets {
            for candidate in set {
                if let place = places[candidates[candidate].position] { values[place] = .allOn }
            }
        }
        return goal
    }
}

extension ClosureEngine {
    /// What follows when every barrier is open, or every one shut, whatever its lock says.
    func closure(opening isOpen: Bool, under scenario: Scenario) -> Closure {
        let barriers = [Bool](repeating: isOpen, count: graph.barriers.count)
        return Closure(
            scenario: scenario, engine: self, openBarriers: barriers,
            ranks: ranks(opening: barriers))
    }
}

extension AttackGraph {
    /// The barriers on every path to a goal: with one of them forced shut the goal does not follow,
    /// even when every other barrier stands open.
    ///
    /// - Returns: The barriers in index order; none when the goal does not follow with every
    ///   barrier open.
    public func chokeBarriers(for goal: FactIndex) -> [BarrierIndex] {
        LaneEngine(self).chokeBarriers(for: goal)
    }
}
