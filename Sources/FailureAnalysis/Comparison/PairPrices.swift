import Phrases
import ThreatGraph

/// Says of two models what the second buys over the first, what it costs, and which is at least as
/// safe.
struct PairWords {
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
    var undecided: [String] {
        var groups: [(says: String, reason: String, tiers: [Int])] = []
        for cell in cells {
            for claim in [cell.firstAsSafe, cell.secondAsSafe] where claim.holds == nil {
                let says = "\(cell.consequence), \(cell.level)"
                let reason = claim.reason ?? ""
                if let at = groups.firstIndex(where: { $0.says == says && $0.reason == reason }) {
                    groups[at].tiers += cell.tier.map { [$0] } ?? []
                } else {
                    groups.append((says, reason, cell.tier.map { [$0] } ?? []))
                }
            }
        }
        return groups.map { "\($0.says)\(Self.atTiers($0.tiers)): \($0.reason)" }
    }

    private var consequences: [String] {
        var seen: Set<String> = []
        return cells.map(\.consequence).filter { seen.insert($0).inserted }
    }

    /// Tiers in brackets, nothing for none.
    static func atTiers(_ tiers: [Int]) -> String {
        let words = TierRange.words(tiers)
        return words.isEmpty ? "" : " (\(words))"
    }

    // MARK: Parties

    private func cells(_ consequence: String, _ level: AnswerLevel) -> [ComparedCell] {
        cells.filter { $0.consequence == consequence && $0.level == level.rawValue }
    }

    private func partyItem(_ consequence: String, isCost: Bool) -> PriceItem? {
        let cells = cells(consequence, .party)
        let orders = orderClauses(cells, isCost: isCost)
        let changed = CoalitionsByTier(cells, isCost: isCost)
        if orders.isEmpty, changed.isEmpty { return nil }
        let tiers = Set(orders.flatMap(\.tiers) + changed.tiers).sorted()
        var says = consequence
        if !orders.isEmpty {
            says += " " + orders.map { $0.says + Self.atTiers($0.tiers) }.joined(separator: " and ")
        }
        if !changed.isEmpty {
            let same = orders.count == 1 && changed.haveTiers(orders[0].tiers)
            let clause = changed.words(isCost: isCost, namesTiers: !same)
            says += orders.isEmpty ? ": \(clause)" : ", as \(clause)"
        }
        if !isCost { says += exceptions(consequence, tiers: tiers) }
        return PriceItem(
            consequence: consequence, level: AnswerLevel.party.rawValue, tiers: tiers,
            coalitions: changed.coalitions, says: says)
    }

    /// How orders changed, one clause for each change.
    private func orderClauses(
        _ cells: [ComparedCell], isCost: Bool
    ) -> [(says: String, tiers: [Int])] {
        var clauses: [(says: String, tiers: [Int])] = []
        for cell in cells {
            guard let old = order(first, cell), let new = order(second, cell), old != new,
                (new < old) == isCost
            else { continue }
            let says = Self.change(from: old, to: new)
            if let at = clauses.firstIndex(where: { $0.says == says }) {
                clauses[at].tiers += cell.tier.map { [$0] } ?? []
            } else {
                clauses.append((says, cell.tier.map { [$0] } ?? []))
            }
        }
        return clauses
    }

    /// A model's order in a cell, `Int.max` for none; `nil` where it is not known.
    private func order(_ model: ComparedModel, _ cell: ComparedCell) -> Int? {
        guard
            let found = model.exposure.first(where: {
                $0.consequence == cell.consequence && $0.level == cell.level && $0.tier == cell.tier
            })
        else { return nil }
        return found.order ?? (found.complete ? Int.max : nil)
    }

    private static func change(from old: Int, to new: Int) -> String {
        let noun = new == 1 ? "failure" : "failures"
        switch (old, new) {
        case (0, .max): return "follows from no set of failures, where nobody had to fail"
        case (_, .max): return "follows from no set of failures, where \(old) sufficed"
        case (.max, 0): return "needs nobody to fail, where no set of failures sufficed"
        case (.max, _): return "takes \(new) \(noun), where no set of failures sufficed"
        case (0, _): return "takes \(new) \(noun), where nobody had to fail"
        case (_, 0): return "needs nobody to fail, where it took \(old)"
        default: return "takes \(new) \(noun) instead of \(old)"
        }
    }

