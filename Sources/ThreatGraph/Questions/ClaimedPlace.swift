import Formulas

/// A place of a model where parts count, and what is said of it.
struct ClaimedPlace {
    /// What stands there.
    enum Content {
        /// Of whom so many must fail.
        case operators(Quorum)
        /// What must be standing.
        case needs(Substrate)
        /// Who operates each place that holds shares, and how many of these are needed.
        case shares(needed: Int, [PerimeterID: Quorum])
    }

    /// Where it stands.
    let path: String
    let content: Content
    /// What is said of it.
    let evidence: Evidence
    /// For whom it is done.
    let principals: Principals

    /// For whom something is done: known, or looked up where somebody asks.
    enum Principals {
        /// These.
        case parties([DefenderID])
        /// Whoever owns what lies in these places or deeper.
        case ofWhatIsIn([PerimeterID])
    }

    /// Everybody who is named there.
    var parties: Set<DefenderID> {
        switch content {
        case .operators(let quorum): Set(quorum.leaves.map(\.defender))
        case .needs(let needs): Set(needs.leaves.map(\.provider))
        case .shares(_, let places): Set(places.values.flatMap { $0.leaves.map(\.defender) })
        }
    }

    /// Whether it makes a difference that some parties are several.
    func counts(_ parties: Set<DefenderID>) -> Bool {
        switch content {
        case .operators(let quorum):
            quorum.counts(parties, of: \.defender) { operation, parts in
                switch operation {
                case .all: parts > 1
                case .any: false
                case .atLeast(let count): count > 1
                }
            }
        case .needs(let needs):
            needs.counts(parties, of: \.provider) { operation, parts in
                switch operation {
                case .all: false
                case .any: parts > 1
                case .atLeast(let count): count < parts
                }
            }
        case .shares(let needed, let places):
            needed > 1
                && Self.areSeveral(
                    places.values.map { parties.intersection($0.leaves.map(\.defender)) })
        }
    }

    /// Whether several parts have parties, and several in all.
    static func areSeveral(_ parts: [Set<DefenderID>]) -> Bool {
        parts.count { !$0.isEmpty } > 1 && Set(parts.joined()).count > 1
    }

    /// What the model says if one party runs all parts of others.
    func changes(putting whole: DefenderID, in place: Set<DefenderID>) -> [Change] {
        switch content {
        case .operators(let quorum):
            [Change(path: path, value: FactValue(quorum.putting(whole, in: place)))]
        case .needs(let needs):
            needs.changed(at: path) { leg in
                var leg = leg
                if place.contains(leg.provider) { leg.provider = whole }
                return leg
            }
        case .shares(_, let places):
            places.sorted { $0.key < $1.key }.map { perimeter, quorum in
                Change(
                    path: "perimeters.\(perimeter).operator",
                    value: FactValue(quorum.putting(whole, in: place)))
            }
        }
    }
}

extension Formula {
    /// Whether several parties stand in different parts of an operation that counts them.
    fileprivate func counts(
        _ parties: Set<DefenderID>, of party: (Leaf) -> DefenderID,
        where isCounting: (FormulaOperation, _ parts: Int) -> Bool
    ) -> Bool {
        folded { leaf in
            (found: parties.intersection([party(leaf)]), counts: false)
        } combine: { operation, parts in
            (
                found: Set(parts.map(\.found).joined()),
                counts: parts.contains(where: \.counts)
                    || isCounting(operation, parts.count)
                        && ClaimedPlace.areSeveral(parts.map(\.found))
            )
        }.counts
    }
}

extension Formula where Leaf == QuorumMember {
    /// One party in place of others; what is the same in every part stands there once.
    fileprivate func putting(_ whole: DefenderID, in place: Set<DefenderID>) -> Quorum {
        folded { member in
            var member = member
            if place.contains(member.defender) { member.defender = whole }
            return Quorum.leaf(member)
        } combine: { operation, parts in
            if case .leaf? = parts.first, parts.allSatisfy({ $0 == parts[0] }) { return parts[0] }
            return switch operation {
            case .all: .all(parts)
            case .any: .any(parts)
            case .atLeast(let count): .atLeast(count: count, of: parts)
            }
        }
    }
}

extension Formula where Leaf == SubstrateLeg {
    /// The outermost operation of a workload with other legs; a leg alone is never changed.
    fileprivate func changed(
        at path: String, _ transform: (SubstrateLeg) -> SubstrateLeg
    ) -> [Change] {
        guard case .mapping(let entries) = FactValue(map(transform)), !parts.isEmpty else {
            return []
        }
        return entries.filter { $0.key != "at-least" }
            .map { Change(path: "\(path).\($0.key)", value: $0.value) }
    }
}
