public import Networks

/// What follows in one scenario, with a certificate for every fact that does and every one that
/// does not.
public struct Closure: Sendable {
    /// Who has failed, and how capable the attacker is.
    public let scenario: Scenario
    let engine: ClosureEngine
    let openBarriers: [Bool]
    let ranks: [UInt32]

    /// The graph that was asked.
    public var graph: AttackGraph { engine.graph }

    /// Whether a fact follows.
    public func isDerivable(_ fact: FactIndex) -> Bool { ranks[fact.position] > 0 }

    /// The round of a fact's first derivation, from 1, when in every round all steps fire whose
    /// premises came in earlier rounds; `nil` when the fact does not follow.
    public func rank(of fact: FactIndex) -> Int? {
        let rank = ranks[fact.position]
        return rank > 0 ? Int(rank) : nil
    }

    /// Whether a barrier is open.
    public func isOpen(_ barrier: BarrierIndex) -> Bool { openBarriers[barrier.position] }

    /// Why a fact does not follow: facts that no step can enter from outside them.
    ///
    /// Each step into the cut passes a shut barrier or needs another fact of the cut. The cut is
    /// kept small: a step that needs several underivable facts contributes one.
    /// - Returns: The cut, or `nil` when the fact follows.
    /// - Complexity: O(size of the graph).
    public func cut(for goal: FactIndex) -> Cut? {
        guard !isDerivable(goal) else { return nil }
        let table = graph.steps
        var inCut = [Bool](repeating: false, count: graph.facts.count)
        inCut[goal.position] = true
        var facts = [goal]
        var next = 0
        while next < facts.count {
            for position in engine.steps(yielding: facts[next]) {
                let step = StepIndex(position)
                guard table.barriers(of: step).allSatisfy(isOpen) else { continue }
                let premises = table.premises(of: step)
                guard !premises.contains(where: { inCut[$0.position] }),
                    let missing = premises.first(where: { !isDerivable($0) })
                else { continue }
                inCut[missing.position] = true
                facts.append(missing)
            }
            next += 1
        }
        return Cut(scenario: scenario, goal: goal, facts: facts.sorted())
    }
}
