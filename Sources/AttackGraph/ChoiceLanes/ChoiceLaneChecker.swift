import Formulas
import Networks

/// What is wrong with what a sweep says.
enum ChoiceLaneCheck: Error {
    case notProved
    case stepIntoCut
}

/// Checks what is said of completions side by side, sharing no code with what says it.
///
/// Where the goal is said to follow, the steps named prove it, taken in their order; where it is not, the
/// facts that are said not to follow are a cut: no step enters them from outside.
struct ChoiceLaneChecker: Sendable {
    private let graph: ChoiceGraph
    private let locks: [Lock]
    private let partyCount: Int
    /// The fact that each step yields.
    private let heads: [Int]

    init(_ graph: ChoiceGraph, locks: [Lock], parties: Int) {
        self.graph = graph
        self.locks = locks
        partyCount = parties
        var heads = [Int](repeating: 0, count: graph.steps.count)
        for (fact, run) in graph.stepRuns.enumerated() {
            for step in run { heads[step] = fact }
        }
        self.heads = heads
    }

    /// - Throws: The first fault.
    /// - Complexity: O(size of the graph and its locks + steps named).
    func verify(
        _ goal: Int, facts: [LaneBlock], steps: [Int], exists: [LaneBlock],
        failures: [(party: PartyIndex, modes: ModeSet, lanes: LaneBlock)], tier: Int
    ) throws(ChoiceLaneCheck) {
        var failed = [LaneBlock](repeating: .allOff, count: 8 * partyCount)
        for failure in failures {
            for mode in 0..<8 where failure.modes.rawValue >> UInt8(mode) & 1 == 1 {
                failed[8 * failure.party.position + mode] |= failure.lanes
            }
        }
        let open = locks.map { Self.opening($0, failed, tier) }
        let isSaid = facts[goal]
        if isSaid != .allOff {
            var proved = [LaneBlock](repeating: .allOff, count: facts.count)
            for number in steps {
                let step = graph.steps[number]
                var fires = exists[number]
                for premise in graph.premises[step.premises] { fires &= proved[premise] }
                for lock in graph.stepLocks[step.locks] { fires &= open[lock] }
                proved[heads[number]] |= fires
            }
            if isSaid & ~proved[goal] != .allOff { throw .notProved }
        }
        if isSaid == .allOn { return }
        for number in graph.steps.indices {
            let step = graph.steps[number]
            var enters = exists[number] & ~facts[heads[number]] & ~isSaid
            if enters == .allOff { continue }
            for lock in graph.stepLocks[step.locks] { enters &= open[lock] }
            for premise in graph.premises[step.premises] { enters &= facts[premise] }
            if enters != .allOff { throw .stepIntoCut }
        }
    }

    /// The lanes in which a lock is open; no deeper than a lock may nest.
    private static func opening(_ lock: Lock, _ failed: [LaneBlock], _ tier: Int) -> LaneBlock {
        switch lock {
        case .leaf(let leaf):
            if let level = leaf.level, level < tier { return .allOn }
            var open = LaneBlock.allOff
            for mode in 0..<8 where leaf.modes.rawValue >> UInt8(mode) & 1 == 1 {
                open |= failed[8 * leaf.party.position + mode]
            }
            return open
        case .all(let parts):
            var open = LaneBlock.allOn
            for part in parts { open &= opening(part, failed, tier) }
            return open
        case .any(let parts):
            var open = LaneBlock.allOff
            for part in parts { open |= opening(part, failed, tier) }
            return open
        case .atLeast(let count, let parts):
            // sums[k]: the lanes in which exactly k parts so far are open, the last from `count` on.
            var sums = [LaneBlock](repeating: .allOff, count: count + 1)
            sums[0] = .allOn
            for part in parts.map({ opening($0, failed, tier) }) {
                for sum in stride(from: count, through: 0, by: -1) {
                    let raised = sum == 0 ? .allOff : sums[sum - 1] & part
                    sums[sum] = (sum == count ? sums[sum] : sums[sum] & ~part) | raised
                }
            }
            return sums[count]
        }
    }
}
