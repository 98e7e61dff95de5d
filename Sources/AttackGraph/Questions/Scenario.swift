/// One state of the world: who has failed, and how capable the attacker is.
public struct Scenario: Hashable, Sendable {
    /// Who has failed: at most one entry a party, in party order, none without modes.
    public let failures: [PartyFailure]
    /// The attacker's tier, 0…5; at 0 capability plays no role, and 6 stands for a capability above
    /// every level.
    public let tier: Int

    /// Makes a scenario; several failures of one party are united.
    public init(failures: [PartyFailure], tier: Int) {
        var modes: [PartyIndex: ModeSet] = [:]
        for failure in failures { modes[failure.party, default: []].formUnion(failure.modes) }
        self.failures = modes.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            .map { PartyFailure(party: $0.key, modes: $0.value) }
        self.tier = tier
    }

    /// Makes the scenario in which the given variables are on.
    public init(on variables: some Sequence<FailureVariable>, tier: Int) {
        self.init(failures: variables.flatMap(\.failures), tier: tier)
    }
}
