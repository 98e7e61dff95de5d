import AttackGraph
import ThreatGraph

/// One cause that suffices alone for one consequence.
package struct LoneFailure: AboutGoal, Codable, Hashable, Sendable {
    /// What kind of cause it is.
    package enum Kind: String, Codable, Hashable, Comparable, Sendable {
        /// One defender by itself.
        case party
        /// A parent's decision.
        case parent
        /// A sovereign's order.
        case sovereign
        /// A shared component or staff, or a root cause of a graph that came without a model.
        case shared
        /// A say in a defender, or a defender with those whom it has a say in.
        case tie

        /// Defenders first, then their parents, sovereigns, what is shared, and ties.
        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }

    /// The kind of consequence; `consequence` is its id in the graph.
    package var what: String
    /// Of which weights, asset or workload; `nil`, and not written, for the sum over all of them.
    package var of: String?
    /// For longer than which time; `nil`, and not written, where any time at all counts.
    package var longerThan: String?
    /// The id: a defender's, for example `aws`, or a root cause's, for example `order:US`.
    package var cause: String
    /// What kind of cause it is.
    package var kind: Kind
    /// The tiers at which it suffices, ascending; `nil` where capability plays no role.
    @WrittenAsNull package var tiers: [Int]?
    /// Whether it suffices at the same tiers when the lab is never asked.
    package var withoutLab: Bool
    /// The tiers at which it suffices when the lab is never asked, ascending; `nil` where capability
    /// plays no role.
    @WrittenAsNull package var tiersWithoutLab: [Int]?
    /// The defenders that it makes fail of whom each suffices alone for the same at all its tiers,
    /// and with the lab never asked at all its tiers there.
    ///
    /// By id; where there are any, the cause adds nothing over them. Empty for a defender.
    package var through: [String]

    /// An answer about the consequence with this id.
    package init(
        consequence: String, cause: String, kind: Kind, tiers: [Int]?, withoutLab: Bool,
        tiersWithoutLab: [Int]?, through: [String]
    ) {
        let about = GoalFields(consequence)
        (what, of, longerThan) = (about.what, about.of, about.longerThan)
        self.cause = cause
        self.kind = kind
        self.tiers = tiers
        self.withoutLab = withoutLab
        self.tiersWithoutLab = tiersWithoutLab
        self.through = through
    }

    /// The keys as they are written.
    private enum CodingKeys: String, CodingKey {
        case what = "consequence"
        case of, longerThan, cause, kind, tiers, withoutLab, tiersWithoutLab, through
    }
}

extension ExposureTable {
    /// Every party, parent, sovereign and shared cause that suffices alone, by consequence and then
    /// by kind and id.
    ///
    /// The single members of the root level's lists, which always have every one.
    var loneFailures: [LoneFailure] {
        rows.filter { $0.level == .root }.flatMap { row in
            func tiers(_ level: AnswerLevel) -> [String: [Int]] {
                self.row(row.consequence.id, level)?.loneTiers ?? [:]
            }
            let (found, bypass) = (row.loneTiers, tiers(.rootLabBypass))
            let (parties, others) = (tiers(.party), tiers(.labBypass))
            func lone(
                _ cause: String, _ kind: LoneFailure.Kind, _ tiers: [Int], _ bypassing: [Int],
                reach: [PartyFailure]
            ) -> LoneFailure {
                let through = Set(reach.map { graph[$0.party].id }).filter {
                    Set(parties[$0] ?? []).isSuperset(of: tiers)
                        && Set(others[$0] ?? []).isSuperset(of: bypassing)
                }
                return LoneFailure(
                    consequence: row.consequence.id, cause: cause, kind: kind,
                    tiers: row.consequence.isTiered ? tiers : nil,
                    withoutLab: bypassing == tiers,
                    tiersWithoutLab: row.consequence.isTiered ? bypassing : nil,
                    through: through.sorted())
            }
            return row.variables.flatMap { variable -> [LoneFailure] in
                guard let tiers = found[variable.id] else { return [] }
                let cause = CauseName(rootID: variable.id)
                let bypassing = bypass[variable.id] ?? []
                guard let own = cause?.own?.rawValue else {
                    return [
                        lone(
                            variable.id, LoneFailure.Kind(of: cause), tiers, bypassing,
                            reach: variable.failures)
                    ]
                }
                if variable.isPartyItself {
                    return [lone(own, .party, tiers, bypassing, reach: [])]
                }
                // A party that has a say in others: told by itself for what it does alone, and with
                // them where that is more.
                let (alone, aloneBypassing) = (parties[own] ?? [], others[own] ?? [])
                let itself =
                    alone.isEmpty ? [] : [lone(own, .party, alone, aloneBypassing, reach: [])]
                if alone == tiers, aloneBypassing == bypassing { return itself }
                return itself
                    + [lone(variable.id, .tie, tiers, bypassing, reach: variable.failures)]
            }
            .sorted { ($0.kind, $0.cause) < ($1.kind, $1.cause) }
        }
    }
}

extension FailureVariable {
    /// Whether it is a party that fails by itself and nobody with it, so that it says what the party
    /// says.
    var isPartyItself: Bool { CauseName(rootID: id)?.kind == .own && failures.count == 1 }
}

extension ExposureRow {
    /// The tiers at which each variable that suffices alone does so, ascending, by its id.
    fileprivate var loneTiers: [String: [Int]] {
        var found: [String: [Int]] = [:]
        for (tier, list) in zip(tiers, lists) {
            for variable in loneVariables(in: list) {
                found[variables[variable].id, default: []].append(tier)
            }
        }
        return found
    }
}

extension LoneFailure.Kind {
    fileprivate init(of cause: CauseName?) {
        self =
            switch cause {
            case .own: .party
            case .parent: .parent
            case .order: .sovereign
            case .shared, nil: .shared
            case .tie: .tie
            }
    }

    fileprivate var rank: Int {
        switch self {
        case .party: 0
        case .parent: 1
        case .sovereign: 2
        case .shared: 3
        case .tie: 4
        }
    }
}
