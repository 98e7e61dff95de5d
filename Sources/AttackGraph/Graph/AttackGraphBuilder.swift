public import Formulas
import Networks

/// Collects the parts of an attack graph by name and checks them all at once.
///
/// Facts need no declaration: naming one in a step or as a goal makes it. A fact that no step
/// yields is simply never derivable.
///
/// ```swift
/// import AttackGraph
///
/// var builder = AttackGraphBuilder()
/// builder.addParty("porter")
/// builder.addBarrier("door", lock: .operated(by: "porter", level: 2))
/// builder.addStep(to: "in the hall", through: ["door"])
/// builder.addConsequence("trespass", goal: "in the hall", modes: .all, isTiered: true)
/// let graph = try builder.build()
/// print(graph.parties.count, graph.barriers.count, graph.steps.count)  // 1 1 1
/// ```
public struct AttackGraphBuilder: Sendable {
    /// How deep a lock's formula may nest.
    public static let maximumLockDepth = 64

    private var parties: [NamedParty] = []
    private var roots: [NamedRootCause] = []
    private var barriers: [(id: String, lock: LockExpression)] = []
    private var steps = NamedSteps()
    private var consequences: [NamedConsequence] = []

    /// Makes an empty builder.
    public init() {}

    /// Declares who can operate locks and fail; locks and root causes name it by `id`.
    ///
    /// - Parameters:
    ///   - failsAlone: Whether it is asked about by itself; if not, only root causes that name it make
    ///     it fail.
    ///   - others: Who else fails with it where root causes are counted, because it has a say in them;
    ///     several entries for one party are united, and one for itself is dropped.
    public mutating func addParty(
        _ id: String, isPrincipal: Bool = false, failsAlone: Bool = true,
        alsoFails others: [(party: String, modes: ModeSet)] = []
    ) {
        parties.append(
            NamedParty(id: id, isPrincipal: isPrincipal, failsAlone: failsAlone, others: others))
    }

    /// Adds a root cause; several entries for one party are united.
    ///
    /// - Parameter exceptions: what fails instead as far as a consequence is concerned, by the
    ///   consequence's id; one that says the same as `fails` is dropped.
    public mutating func addRootCause(
        _ id: String, fails: [(party: String, modes: ModeSet)],
        failsFor exceptions: [String: [(party: String, modes: ModeSet)]] = [:]
    ) {
        roots.append(
            NamedRootCause(
                id: id, failures: fails,
                exceptions: exceptions.sorted { $0.key < $1.key }
                    .map { (consequence: $0.key, failures: $0.value) }))
    }

    /// Declares a lock that steps pass by the name `id`, in any number.
    public mutating func addBarrier(_ id: String, lock: LockExpression) {
        barriers.append((id, lock))
    }

    /// Adds a step: `fact` holds when all `premises` hold and all `barriers` are open.
    public mutating func addStep(
        to fact: String, from premises: [String] = [], through barriers: [String] = []
    ) {
        steps.append(to: fact, from: premises, through: barriers)
    }

    /// Adds many steps at once, by numbers.
    ///
    /// - Parameters:
    ///   - facts: The name of each fact that the steps number.
    ///   - barriers: The name of each barrier that they number.
    /// - Precondition: The steps name no number beyond the lists.
    /// - Complexity: O(*n*) for *n* names and steps.
    package mutating func addSteps(_ steps: NumberedSteps, facts: [String], barriers: [String]) {
        self.steps.append(steps, facts: facts, barriers: barriers)
    }

    /// Asks whether `goal` follows, once for each tier where it is tiered.
    ///
    /// - Parameter bypasses: what its bypass asks, by the names of facts and parties: which fact
    ///   must not follow, and who is never asked; with none, the goal itself, and every principal.
    public mutating func addConsequence(
        _ id: String, goal: String, modes: ModeSet, isTiered: Bool,
        bypasses: [(goal: String, principals: [String])] = []
    ) {
        consequences.append(
            NamedConsequence(
                id: id, goal: goal, modes: modes, isTiered: isTiered, bypasses: bypasses))
    }

