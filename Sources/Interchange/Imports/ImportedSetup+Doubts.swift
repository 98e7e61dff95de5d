internal import Formulas
package import Phrases
internal import ThreatGraph

/// Parties that may be one: to take one party for two would make it look as if both had to fail.
extension ImportedSetup {
    /// A party that may be another one.
    package struct Doubt: Hashable, Sendable {
        /// The party.
        package var party: String
        /// Whom it may be.
        package var other: String
        /// What the party is known by.
        package var what: String
        /// What the other is known by.
        package var `as`: String
        /// Where the file names it.
        package var place: DiagnosticPlace?
    }

    /// The set-up in which whatever rests on a party rests on whoever it may be as well, each alone.
    ///
    /// Whoever sufficed while the two are one suffices here, and whoever did while they are two.
    ///
    /// - Complexity: O(*n* · *d*) for *n* things and *d* doubts.
    package var asDoubted: ImportedSetup {
        guard !doubts.isEmpty else { return self }
        var setup = self
        let others = Dictionary(grouping: doubts, by: \.party).mapValues { $0.map(\.other) }
        /// Whoever is to be added to some of whom each alone suffices.
        func more(than parties: [String]) -> [String] {
            var more: [String] = []
            for other in parties.flatMap({ others[$0] ?? [] })
            where !parties.contains(other) && !more.contains(other) { more.append(other) }
            return more
        }
        for at in setup.zones.indices {
            let zone = setup.zones[at]
            setup.zones[at].others += more(than: [zone.party].compactMap(\.self) + zone.others)
            for control in zone.controls.indices {
                setup.zones[at].controls[control].operators = zone.controls[control].operators
                    .orAnyOf(others)
            }
        }
        for at in setup.flows.indices {
            let flow = setup.flows[at]
            setup.flows[at].others += more(
                than: [flow.guardian].compactMap(\.self) + flow.others)
        }
        for at in setup.keys.indices {
            setup.keys[at].release += more(than: setup.keys[at].release)
        }
        return setup
    }
}

extension Formula where Leaf == QuorumMember {
    /// The formula in which each party may be one of others as well.
    fileprivate func orAnyOf(_ others: [String: [String]]) -> Quorum {
        folded(
            leaf: { member in
                var parts: [Quorum] = [.leaf(member)]
                for other in others[member.defender.rawValue] ?? [] {
                    parts.append(.defender(DefenderID(other)))
                }
                return .anyOf(parts)
            },
            combine: { operation, parts in
                switch operation {
                case .any: return .anyOf(parts)
                case .all: return .allOf(parts)
                case .atLeast(let count): return .atLeast(count: count, of: parts)
                }
            })
    }
}
