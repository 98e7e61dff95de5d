package import FailureAnalysis
import Phrases

/// What was not asked about, in words: a verdict speaks only of what was.
package struct ScopeWords {
    private let asked: QuestionScope

    package init(_ asked: QuestionScope) { self.asked = asked }

    /// A sentence on what was not asked; `nil` where everything was.
    package var notAsked: String? {
        if asked.isEverything { return nil }
        let others =
            asked.otherConsequences
            + (asked.otherTiers.isEmpty ? [] : [TierRange.words(asked.otherTiers)])
        return "Not asked about, and so not answered: \(WordList.joined(others))."
    }
}