    /// The graph, with every table sorted by id and equal steps united.
    ///
    /// - Throws: `AttackGraphError` with all faults.
    /// - Complexity: O(*n* log *n*) for *n* names and steps in all.
    public func build() throws(AttackGraphError) -> AttackGraph {
        var faults: [GraphFault] = []
        let partyIndex: [String: PartyIndex] = index(
            parties.map(\.id), of: .party, faults: &faults)
        let barrierIndex: [String: BarrierIndex] = index(
            barriers.map(\.id), of: .barrier, faults: &faults)
        noteDuplicates(in: roots.map(\.id), of: .rootCause, faults: &faults)
        noteDuplicates(in: consequences.map(\.id), of: .consequence, faults: &faults)
        var factNames = steps.factNames
        for consequence in consequences {
            _ = factNames.place(of: consequence.goal)
            for bypass in consequence.bypasses { _ = factNames.place(of: bypass.goal) }
        }
        let (facts, factPlaces) = factNames.sorted()
        let builtConsequences = buildConsequences(parties: partyIndex, faults: &faults) { name in
            FactIndex(Int(factPlaces[factNames.place(of: name)]))
        }

        let builtParties = buildParties(parties: partyIndex, faults: &faults)
        let builtRoots = buildRoots(parties: partyIndex, faults: &faults)
        let builtBarriers = buildBarriers(parties: partyIndex, faults: &faults)
        noteUndeclaredBarriers(declared: barrierIndex, faults: &faults)
        guard faults.isEmpty else { throw AttackGraphError(faults: faults) }
        return AttackGraph(
            parties: builtParties, rootCauses: builtRoots,
            barriers: builtBarriers, facts: facts.map(Fact.init(id:)),
            steps: steps.numbered.table(
                facts: factPlaces,
                barriers: steps.barrierNames.names.map { barrierIndex[$0]?.rawValue ?? .max },
                factCount: facts.count),
            consequences: builtConsequences)
    }

    private func buildConsequences(
        parties: [String: PartyIndex], faults: inout [GraphFault],
        fact: (String) -> FactIndex
    ) -> [Consequence] {
        let standard = Set(self.parties.filter(\.isPrincipal).compactMap { parties[$0.id] })
        var built: [Consequence] = []
        for (position, entry) in consequences.enumerated() {
            let goal = fact(entry.goal)
            var bypasses: [Bypass] = []
            for bypass in entry.bypasses {
                var principals: Set<PartyIndex> = []
                for name in bypass.principals {
                    guard let party = parties[name] else {
                        faults.append(
                            .undeclared(
                                .party, id: name, usedBy: .consequence, position: position))
                        continue
                    }
                    principals.insert(party)
                }
                bypasses.append(
                    Bypass(goal: fact(bypass.goal), principals: principals.sorted()))
            }
            let isStandard =
                bypasses.count == 1 && bypasses[0].goal == goal
                && Set(bypasses[0].principals) == standard
            built.append(
                Consequence(
                    id: entry.id, goal: goal, modes: entry.modes, isTiered: entry.isTiered,
                    bypasses: isStandard ? [] : bypasses))
        }
        return built.sorted { $0.id < $1.id }
    }

    /// The place of each id in the sorted table.
    private func index<Element>(
        _ ids: [String], of element: GraphElement, faults: inout [GraphFault]
    ) -> [String: GraphIndex<Element>] {
        noteDuplicates(in: ids, of: element, faults: &faults)
        return Dictionary(
            uniqueKeysWithValues: Set(ids).sorted().enumerated().map { ($1, GraphIndex($0)) })
    }

    private func noteDuplicates(
        in ids: [String], of element: GraphElement, faults: inout [GraphFault]
    ) {
        var seen: Set<String> = []
        for (position, id) in ids.enumerated() where !seen.insert(id).inserted {
            faults.append(.duplicate(element, id: id, position: position))
        }
    }

    private func buildParties(
        parties places: [String: PartyIndex], faults: inout [GraphFault]
    ) -> [Party] {
        var built: [Party] = []
        for (position, party) in parties.enumerated() {
            let failures = Self.resolve(
                party.others, in: places, usedBy: .party, position: position, faults: &faults)
            built.append(
                Party(
                    id: party.id, isPrincipal: party.isPrincipal, failsAlone: party.failsAlone,
                    alsoFails: failures.filter { $0.party != places[party.id] }))
        }
        return built.sorted { $0.id < $1.id }
    }

    /// Failures by the parties' places, those of one party united.
    private static func resolve(
        _ named: [(party: String, modes: ModeSet)], in places: [String: PartyIndex],
        usedBy user: GraphElement, position: Int, faults: inout [GraphFault]
    ) -> [PartyFailure] {
        var modes: [PartyIndex: ModeSet] = [:]
        for failure in named {
            guard let party = places[failure.party] else {
                faults.append(
                    .undeclared(.party, id: failure.party, usedBy: user, position: position))
                continue
            }
            modes[party, default: []].formUnion(failure.modes)
        }
        return modes.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            .map { PartyFailure(party: $0.key, modes: $0.value) }
    }

