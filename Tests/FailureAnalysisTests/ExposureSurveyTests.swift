import Catalogue
import DecisionDiagrams
import Formulas
import Networks
import TestSupport
import Testing
import ThreatGraph

@testable import AttackGraph
@testable import FailureAnalysis

/// Equal questions are solved once, and a bypass is read off the whole where it can be.
struct ExposureSurveyTests {
    /// A vault of two guards, of whom the lab may be one, and a shared cause over some parties.
    private func graph(labGuards: Bool, shared: [String] = []) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        builder.addParty("lab", isPrincipal: true)
        for party in ["a", "b", "c"] { builder.addParty(party) }
        builder.addBarrier(
            "vault",
            lock: .atLeast(
                count: 2,
                of: (labGuards ? ["a", "b", "lab"] : ["a", "b", "c"]).map {
                    .operated(by: $0, level: 3)
                }))
        // What the lab guards elsewhere does not matter.
        builder.addBarrier("desk", lock: .operated(by: "lab", level: nil))
        builder.addStep(to: "out", through: ["vault"])
        builder.addStep(to: "paper", through: ["desk"])
        if !shared.isEmpty { builder.addRootCause("shared:x", fails: shared.map { ($0, .all) }) }
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: true)
        return try builder.build()
    }

    private func survey(_ graph: AttackGraph) -> ExposureSurvey {
        var survey = ExposureSurvey(
            ExposureSolver(graph, options: AnalysisOptions()),
            meter: WorkMeter(work: 100_000_000))
        for level in AnswerLevel.ofWholeParties { survey.add(graph.consequences[0], at: level) }
        survey.deepen(upTo: nil)
        return survey
    }

    private func sets(_ survey: ExposureSurvey, _ level: AnswerLevel) -> [[String]] {
        survey.answers.filter { $0.level == level }.flatMap { row in
            row.lists[0].coalitions.map { $0.map { row.variables[$0].id } }
        }
    }

    @Test func aBypassInWhichNoLabMattersIsTheWholeQuestion() throws {
        let alone = survey(try graph(labGuards: false))
        #expect(alone.searches == 1)
        #expect(sets(alone, .labBypass) == [["a", "b"], ["a", "c"], ["b", "c"]])
        #expect(sets(alone, .rootLabBypass).first == ["own:a", "own:b"])
        // A cause that fails the lab too: what it does to the lab changes nothing.
        let shared = survey(try graph(labGuards: false, shared: ["a", "b", "lab"]))
        #expect(shared.searches == 2)
        #expect(sets(shared, .root).first == ["shared:x"])
        #expect(sets(shared, .rootLabBypass) == sets(shared, .root))
    }

    @Test func aBypassInWhichALabMattersIsReadOffTheWhole() throws {
        let alone = survey(try graph(labGuards: true))
        #expect(alone.searches == 1)
        #expect(sets(alone, .party) == [["a", "b"], ["a", "lab"], ["b", "lab"]])
        #expect(sets(alone, .labBypass) == [["a", "b"]])
        // A cause that fails a lab that matters is another cause in the bypass: it is asked.
        let shared = survey(try graph(labGuards: true, shared: ["a", "lab"]))
        #expect(shared.searches == 3)
        #expect(sets(shared, .root).first == ["shared:x"])
        #expect(
            sets(shared, .rootLabBypass) == [["own:a", "own:b"], ["own:b", "shared:x"]])
    }

    /// On random graphs every level has the lists that it has when it is asked by itself.
    @Test func noAnswerDependsOnTheOthers() throws {
        for seed in UInt64(1)...80 {
            var random = SplitMix64(seed: seed)
            let graph = try Self.random(using: &random)
            let survey = survey(graph)
            let solver = ExposureSolver(graph, options: AnalysisOptions())
            for row in survey.answers {
                let alone = solver.search.minimalCoalitions(
                    of: row.consequence.goal, over: row.variables, tiers: row.tiers)
                for (list, other) in zip(row.lists, alone) {
                    #expect(list.isComplete, "seed \(seed)")
                    #expect(
                        list.coalitions == other.coalitions, "seed \(seed), \(row.level)")
                }
            }
        }
    }

    private static func random(using random: inout SplitMix64) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        let names = ["lab", "a", "b", "c", "d", "e"]
        for name in names { builder.addParty(name, isPrincipal: name == "lab") }
        for barrier in 0..<6 {
            let some = names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
            let parts = (some.isEmpty ? ["a"] : some).map {
                LockExpression.operated(by: $0, level: Int.random(in: 0...5, using: &random))
            }
            builder.addBarrier(
                "b\(barrier)",
                lock: .atLeast(
                    count: Int.random(in: 1...parts.count, using: &random), of: parts))
        }
        for step in 0..<8 {
            let barriers = (0..<6).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
            builder.addStep(
                to: step < 4 ? "out" : "f\(step % 3)",
                from: Bool.random(using: &random) ? ["f\((step + 1) % 3)"] : [],
                through: barriers.map { "b\($0)" })
        }
        for root in 0..<2 {
            let some = names.filter { _ in Bool.random(using: &random) }
            builder.addRootCause("shared:\(root)", fails: some.map { ($0, .all) })
        }
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: true)
        return try builder.build()
    }

    // MARK: Certificates

    /// One barrier of the porter at level 4, and one of the guard at level 1 behind it.
    private func row(_ claims: [[[Int]]]) throws -> (AttackGraph, ExposureRow) {
        var builder = AttackGraphBuilder()
        for party in ["guard", "porter"] { builder.addParty(party) }
        builder.addBarrier("door", lock: .operated(by: "porter", level: 4))
        builder.addBarrier("safe", lock: .operated(by: "guard", level: 1))
        builder.addStep(to: "out", through: ["door", "safe"])
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: true)
        let graph = try builder.build()
        return (
            graph,
            ExposureRow(
                consequence: graph.consequences[0], level: .party,
                variables: graph.partyVariables(modes: .all, withoutPrincipals: false),
                tiers: Array(1...claims.count), lists: claims.map { CoalitionList($0) })
        )
    }

    /// A certificate for several tiers is counted for each, and once more for a row that claims the
    /// same.
    @Test func oneCertificateForSeveralTiersCountsForEach() throws {
        let (graph, row) = try row([[[0, 1]], [[1]], [[1]], [[1]], [[]]])
        var register = CertificateRegister(graph)
        try register.certify(row)
        // OC1: both suffice, neither alone, nor the (no) others, nor each with the others.
        // OC2–OC4: the porter does, without him nobody, and the guard alone does not. OC5: nobody.
        #expect(register.summary == CertificateSummary(proofs: 1 + 3 + 1, cuts: 5 + 6, skipped: 0))
        try register.certify(row)
        #expect(
            register.summary == CertificateSummary(proofs: 10, cuts: 22, skipped: 0))
    }

    /// What is true at one of the tiers and not at another is refused, whichever of them it is.
    @Test(arguments: [
        [[[1]], [[1]], [[1]]],  // at OC1 the porter does not suffice
        [[[0, 1]], [[0, 1]], [[0, 1]]],  // from OC2 on not both are needed
        [[[1]], [[1]]],
        [[], []],
    ])
    func aFalseClaimAtOneTierIsRefused(_ claims: [[[Int]]]) throws {
        let (graph, row) = try row(claims)
        #expect(throws: AnalysisError.self) {
            var register = CertificateRegister(graph)
            try register.certify(row)
        }
    }
}
