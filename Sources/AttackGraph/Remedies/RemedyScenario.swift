/// One thing that must not happen: a goal that follows once some have failed, at a tier.
public struct RemedyScenario: Hashable, Sendable {
    /// The goal's place among the graph's goals.
    public let goal: Int
    /// Who has failed, and under which choices of options.
    public let failures: [ChoiceFailure]
    /// The attacker's tier, 0…5.
    public let tier: Int

    /// Forbids one goal of the graph under these failures, at one tier.
    public init(goal: Int, failures: [ChoiceFailure], tier: Int) {
        self.goal = goal
        self.failures = failures
        self.tier = tier
    }
}

/// One step of a path, by names.
public struct RemedyMove: Hashable, Sendable {
    /// The fact.
    public let head: String
    /// What it follows from, in the graph's order.
    public let premises: [String]
    /// What the locks on it are called, as the step says.
    public let barriers: [String]
}

/// A path that is there whichever options are chosen, save those that its clause names.
public struct RemedyPath: Hashable, Sendable {
    /// The scenario's number.
    public let scenario: Int
    /// The options that were chosen when it was found, ascending.
    public let chosen: [Int]
    /// The moves, each after those that yield its premises; the last yields the goal.
    public let moves: [RemedyMove]
    /// What blocks it.
    public let clause: RemedyClause
}