    private func buildRoots(
        parties: [String: PartyIndex], faults: inout [GraphFault]
    ) -> [RootCause] {
        let declared = Set(consequences.map(\.id))
        var built: [RootCause] = []
        for (position, root) in roots.enumerated() {
            if OwnRootCause.isReserved(root.id) {
                faults.append(.reservedRootCause(id: root.id, position: position))
            }
            func resolve(_ named: [(party: String, modes: ModeSet)]) -> [PartyFailure] {
                Self.resolve(
                    named, in: parties, usedBy: .rootCause, position: position, faults: &faults)
            }
            let failures = resolve(root.failures)
            var exceptions: [RootCauseException] = []
            for (consequence, named) in root.exceptions {
                if !declared.contains(consequence) {
                    faults.append(
                        .undeclared(
                            .consequence, id: consequence, usedBy: .rootCause, position: position))
                }
                let instead = resolve(named)
                if instead != failures {
                    exceptions.append(
                        RootCauseException(consequence: consequence, failures: instead))
                }
            }
            built.append(RootCause(id: root.id, failures: failures, exceptions: exceptions))
        }
        return built.sorted { $0.id < $1.id }
    }

    private func buildBarriers(
        parties: [String: PartyIndex], faults: inout [GraphFault]
    ) -> [Barrier] {
        var built: [Barrier] = []
        for (position, barrier) in barriers.enumerated() {
            let context = LockContext(parties: parties, position: position)
            if let lock = context.resolve(barrier.lock, depth: 0, faults: &faults) {
                built.append(Barrier(id: barrier.id, lock: lock))
            }
        }
        return built.sorted { $0.id < $1.id }
    }

    private func noteUndeclaredBarriers(
        declared: [String: BarrierIndex], faults: inout [GraphFault]
    ) {
        let names = steps.barrierNames.names
        let isDeclared = names.map { declared[$0] != nil }
        guard isDeclared.contains(false) else { return }
        for step in 0..<steps.numbered.count {
            for name in steps.numbered.barriers(of: step) where !isDeclared[Int(name)] {
                faults.append(
                    .undeclared(
                        .barrier, id: names[Int(name)], usedBy: .step, position: step))
            }
        }
    }
}

/// A consequence by the names of its facts and parties.
private struct NamedConsequence {
    let id: String
    let goal: String
    let modes: ModeSet
    let isTiered: Bool
    let bypasses: [(goal: String, principals: [String])]
}

/// A party with those who fail with it by their names.
private struct NamedParty {
    let id: String
    let isPrincipal: Bool
    let failsAlone: Bool
    let others: [(party: String, modes: ModeSet)]
}

/// A root cause by its parties' names.
private struct NamedRootCause {
    let id: String
    let failures: [(party: String, modes: ModeSet)]
    let exceptions: [(consequence: String, failures: [(party: String, modes: ModeSet)])]
}

/// Gives the parties of one barrier's lock their places.
private struct LockContext {
    let parties: [String: PartyIndex]
    let position: Int

    func resolve(
        _ expression: LockExpression, depth: Int, faults: inout [GraphFault]
    ) -> Lock? {
        guard depth < AttackGraphBuilder.maximumLockDepth else {
            faults.append(.lockTooDeep(position: position))
            return nil
        }
        switch expression {
        case .leaf(let leaf):
            if let level = leaf.level, !(0...5).contains(level) {
                faults.append(.levelOutOfRange(level, position: position))
            }
            if !(1...AttackGraph.maximumPersons).contains(leaf.persons) {
                faults.append(.personsOutOfRange(leaf.persons, position: position))
            }
            guard let party = parties[leaf.party] else {
                faults.append(
                    .undeclared(.party, id: leaf.party, usedBy: .barrier, position: position))
                return nil
            }
            return .leaf(leaf.of(party))
        case .all(let parts):
            return resolve(parts, depth: depth, faults: &faults).map(Lock.all)
        case .any(let parts):
            return resolve(parts, depth: depth, faults: &faults).map(Lock.any)
        case .atLeast(let count, let parts):
            if !parts.isEmpty, !(1...parts.count).contains(count) {
                faults.append(
                    .quorumOutOfRange(count: count, parts: parts.count, position: position))
            }
            return resolve(parts, depth: depth, faults: &faults)
                .map { .atLeast(count: count, of: $0) }
        }
    }

    private func resolve(
        _ parts: [LockExpression], depth: Int, faults: inout [GraphFault]
    ) -> [Lock]? {
        if parts.isEmpty { faults.append(.emptyLock(position: position)) }
        let resolved = parts.compactMap { resolve($0, depth: depth + 1, faults: &faults) }
        return resolved.count == parts.count ? resolved : nil
    }
}
