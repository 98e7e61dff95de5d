/// One state of the world: who has failed, and how capable the attacker is.
public struct Scenario: Hashable, Sendable {
    /// Who has failed: at most one entry a party, in party order, none without modes.
    public let failures: [PartyFailure]
    /// The attacker's tier, 0…5; at 0 capability plays no role, and 6 stands for a capability above
    /// every level.
    public let tier: Int

    /// Makes a scenario; several failures of one party are united.
    public init(failures: [PartyFailure], tier: Int) {
        self.tier = tier
        if Self.isInOrder(failures) {
            self.failures = failures
            return
        }
        var united: [PartyFailure] = []
        for failure in failures.sorted(by: { $0.party < $1.party }) where !failure.modes.isEmpty {
            if let last = united.last, last.party == failure.party {
                united[united.count - 1] = PartyFailure(
                    party: failure.party, modes: last.modes.union(failure.modes))
            } else {
                united.append(failure)
            }
        }
        self.failures = united
    }

    /// Whether failures are as a scenario has them.
    private static func isInOrder(_ failures: [PartyFailure]) -> Bool {
        for place in failures.indices {
            if failures[place].modes.isEmpty { return false }
            if place > 0, failures[place - 1].party >= failures[place].party { return false }
        }
        return true
    }

    /// Makes the scenario in which the given variables are on.
    @inlinable
    public init(on variables: some Sequence<FailureVariable>, tier: Int) {
        self.init(failures: variables.flatMap(\.failures), tier: tier)
    }
}
