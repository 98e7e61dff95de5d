package import ThreatGraph

/// What was found of the assets and workloads of a model one by one.
package struct GoalsFindings: Hashable, Sendable {
    /// The goals, by consequence and then by id.
    package var goals: [GoalFindings]
    /// How many more there are that were not asked about.
    package var notAsked: Int
    /// Whether no more than who suffices alone was asked, since there are so many goals.
    package var isLoneOnly: Bool
    /// Parties and root causes that bring about several goals at once.
    package var together: [TogetherFinding]
    /// What ended the search for coalitions.
    package var ending: Extent.Ending
}

/// What was found of one goal: of one asset or workload by itself, or of a denial that lasts.
package struct GoalFindings: Hashable, Sendable {
    /// What is asked about.
    package var name: GoalName
    /// Who is never asked in its bypass, by id.
    package var principals: [String]
    /// One cell for every level and tier, in that order.
    package var exposure: [ExposureCell]
    /// The largest tier below which nothing happens without a failure; `nil` where capability plays
    /// no role and where the system is open.
    package var effectiveSL: Int?
    /// Every party, parent, sovereign and shared cause that suffices alone.
    package var loneFailures: [LoneFailure]
    /// One path for every single failure that suffices, where a requirement is about the goal;
    /// otherwise none, as the sum has one for each of them.
    package var failurePaths: [FailurePath]
    /// Whether every cell is as the sum's; not where no more than who suffices alone was asked and
    /// that differs.
    package var isAsSum: Bool
}

/// One party or root cause that brings about several goals at once: each of them alone.
package struct TogetherFinding: Hashable, Sendable {
    /// The id: a defender's, or a root cause's.
    package var cause: String
    /// What kind of cause it is.
    package var kind: LoneFailure.Kind
    /// The goals that it brings about at the tiers below, by their ids, in the order of the goals.
    package var goals: [String]
    /// The tiers at which it brings about all of them, ascending; `nil` where capability plays no
    /// role in any.
    package var tiers: [Int]?
}
