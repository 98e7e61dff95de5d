import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// What one set-up buys over another and what it costs, in a sentence.
struct ComparisonHeadline {
    private let comparison: Comparison

    init(_ comparison: Comparison) { self.comparison = comparison }

    /// The sentence.
    var sentence: String {
        let open = comparison.models.filter { !$0.open.isEmpty }
        if !open.isEmpty {
            let names = open.map { "\($0.label) for \($0.open.joined(separator: ", "))" }
            return "Open with no attacker and no failure: \(names.joined(separator: "; ")). Check "
                + "the models before reading on."
        }
        if comparison.models.count == 2, let pair = comparison.pairs.first {
            return words(of: pair) + notAsked
        }
        return summary + notAsked
    }

    /// What was not asked about, and so is not answered.
    private var notAsked: String {
        comparison.models.lazy.compactMap { ScopeWords($0.asked).notAsked }.first.map { " " + $0 }
            ?? ""
    }

    /// Every consequence, tier and level, or those that were asked about.
    private var everything: String {
        notAsked.isEmpty ? "every consequence, tier and level" : "everything asked about"
    }

    private var everywhere: String {
        notAsked.isEmpty ? "at every tier and level" : "in everything asked about"
    }

    private func words(of pair: ModelPair) -> String {
        let (one, other) = (pair.first, pair.second)
        let open =
            (pair.undecided.isEmpty ? "" : " Not everything is decided, see below.")
            + differingApart(pair)
        let shown = pair.undecided.isEmpty ? "that these models show" : "in what is decided"
        let verdicts = Set(pair.overall.map(\.dominance))
        if verdicts == [.equal] {
            return "\(other) buys nothing over \(one) and costs nothing: the same failures suffice "
                + "for \(everything)." + open
        }
        let buys =
            pair.buys.isEmpty
            ? "\(other) buys nothing over \(one) \(shown)."
            : "\(other) buys over \(one): \(list(pair.buys))."
        var costs = "It costs: \(list(pair.costs))."
        if pair.costs.isEmpty {
            costs =
                verdicts.isSubset(of: [.second, .equal])
                ? "It costs nothing \(shown): \(other) dominates \(one) \(everywhere)."
                : "It costs nothing \(shown) when parties are counted."
        }
        return "\(buys) \(costs)\(open)"
    }

    /// What is not the same in both although everything together may be: single weights and workloads,
    /// and people.
    private func differingApart(_ pair: ModelPair) -> String {
        let alike = Set(pair.goalsAsSums.map(\.id))
        var goals: [String] = []
        for cell in pair.goals
        where !alike.contains(cell.consequence) && !goals.contains(cell.consequence)
            && !(cell.firstAsSafe.holds == true && cell.secondAsSafe.holds == true)
        {
            goals.append(cell.consequence)
        }
        let people = pair.people.contains {
            !$0.gained.isEmpty || !$0.lost.isEmpty || $0.undecided != nil
        }
        let named = WordList.shortened(goals.map { ModelNames(nil).goal($0) }, to: 4)
        return (goals.isEmpty ? "" : " By itself not the same in both: \(named), see below.")
            + (people ? " Counted by people they are not the same, see below." : "")
    }

    private func list(_ items: [PriceItem]) -> String {
        items.map(\.words).joined(separator: "; ")
    }

    /// Over more than two: who dominates whom at every tier, counting parties.
    private var summary: String {
        var clauses: [String] = []
        var count = 0
        for pair in comparison.pairs {
            switch (pair.isAsSafe(pair.first, at: .party), pair.isAsSafe(pair.second, at: .party)) {
            case (true, true): clauses.append("\(pair.first) and \(pair.second) come to the same")
            case (true, false): clauses.append("\(pair.first) dominates \(pair.second)")
            case (false, true): clauses.append("\(pair.second) dominates \(pair.first)")
            case (false, false): count += 1
            }
        }
        let total = comparison.pairs.count
        let rest =
            count == 0
            ? ""
            : " In \(count) of \(total) pairs neither dominates at every tier, or it is not "
                + "decided: each buys something and costs something."
        if clauses.isEmpty {
            return "No set-up dominates another at every tier, counting parties: each buys "
                + "something and costs something, or it is not decided."
        }
        let scope =
            notAsked.isEmpty
            ? "at every tier and for every consequence" : "for everything asked about"
        return "Counting parties, \(scope): "
            + clauses.joined(separator: "; ") + "." + rest
    }
}
