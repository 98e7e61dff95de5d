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

    /// Whether the model states nothing that a consequence could come about of: no workload that could be
    /// denied, nothing that could be taken.
    package func isNotAsked(_ consequence: String) -> Bool {
        model.isNotAsked(consequence)
    }

    /// The effective level of a consequence in words.
    package func levelText(of consequence: String) -> String {
        if isNotAsked(consequence) { return "not asked" }
        if open.contains(consequence) { return "open" }
        return (effectiveSL[consequence] ?? nil).map { "SL\($0)" } ?? "n/a"
    }
}

extension ModelSummary {
    /// Whether the model states nothing that the consequence with this id could come about of; false of a
    /// graph that came without one.
    package func isNotAsked(_ consequence: String) -> Bool {
        guard let kind = GoalName(id: consequence)?.kind else { return false }
        let missing: Assumption.Kind = kind == .denial ? .noWorkload : .noWeights
        return takenForGranted.contains { $0.kind == missing }
    }
}
