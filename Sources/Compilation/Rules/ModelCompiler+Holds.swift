import AttackGraph
import Formulas
package import ThreatGraph

extension ModelCompiler {
    /// Adds who besides the provider can withhold a workload's capacity: whoever runs the site or
    /// the host that it stands in, and whoever keeps or releases the key without which nothing can
    /// be computed there.
    ///
    /// Reads the workload, the perimeters, the weights and the keys, the defenders' roles and
    /// parents where a perimeter has a baseline, and what can be seized.
    package mutating func addHolds(on workload: Workload) {
        for (number, leg) in workload.needs.legs.enumerated() {
            for hold in holds(on: leg, number: number, in: workload.id) {
                let barriers = hold.map { barrier($0.meaning, lock: $0.lock) }
                builder.addStep(
                    to: fact(.legLost(workload.id, leg: number)), through: barriers)
            }
        }
    }

    /// A barrier that somebody besides the provider can open to withhold a leg.
    struct Hold {
        let meaning: BarrierMeaning
        let lock: LockExpression
    }

    /// The ways in which others than its provider can withhold a leg, each through all of its
    /// barriers.
    func holds(
        on leg: SubstrateLeg, number: Int, in workload: WorkloadID
    ) -> [[Hold]] {
        guard leg.kind == .capacity else { return [] }
        return model.places(of: leg).flatMap { place in
            sites(around: place, of: leg, number: number, in: workload)
                + keyHolds(at: place).map { $0.map(\.hold) }
                + seizures(around: place).map { [Hold(meaning: .seizure($0), lock: $0.lock)] }
        }
    }

    private func sites(
        around place: Perimeter, of leg: SubstrateLeg, number: Int, in workload: WorkloadID
    ) -> [[Hold]] {
        var holds: [[Hold]] = []
        let around = model.surroundings(of: place.id)
        let isForeign = ([place] + around).allSatisfy {
            !$0.operators.defenders.contains(leg.provider)
        }
        let held = strength(of: leg)
        for site in (isForeign ? [place] : []) + around {
            let level = strength(of: site) ?? strength(of: place) ?? leg.level ?? .zero
            // The provider's own building says more only where it is weaker than what stands in it; where
            // that is not known yet it is written and opens no sooner than the leg itself.
            let isOwn =
                site.operators.defenders == [leg.provider]
                && site.operators.leaves.allSatisfy { $0.level == nil }
            if isOwn, held.map({ level.isKnown(atLeast: $0) }) ?? false { continue }
            holds.append([
                Hold(
                    meaning: .site(workload, leg: number, at: site.id),
                    lock: site.operators.lock(at: level))
            ])
        }
        guard isForeign else { return holds }
        // In another's place a provider is no stronger than in its own.
        for own in model.perimeters where own.operators.defenders == [leg.provider] {
            guard let level = strength(of: own) else { continue }
            holds.append([
                Hold(
                    meaning: .site(workload, leg: number, at: own.id),
                    lock: own.operators.lock(at: level))
            ])
        }
        return holds
    }

    /// The keys without which nothing can be computed at a place, with who can withhold each: for
    /// every set of weights all that must be withheld.
    func keyHolds(at place: Perimeter) -> [[(key: KeyID, hold: Hold)]] {
        model.keysNeeded(at: place.id).compactMap { keys in
            let holds = keys.compactMap { id -> (key: KeyID, hold: Hold)? in
                guard let lock = model.keys[id].flatMap(withholding) else { return nil }
                return (id, Hold(meaning: .keyWithheld(id), lock: lock))
            }
            return holds.count < keys.count ? nil : holds
        }
    }

    /// Who can keep a key from being used: those without whose word it is not released, and those
    /// without whom the place where it is kept does not give it, or the enclave to which it is
    /// released does not run.
    private func withholding(_ key: Key) -> LockExpression? {
        var locks: [LockExpression] = []
        switch key.release {
        case nil: break
        case .onWord(let operators)?:
            locks.append(operators.refusal.lock(at: key.releaseLevel))
        case .attested(let release)?:
            // Nothing is released unless the attestation is made, checked and to the policy.
            let refusals = [release.root, release.verifier, release.policy].map(\.refusal)
            locks.append(Quorum.any(refusals).lock(at: key.releaseLevel))
        }
        for place in model.places(of: key).compactMap({ model.perimeters[$0] }) {
            locks.append(place.operators.refusal.lock(at: strength(of: place) ?? .zero))
        }
        return locks.count > 1 ? .any(locks) : locks.first
    }
}

extension Formula {
    /// What is true when enough of the leaves refuse for the formula not to come true without them:
    /// everybody of `any`, one of `all`, and *n* − *k* + 1 of `at-least: k` of *n*.
    fileprivate var refusal: Formula {
        folded(
            leaf: { .leaf($0) },
            combine: { operation, parts in
                switch operation {
                case .all: .any(parts)
                case .any: .all(parts)
                case .atLeast(let count): .atLeast(count: parts.count - count + 1, of: parts)
                }
            })
    }
}
