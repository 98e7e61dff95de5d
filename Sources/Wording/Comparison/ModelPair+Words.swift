package import FailureAnalysis
import Phrases
import ThreatGraph

extension ModelPair {
    /// What is not decided of the two, and why, one clause each.
    package var undecidedClauses: [String] {
        undecided.map { question in
            "\(question.consequence.goalInWords), \(question.level.rawValue)".withTiers(
                question.tiers) + ": "
                + words(of: question.reason, for: question.consequence)
        }
    }

    /// Why it is not decided whether one of the two is at least as safe for a consequence.
    package func words(of reason: DominanceClaim.Reason, for consequence: String) -> String {
        switch reason {
        case .noConsequence(let model, let tier):
            "\(model) has no consequence '\(consequence)'" + (tier.map { " at OC\($0)" } ?? "")
        case .otherModes: "\(first) and \(second) admit different failure modes"
        case .stopped: "work was stopped before every coalition was tried in the other"
        case .tieredInOne: "capability plays a role in one of \(first) and \(second) only"
        case .tooManyCoalitions(let count, let model):
            "\(model) has \(count) coalitions, too many to try"
        case .searched(let order, let model):
            "coalitions of more than \(order) were not looked for in \(model)"
        }
    }

    /// Which of the two is at least as safe over all consequences, in a sentence.
    package func words(of overall: OverallDominance) -> String {
        switch (overall.firstAsSafe, overall.secondAsSafe) {
        case (true, true):
            return "the same failures suffice in \(first) and \(second) for every consequence"
        case (true, let back):
            return dominates(first, second, strictly: overall.first, isOpen: back == nil)
        case (let forth, true):
            return dominates(second, first, strictly: overall.second, isOpen: forth == nil)
        default: break
        }
        let clauses = [
            (overall.first, "\(first) is safer for"), (overall.second, "\(second) is safer for"),
            (overall.equal, "the same for"), (overall.incomparable, "incomparable for"),
            (overall.undecided, "not decided for"),
        ].filter { !$0.0.isEmpty }.map { "\($0.1) \(WordList.joined($0.0))" }
        let isOpen = overall.firstAsSafe == nil || overall.secondAsSafe == nil
        let head = isOpen ? "no dominance is shown" : "neither dominates"
        return head + ": " + clauses.joined(separator: "; ")
    }

    private func dominates(
        _ winner: String, _ loser: String, strictly: [String], isOpen: Bool
    ) -> String {
        let rest = isOpen ? "; whether \(loser) is as safe as \(winner) is not decided" : ""
        let margin =
            isOpen || strictly.isEmpty ? "" : ", and safer for \(WordList.joined(strictly))"
        return "\(winner) dominates \(loser): it is at least as safe for every consequence"
            + margin + rest
    }
}
