public import Networks

extension LaneEngine {
    /// The barriers on every path to a goal: with one of them forced shut the goal does not follow,
    /// even when every other barrier stands open.
    ///
    /// - Returns: The barriers in index order; none when the goal does not follow with every
    ///   barrier open.
    /// - Complexity: O(size) a sweep for each 512 barriers of one short proof.
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
        var values = [LaneBlock](repeating: .allOff, count: slice.valueCount)
        var chokes: [BarrierIndex] = []
        for first in stride(from: 0, to: candidates.count, by: LaneBlock.laneCount) {
            let block = candidates[first..<min(first + LaneBlock.laneCount, candidates.count)]
            var lanes: [BarrierIndex: Int] = [:]
            for (lane, barrier) in block.enumerated() { lanes[barrier] = lane }
            for (place, barrier) in slice.barriers.enumerated() {
                var open = LaneBlock.allOn
                if let lane = lanes[barrier] { open[lane >> 6] &= ~(1 << UInt64(lane & 63)) }
                values[slice.factCount + place] = open
            }
            let goal = slice.solve(&values)
            for (lane, barrier) in block.enumerated()
            where goal[lane >> 6] >> UInt64(lane & 63) & 1 == 0 {
                chokes.append(barrier)
            }
        }
        return chokes
    }
}

extension ClosureEngine {
    /// What follows when every barrier is open, or every one shut, whatever its lock says.
    fileprivate func closure(opening isOpen: Bool, under scenario: Scenario) -> Closure {
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
