package import FailureAnalysis
import Phrases
import ThreatGraph

extension Findings {
    /// The consequences in the order of the exposure.
    package var consequences: [String] {
        var seen: Set<String> = []
        return exposure.map(\.consequence).filter { seen.insert($0).inserted }
    }

    /// The parties that suffice alone, with the tiers at which they do, by consequence.
    package var loneParties: [String: [String: [Int?]]] {
        var tiers: [String: [String: [Int?]]] = [:]
        for cell in exposure where cell.level == .party {
            for coalition in cell.coalitions where coalition.count == 1 {
                tiers[coalition[0], default: [:]][cell.consequence, default: []].append(cell.tier)
            }
        }
        return tiers
    }

    /// The effective level of a consequence in words.
    package func levelText(of consequence: String) -> String {
        if open.contains(consequence) { return "open" }
        return (effectiveSL[consequence] ?? nil).map { "SL\($0)" } ?? "n/a"
    }
}
