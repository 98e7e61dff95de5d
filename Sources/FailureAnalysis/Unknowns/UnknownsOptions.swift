package import ThreatGraph

/// What to ask about a model's unknowns, and how far to go.
package struct UnknownsOptions: Hashable, Sendable {
    /// The attacker's tier at which headlines are stated, 1…5.
    package var tier = 3
    /// The attacker's tiers for which orders are given, each 1…5, ascending.
    package var tiers = [1, 2, 3, 4, 5]
    /// The levels at which orders are given, and at which it is asked who suffices alone.
    package var levels = AnswerLevel.ofWholeParties
    /// The most unknowns that matter for which every completion counts; with more, the rest is
    /// bounded.
    package var exactUnknowns = 20
    /// The goals to ask about instead of the sums and all that the model has, of one asset or
    /// workload each; `nil` for those.
    package var only: [GoalName]?
    /// The most goals that are asked about besides the sums; of a model with more, none is.
    package var maximumGoals = 64
    /// The largest sets of failures that are tried.
    package var maximumOrder = 4
    /// The most sets of one size that are tried for one question.
    package var maximumSets = 3_000
    /// The most combinations of unknowns that one rule of the compiler is tried in.
    package var maximumCombinations = 4_096
    /// The most certificates listed for a headline, each way.
    package var certificates = 6

    /// How much work all of it may take.
    package var effort = Effort.normal

    /// The options that suit a model of a few dozen elements.
    package init() {}
}
