package import AttackGraph

/// What the rules of the compiler yield, before it becomes a graph.
package struct CompiledRules {
    /// One way to come by a fact.
    package struct Step: Hashable {
        package let head: String
        package let premises: [String]
        package let barriers: [String]
    }

    /// One party failing in some modes.
    package struct Failure: Hashable {
        package let party: String
        package let modes: ModeSet

        package init(party: String, modes: ModeSet) {
            self.party = party
            self.modes = modes
        }
    }

    /// Who can fail.
    package struct Party {
        package let id: String
        package let isPrincipal: Bool
        package let failsAlone: Bool
        /// Who else fails with it where root causes are counted.
        package let others: [Failure]
    }

    /// Something that makes several parties fail.
    package struct RootCause {
        package let id: String
        package let failures: [Failure]
        /// What fails instead as far as a consequence is concerned, by the consequence's id.
        package let exceptions: [String: [Failure]]
    }

    package init() {}

    package private(set) var parties: [Party] = []
    package private(set) var rootCauses: [RootCause] = []
    package private(set) var barriers: [String: LockExpression] = [:]
    package private(set) var steps: [Step] = []
    package private(set) var consequences: [Consequence] = []

    /// A question about a goal.
    package struct Consequence: Hashable {
        package let id: String
        package let goal: String
        package let modes: ModeSet
        package let isTiered: Bool
        package let bypasses: [Bypass]
    }

    /// One question of a consequence's bypass.
    package struct Bypass: Hashable {
        package let goal: String
        package let principals: [String]
    }

    package mutating func addParty(
        _ id: String, isPrincipal: Bool, failsAlone: Bool = true,
        alsoFails others: [(party: String, modes: ModeSet)] = []
    ) {
        parties.append(
            Party(
                id: id, isPrincipal: isPrincipal, failsAlone: failsAlone,
                others: others.map { Failure(party: $0.party, modes: $0.modes) }))
    }

    package mutating func addRootCause(
        _ id: String, fails: [(party: String, modes: ModeSet)],
        failsFor exceptions: [String: [(party: String, modes: ModeSet)]] = [:]
    ) {
        func failures(_ pairs: [(party: String, modes: ModeSet)]) -> [Failure] {
            pairs.map { Failure(party: $0.party, modes: $0.modes) }
        }
        rootCauses.append(
            RootCause(
                id: id, failures: failures(fails),
                exceptions: exceptions.mapValues(failures)))
    }

    package mutating func addBarrier(_ id: String, lock: LockExpression) { barriers[id] = lock }

    package mutating func addStep(
        to fact: String, from premises: [String] = [], through barriers: [String] = []
    ) {
        steps.append(Step(head: fact, premises: premises, barriers: barriers))
    }

    /// Drops every step but those that `isKept` names.
    package mutating func keepSteps(where isKept: (Step) -> Bool) { steps = steps.filter(isKept) }

    package mutating func addConsequence(
        _ id: String, goal: String, modes: ModeSet, isTiered: Bool,
        bypasses: [(goal: String, principals: [String])] = []
    ) {
        consequences.append(
            Consequence(
                id: id, goal: goal, modes: modes, isTiered: isTiered,
                bypasses: bypasses.map { Bypass(goal: $0.goal, principals: $0.principals) }))
    }

    /// The graph of everything collected.
    package func build() throws(AttackGraphError) -> AttackGraph {
        var builder = AttackGraphBuilder()
        for party in parties {
            builder.addParty(
                party.id, isPrincipal: party.isPrincipal, failsAlone: party.failsAlone,
                alsoFails: party.others.map { ($0.party, $0.modes) })
        }
        for root in rootCauses {
            builder.addRootCause(
                root.id, fails: root.failures.map { ($0.party, $0.modes) },
                failsFor: root.exceptions.mapValues { $0.map { ($0.party, $0.modes) } })
        }
        for (id, lock) in barriers.sorted(by: { $0.key < $1.key }) {
            builder.addBarrier(id, lock: lock)
        }
        for step in steps {
            builder.addStep(to: step.head, from: step.premises, through: step.barriers)
        }
        for consequence in consequences {
            builder.addConsequence(
                consequence.id, goal: consequence.goal, modes: consequence.modes,
                isTiered: consequence.isTiered,
                bypasses: consequence.bypasses.map { ($0.goal, $0.principals) })
        }
        return try builder.build()
    }
}
