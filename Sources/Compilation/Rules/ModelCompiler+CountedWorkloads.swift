import AttackGraph
package import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Adds the ways in which a workload is denied as one lock, where an `at-least` in it has more
    /// combinations than are written out: what `addWorkload` and `addHolds` say in steps.
    ///
    /// The lock is the workload's formula turned around: `all` is lost with any part, `any` with all
    /// of them, and `at-least: k` of *n* with *n* − *k* + 1; a leg with its provider's hold, or with
    /// any other way in which it is withheld. There is one lock for a denial of any time at all, and
    /// one for each length of time after which something in the workload stands ready; what comes
    /// later is lost from the start and left out of it.
    ///
    /// - Returns: Whether it was done; not for a workload that is written out, not where somebody must
    ///   be inside a place to stop it, and not where the lock would be nested deeper than a lock may
    ///   be.
    package mutating func addCountedWorkload(_ workload: Workload) -> Bool {
        guard workload.needs.hasCombinations(beyond: writtenCombinations),
            isStoppedByLocks(workload)
        else { return false }
        let own = workload.needs.lengths
        var locks: [(length: TimeSpan?, lock: LockExpression?)] = []
        for length in [nil] + own.map(Optional.some) {
            var next = 0
            locks.append(
                (
                    length,
                    loss(
                        of: workload.needs, longerThan: length, in: workload, nextLeg: &next)
                ))
        }
        guard
            locks.allSatisfy({ $0.lock?.depth ?? 0 < AttackGraphBuilder.maximumLockDepth })
        else { return false }
        let first = stepCount
        for denial in denials {
            // The lock of the longest time in the workload that is no longer than the one asked.
            guard
                let (length, lock) = locks.last(where: { entry in
                    guard let own = entry.length else { return true }
                    return denial.longerThan.map { own <= $0 } ?? false
                })
            else { continue }
            let barriers = lock.map {
                [barrier(.workload(workload.id, longerThan: length), lock: $0)]
            }
            builder.addStep(to: goal(denial), through: barriers ?? [])
        }
        addGoals(of: workload.id.rawValue, in: denials, since: first)
        return true
    }

    /// What opens when a part of what a workload needs is lost for longer than a time, `nil` for any
    /// time at all; nothing where it is lost anyway, since it comes later.
    private func loss(
        of needs: Substrate, longerThan length: TimeSpan?, in workload: Workload,
        nextLeg: inout Int
    ) -> LockExpression? {
        /// Those that a failure can take; the rest is lost anyway.
        func losses(_ parts: [Substrate]) -> [LockExpression] {
            var found: [LockExpression] = []
            for part in parts {
                let lock = loss(
                    of: part, longerThan: length, in: workload, nextLeg: &nextLeg)
                if let lock { found.append(lock) }
            }
            return found
        }
        if needs.isLost(longerThan: length) {
            nextLeg += needs.legs.count
            return nil
        }
        switch needs {
        case .leaf(let leg):
            var others = holds(on: leg, number: nextLeg, in: workload.id).map { hold in
                let locks = hold.map { lock(of: $0, in: workload) }
                return locks.count == 1 ? locks[0] : LockExpression.all(locks)
            }
            others += locks(stopping: leg, of: workload)
            nextLeg += 1
            return others.isEmpty ? lock(of: leg) : .any([lock(of: leg)] + others)
        case .all(let parts): return .any(losses(parts))
        case .any(let parts): return .all(losses(parts))
        case .atLeast(let count, let parts):
            let found = losses(parts)
            return .atLeast(count: found.count - count + 1, of: found)
        }
    }
}

extension ModelCompiler {
    /// What opens a hold: of a key also what opens to those who are let in where it is.
    private func lock(of hold: Hold, in workload: Workload) -> LockExpression {
        guard case .keyWithheld(let key) = hold.meaning else { return hold.lock }
        let others = locks(stopping: key, of: workload)
        return others.isEmpty ? hold.lock : .any([hold.lock] + others)
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
