public import Networks

extension Closure {
    /// Why a fact follows: the steps of a proof that is as small as a tree as any.
    ///
    /// The cost of a proof is its number of steps, a step counted as often as it is used (the least
    /// number of *different* steps is NP-hard). Equal costs are decided by step order, so the proof
    /// is the same in every run.
    /// - Returns: The proof, each step after those that yield its premises and the goal's last, or
    ///   `nil` when the fact does not follow.
    /// - Complexity: O(*s* log *s*) for a graph of size *s*.
    /// - Note: Knuth, "A generalization of Dijkstra's algorithm", 1977.
    public func proof(of goal: FactIndex) -> Proof? {
        guard isDerivable(goal) else { return nil }
        var search = ProofSearch(self)
        search.run(until: goal)
        return Proof(scenario: scenario, goal: goal, steps: search.steps(for: goal))
    }
}

/// Settles facts in the order of their cheapest proofs.
private struct ProofSearch {
    /// Below the cost of a fact that no step has been offered for.
    private static let largestCost = UInt64.max - 1

    private let engine: ClosureEngine
    private var missing: [UInt32]
    private var stepCosts: [UInt64]
    private var factCosts: [UInt64]
    private var chosen: [UInt32]
    private var isSettled: [Bool]
    private var heap = CostHeap()

    init(_ closure: Closure) {
        engine = closure.engine
        let stepCount = engine.graph.steps.count
        let factCount = engine.graph.facts.count
        missing = [UInt32](repeating: 0, count: stepCount)
        stepCosts = [UInt64](repeating: 1, count: stepCount)
        factCosts = [UInt64](repeating: .max, count: factCount)
        chosen = [UInt32](repeating: .max, count: factCount)
        isSettled = [Bool](repeating: false, count: factCount)
        engine.countMissing(openBarriers: closure.openBarriers, into: &missing)
    }

    mutating func run(until goal: FactIndex) {
        for step in missing.indices where missing[step] == 0 { offer(step) }
        while !isSettled[goal.position], let (cost, fact) = heap.popLeast() {
            guard !isSettled[fact] else { continue }
            isSettled[fact] = true
            for at in Int(engine.useOffsets[fact])..<Int(engine.useOffsets[fact + 1]) {
                let step = Int(engine.uses[at])
                missing[step] &-= 1
                // A tree can be exponentially larger than its graph; what is too large to count
                // stays the largest. Settling order alone keeps the proof free of cycles.
                let (sum, isTooLarge) = stepCosts[step].addingReportingOverflow(cost)
                let largest = ProofSearch.largestCost
                stepCosts[step] = isTooLarge ? largest : min(sum, largest)
                if missing[step] == 0 { offer(step) }
            }
        }
    }

    private mutating func offer(_ step: Int) {
        let head = engine.graph.steps.heads[step].position
        let cost = stepCosts[step]
        guard !isSettled[head], (cost, UInt32(step)) < (factCosts[head], chosen[head]) else {
            return
        }
        let isCheaper = cost < factCosts[head]
        factCosts[head] = cost
        chosen[head] = UInt32(step)
        if isCheaper { heap.push(cost: cost, item: head) }
    }

    /// The chosen steps that the goal rests on, premises first.
    func steps(for goal: FactIndex) -> [StepIndex] {
        let table = engine.graph.steps
        var steps: [StepIndex] = []
        var isListed = [Bool](repeating: false, count: isSettled.count)
        var pending: [(fact: FactIndex, isExpanded: Bool)] = [(goal, false)]
        while let (fact, isExpanded) = pending.popLast() {
            guard !isListed[fact.position] else { continue }
            let step = StepIndex(Int(chosen[fact.position]))
            if isExpanded {
                isListed[fact.position] = true
                steps.append(step)
            } else {
                pending.append((fact, true))
                for premise in table.premises(of: step).reversed() {
                    pending.append((premise, false))
                }
            }
        }
        return steps
    }
}
