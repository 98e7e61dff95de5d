import AttackGraph
import Compilation
import DecisionDiagrams
import ThreatGraph

extension RemedyWork {
    /// The fewest failures that suffice before and after, for every consequence, level and tier.
    ///
    /// A control may add steps to another consequence, so nothing is taken to be safer for having
    /// more of them.
    mutating func sideEffects(choosing choice: [Int]) throws -> [RemedySideEffect] {
        let before = try rows(choosing: [], part: 2)
        let after = try rows(choosing: choice, part: 1)
        return zip(before, after).flatMap { old, new in
            old.tiers.indices.map { place in
                let (was, now) = (old.lists[place], new.lists[place])
                let lone = Set(old.loneVariables(in: was).map { old.variables[$0].id })
                return RemedySideEffect(
                    consequence: old.consequence.id, level: old.level,
                    tier: old.writtenTier(old.tiers[place]), before: was.order, after: now.order,
                    beforeSearched: was.order == nil ? was.searchedOrder : nil,
                    afterSearched: now.order == nil ? now.searchedOrder : nil,
                    complete: was.isComplete && now.isComplete,
                    newLone: new.loneVariables(in: now).map { new.variables[$0].id }
                        .filter { !lone.contains($0) })
            }
        }
    }

    private mutating func rows(choosing choice: [Int], part: Int) throws -> [ExposureRow] {
        let graph = try space.compiledModel(choosing: choice).graph
        let solver = ExposureSolver(graph, options: AnalysisOptions())
        var certificates = CertificateRegister(graph)
        var survey = ExposureSurvey(solver, meter: budget.meter(ofPart: part))
        for kind in ConsequenceKind.allCases {
            guard let consequence = graph.consequences.first(where: { $0.id == kind.rawValue })
            else { continue }
            for level in AnswerLevel.ofWholeParties { survey.add(consequence, at: level) }
        }
        survey.deepen(upTo: nil)
        budget.spend(survey.rest, ofPart: part, survey.ending(upTo: nil))
        let rows = survey.answers
        for row in rows { try certificates.certify(row) }
        verifier.count(certificates.summary)
        return rows
    }
}
