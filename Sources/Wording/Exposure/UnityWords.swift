package import FailureAnalysis
import Phrases
package import ThreatGraph

/// Who adds nothing to whom, and who is needed with whom: whether several defenders are one.
package struct UnityWords {
    /// A sentence for each answer.
    package let sentences: [String]

    /// Sentences in the order of the consequences; none where nothing of the kind holds.
    package init(_ findings: Findings, of model: ThreatGraph?) {
        let names = ModelNames(model)
        sentences = findings.consequences.flatMap { consequence in
            Self.unities(findings.addsNothing.filter { $0.consequence == consequence }, names)
                + Self.pairs(findings, consequence, names)
        }
    }

    /// Parties that are one defender with another, those with the same one and tiers together; then
    /// those that add nothing to several.
    private static func unities(_ found: [AddsNothing], _ names: ModelNames) -> [String] {
        var order: [AddsNothing] = []
        var parties: [AddsNothing: [String]] = [:]
        for one in found {
            var key = one
            key.party = ""
            if parties[key] == nil { order.append(key) }
            parties[key, default: []].append(
                ModelNames.inSentence(names.defender(DefenderID(one.party))))
        }
        return order.map { key in
            let who = parties[key] ?? []
            let tiers = key.tiers.map { $0.map(Optional.some) } ?? [nil]
            let what = "For \(names.goal(key.consequence).withTiers(tiers)) "
            let adds = who.count == 1 ? "adds" : "add"
            let subject = WordList.shortened(who, to: 4)
            guard let other = key.oneWith else {
                return what + "\(subject) \(adds) nothing: no set of failures that suffices needs "
                    + (who.count == 1 ? "it." : "any of them.")
            }
            let name = ModelNames.inSentence(names.defender(DefenderID(other)))
            return what + "\(subject) \(adds) nothing to \(name): "
                + (who.count == 1
                    ? "the two are one defender here." : "all of them are one defender here.")
        }
    }

    /// Where one set of several parties is all that suffices: each of them is needed.
    private static func pairs(
        _ findings: Findings, _ consequence: String, _ names: ModelNames
    ) -> [String] {
        var tiers: [[String]: [Int?]] = [:]
        for cell in findings.exposure
        where cell.consequence == consequence && cell.level == .party && cell.complete
            && cell.coalitions.count == 1
        {
            if let only = cell.coalitions.first, only.count > 1 {
                tiers[only, default: []].append(cell.tier)
            }
        }
        return tiers.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { set, tiers in
            let who = WordList.shortened(
                set.map { ModelNames.inSentence(names.defender(DefenderID($0))) }, to: 6)
            return
                "For \(names.goal(consequence).withTiers(tiers)) nothing suffices but \(who) together: "
                + (set.count == 2 ? "both are needed." : "all of them are needed.")
        }
    }
}
