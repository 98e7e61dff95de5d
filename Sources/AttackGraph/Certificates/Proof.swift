public import Networks

/// A certificate that a fact follows in a scenario: an attack path.
public struct Proof: Hashable, Sendable {
    /// The scenario in which it holds.
    public let scenario: Scenario
    /// The fact that follows.
    public let goal: FactIndex
    /// The steps, each after those that yield its premises; the last yields the goal.
    public let steps: [StepIndex]

    /// Makes a claim; `CertificateChecker` says whether it is true.
    public init(scenario: Scenario, goal: FactIndex, steps: [StepIndex]) {
        self.scenario = scenario
        self.goal = goal
        self.steps = steps
    }
}
