import AttackGraph
package import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Adds the ways in which a workload is denied as one lock, where an `at-least` in it has more
    /// combinations than are written out: what `addWorkload` and `addHolds` say in steps.
    ///
    /// The lock is the workload's formula turned around: `all` is lost with any part, `any` with all
    /// of them, and `at-least: k` of *n* with *n* − *k* + 1; a leg with its provider's hold, or with
    /// any other way in which it is withheld.
    ///
    /// - Returns: Whether it was done; not for a workload that is written out, and not where the lock
    ///   would be nested deeper than a lock may be.
    package mutating func addCountedWorkload(_ workload: Workload) -> Bool {
        guard workload.needs.hasCombinations(beyond: writtenCombinations) else { return false }
        var next = 0
        let lock = loss(of: workload.needs, in: workload.id, nextLeg: &next)
        guard lock.depth < AttackGraphBuilder.maximumLockDepth else { return false }
        let first = stepCount
        builder.addStep(
            to: fact(.consequence(.denial)),
            through: [barrier(.workload(workload.id), lock: lock)])
        addGoals(of: workload.id.rawValue, in: [GoalName(.denial)], since: first)
        return true
    }

    /// What opens when a part of what a workload needs is lost.
    private func loss(
        of needs: Substrate, in workload: WorkloadID, nextLeg: inout Int
    ) -> LockExpression {
        func losses(_ parts: [Substrate]) -> [LockExpression] {
            var found: [LockExpression] = []
            for part in parts { found.append(loss(of: part, in: workload, nextLeg: &nextLeg)) }
            return found
        }
        switch needs {
        case .leaf(let leg):
            let others = holds(on: leg, number: nextLeg, in: workload).map { hold in
                hold.count == 1 ? hold[0].lock : LockExpression.all(hold.map(\.lock))
            }
            nextLeg += 1
            return others.isEmpty ? lock(of: leg) : .any([lock(of: leg)] + others)
        case .all(let parts): return .any(losses(parts))
        case .any(let parts): return .all(losses(parts))
        case .atLeast(let count, let parts):
            return .atLeast(count: parts.count - count + 1, of: losses(parts))
        }
    }
}

extension Formula where Leaf == SubstrateLeg {
    /// Whether the parts that are lost with an `at-least` in it come in more combinations.
    package func hasCombinations(beyond limit: Int) -> Bool {
        switch self {
        case .leaf: false
        case .all(let parts), .any(let parts):
            parts.contains { $0.hasCombinations(beyond: limit) }
        case .atLeast(let count, let parts):
            ModelCompiler.combinations(parts.count, parts.count - count + 1) > limit
                || parts.contains { $0.hasCombinations(beyond: limit) }
        }
    }
}

extension Formula {
    /// How deep parts nest, 0 for a leaf.
    fileprivate var depth: Int {
        switch self {
        case .leaf: 0
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            1 + (parts.lazy.map(\.depth).max() ?? 0)
        }
    }
}
