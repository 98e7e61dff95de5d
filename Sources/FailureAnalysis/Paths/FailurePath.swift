package import AttackGraph
package import ThreatGraph

/// One way in which a failure, or several together, bring about a consequence, proved step by step.
package struct FailurePath: Hashable, Sendable {
    /// A stable id: it depends on the consequence, on who failed, on the ordered barriers and on the
    /// channels passed that nothing guards.
    package let id: String
    /// The consequence's id.
    package let consequence: String
    /// The attacker's tier, 1…5, or `nil` where capability plays no role.
    package let tier: Int?
    /// At which level the failure is single; of several, that of root causes where one of them is one.
    package let level: AnswerLevel
    /// What failed: a party's id, or a root cause's, several where they fail together; nothing where
    /// nobody need fail.
    package var failed: [String]
    /// The parties that failed by it.
    package let failures: [PartyFailure]
    /// The steps; the last yields the consequence's goal.
    package let steps: [PathStep]

    /// The parties by which a barrier of the path stands open; whoever fails besides opens nothing on it.
    package var needed: Set<String> {
        steps.flatMap(\.barriers).reduce(into: []) { needed, barrier in
            switch barrier.opening {
            case .failed(let parties), .failedAndCapability(let parties, _):
                needed.formUnion(parties)
            case .capability: break
            }
        }
    }
}
