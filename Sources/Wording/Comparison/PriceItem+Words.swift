package import FailureAnalysis
import Phrases
import ThreatGraph

extension PriceItem {
    /// How many coalitions are named in words.
    private static let named = 4

    /// What the second model buys or costs, as a clause.
    package var words: String {
        switch change {
        case .parties(let orders, let coalitions, let remaining):
            return words(orders, coalitions) + (remaining.map(Self.exception) ?? "")
        case .loneRoot(let root):
            let now = isCost ? "now suffices" : "no longer suffices"
            return
                "\(consequence.goalInWords): \(root) alone \(now)\(Self.atTiers(tiers)), where no single "
                + "party in its reach does"
        case .loneSovereigns(let sovereigns):
            let now = isCost ? "now yields" : "no longer yields"
            return "an order of \(sovereigns.joined(separator: " or of ")) alone \(now) "
                + "\(consequence.goalInWords) with the lab never asked"
        }
    }

    /// Tiers in brackets, nothing for none.
    private static func atTiers(_ tiers: [Int]) -> String { "".withTiers(tiers) }

    private func words(_ orders: [OrderChange], _ coalitions: [CoalitionChange]) -> String {
        var says = consequence.goalInWords
        if !orders.isEmpty {
            says +=
                " "
                + orders.map { $0.words + Self.atTiers($0.tiers) }.joined(separator: " and ")
        }
        if coalitions.isEmpty { return says }
        let isSame = orders.count == 1 && coalitions.allSatisfy { $0.tiers == orders[0].tiers }
        let clause = words(coalitions, namingTiers: !isSame)
        return says + (orders.isEmpty ? ": \(clause)" : ", as \(clause)")
    }

    /// Coalitions that suffice in one model only, those with the same tiers together.
    private func words(_ coalitions: [CoalitionChange], namingTiers: Bool) -> String {
        var groups: [(tiers: [Int], sets: [[String]])] = []
        for coalition in coalitions {
            if let at = groups.firstIndex(where: { $0.tiers == coalition.tiers }) {
                groups[at].sets.append(coalition.members)
            } else {
                groups.append((coalition.tiers, [coalition.members]))
            }
        }
        return groups.map { group in
            words(of: group.sets) + (namingTiers ? Self.atTiers(group.tiers) : "")
        }.joined(separator: ", ")
    }

    private func words(of sets: [[String]]) -> String {
        let lone = sets.filter { $0.count == 1 }.map { ModelNames.inSentence($0[0]) }
        let others = sets.filter { $0.count > 1 }.map { "{\($0.joined(separator: ", "))}" }
        let verb = isCost ? "now" : "no longer"
        return [(lone, " alone"), (others, "")].compactMap { names, suffix -> String? in
            if names.isEmpty { return nil }
            let list = WordList.shortened(names, to: Self.named)
            return "\(list) \(verb) \(names.count == 1 ? "suffices" : "suffice")\(suffix)"
        }.joined(separator: ", ")
    }

    private static func exception(_ remaining: RemainingRoots) -> String {
        ", but " + (remaining.isLabBypassed ? "with the lab never asked " : "")
            + WordList.joined(
                remaining.roots.map {
                    $0.hasPrefix("order of ") ? "an \($0)" : ModelNames.inSentence($0)
                },
                "or") + " alone still suffices"
    }
}

extension OrderChange {
    /// What the consequence takes, and what it took.
    fileprivate var words: String {
        let noun = after == 1 ? "failure" : "failures"
        return switch (before, after) {
        case (0?, nil): "follows from no set of failures, where nobody had to fail"
        case (let old?, nil): "follows from no set of failures, where \(old) sufficed"
        case (nil, 0?): "needs nobody to fail, where no set of failures sufficed"
        case (nil, let new): "takes \(new ?? 0) \(noun), where no set of failures sufficed"
        case (0?, let new?): "takes \(new) \(noun), where nobody had to fail"
        case (let old?, 0?): "needs nobody to fail, where it took \(old)"
        case (let old?, let new?): "takes \(new) \(noun) instead of \(old)"
        }
    }
}
