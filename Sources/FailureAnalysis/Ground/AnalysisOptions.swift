package import ThreatGraph

/// What to ask of a model; everything by default.
package struct AnalysisOptions: Hashable, Sendable {
    /// The consequences to ask about, by id; all of the graph's when `nil`.
    package var consequences: Set<String>?
    /// The goals to ask about instead, of one asset or workload each; `nil` for the consequences.
    package var only: [GoalName]?
    /// The attacker tiers to ask about, each 1…5, ascending.
    package var tiers: [Int]
    /// The largest coalitions to list; all when `nil`.
    package var maximumOrder: Int?
    /// How much work coalitions may take.
    package var effort: Effort
    /// How to answer how likely it is; `nil` leaves the question out.
    package var probability: ProbabilityOptions?
    /// Whether each asset and workload is asked about by itself too.
    package var goals: Bool
    /// Whether people are counted where no lock takes several of them too.
    package var countsPeople = false

    /// Makes options.
    package init(
        consequences: Set<String>? = nil, tiers: [Int] = [1, 2, 3, 4, 5],
        maximumOrder: Int? = nil, effort: Effort = .normal,
        probability: ProbabilityOptions? = nil, goals: Bool = true
    ) {
        self.goals = goals
        self.consequences = consequences
        self.tiers = tiers
        self.maximumOrder = maximumOrder
        self.effort = effort
        self.probability = probability
    }
}
