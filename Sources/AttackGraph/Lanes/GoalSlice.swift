import Networks

/// The part of a graph that can matter for one goal, in the order in which lanes sweep it.
///
/// Values stand in one array: the facts in topological order of their components, then the
/// barriers. A step is the AND of its operands, a fact the OR of its steps.
struct GoalSlice {
    /// The goal's place among the values.
    let goal: Int
    /// The number of facts.
    let factCount: Int
    /// The barriers that stand behind the facts among the values.
    let barriers: [BarrierIndex]
    /// The fact of the graph at each place.
    let facts: [FactIndex]
    /// The step of the graph behind each step kept, by the head's place.
    let steps: [StepIndex]
    private let stepOffsets: [UInt32]
    private let operandOffsets: [UInt32]
    private let operands: [UInt32]
    /// The components of facts that rest on each other, premises first.
    let components: [Condensation.Component]
    /// The components as they are swept: neighbours that are no cycles go together.
    private let runs: [Run]

    /// Places that one sweep goes through.
    private struct Run {
        var facts: Range<Int>
        let isCyclic: Bool
    }

    /// The number of values that lanes need.
    var valueCount: Int { factCount + barriers.count }
    /// What one sweep costs, in operands read.
    var sweepCost: Int { operands.count + operandOffsets.count }

    /// The operands of steps that yield facts which rest on each other.
    ///
    /// - Complexity: O(components).
    var cyclicOperands: Int {
        var count = 0
        for component in components where component.isCyclic {
            let first = Int(stepOffsets[component.nodes.lowerBound])
            let last = Int(stepOffsets[component.nodes.upperBound])
            count += Int(operandOffsets[last] - operandOffsets[first])
        }
        return count
    }

    /// Cuts out what can matter for `goal` between two scenarios.
    ///
    /// A step that cannot fire in `most` never fires in any scenario below it, and a fact or
    /// barrier that holds in `least` holds in every one above it, so neither is kept.
    /// - Precondition: The goal follows in `most` and not in `least`, and `least` is below `most`.
    init(goal: FactIndex, least: Closure, most: Closure) {
        let kept = KeptSteps(goal: goal, least: least, most: most)
        let condensed = Condensation(offsets: kept.neededOffsets, targets: kept.needed)
        var place = [UInt32](repeating: 0, count: kept.facts.count)
        for (position, fact) in condensed.order.enumerated() {
            place[Int(fact)] = UInt32(position)
        }
        var barrierPlaces = [UInt32](repeating: .max, count: most.graph.barriers.count)
        var barriers: [BarrierIndex] = []
        var stepOffsets: [UInt32] = [0]
        var operandOffsets: [UInt32] = [0]
        var operands: [UInt32] = []
        let table = most.graph.steps
        for fact in condensed.order {
            for at in kept.stepOffsets[Int(fact)]..<kept.stepOffsets[Int(fact) + 1] {
                let step = kept.steps[at]
                for premise in table.premises(of: step) where !least.isDerivable(premise) {
                    operands.append(place[Int(kept.local[premise.position])])
                }
                for barrier in table.barriers(of: step) where !least.isOpen(barrier) {
                    if barrierPlaces[barrier.position] == .max {
                        barrierPlaces[barrier.position] = UInt32(kept.facts.count + barriers.count)
                        barriers.append(barrier)
                    }
                    operands.append(barrierPlaces[barrier.position])
                }
                operandOffsets.append(UInt32(operands.count))
            }
            stepOffsets.append(UInt32(operandOffsets.count - 1))
        }
        self.goal = Int(place[0])
        factCount = kept.facts.count
        self.barriers = barriers
        self.stepOffsets = stepOffsets
        self.operandOffsets = operandOffsets
        self.operands = operands
        components = condensed.components
        facts = condensed.order.map { kept.facts[Int($0)] }
        steps = condensed.order.flatMap { fact in
            kept.steps[kept.stepOffsets[Int(fact)]..<kept.stepOffsets[Int(fact) + 1]]
        }
        var runs: [Run] = []
        for component in condensed.components {
            if let last = runs.indices.last, !runs[last].isCyclic, !component.isCyclic {
                runs[last].facts = runs[last].facts.lowerBound..<component.nodes.upperBound
            } else {
                runs.append(Run(facts: component.nodes, isCyclic: component.isCyclic))
            }
        }
        self.runs = runs
    }

