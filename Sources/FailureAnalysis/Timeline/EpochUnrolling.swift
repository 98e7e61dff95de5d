import AttackGraph
import Compilation
import Formulas
import Networks
import ThreatGraph

/// A graph over several epochs: every fact, barrier and party once for each, and what is known in
/// one stays known in the next.
struct UnrolledGraph {
    let graph: AttackGraph
    /// For each epoch the fact that a goal came about in it or before.
    let goals: [[GoalName: FactIndex]]
    /// The same by whose principals it came about for, a label of `GoalPlan` each.
    let labelled: [[GoalName: [String: FactIndex]]]
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
    /// What is asked about: the sums first.
    private let goals: [GoalName]
    /// The labels of principals that each goal has by the end of each epoch.
    private var labels: [[GoalName: Set<String>]] = []
    /// The goals by their facts.
    private let named: [String: GoalName]
    private var rules = CompiledRules()
    private var locks: [String: LockExpression] = [:]
    /// The facts that are known in the epoch before, as they are called without their epoch.
    private var known: Set<String> = []

    /// - Parameter goals: what is asked about besides the sums.
    init(_ epochs: [Epoch], keeping isKept: Bool = true, asking goals: [GoalName] = []) {
        self.epochs = epochs
        let sums = ConsequenceKind.allCases.map { GoalName($0) }
        self.goals = sums + goals.filter { !sums.contains($0) }
        named = Dictionary(
            self.goals.map { ($0.factID, $0) }, uniquingKeysWith: { first, _ in first })
        self.isKept = isKept
    }

    /// The graph.
    ///
    /// - Parameter isStopped: whether to give up, asked before every element of every epoch.
    /// - Throws: `TimelineError`: `notCompiled`, or `stopped`.
    /// - Complexity: the sizes of the epochs' graphs added up, each at most as often as there are
    ///   generations by then.
    func unrolled(
        unless isStopped: @escaping () -> Bool = { false }
    ) throws(TimelineError) -> UnrolledGraph {
        var unrolling = self
        for at in epochs.indices { try unrolling.add(at, unless: isStopped) }
        let graph: AttackGraph
        do throws(AttackGraphError) { graph = try unrolling.rules.build() } catch {
            throw .notCompiled("\(error)")
        }
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
                    uniqueKeysWithValues: unrolling.goals.compactMap { goal in
                        facts[Self.by(epoch.number, goal.factID)].map { (goal, $0) }
                    })
            },
            labelled: zip(epochs, unrolling.labels).map { epoch, labels in
                Dictionary(
                    uniqueKeysWithValues: labels.map { goal, labels in
                        let found = labels.compactMap { label in
                            facts[Self.by(epoch.number, GoalPlan.fact(goal, label: label))]
                                .map { (label, $0) }
                        }
                        return (goal, Dictionary(uniqueKeysWithValues: found))
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

    /// The fact that something came about in an epoch or before.
    private static func by(_ epoch: Int, _ fact: String) -> String { "by-\(epoch):" + fact }

    // MARK: One epoch

    private mutating func add(
        _ at: Int, unless isStopped: @escaping () -> Bool
    ) throws(TimelineError) {
        let epoch = epochs[at]
        labels.append(labels.last ?? [:])
        for id in epoch.partyIDs {
            rules.addParty(Self.name(id, in: epoch), isPrincipal: false)
        }
        var present: Set<String> = []
        for (variant, compiled) in epoch.variants.enumerated() {
            guard let model = compiled.model else { continue }
            let compiler = try EpochCompiler(
                model, catalogue: compiled.catalogue,
                epochs: Array(isKept ? epochs[...at] : [epoch]), goals: goals, unless: isStopped)
            add(try compiler.current(), to: epoch, variant: variant, present: &present)
            for old in try compiler.older() {
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
        for goal in goals {
            addResult(goal.factID, at)
            rules.addConsequence(
                "\(goal.id)@\(epoch.number)", goal: Self.by(epoch.number, goal.factID),
                modes: ModeSet(goal.kind.modes.map(Mode.init)), isTiered: goal.kind.isTiered)
            for label in labels[at][goal, default: []].sorted() {
                addResult(GoalPlan.fact(goal, label: label), at)
            }
        }
    }

    /// What comes about in an epoch has come about by its end, and by the end of all later ones.
    private mutating func addResult(_ fact: String, _ at: Int) {
        let (goal, epoch) = (Self.by(epochs[at].number, fact), epochs[at])
        rules.addStep(to: goal, from: [Self.name(fact, in: epoch)])
        if at > 0 {
            rules.addStep(to: goal, from: [Self.by(epochs[at - 1].number, fact)])
        }
    }

    /// Notes whose principals something comes about for.
    private mutating func note(_ head: String, _ at: Int) {
        guard let mark = head.firstRange(of: GoalPlan.labelMark),
            let goal = named[String(head[..<mark.lowerBound])]
        else { return }
        labels[at][goal, default: []].insert(String(head[mark.upperBound...]))
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
            note(step.head, labels.count - 1)
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
