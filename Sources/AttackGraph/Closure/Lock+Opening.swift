import Formulas
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

extension Formula where Leaf == LockLeaf<PartyIndex> {
    /// Whether the lock is open.
    func isOpen(under conditions: LockConditions) -> Bool {
        holds { leaf in
            if let level = leaf.level, conditions.tier > level { return true }
            return conditions.hasFailed(leaf.party, in: leaf.modes)
        }
    }
}
