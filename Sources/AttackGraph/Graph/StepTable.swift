public import Networks

/// The steps of an attack graph as flat arrays: heads, and premises and barriers by offset.
///
/// Memory: 12 bytes a step, 4 bytes for each premise and each barrier named.
public struct StepTable: Hashable, Sendable {
    /// The fact each step yields, by step.
    public internal(set) var heads: [FactIndex] = []
    /// Where each step's premises begin in `premises`; one more entry than steps.
    public internal(set) var premiseOffsets: [UInt32] = [0]
    /// The premises of all steps, one after the other.
    public internal(set) var premises: [FactIndex] = []
    /// Where each step's barriers begin in `barriers`; one more entry than steps.
    public internal(set) var barrierOffsets: [UInt32] = [0]
    /// The barriers of all steps, one after the other.
    public internal(set) var barriers: [BarrierIndex] = []

    init() {}

    /// The number of steps.
    public var count: Int { heads.count }

    /// The indices of all steps.
    public var indices: [StepIndex] { heads.indices.map { StepIndex($0) } }

    /// Whether some step yields a fact.
    ///
    /// - Precondition: The table is that of a graph, whose steps are sorted by what they yield.
    /// - Complexity: O(log *s*) for *s* steps.
    package func hasStep(to fact: FactIndex) -> Bool {
        var (low, high) = (0, heads.count)
        while low < high {
            let middle = low + (high - low) / 2
            if heads[middle].position < fact.position { low = middle + 1 } else { high = middle }
        }
        return low < heads.count && heads[low] == fact
    }

    /// One step, put together.
    ///
    /// - Precondition: `step` belongs to this table.
    public subscript(step: StepIndex) -> Step {
        Step(
            head: heads[step.position], premises: Array(premises(of: step)),
            barriers: Array(barriers(of: step)))
    }

    /// The premises of one step.
    public func premises(of step: StepIndex) -> ArraySlice<FactIndex> {
        let at = step.position
        return premises[Int(premiseOffsets[at])..<Int(premiseOffsets[at + 1])]
    }

    /// The barriers of one step.
    public func barriers(of step: StepIndex) -> ArraySlice<BarrierIndex> {
        let at = step.position
        return barriers[Int(barrierOffsets[at])..<Int(barrierOffsets[at + 1])]
    }

    mutating func reserveCapacity(steps: Int, premises: Int, barriers: Int) {
        heads.reserveCapacity(steps)
        premiseOffsets.reserveCapacity(steps + 1)
        self.premises.reserveCapacity(premises)
        barrierOffsets.reserveCapacity(steps + 1)
        self.barriers.reserveCapacity(barriers)
    }

    mutating func append(
        head: FactIndex, premises: ArraySlice<UInt32>, barriers: ArraySlice<UInt32>
    ) {
        heads.append(head)
        for premise in premises { self.premises.append(FactIndex(Int(premise))) }
        premiseOffsets.append(UInt32(self.premises.count))
        for barrier in barriers { self.barriers.append(BarrierIndex(Int(barrier))) }
        barrierOffsets.append(UInt32(self.barriers.count))
    }
}

extension AttackGraph {
    /// What reading every step once costs, in operands.
    var sweepCost: Int { 2 * steps.count + steps.premises.count + steps.barriers.count }
}
