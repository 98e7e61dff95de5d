package import FailureAnalysis
import Phrases
import ThreatGraph

/// What was not asked about, in words: a verdict speaks only of what was.
package struct ScopeWords {
    private let asked: QuestionScope

    private let names: ModelNames

    /// Makes the words.
    ///
    /// - Parameter names: what assets and workloads are called; their ids where it is left out.
    package init(_ asked: QuestionScope, names: ModelNames = ModelNames(nil)) {
        self.asked = asked
        self.names = names
    }

    /// A sentence on what was not asked; `nil` where everything was.
    package var notAsked: String? {
        if asked.isEverything { return nil }
        let goals = asked.consequences.compactMap { GoalName(id: $0) }
        if goals.contains(where: { $0.asset != nil }) {
            let tiers =
                asked.otherTiers.isEmpty
                ? "" : ", and \(TierRange.words(asked.otherTiers)) of that"
            return "Not asked about, and so not answered: anything but "
                + WordList.joined(goals.map { names.goal($0) }) + tiers + "."
        }
        let others =
            asked.otherConsequences
            + (asked.otherTiers.isEmpty ? [] : [TierRange.words(asked.otherTiers)])
        return "Not asked about, and so not answered: \(WordList.joined(others))."
    }
}
