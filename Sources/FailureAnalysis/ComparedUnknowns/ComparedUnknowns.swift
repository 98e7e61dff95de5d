package import ThreatGraph

/// Two models set side by side in every completion of what is unknown in them.
package struct ComparedUnknowns: Hashable, Sendable {
    /// The first model, called A.
    package var first: ModelSummary
    /// The second model, called B.
    package var second: ModelSummary
    /// The unknowns of either, by id.
    package var unknowns: [JointUnknown]
    /// How many joint completions there are.
    package var completions: Int
    /// How many of them were gone through.
    package var reached: Int
    /// One cell for every consequence, level and tier, in the order of a comparison.
    package var cells: [ComparedCompletions]
    /// Whether all of them were gone through.
    package var extent: Extent
}

/// One question to two models in every joint completion.
package struct ComparedCompletions: Hashable, Sendable {
    /// The consequence's id.
    package var consequence: String
    /// At which level failures are counted.
    package var level: AnswerLevel
    /// 1…5, or `nil` where capability plays no role.
    package var tier: Int?
    /// How often which of the two is at least as safe: what comes about, in the order of
    /// `DominanceVerdict.inOrder`.
    package var outcomes: [CompletionsOfOutcome]
    /// The unknowns that can turn one outcome into another, the most decisive first; `nil` where
    /// not every completion was gone through.
    package var decisive: [DecisiveUnknown]?

    /// Whether it comes out otherwise in some completion than in others.
    package var isOpen: Bool { outcomes.count > 1 }
}

/// In how many joint completions something comes about.
package struct CompletionsOfOutcome: Hashable, Sendable {
    /// Which of the two is at least as safe.
    package var dominance: DominanceVerdict
    /// How many.
    package var completions: Int
    /// One of them: what each unknown is, by id.
    package var witness: [JointPick]
}

/// What one unknown is in a joint completion.
package struct JointPick: Codable, Hashable, Sendable {
    /// The unknown's id.
    package var unknown: String
    /// The label of the alternative.
    package var alternative: String
}

extension DominanceVerdict {
    /// The outcomes in the order in which they are told: A, B, equal, neither, not decided.
    package static let inOrder: [DominanceVerdict] = [
        .first, .second, .equal, .incomparable, .undecided,
    ]
}
