import Formulas
import Networks

/// Everything on which it depends how many failures a goal takes, whatever facts, barriers and parties
/// are called: two questions of one shape have the same answer.
///
/// It is what is reachable backward from the goal, numbered in the order in which it is found: how each
/// fact is come by, each lock on the way, and what fails together of the parties that the locks name.
/// All of it is written out, so that different questions never have one shape; questions that are the
/// same but for the order of names may have two.
package struct GoalShape: Hashable, Sendable {
    private let words: [UInt32]

    /// The memory that it takes.
    package var byteCount: Int { 4 * words.count + 64 }

    /// The shape of a goal with several lists of what can fail.
    ///
    /// - Parameters:
    ///   - goal: The fact asked about.
    ///   - questions: What can fail, once for each question; their answers are told apart.
    ///   - tiers: The attacker's tiers.
    /// - Complexity: O(what is reachable backward from the goal, and the failures in the questions).
    package init(
        of goal: FactIndex, over questions: [[FailureVariable]], tiers: [Int],
        in engine: ClosureEngine
    ) {
        var writer = ShapeWriter(engine.graph)
        writer.write(backFrom: goal, in: engine)
        writer.words.append(UInt32(questions.count))
        for variables in questions { writer.write(variables) }
        for tier in tiers { writer.words.append(UInt32(tier)) }
        words = writer.words
    }
}

/// Writes shapes: numbers in place of names.
private struct ShapeWriter {
    private let graph: AttackGraph
    var words: [UInt32] = []
    private var facts: [FactIndex] = []
    private var factNumbers: [UInt32]
    private var barriers: [BarrierIndex] = []
    private var barrierNumbers: [UInt32]
    private var partyNumbers: [UInt32]
    private var partyCount: UInt32 = 0

    init(_ graph: AttackGraph) {
        self.graph = graph
        factNumbers = [UInt32](repeating: .max, count: graph.facts.count)
        barrierNumbers = [UInt32](repeating: .max, count: graph.barriers.count)
        partyNumbers = [UInt32](repeating: .max, count: graph.parties.count)
    }

    /// Writes every step from which the goal may follow, and then the locks.
    mutating func write(backFrom goal: FactIndex, in engine: ClosureEngine) {
        let table = graph.steps
        _ = number(of: goal)
        var next = 0
        while next < facts.count {
            let steps = engine.steps(yielding: facts[next])
            next += 1
            words.append(UInt32(steps.count))
            for position in steps {
                let step = StepIndex(position)
                let premises = table.premises(of: step)
                let guards = table.barriers(of: step)
                words.append(UInt32(premises.count))
                for premise in premises { words.append(number(of: premise)) }
                words.append(UInt32(guards.count))
                for barrier in guards { words.append(number(of: barrier)) }
            }
        }
        for barrier in barriers { write(graph.barriers[barrier.position].lock) }
    }

    /// Writes what can fail, as far as a lock names it; in which order does not matter.
    mutating func write(_ variables: [FailureVariable]) {
        var written: [[UInt32]] = []
        for variable in variables {
            var failures: [UInt32] = []
            for failure in variable.failures {
                let number = partyNumbers[failure.party.position]
                if number != .max { failures.append(number << 8 | UInt32(failure.modes.rawValue)) }
            }
            if !failures.isEmpty { written.append(failures.sorted()) }
        }
        written.sort { $0.lexicographicallyPrecedes($1) }
        words.append(UInt32(written.count))
        for failures in written {
            words.append(UInt32(failures.count))
            words += failures
        }
    }

    /// No deeper than a lock may nest.
    private mutating func write(_ lock: Lock) {
        switch lock {
        case .leaf(let leaf):
            words.append(0)
            words.append(number(of: leaf.party))
            words.append(UInt32(leaf.level.map { $0 + 1 } ?? 0) << 8 | UInt32(leaf.modes.rawValue))
        case .all(let parts): write(1, 0, parts)
        case .any(let parts): write(2, 0, parts)
        case .atLeast(let count, let parts): write(3, count, parts)
        }
    }

    private mutating func write(_ kind: UInt32, _ count: Int, _ parts: [Lock]) {
        words.append(kind)
        words.append(UInt32(count))
        words.append(UInt32(parts.count))
        for part in parts { write(part) }
    }

    private mutating func number(of fact: FactIndex) -> UInt32 {
        let known = factNumbers[fact.position]
        if known != .max { return known }
        let number = UInt32(facts.count)
        factNumbers[fact.position] = number
        facts.append(fact)
        return number
    }

    private mutating func number(of barrier: BarrierIndex) -> UInt32 {
        let known = barrierNumbers[barrier.position]
        if known != .max { return known }
        let number = UInt32(barriers.count)
        barrierNumbers[barrier.position] = number
        barriers.append(barrier)
        return number
    }

    private mutating func number(of party: PartyIndex) -> UInt32 {
        let known = partyNumbers[party.position]
        if known != .max { return known }
        partyNumbers[party.position] = partyCount
        partyCount += 1
        return partyCount - 1
    }
}
