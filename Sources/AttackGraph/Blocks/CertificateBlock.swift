public import Networks

/// Certificates for one goal in up to 512 scenarios side by side: a lane is a scenario.
///
/// Where the goal follows, the steps are its proof: taken in order, each where its premises are
/// proved and its barriers open, they yield it. Where it does not, the cut is the proof: facts, the
/// goal among them, that no step enters from outside. `CertificateChecker` says whether both are
/// true.
public struct CertificateBlock: Sendable {
    /// The most scenarios of a block.
    public static let maximumScenarios = LaneBlock.laneCount

    /// The fact that is said to follow or not.
    public let goal: FactIndex
    /// The scenarios, one a lane.
    public let scenarios: [Scenario]
    /// The steps that prove the goal in every lane in which it follows; a step may stand in it more
    /// than once.
    public let steps: [StepIndex]
    /// In which lanes the goal is said to follow.
    let follows: LaneBlock
    /// In which lanes each fact lies in the cut, by fact.
    let cut: [LaneBlock]

    /// Whether the goal is said to follow in a scenario, given by its place.
    ///
    /// - Precondition: There is such a scenario.
    public func follows(in scenario: Int) -> Bool {
        precondition(scenarios.indices.contains(scenario), "no such scenario in the block")
        return follows[scenario >> 6] >> UInt64(scenario & 63) & 1 == 1
    }
}
