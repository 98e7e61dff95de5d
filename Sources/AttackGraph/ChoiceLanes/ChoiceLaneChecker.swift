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
/// facts that are said not to follow are a cut: no step enters them from outside. Facts of which nothing
/// is said are taken to follow in a cut and not to in a proof.
struct ChoiceLaneChecker: Sendable {
    /// What is told of a scenario.
    struct Scenario {
        let failures: [(party: PartyIndex, modes: ModeSet, lanes: LaneBlock)]
        let tier: Int
        /// The lanes in which each open level is below the tier.
        let below: [LaneBlock]
    }

    private struct Step {
        let number: Int
        let head: Int
        let premises: Range<Int>
        let locks: Range<Int>
        let isWhole: Bool
    }

    private let goal: Int
    /// The steps that yield facts of which something is said.
    private let steps: [Step]
    private let premises: [Int]
    private let stepLocks: [Int]
    private let locks: [Lock]
    /// The place of each of the graph's steps among these, −1 for the others.
    private let places: [Int]
    private let factCount: Int
    private let partyCount: Int
    private let firstOpen: Int

    /// - Parameters:
    ///   - facts: the facts of which something is said, by their numbers in the graph.
    ///   - goal: the place of the goal among them.
    ///   - locks: the graph's locks.
    ///   - firstOpen: from which level on a lock names an open one.
    /// - Complexity: O(size of the graph).
    init(
        _ graph: ChoiceGraph, about facts: [Int], goal: Int, locks: [Lock], parties: Int,
        openFrom firstOpen: Int
    ) {
        let told = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1, $0) })
        var steps: [Step] = []
        var premises: [Int] = []
        var used: [Int: Int] = [:]
        var own: [Lock] = []
        var stepLocks: [Int] = []
        var places = [Int](repeating: -1, count: graph.steps.count)
        for (fact, run) in graph.stepRuns.enumerated() {
            guard let head = told[fact] else { continue }
            for number in run {
                let step = graph.steps[number]
                let known = graph.premises[step.premises].compactMap { told[$0] }
                let first = (premise: premises.count, lock: stepLocks.count)
                premises += known
                for lock in graph.stepLocks[step.locks] {
                    if used[lock] == nil {
                        used[lock] = own.count
                        own.append(locks[lock])
                    }
                    stepLocks.append(used[lock] ?? 0)
                }
                places[number] = steps.count
                steps.append(
                    Step(
                        number: number, head: head, premises: first.premise..<premises.count,
                        locks: first.lock..<stepLocks.count,
                        isWhole: known.count == step.premises.count))
            }
        }
        self.goal = goal
        self.steps = steps
        self.premises = premises
        self.stepLocks = stepLocks
        self.locks = own
        self.places = places
        factCount = facts.count
        partyCount = parties
        self.firstOpen = firstOpen
    }

    /// - Parameters:
    ///   - facts: the lanes in which each of the facts is said to follow; what stands behind them is not
    ///     read.
    ///   - named: the steps that are to prove it, by their numbers in the graph.
    ///   - exists: the lanes of each step of the graph.
    /// - Throws: The first fault.
    /// - Complexity: O(size of the graph and its locks + steps named).
    func verify(
        _ facts: [LaneBlock], steps named: [Int], exists: [LaneBlock], in scenario: Scenario
    ) throws(ChoiceLaneCheck) {
        var failed = [LaneBlock](repeating: .allOff, count: 8 * partyCount)
        for failure in scenario.failures {
            for mode in 0..<8 where failure.modes.rawValue >> UInt8(mode) & 1 == 1 {
                failed[8 * failure.party.position + mode] |= failure.lanes
            }
        }
        let open = locks.map { opening($0, failed, scenario) }
        let isSaid = facts[goal]
        if isSaid != .allOff {
            var proved = [LaneBlock](repeating: .allOff, count: factCount)
            for number in named where places[number] >= 0 {
                let step = steps[places[number]]
                if !step.isWhole { continue }
                var fires = exists[number]
                for premise in step.premises { fires &= proved[premises[premise]] }
                for lock in step.locks { fires &= open[stepLocks[lock]] }
                proved[step.head] |= fires
            }
            if isSaid & ~proved[goal] != .allOff { throw .notProved }
        }
        if isSaid == .allOn { return }
        for step in steps {
            var enters = exists[step.number] & ~facts[step.head] & ~isSaid
            if enters == .allOff { continue }
            for lock in step.locks { enters &= open[stepLocks[lock]] }
            for premise in step.premises { enters &= facts[premises[premise]] }
            if enters != .allOff { throw .stepIntoCut }
        }
    }

    /// The lanes in which a lock is open; no deeper than a lock may nest.
    private func opening(
        _ lock: Lock, _ failed: [LaneBlock], _ scenario: Scenario
    ) -> LaneBlock {
        switch lock {
        case .leaf(let leaf):
            var open = LaneBlock.allOff
            if let level = leaf.level {
                if level >= firstOpen {
                    open = scenario.below[level - firstOpen]
                } else if level < scenario.tier {
                    return .allOn
                }
            }
            for mode in 0..<8 where leaf.modes.rawValue >> UInt8(mode) & 1 == 1 {
                open |= failed[8 * leaf.party.position + mode]
            }
            return open
        case .all(let parts):
            var open = LaneBlock.allOn
            for part in parts { open &= opening(part, failed, scenario) }
            return open
        case .any(let parts):
            var open = LaneBlock.allOff
            for part in parts { open |= opening(part, failed, scenario) }
            return open
        case .atLeast(let count, let parts):
            // sums[k]: the lanes in which exactly k parts so far are open, the last from `count` on.
            var sums = [LaneBlock](repeating: .allOff, count: count + 1)
            sums[0] = .allOn
            for part in parts.map({ opening($0, failed, scenario) }) {
                for sum in stride(from: count, through: 0, by: -1) {
                    let raised = sum == 0 ? .allOff : sums[sum - 1] & part
                    sums[sum] = (sum == count ? sums[sum] : sums[sum] & ~part) | raised
                }
            }
            return sums[count]
        }
    }
}
