import Networks

/// What locks are asked under: every party's failed modes, and the attacker's tier.
struct LockConditions {
    /// The modes in which each party has failed, by party.
    let failedModes: [ModeSet]
    /// The attacker's tier.
    let tier: Int

    init(failures: [PartyFailure], tier: Int, partyCount: Int) {
        var failed = [ModeSet](repeating: [], count: partyCount)
        for failure in failures where failure.party.position < partyCount {
            failed[failure.party.position].formUnion(failure.modes)
        }
        failedModes = failed
        self.tier = tier
    }

    func hasFailed(_ party: PartyIndex, in modes: ModeSet) -> Bool {
        !failedModes[party.position].isDisjoint(with: modes)
    }
}

extension Lock {
    /// Whether the lock is open.
    func isOpen(under conditions: LockConditions) -> Bool {
        switch self {
        case .operated(let party, let level, let modes):
            if let level, conditions.tier > level { return true }
            return conditions.hasFailed(party, in: modes)
        case .all(let parts): return parts.allSatisfy { $0.isOpen(under: conditions) }
        case .any(let parts): return parts.contains { $0.isOpen(under: conditions) }
        case .atLeast(let count, let parts):
            var open = 0
            for part in parts where part.isOpen(under: conditions) {
                open += 1
                if open == count { return true }
            }
            return false
        }
    }
}
