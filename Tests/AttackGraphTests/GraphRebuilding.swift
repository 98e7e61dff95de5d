import AttackGraph
import Formulas
import Networks

/// What a graph was built from, so that a test can change one thing and build it again.
struct GraphParts {
    var parties: [(id: String, isPrincipal: Bool)]
    typealias Fails = [(party: String, modes: ModeSet)]
    var roots: [(id: String, fails: Fails)]
    /// What roots fail instead, by root and consequence.
    var exceptions: [String: [String: Fails]] = [:]
    var barriers: [(id: String, lock: LockExpression)]
    var steps: [(head: String, premises: [String], barriers: [String])]
    var consequences: [Consequence]
    let factNames: [String]

    init(_ graph: AttackGraph) {
        let names = graph.parties.map(\.id)
        parties = graph.parties.map { ($0.id, $0.isPrincipal) }
        roots = graph.rootCauses.map { root in
            (root.id, root.failures.map { (names[$0.party.position], $0.modes) })
        }
        for root in graph.rootCauses {
            for exception in root.exceptions {
                exceptions[root.id, default: [:]][exception.consequence] =
                    exception.failures.map { (names[$0.party.position], $0.modes) }
            }
        }
        barriers = graph.barriers.map { ($0.id, LockExpression($0.lock, parties: names)) }
        let facts = graph.facts.map(\.id)
        steps = graph.steps.indices.map { index in
            let step = graph.steps[index]
            return (
                facts[step.head.position], step.premises.map { facts[$0.position] },
                step.barriers.map { graph.barriers[$0.position].id }
            )
        }
        consequences = graph.consequences
        factNames = facts
    }

    func build(order: ([Int]) -> [Int] = { $0 }) throws(AttackGraphError) -> AttackGraph {
        var builder = AttackGraphBuilder()
        for at in order(Array(parties.indices)) {
            builder.addParty(parties[at].id, isPrincipal: parties[at].isPrincipal)
        }
        for at in order(Array(roots.indices)) {
            builder.addRootCause(
                roots[at].id, fails: roots[at].fails, failsFor: exceptions[roots[at].id] ?? [:])
        }
        for at in order(Array(barriers.indices)) {
            builder.addBarrier(barriers[at].id, lock: barriers[at].lock)
        }
        for at in order(Array(steps.indices)) {
            let step = steps[at]
            builder.addStep(
                to: step.head, from: order(Array(step.premises.indices)).map { step.premises[$0] },
                through: order(Array(step.barriers.indices)).map { step.barriers[$0] })
        }
        for consequence in consequences {
            builder.addConsequence(
                consequence.id, goal: factNames[consequence.goal.position],
                modes: consequence.modes, isTiered: consequence.isTiered)
        }
        return try builder.build()
    }
}

extension AttackGraph {
    /// The same graph, its parts added in another order.
    func rebuilt(order: ([Int]) -> [Int]) throws(AttackGraphError) -> AttackGraph {
        try GraphParts(self).build(order: order)
    }

    /// The goal of the first consequence.
    var firstGoal: FactIndex { consequences.first?.goal ?? FactIndex(0) }
}

extension Formula where Leaf == LockLeaf<String> {
    init(_ lock: Lock, parties: [String]) {
        self = lock.map { $0.of(parties[$0.party.position]) }
    }

    /// The lock with every party's name and every level replaced.
    func mapped(party: (String) -> String, level: (Int) -> Int? = { $0 }) -> LockExpression {
        map {
            LockLeaf(
                party: party($0.party), level: $0.level.flatMap(level), modes: $0.modes,
                persons: $0.persons)
        }
    }
}
