import AttackGraph

extension ConditionalVariable {
    /// What fails when several variables are on.
    static func united(
        _ variables: [ConditionalVariable], in diagrams: inout ChoiceDiagrams
    ) -> [ChoiceFailure] {
        struct Failed: Hashable {
            let party: String
            let modes: ModeSet
        }
        var occurs: [Failed: ChoiceDiagram] = [:]
        for failure in variables.flatMap(\.failures) {
            let failed = Failed(party: failure.party, modes: failure.modes)
            occurs[failed] = diagrams.or(occurs[failed] ?? .never, failure.occurs)
        }
        let failures = occurs.map {
            ChoiceFailure(party: $0.party, modes: $0.modes, in: $1)
        }
        return ConditionalVariable(id: "", failures: failures).simplified.failures
    }

    /// The variables that no other one covers: a set that suffices still does, and is no larger,
    /// when each member is replaced by one that covers it.
    static func maximal(
        _ variables: [ConditionalVariable], in diagrams: inout ChoiceDiagrams
    ) -> [ConditionalVariable] {
        var kept: [ConditionalVariable] = []
        for (place, variable) in variables.enumerated() {
            let isCovered = variables.indices.contains { other in
                guard other != place, variables[other].covers(variable, in: &diagrams) else {
                    return false
                }
                // Of two that cover each other the earlier one stays.
                return other < place || !variable.covers(variables[other], in: &diagrams)
            }
            if !isCovered { kept.append(variable) }
        }
        return kept
    }
}