    /// The steps that yield a fact.
    func steps(yielding fact: Int) -> Range<Int> {
        Int(stepOffsets[fact])..<Int(stepOffsets[fact + 1])
    }

    /// The places of the values that a step needs.
    func operands(of step: Int) -> [Int] {
        operands[Int(operandOffsets[step])..<Int(operandOffsets[step + 1])].map(Int.init)
    }

    /// Solves one block of lanes: the barriers' values are given, the facts' become the least
    /// fixpoint.
    ///
    /// A component that is a cycle is swept until nothing changes.
    /// - Returns: The goal's value.
    /// - Complexity: O(operands) a sweep; at most as many sweeps of a component as it has facts.
    func solve(_ values: inout [LaneBlock]) -> LaneBlock {
        for fact in 0..<factCount { values[fact] = .allOff }
        for run in runs {
            while sweep(run.facts, &values), run.isCyclic {}
        }
        return values[goal]
    }

    /// The same, and the steps in an order in which each that fires finds its premises.
    ///
    /// A step of a cycle is named once a sweep.
    func solve(_ values: inout [LaneBlock], naming order: inout [StepIndex]) -> LaneBlock {
        for fact in 0..<factCount { values[fact] = .allOff }
        for run in runs {
            let first = Int(stepOffsets[run.facts.lowerBound])
            let named = steps[first..<Int(stepOffsets[run.facts.upperBound])]
            while sweep(run.facts, &values) {
                order += named
                if !run.isCyclic { break }
            }
        }
        return values[goal]
    }

    /// Sweeps places once, and says whether anything changed.
    private func sweep(_ places: Range<Int>, _ values: inout [LaneBlock]) -> Bool {
        var lanes = values.mutableSpan
        let stepOffsets = stepOffsets.span
        let operandOffsets = operandOffsets.span
        let operands = operands.span
        var hasChanged = false
        for fact in places {
            let before = lanes[fact]
            var value = before
            for step in Int(stepOffsets[fact])..<Int(stepOffsets[fact + 1]) {
                var fires = LaneBlock.allOn
                for at in Int(operandOffsets[step])..<Int(operandOffsets[step + 1]) {
                    fires &= lanes[Int(operands[at])]
                }
                value |= fires
            }
            if value != before {
                lanes[fact] = value
                hasChanged = true
            }
        }
        return hasChanged
    }
}

/// The facts and steps that the goal can rest on, found backwards from it.
private struct KeptSteps {
    /// The facts kept; the goal first.
    var facts: [FactIndex]
    /// Each fact's place in `facts`, or `.max`.
    var local: [UInt32]
    /// Where each kept fact's steps begin.
    var stepOffsets = [0]
    var steps: [StepIndex] = []
    /// Where each kept fact's needed facts begin.
    var neededOffsets: [UInt32] = [0]
    var needed: [UInt32] = []

    init(goal: FactIndex, least: Closure, most: Closure) {
        facts = [goal]
        local = [UInt32](repeating: .max, count: most.graph.facts.count)
        local[goal.position] = 0
        let table = most.graph.steps
        var next = 0
        while next < facts.count {
            let head = facts[next]
            next += 1
            for position in most.engine.steps(yielding: head) {
                let step = StepIndex(position)
                let premises = table.premises(of: step)
                // A step that needs its own head adds nothing to a least fixpoint.
                guard table.barriers(of: step).allSatisfy(most.isOpen),
                    premises.allSatisfy({ $0 != head && most.isDerivable($0) })
                else { continue }
                steps.append(step)
                for premise in premises where !least.isDerivable(premise) {
                    if local[premise.position] == .max {
                        local[premise.position] = UInt32(facts.count)
                        facts.append(premise)
                    }
                    needed.append(local[premise.position])
                }
            }
            stepOffsets.append(steps.count)
            neededOffsets.append(UInt32(needed.count))
        }
    }
}
