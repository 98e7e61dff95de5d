import Formulas
public import Networks

extension ClosureEngine {
    /// The smallest tier at which a goal follows once the given parties have failed.
    ///
    /// The effective level of what guards the goal is one less, and at most 5.
    /// - Returns: 0 when the goal follows with no capability at all, otherwise one more than the
    ///   largest level on the weakest path, 1…6; `nil` when no capability suffices.
    /// - Complexity: O(size of the graph and its locks).
    /// - Note: The bottleneck pass: Knuth's generalization of Dijkstra's algorithm (1977) with
    ///   maximum for AND and minimum for OR, exact with shared premises since maximum is idempotent;
    ///   seven costs make a heap unnecessary.
    public func requiredTier(for goal: FactIndex, under failures: [PartyFailure]) -> Int? {
        let needs = requiredTiers(under: failures)
        return needs[goal.position] < ClosureEngine.never ? Int(needs[goal.position]) : nil
    }

    /// Stands for "no capability suffices".
    private static let never: UInt8 = 7

    /// What each fact needs, by fact.
    private func requiredTiers(under failures: [PartyFailure]) -> [UInt8] {
        let conditions = LockConditions(
            failures: failures, tier: 0, partyCount: graph.parties.count)
        let locks = graph.barriers.map { $0.lock.requiredTier(under: conditions) }
        let table = graph.steps
        var needs = [UInt8](repeating: ClosureEngine.never, count: graph.facts.count)
        var missing = [UInt32](repeating: 0, count: table.count)
        var stepNeeds = [UInt8](repeating: 0, count: table.count)
        var waiting = [[UInt32]](repeating: [], count: Int(ClosureEngine.never))

        func offer(_ step: Int, at tier: UInt8) {
            let head = table.heads[step].position
            let need = max(stepNeeds[step], tier)
            guard need < needs[head] else { return }
            needs[head] = need
            waiting[Int(need)].append(UInt32(head))
        }
        for step in missing.indices {
            missing[step] = table.premiseOffsets[step + 1] - table.premiseOffsets[step]
            for at in Int(table.barrierOffsets[step])..<Int(table.barrierOffsets[step + 1]) {
                stepNeeds[step] = max(stepNeeds[step], locks[table.barriers[at].position])
            }
            if missing[step] == 0 { offer(step, at: 0) }
        }
        for tier in 0..<ClosureEngine.never {
            // The list grows while it is read: what needs no more than this tier joins it.
            while let fact = waiting[Int(tier)].popLast() {
                guard needs[Int(fact)] == tier else { continue }
                for at in Int(useOffsets[Int(fact)])..<Int(useOffsets[Int(fact) + 1]) {
                    let step = Int(uses[at])
                    missing[step] -= 1
                    if missing[step] == 0 { offer(step, at: tier) }
                }
            }
        }
        return needs
    }
}

extension Formula where Leaf == LockLeaf<PartyIndex> {
    /// The smallest tier that opens the lock once the parties have failed, 0…6; 7 for none.
    fileprivate func requiredTier(under conditions: LockConditions) -> UInt8 {
        switch self {
        case .leaf(let leaf):
            if conditions.hasFailed(leaf.party, in: leaf.modes) { return 0 }
            return leaf.level.map { UInt8($0 + 1) } ?? 7
        case .all(let parts):
            return parts.reduce(0) { max($0, $1.requiredTier(under: conditions)) }
        case .any(let parts):
            return parts.reduce(7) { min($0, $1.requiredTier(under: conditions)) }
        case .atLeast(let count, let parts):
            return parts.map { $0.requiredTier(under: conditions) }.sorted()[count - 1]
        }
    }
}

extension AttackGraph {
    /// The smallest tier at which a goal follows once the given parties have failed.
    ///
    /// For many questions prepare a `ClosureEngine` once.
    /// - Returns: 0 when the goal follows with no capability at all, otherwise one more than the
    ///   largest level on the weakest path, 1…6; `nil` when no capability suffices.
    /// - Complexity: O(size of the graph and its locks).
    public func requiredTier(for goal: FactIndex, under failures: [PartyFailure]) -> Int? {
        ClosureEngine(self).requiredTier(for: goal, under: failures)
    }
}
