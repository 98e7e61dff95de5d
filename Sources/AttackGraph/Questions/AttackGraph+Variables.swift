public import Networks

extension AttackGraph {
    /// One variable for each party that can fail by itself, named by the party's id, failing in all
    /// of `modes`.
    ///
    /// - Parameters:
    ///   - modes: The failure modes that the question admits.
    ///   - withoutPrincipals: Whether principals are left out, as if nobody asked them.
    /// - Returns: The variables, sorted by id.
    public func partyVariables(modes: ModeSet, withoutPrincipals: Bool) -> [FailureVariable] {
        partyVariables(modes: modes, without: withoutPrincipals ? principals : [])
    }

    /// One variable for each party that can fail by itself but some, named by the party's id, failing
    /// in all of `modes`.
    ///
    /// - Parameters:
    ///   - modes: The failure modes that the question admits.
    ///   - left: The parties left out, as if nobody asked them.
    /// - Returns: The variables, sorted by id.
    public func partyVariables(
        modes: ModeSet, without left: [PartyIndex]
    ) -> [FailureVariable] {
        failingAlone(without: left).map { party in
            FailureVariable(
                id: parties[party.position].id,
                failures: [PartyFailure(party: party, modes: modes)])
        }
    }

    /// One variable for each party, failing in the consequence's modes.
    ///
    /// - Parameters:
    ///   - consequence: The consequence asked about.
    ///   - withoutPrincipals: Whether those are left out on whose behalf the others act, as far as
    ///     this consequence is concerned. Where its bypass is one of several questions, only those
    ///     are left out whom none of them asks: each question has variables of its own
    ///     (`partyVariables(modes:without:)`).
    /// - Returns: The variables, sorted by id.
    public func partyVariables(
        for consequence: Consequence, withoutPrincipals: Bool
    ) -> [FailureVariable] {
        partyVariables(
            modes: consequence.modes,
            without: withoutPrincipals ? neverAsked(for: consequence) : [])
    }

    /// One variable `own:X` for each party *X* that can fail by itself, with whoever fails with it, and
    /// one for each root cause restricted to the consequence's modes and to what the root fails as far
    /// as the consequence is concerned.
    ///
    /// - Parameters:
    ///   - consequence: The consequence asked about.
    ///   - withoutPrincipals: Whether principals are removed, from every root's scope too; those of
    ///     the consequence, as for `partyVariables(for:withoutPrincipals:)`.
    /// - Returns: The variables, sorted by id; a root of which nothing remains is left out.
    public func rootVariables(
        for consequence: Consequence, withoutPrincipals: Bool
    ) -> [FailureVariable] {
        rootVariables(
            for: consequence, without: withoutPrincipals ? neverAsked(for: consequence) : [])
    }

    /// The same with some parties left out, of every root's scope too.
    ///
    /// - Parameters:
    ///   - consequence: The consequence asked about.
    ///   - left: The parties left out, as if nobody asked them.
    /// - Returns: The variables, sorted by id; a root of which nothing remains is left out.
    public func rootVariables(
        for consequence: Consequence, without left: [PartyIndex]
    ) -> [FailureVariable] {
        rootVariables(modes: consequence.modes, without: left) {
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
        rootVariables(
            modes: modes, without: withoutPrincipals ? principals : [], scope: \.failures)
    }

    /// The parties that are principals where a consequence says nothing else, in order.
    public var principals: [PartyIndex] {
        parties.indices.filter { parties[$0].isPrincipal }.map { PartyIndex($0) }
    }

    /// What the bypass of a consequence asks, at least one question; it comes about without its
    /// principals being asked when the answer to one of them is yes.
    public func bypasses(of consequence: Consequence) -> [Bypass] {
        consequence.bypasses.isEmpty
            ? [Bypass(goal: consequence.goal, principals: principals)] : consequence.bypasses
    }

    /// Who is in none of the questions that the bypass of a consequence asks, in order.
    private func neverAsked(for consequence: Consequence) -> [PartyIndex] {
        let questions = bypasses(of: consequence)
        var left = Set(questions[0].principals)
        for question in questions.dropFirst() { left.formIntersection(question.principals) }
        return left.sorted()
    }

    private func rootVariables(
        modes: ModeSet, without left: [PartyIndex], scope: (RootCause) -> [PartyFailure]
    ) -> [FailureVariable] {
        let admitted = Set(failingParties(without: left))
        func counted(_ failures: [PartyFailure]) -> [PartyFailure] {
            failures.filter { admitted.contains($0.party) }
                .map { PartyFailure(party: $0.party, modes: $0.modes.intersection(modes)) }
                .filter { !$0.modes.isEmpty }
        }
        let own = failingAlone(without: left).map { place in
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

    private func failingAlone(without left: [PartyIndex]) -> [PartyIndex] {
        failingParties(without: left).filter { parties[$0.position].failsAlone }
    }

    private func failingParties(without left: [PartyIndex]) -> [PartyIndex] {
        let left = Set(left)
        return parties.indices.map { PartyIndex($0) }.filter { !left.contains($0) }
    }
}
