import Networks

/// Answers "what follows in this scenario?" for one graph, with the indexes made once.
///
/// Memory beside the graph: 8 bytes for each fact and 4 for each premise.
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
/// let engine = ClosureEngine(graph)
/// let hall = graph.consequences[0].goal
/// print(engine.closure(under: Scenario(failures: [], tier: 2)).isDerivable(hall))  // false
/// print(engine.closure(under: Scenario(failures: [], tier: 3)).isDerivable(hall))  // true
/// print(engine.requiredTier(for: hall, under: []) ?? 6)  // 3
/// ```
/// - Note: The counter method of Dowling and Gallier, "Linear-time algorithms for testing the
///   satisfiability of propositional Horn formulae", 1984.
public struct ClosureEngine: Sendable {
    /// The graph that is asked.
    public let graph: AttackGraph
    /// Where each fact's steps begin in the step table, which is sorted by head.
    let headOffsets: [UInt32]
    /// Where each fact's users begin in `uses`.
    let useOffsets: [UInt32]
    /// The steps that need each fact, by fact.
    let uses: [UInt32]

    /// Prepares a graph.
    ///
    /// - Complexity: O(size of the graph).
    public init(_ graph: AttackGraph) {
        self.graph = graph
        let table = graph.steps
        var headOffsets = [UInt32](repeating: 0, count: graph.facts.count + 1)
        var useOffsets = headOffsets
        for head in table.heads { headOffsets[head.position + 1] += 1 }
        for premise in table.premises { useOffsets[premise.position + 1] += 1 }
        for fact in graph.facts.indices {
            headOffsets[fact + 1] += headOffsets[fact]
            useOffsets[fact + 1] += useOffsets[fact]
        }
        var uses = [UInt32](repeating: 0, count: table.premises.count)
        var next = useOffsets
        for step in table.heads.indices {
            for at in Int(table.premiseOffsets[step])..<Int(table.premiseOffsets[step + 1]) {
                let premise = table.premises[at].position
                uses[Int(next[premise])] = UInt32(step)
                next[premise] += 1
            }
        }
        self.headOffsets = headOffsets
        self.useOffsets = useOffsets
        self.uses = uses
    }

    /// Every fact that follows in a scenario: the least fixpoint.
    ///
    /// - Complexity: O(size of the graph and its locks).
    public func closure(under scenario: Scenario) -> Closure {
        let open = openBarriers(under: scenario)
        return Closure(
            scenario: scenario, engine: self, openBarriers: open, ranks: ranks(opening: open))
    }

    func openBarriers(under scenario: Scenario) -> [Bool] {
        let conditions = LockConditions(
            failures: scenario.failures, tier: scenario.tier, partyCount: graph.parties.count)
        return graph.barriers.map { $0.lock.isOpen(under: conditions) }
    }

    /// The round in which each fact is first derived, 0 for never.
    func ranks(opening openBarriers: [Bool]) -> [UInt32] {
        var missing = [UInt32](repeating: 0, count: graph.steps.count)
        var ranks = [UInt32](repeating: 0, count: graph.facts.count)
        var queue: [UInt32] = []
        queue.reserveCapacity(graph.facts.count)
        countMissing(openBarriers: openBarriers, into: &missing)
        let heads = graph.steps.heads.span
        for step in missing.indices where missing[step] == 0 {
            let head = heads[step].position
            if ranks[head] == 0 {
                ranks[head] = 1
                queue.append(UInt32(head))
            }
        }
        let offsets = useOffsets.span
        let users = uses.span
        var next = 0
        while next < queue.count {
            let fact = Int(queue[next])
            next += 1
            for at in Int(offsets[fact])..<Int(offsets[fact + 1]) {
                let step = Int(users[at])
                missing[step] &-= 1
                guard missing[step] == 0 else { continue }
                let head = heads[step].position
                if ranks[head] == 0 {
                    ranks[head] = ranks[fact] + 1
                    queue.append(UInt32(head))
                }
            }
        }
        return ranks
    }

    /// The number of premises each step waits for; a step behind a shut barrier waits for ever.
    func countMissing(openBarriers: [Bool], into missing: inout [UInt32]) {
        let open = openBarriers.span
        let barriers = graph.steps.barriers.span
        let barrierOffsets = graph.steps.barrierOffsets.span
        let premiseOffsets = graph.steps.premiseOffsets.span
        for step in missing.indices {
            var isOpen = true
            for at in Int(barrierOffsets[step])..<Int(barrierOffsets[step + 1]) {
                isOpen = isOpen && open[barriers[at].position]
            }
            missing[step] = isOpen ? premiseOffsets[step + 1] - premiseOffsets[step] : .max
        }
    }

    /// The steps that yield a fact.
    func steps(yielding fact: FactIndex) -> Range<Int> {
        Int(headOffsets[fact.position])..<Int(headOffsets[fact.position + 1])
    }
}

extension AttackGraph {
    /// Every fact that follows in a scenario.
    ///
    /// For many scenarios prepare a `ClosureEngine` once.
    /// - Complexity: O(size of the graph).
    public func closure(under scenario: Scenario) -> Closure {
        ClosureEngine(self).closure(under: scenario)
    }
}
