import Networks

extension AttackGraph {
    /// One variable for each party, named by the party's id, failing in all of `modes`.
    ///
    /// - Parameters:
    ///   - modes: The failure modes that the question admits.
    ///   - withoutPrincipals: Whether principals are left out, as if nobody asked them.
    /// - Returns: The variables, sorted by id.
    public func partyVariables(modes: ModeSet, withoutPrincipals: Bool) -> [FailureVariable] {
        failingParties(withoutPrincipals: withoutPrincipals).map { party in
            FailureVariable(
                id: parties[party.position].id,
                failures: [PartyFailure(party: party, modes: modes)])
        }
    }

    /// One variable `own:X` for each party *X* with whoever fails with it, and one for each root cause
    /// restricted to the consequence's modes and to what the root fails as far as the consequence is
    /// concerned.
    ///
    /// - Parameters:
    ///   - consequence: The consequence asked about.
    ///   - withoutPrincipals: Whether principals are removed, from every root's scope too.
    /// - Returns: The variables, sorted by id; a root of which nothing remains is left out.
    public func rootVariables(
        for consequence: Consequence, withoutPrincipals: Bool
    ) -> [FailureVariable] {
        rootVariables(modes: consequence.modes, withoutPrincipals: withoutPrincipals) {
            $0.failures(for: consequence.id)
        }
    }

    /// The same for no consequence in particular: what roots fail where they have no exception.
    ///
    /// - Parameters:
    ///   - modes: The failure modes that the question admits.
    ///   - withoutPrincipals: Whether principals are removed, from every root's scope too.
    /// - Returns: The variables, sorted by id; a root of which nothing remains is left out.
    public func rootVariables(modes: ModeSet, withoutPrincipals: Bool) -> [FailureVariable] {
        rootVariables(modes: modes, withoutPrincipals: withoutPrincipals, scope: \.failures)
    }

    private func rootVariables(
        modes: ModeSet, withoutPrincipals: Bool, scope: (RootCause) -> [PartyFailure]
    ) -> [FailureVariable] {
        let failing = failingParties(withoutPrincipals: withoutPrincipals)
        let admitted = Set(failing)
        func counted(_ failures: [PartyFailure]) -> [PartyFailure] {
            failures.filter { admitted.contains($0.party) }
                .map { PartyFailure(party: $0.party, modes: $0.modes.intersection(modes)) }
                .filter { !$0.modes.isEmpty }
        }
        let own = failing.map { place in
            let party = parties[place.position]
            let itself = PartyFailure(party: place, modes: modes)
            return FailureVariable(
                id: OwnRootCause.id(ofParty: party.id),
                failures: (counted(party.alsoFails) + [itself]).sorted { $0.party < $1.party })
        }
        let shared = rootCauses.map { root in
            FailureVariable(id: root.id, failures: counted(scope(root)))
        }
        return (own + shared).filter { !$0.failures.isEmpty }.sorted { $0.id < $1.id }
    }

    private func failingParties(withoutPrincipals: Bool) -> [PartyIndex] {
        parties.indices.filter { !(withoutPrincipals && parties[$0].isPrincipal) }
            .map { PartyIndex($0) }
    }
}
