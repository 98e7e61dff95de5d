import Compilation
package import FailureAnalysis
import Phrases
package import ThreatGraph

/// Sentences about what a remedy was asked for, the cases against it and what blocks their paths.
package struct RemedyWords {
    private let target: RemedyTargetSummary

    private let names: ModelNames

    /// Makes words for what was asked for; ids where there are no names.
    package init(_ target: RemedyTargetSummary, names: ModelNames = ModelNames(nil)) {
        self.target = target
        self.names = names
    }

    /// Under which conditions remedies of a model hold: it is asked as it is written.
    package static func conditions(of model: ThreatGraph) -> String {
        CompiledModel.conditions(
            dated: model.datedConditions, unknowns: model.openUnknowns.count)
    }

    /// What must hold for the order to be reached.
    package var sentence: String {
        let order = target.order
        let who =
            target.level.countsRoots
            ? (order == 1 ? "root cause must occur" : "root causes must occur")
            : (order == 1 ? "party must fail" : "parties must fail")
        let kinds = target.goals.map { goal in
            names.goal(goal) + Self.tier(goal.kind.isTiered ? target.tier : nil)
        }
        return "at least \(order) \(who) for \(WordList.joined(kinds, "and for", none: "nothing"))"
            + bypass
    }

    /// That nothing need be done for it.
    package var notNeeded: String { "No option is needed: \(sentence) as it is." }

    /// That failures bring about a consequence which no set of options stops.
    package func happens(_ item: RemedyUnstoppable) -> String {
        happens(item.consequence, tier: item.tier, failed: item.failed)
    }

    /// That failures bring about a consequence, and which options block the path.
    package func blocked(_ summary: RemedyPathSummary) -> String {
        let path = summary.path
        return happens(path.consequence, tier: path.tier, failed: path.failed) + ": "
            + Self.blocks(choosing: summary.choosing, leaving: summary.leaving)
    }

    private func happens(_ consequence: String, tier: Int?, failed: [String]) -> String {
        let consequence = names.goal(consequence) + Self.tier(tier)
        switch failed.count {
        case 0: return "\(consequence) follows with no failure at all" + bypass
        case 1: return "\(failed[0]) alone suffices for \(consequence)" + bypass
        default:
            return "\(WordList.joined(failed)) together suffice for \(consequence)" + bypass
        }
    }

    private var bypass: String { target.level.isLabBypassed ? ", the lab never being asked" : "" }

    private static func tier(_ tier: Int?) -> String { tier.map { " at OC\($0)" } ?? "" }

    /// What blocks a path.
    static func blocks(choosing: [String], leaving: [String]) -> String {
        if choosing.isEmpty, leaving.isEmpty { return "no option blocks it" }
        var parts: [String] = []
        if !choosing.isEmpty { parts.append("choose " + WordList.joined(choosing, "or")) }
        if !leaving.isEmpty { parts.append("leave out " + WordList.joined(leaving, "or")) }
        return parts.joined(separator: ", or ")
    }
}
