import AttackGraph
import Compilation
import Formulas
import Networks
import ThreatGraph

/// A graph over several epochs: every fact, barrier and party once for each, and what is known in
/// one stays known in the next.
struct UnrolledGraph {
    let graph: AttackGraph
    /// For each epoch the fact that a consequence came about in it or before.
    let goals: [[ConsequenceKind: FactIndex]]
    /// The place of each party in each epoch, by its id there.
    let parties: [[String: PartyIndex]]
}

/// Builds the graph over several epochs (THEORY 2.10).
///
/// Facts that are kept belong to a generation of the shares or the key that they come from. Old
/// generations still move and combine among themselves, but no more of them is to be had.
struct EpochUnrolling {
    private let epochs: [Epoch]
    /// Whether anything is kept; without, the epochs stand side by side.
    private let isKept: Bool
    private var rules = CompiledRules()
    private var locks: [String: LockExpression] = [:]
    /// The facts that are known in the epoch before, as they are called without their epoch.
    private var known: Set<String> = []

    init(_ epochs: [Epoch], keeping isKept: Bool = true) {
        self.epochs = epochs
        self.isKept = isKept
    }

    /// The graph.
    ///
    /// - Complexity: the sizes of the epochs' graphs added up, each at most as often as there are
    ///   generations by then.
    func unrolled() throws(AttackGraphError) -> UnrolledGraph {
        var unrolling = self
        for at in epochs.indices { unrolling.add(at) }
        let graph = try unrolling.rules.build()
        var facts: [String: FactIndex] = [:]
        for position in graph.facts.indices {
            facts[graph.facts[position].id] = FactIndex(position)
        }
        var places: [String: PartyIndex] = [:]
        for position in graph.parties.indices {
            places[graph.parties[position].id] = PartyIndex(position)
        }
        return UnrolledGraph(
            graph: graph,
            goals: epochs.map { epoch in
                Dictionary(
                    uniqueKeysWithValues: ConsequenceKind.allCases.compactMap { kind in
                        facts[Self.goal(kind, by: epoch.number)].map { (kind, $0) }
                    })
            },
            parties: epochs.map { epoch in
                Dictionary(
                    uniqueKeysWithValues: epoch.partyIDs.compactMap { id in
                        places[Self.name(id, in: epoch)].map { (id, $0) }
                    })
            })
    }

    private static func name(_ id: String, in epoch: Epoch) -> String { "\(id)@\(epoch.number)" }

    private static func goal(_ kind: ConsequenceKind, by epoch: Int) -> String {
        "by-\(epoch):" + FactMeaning.consequence(kind).factID
    }

    // MARK: One epoch

    private mutating func add(_ at: Int) {
        let epoch = epochs[at]
        for id in epoch.partyIDs {
            rules.addParty(Self.name(id, in: epoch), isPrincipal: false)
        }
        var present: Set<String> = []
        for (variant, compiled) in epoch.variants.enumerated() {
            guard let model = compiled.model else { continue }
            let compiler = EpochCompiler(
                model, catalogue: compiled.catalogue,
                epochs: Array(isKept ? epochs[...at] : [epoch]))
            add(compiler.current(), to: epoch, variant: variant, present: &present)
            for old in compiler.older() {
                add(old, to: epoch, variant: variant, present: &present)
            }
        }
        if at > 0, isKept {
            for fact in known.sorted() {
                rules.addStep(
                    to: Self.name(fact, in: epoch), from: [Self.name(fact, in: epochs[at - 1])])
            }
        }
        known.formUnion(present)
        for kind in ConsequenceKind.allCases {
            let goal = Self.goal(kind, by: epoch.number)
            let here = Self.name(FactMeaning.consequence(kind).factID, in: epoch)
            rules.addStep(to: goal, from: [here])
            if at > 0 {
                rules.addStep(to: goal, from: [Self.goal(kind, by: epochs[at - 1].number)])
            }
            rules.addConsequence(
                "\(kind.rawValue)@\(epoch.number)", goal: goal,
                modes: ModeSet(kind.modes.map(Mode.init)), isTiered: kind.isTiered)
        }
    }

    private mutating func add(
        _ part: EpochRules, to epoch: Epoch, variant: Int, present: inout Set<String>
    ) {
        /// The name of a fact without its epoch: with the generation that it belongs to.
        func generational(_ id: String) -> String {
            guard let meaning = part.meanings[id], let target = meaning.refreshTarget else {
                return id
            }
            let generation = part.generations[target.path] ?? epoch.generation(of: target)
            return id + part.counterSuffix(for: meaning) + (generation > 0 ? "#\(generation)" : "")
        }
        for step in part.steps {
            for id in [step.head] + step.premises where part.meanings[id]?.isKnowledge ?? false {
                present.insert(generational(id))
            }
            rules.addStep(
                to: Self.name(generational(step.head), in: epoch),
                from: step.premises.map { Self.name(generational($0), in: epoch) },
                through: step.barriers.map { barrier($0, of: part, in: epoch, variant: variant) })
        }
    }

    /// The name of a barrier in an epoch, added if it is new; a variant in which its lock is
    /// another has a barrier of its own.
    private mutating func barrier(
        _ id: String, of part: EpochRules, in epoch: Epoch, variant: Int
    ) -> String {
        guard let lock = part.barriers[id]?.renamed({ Self.name($0, in: epoch) }) else { return id }
        for name in [Self.name(id, in: epoch), Self.name(id, in: epoch) + "~\(variant)"] {
            if locks[name] == lock { return name }
            if locks[name] == nil {
                locks[name] = lock
                rules.addBarrier(name, lock: lock)
                return name
            }
        }
        return Self.name(id, in: epoch) + "~\(variant)"
    }
}

extension Formula where Leaf == LockLeaf<String> {
    /// The lock with its parties called otherwise.
    func renamed(_ name: (String) -> String) -> LockExpression {
        map { $0.of(name($0.party)) }
    }
}