    /// The root causes that suffice alone all the same.
    private func exceptions(_ consequence: String, tiers: [Int]) -> String {
        func roots(_ all: [CollapsingRoot]) -> [String] {
            Set(
                all.filter {
                    $0.consequence == consequence && ($0.tier.map(tiers.contains) ?? true)
                }.map(\.root)
            ).sorted()
        }
        let always = roots(second.collapsingRoots)
        if !always.isEmpty {
            return ", but \(always.joined(separator: " or ")) alone still suffices"
        }
        let bypass = roots(second.collapsingRootsLabBypass)
        if bypass.isEmpty { return "" }
        return
            ", but with the lab never asked \(bypass.joined(separator: " or ")) alone still suffices"
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
            let now = isCost ? "now suffices" : "no longer suffices"
            return PriceItem(
                consequence: consequence, level: AnswerLevel.root.rawValue, tiers: tiers,
                coalitions: [[root]],
                says: "\(consequence): \(root) alone \(now)\(Self.atTiers(tiers)), where no single "
                    + "party in its reach does")
        }
    }

    /// Sovereigns whose order alone came to yield disclosure with the lab never asked, or ceased to.
    private func sovereignItems(isCost: Bool) -> [PriceItem] {
        guard let old = first.loneSovereigns, let new = second.loneSovereigns else { return [] }
        let changed = isCost ? new.filter { !old.contains($0) } : old.filter { !new.contains($0) }
        if changed.isEmpty { return [] }
        let now = isCost ? "now yields" : "no longer yields"
        let kind = ConsequenceKind.disclosure.rawValue
        return [
            PriceItem(
                consequence: kind, level: AnswerLevel.rootLabBypass.rawValue, tiers: [],
                coalitions: changed.map { [CauseName.order(JurisdictionID($0)).rootID] },
                says: "an order of \(changed.joined(separator: " or of ")) alone \(now) \(kind) "
                    + "with the lab never asked")
        ]
    }
}

/// The coalitions that are new dangers, or dangers gone, with the tiers at which they are.
private struct CoalitionsByTier {
    /// How many are named in words.
    private static let named = 4

    private var order: [[String]] = []
    private var byCoalition: [[String]: [Int]] = [:]

    init(_ cells: [ComparedCell], isCost: Bool) {
        for cell in cells {
            for difference in isCost ? cell.gained : cell.lost
            where !difference.sufficesInOther && !difference.members.isEmpty {
                if byCoalition[difference.members] == nil { order.append(difference.members) }
                byCoalition[difference.members, default: []] += cell.tier.map { [$0] } ?? []
            }
        }
        order.sort {
            $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
        }
    }

    var isEmpty: Bool { order.isEmpty }
    var coalitions: [[String]] { order }
    var tiers: [Int] { Array(byCoalition.values.joined()) }

    /// Whether each is there at just these tiers.
    func haveTiers(_ tiers: [Int]) -> Bool { byCoalition.values.allSatisfy { $0 == tiers } }

    func words(isCost: Bool, namesTiers: Bool) -> String {
        var groups: [(tiers: [Int], sets: [[String]])] = []
        for coalition in order {
            let tiers = byCoalition[coalition] ?? []
            if let at = groups.firstIndex(where: { $0.tiers == tiers }) {
                groups[at].sets.append(coalition)
            } else {
                groups.append((tiers, [coalition]))
            }
        }
        let clauses = groups.map { group in
            words(of: group.sets, isCost: isCost)
                + (namesTiers ? PairWords.atTiers(group.tiers) : "")
        }
        return clauses.joined(separator: ", ")
    }

    private func words(of sets: [[String]], isCost: Bool) -> String {
        let lone = sets.filter { $0.count == 1 }.map { $0[0] }
        let others = sets.filter { $0.count > 1 }.map { "{\($0.joined(separator: ", "))}" }
        let verb = isCost ? "now" : "no longer"
        return [(lone, " alone"), (others, "")].compactMap { names, suffix -> String? in
            if names.isEmpty { return nil }
            let list = WordList.shortened(names, to: Self.named)
            return "\(list) \(verb) \(names.count == 1 ? "suffices" : "suffice")\(suffix)"
        }.joined(separator: ", ")
    }
}
