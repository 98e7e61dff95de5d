import ThreatGraph

/// Finds of two models what the second buys over the first, what it costs, and which is at least as
/// safe.
struct PairPrices {
    let first: ComparedModel
    let second: ComparedModel
    let cells: [ComparedCell]

    /// What the second buys, by consequence.
    var buys: [PriceItem] {
        consequences.flatMap { consequence -> [PriceItem] in
            let items = [partyItem(consequence, isCost: false)].compactMap { $0 }
            return items + rootItems(consequence, isCost: false)
        } + sovereignItems(isCost: false)
    }

    /// What the second costs, by consequence.
    var costs: [PriceItem] {
        consequences.flatMap { consequence -> [PriceItem] in
            let items = [partyItem(consequence, isCost: true)].compactMap { $0 }
            return items + rootItems(consequence, isCost: true)
        } + sovereignItems(isCost: true)
    }

    /// What is not decided, by consequence and level.
    var undecided: [UndecidedQuestion] {
        var questions: [UndecidedQuestion] = []
        for cell in cells {
            for claim in [cell.firstAsSafe, cell.secondAsSafe] where claim.holds == nil {
                guard let reason = claim.reason else { continue }
                let tiers = cell.tier.map { [$0] } ?? []
                let at = questions.firstIndex {
                    $0.consequence == cell.consequence && $0.level == cell.level
                        && $0.reason == reason
                }
                if let at {
                    questions[at].tiers += tiers
                } else {
                    questions.append(
                        UndecidedQuestion(
                            consequence: cell.consequence, level: cell.level, tiers: tiers,
                            reason: reason))
                }
            }
        }
        return questions
    }

    private var consequences: [String] {
        var seen: Set<String> = []
        return cells.map(\.consequence).filter { seen.insert($0).inserted }
    }

    // MARK: Parties

    private func cells(_ consequence: String, _ level: AnswerLevel) -> [ComparedCell] {
        cells.filter { $0.consequence == consequence && $0.level == level }
    }

    private func partyItem(_ consequence: String, isCost: Bool) -> PriceItem? {
        let cells = cells(consequence, .party)
        let orders = orderChanges(cells, isCost: isCost)
        let changed = coalitionChanges(cells, isCost: isCost)
        if orders.isEmpty, changed.isEmpty { return nil }
        let tiers = Set(orders.flatMap(\.tiers) + changed.flatMap(\.tiers)).sorted()
        return PriceItem(
            consequence: consequence, level: .party, tiers: tiers,
            coalitions: changed.map(\.members), isCost: isCost,
            change: .parties(
                orders: orders, coalitions: changed,
                remaining: isCost ? nil : remainingRoots(consequence, tiers: tiers)))
    }

    /// How orders changed, tiers with the same change together.
    private func orderChanges(_ cells: [ComparedCell], isCost: Bool) -> [OrderChange] {
        var changes: [OrderChange] = []
        for cell in cells {
            guard let old = order(first, cell), let new = order(second, cell), old != new,
                (new < old) == isCost
            else { continue }
            let (before, after) = (old == .max ? nil : old, new == .max ? nil : new)
            let tiers = cell.tier.map { [$0] } ?? []
            if let at = changes.firstIndex(where: { $0.before == before && $0.after == after }) {
                changes[at].tiers += tiers
            } else {
                changes.append(OrderChange(before: before, after: after, tiers: tiers))
            }
        }
        return changes
    }

    /// A model's order in a cell, `Int.max` for none; `nil` where it is not known.
    private func order(_ model: ComparedModel, _ cell: ComparedCell) -> Int? {
        guard
            let found = model.exposure.first(where: {
                $0.consequence == cell.consequence && $0.level == cell.level
                    && $0.tier == cell.tier
            })
        else { return nil }
        return found.order ?? (found.complete ? Int.max : nil)
    }

    /// The coalitions that are new dangers, or dangers gone, with the tiers at which they are:
    /// smaller ones first.
    private func coalitionChanges(_ cells: [ComparedCell], isCost: Bool) -> [CoalitionChange] {
        var byMembers: [[String]: [Int]] = [:]
        for cell in cells {
            for difference in isCost ? cell.gained : cell.lost
            where !difference.sufficesInOther && !difference.members.isEmpty {
                byMembers[difference.members, default: []] += cell.tier.map { [$0] } ?? []
            }
        }
        return byMembers.map { CoalitionChange(members: $0, tiers: $1) }.sorted { one, other in
            let (mine, theirs) = (one.members, other.members)
            return mine.count != theirs.count
                ? mine.count < theirs.count : mine.lexicographicallyPrecedes(theirs)
        }
    }

    /// The root causes that suffice alone all the same.
    private func remainingRoots(_ consequence: String, tiers: [Int]) -> RemainingRoots? {
        func roots(_ all: [CollapsingRoot]) -> [String] {
            Set(
                all.filter {
                    $0.consequence == consequence && ($0.tier.map(tiers.contains) ?? true)
                }.map(\.root)
            ).sorted()
        }
        let always = roots(second.collapsingRoots)
        if !always.isEmpty { return RemainingRoots(roots: always, isLabBypassed: false) }
        let bypass = roots(second.collapsingRootsLabBypass)
        return bypass.isEmpty ? nil : RemainingRoots(roots: bypass, isLabBypassed: true)
    }

    // MARK: Root causes and sovereigns

    /// Root causes that came to suffice alone, or ceased to, where no single party tells it.
    private func rootItems(_ consequence: String, isCost: Bool) -> [PriceItem] {
        let collapsing = (isCost ? second : first).collapsingRoots
        var tiers: [String: [Int]] = [:]
        for cell in cells(consequence, .root) {
            let changed = (isCost ? cell.gained : cell.lost).filter {
                $0.members.count == 1 && !$0.sufficesInOther
            }
            for root in changed.map({ $0.members[0] })
            where collapsing.contains(where: {
                $0.consequence == consequence && $0.tier == cell.tier && $0.root == root
            }) {
                tiers[root, default: []] += cell.tier.map { [$0] } ?? []
            }
        }
        return tiers.sorted { $0.key < $1.key }.map { root, tiers in
            PriceItem(
                consequence: consequence, level: .root, tiers: tiers, coalitions: [[root]],
                isCost: isCost, change: .loneRoot(root))
        }
    }

    /// Sovereigns whose order alone came to yield disclosure with the lab never asked, or ceased to.
    ///
    /// None did where nobody need fail in the other model: their orders suffice there too, and are
    /// only not needed.
    private func sovereignItems(isCost: Bool) -> [PriceItem] {
        guard let old = first.loneSovereigns, let new = second.loneSovereigns else { return [] }
        let changed = isCost ? new.filter { !old.contains($0) } : old.filter { !new.contains($0) }
        let other = isCost ? first : second
        let needsNobody = other.exposure.contains {
            $0.consequence == ConsequenceKind.disclosure.rawValue && $0.level == .rootLabBypass
                && $0.order == 0
        }
        if changed.isEmpty || needsNobody { return [] }
        return [
            PriceItem(
                consequence: ConsequenceKind.disclosure.rawValue, level: .rootLabBypass, tiers: [],
                coalitions: changed.map { [CauseName.order(JurisdictionID($0)).rootID] },
                isCost: isCost, change: .loneSovereigns(changed))
        ]
    }
}
