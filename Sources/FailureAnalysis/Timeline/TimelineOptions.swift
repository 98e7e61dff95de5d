package import ThreatGraph

/// What to ask of a model over time.
package struct TimelineOptions: Hashable, Sendable {
    /// The attacker's tiers for which orders are given, each 1…5, ascending.
    package var tiers: [Int]

    /// How much work coalitions may take, over all epochs together.
    package var effort: Effort

    /// Whether bytes and keys once had are kept; without, the answers by the end of an epoch are
    /// those of the epochs so far added up.
    package var keepsKnowledge: Bool
    /// The goals to ask about instead of the sums and all that the model has, of one asset or
    /// workload each; `nil` for those.
    package var only: [GoalName]?
    /// The most goals that are asked about besides the sums; of a model with more, none is.
    package var maximumGoals = 24

    /// Makes options; left out, all tiers are asked about and what was had is kept.
    package init(
        tiers: [Int] = [1, 2, 3, 4, 5], effort: Effort = .normal, keepsKnowledge: Bool = true
    ) {
        self.tiers = tiers
        self.effort = effort
        self.keepsKnowledge = keepsKnowledge
    }
}
