import Formulas
import Networks

/// The part of a graph from which one goal can follow, as tables in the order in which a sweep goes
/// through them.
///
/// Values stand in one list: the facts, those that others rest on before them unless they rest on each
/// other, and then the locks. A step is the AND of its operands, a fact the OR of its steps.
struct ChoiceLaneSlice: Sendable {
    /// Facts beside each other that are found together.
    struct Run: Sendable {
        let facts: Range<Int>
        let isCyclic: Bool
    }

    /// The number of each fact in the graph.
    let facts: [Int]
    /// The goal's place among the facts.
    let goal: Int
    let runs: [Run]
    /// The steps that yield each fact.
    let stepRuns: [Range<Int>]
    /// The number of each step in the graph.
    let steps: [Int]
    /// The operands of each step, as places among the values.
    let operandRuns: [Range<Int>]
    let operands: [Int]
    /// The locks of these steps.
    let locks: LockProgram
    let lockCount: Int

    /// - Parameters:
    ///   - goal: the number of the fact that is asked about.
    ///   - locks: the graph's locks.
    /// - Complexity: O(size of the graph and its locks).
    init(_ graph: ChoiceGraph, from goal: Int, locks all: [Lock]) {
        let isNeeded = Self.needed(for: goal, in: graph)
        facts = graph.stepRuns.indices.filter { isNeeded[$0] }
        var places = [Int](repeating: 0, count: graph.stepRuns.count)
        for (place, fact) in facts.enumerated() { places[fact] = place }
        self.goal = places[goal]
        var runs: [Run] = []
        var next = 0
        for component in graph.components {
            let count = component.nodes.count { isNeeded[$0] }
            if count == 0 { continue }
            runs.append(Run(facts: next..<next + count, isCyclic: component.isCyclic))
            next += count
        }
        self.runs = runs
        var tables = Tables()
        var own: [Lock] = []
        var lockPlaces: [Int: Int] = [:]
        for fact in facts {
            let first = tables.steps.count
            for number in graph.stepRuns[fact] {
                let step = graph.steps[number]
                let start = tables.operands.count
                for lock in graph.stepLocks[step.locks] {
                    let place = lockPlaces[lock] ?? own.count
                    if place == own.count {
                        lockPlaces[lock] = place
                        own.append(all[lock])
                    }
                    tables.operands.append(facts.count + place)
                }
                for premise in graph.premises[step.premises] {
                    tables.operands.append(places[premise])
                }
                tables.operandRuns.append(start..<tables.operands.count)
                tables.steps.append(number)
            }
            tables.stepRuns.append(first..<tables.steps.count)
        }
        (stepRuns, steps) = (tables.stepRuns, tables.steps)
        (operandRuns, operands) = (tables.operandRuns, tables.operands)
        locks = LockProgram(own)
        lockCount = own.count
    }

    private struct Tables {
        var stepRuns: [Range<Int>] = []
        var steps: [Int] = []
        var operandRuns: [Range<Int>] = []
        var operands: [Int] = []
    }

    /// Whether each fact is one that the goal may rest on.
    private static func needed(for goal: Int, in graph: ChoiceGraph) -> [Bool] {
        var isNeeded = [Bool](repeating: false, count: graph.stepRuns.count)
        var waiting = [goal]
        while let fact = waiting.popLast() {
            if isNeeded[fact] { continue }
            isNeeded[fact] = true
            for number in graph.stepRuns[fact] {
                waiting += graph.premises[graph.steps[number].premises]
            }
        }
        return isNeeded
    }
}
