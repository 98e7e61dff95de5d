import AttackGraph
import Compilation
import DecisionDiagrams
import ThreatGraph

extension RemedyWork {
    /// The fewest failures that suffice before and after, for every consequence, level and tier.
    ///
    /// A control may add steps to another consequence, so nothing is taken to be safer for having
    /// more of them.
    /// First of everything together, then of each asset and workload that is there both before and
    /// after, with as much work again.
    mutating func sideEffects(choosing choice: [Int]) throws -> [RemedySideEffect] {
        let sums = ConsequenceKind.allCases.map(\.rawValue)
        let effects = Self.effects(
            from: try rows(choosing: [], about: sums, part: 2),
            to: try rows(choosing: choice, about: sums, part: 1))
        let after = Set(try space.compiledModel(choosing: choice).goals.map(\.id))
        let goals = try space.compiledModel(choosing: []).goals.map(\.id)
            .filter(after.contains).prefix(FailureAnalyser.maximumGoals)
        if goals.isEmpty { return effects }
        budget.renew()
        return effects
            + Self.effects(
                from: try rows(choosing: [], about: Array(goals), part: 2),
                to: try rows(choosing: choice, about: Array(goals), part: 1))
    }

    private static func effects(
        from before: [ExposureRow], to after: [ExposureRow]
    ) -> [RemedySideEffect] {
        zip(before, after).flatMap { old, new in
            old.tiers.indices.map { place in
                let (was, now) = (old.lists[place], new.lists[place])
                func searched(_ row: ExposureRow, _ list: CoalitionList) -> Int? {
                    row.isStated ? list.order == nil ? list.searchedOrder : nil : 0
                }
                let lone = Set(old.loneVariables(in: was).map { old.variables[$0].id })
                return RemedySideEffect(
                    consequence: old.consequence.id, level: old.level,
                    tier: old.writtenTier(old.tiers[place]), before: was.order, after: now.order,
                    beforeSearched: searched(old, was), afterSearched: searched(new, now),
                    complete: was.isComplete && now.isComplete && old.isStated && new.isStated,
                    newLone: new.loneVariables(in: now).map { new.variables[$0].id }
                        .filter { !lone.contains($0) })
            }
        }
    }

    private mutating func rows(
        choosing choice: [Int], about ids: [String], part: Int
    ) throws -> [ExposureRow] {
        let compiled = try space.compiledModel(choosing: choice)
        let graph = compiled.graph
        let solver = ExposureSolver(graph, options: AnalysisOptions())
        var certificates = CertificateRegister(graph)
        var survey = ExposureSurvey(solver, meter: budget.meter(ofPart: part))
        for id in ids {
            guard let consequence = graph.consequences.first(where: { $0.id == id })
            else { continue }
            for level in AnswerLevel.ofWholeParties { survey.add(consequence, at: level) }
        }
        survey.deepen(upTo: nil)
        budget.spend(survey.rest, ofPart: part, survey.ending(upTo: nil))
        let rows = survey.answers.map { $0.stated(compiled.states($0.consequence.id)) }
        for row in rows { try certificates.certify(row) }
        verifier.count(certificates.summary)
        return rows
    }
}
