public import Networks

/// A certificate that a fact does not follow in a scenario: a set of facts that cannot be entered.
public struct Cut: Hashable, Sendable {
    /// The scenario in which it holds.
    public let scenario: Scenario
    /// The fact that does not follow.
    public let goal: FactIndex
    /// The facts, the goal among them, in index order: each step that yields one of them passes a
    /// shut barrier or needs another of them.
    public let facts: [FactIndex]

    /// Makes a claim; `CertificateChecker` says whether it is true.
    public init(scenario: Scenario, goal: FactIndex, facts: [FactIndex]) {
        self.scenario = scenario
        self.goal = goal
        self.facts = facts
    }
}
