import AttackGraph
import FailureAnalysis
import Interchange
import ModelFormat
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// What must hold within one analysis, on 300 random models.
struct LawWithinTests {
    @Test func levelsOfAnswersAgree() throws {
        try LawCase.check { seed, analysis in
            let answers = LawAnswers(analysis.findings)
            for (question, coalitions) in answers.coalitions {
                func at(_ level: AnswerLevel) -> LawAnswers.Question {
                    LawAnswers.Question(
                        consequence: question.consequence, level: level.rawValue,
                        tier: question.tier)
                }
                switch question.level {
                case AnswerLevel.root.rawValue:
                    if answers.order(question) > answers.order(at(.party)) {
                        Issue.record("seed \(seed) \(question): root order above party order")
                    }
                case AnswerLevel.rootLabBypass.rawValue:
                    if answers.order(question) > answers.order(at(.labBypass)) {
                        Issue.record("seed \(seed) \(question): root order above party order")
                    }
                case AnswerLevel.labBypass.rawValue:
                    let parties = answers.coalitions[at(.party)] ?? []
                    if coalitions != parties.filter({ !$0.contains("lab") }) {
                        Issue.record("seed \(seed) \(question): not the coalitions without the lab")
                    }
                default: break
                }
                guard let tier = question.tier, tier > 1 else { continue }
                let below = LawAnswers.Question(
                    consequence: question.consequence, level: question.level, tier: tier - 1)
                if answers.order(question) > answers.order(below) {
                    Issue.record("seed \(seed) \(question): a stronger attacker needs more")
                }
            }
        }
    }

    /// Every path of a full analysis stands up to the checker, with nothing but its one failure.
    @Test func everyFailurePathIsAProof() throws {
        var count = 0
        try LawCase.check { seed, analysis in
            let graph = analysis.compiled.graph
            for path in analysis.paths {
                count += 1
                guard let goal = graph.consequences.first(where: { $0.id == path.consequence })
                else { throw AnalysisError.noConsequence(path.consequence, known: []) }
                let scenario = Scenario(failures: path.failures, tier: path.tier ?? 0)
                let proof = Proof(
                    scenario: scenario, goal: goal.goal, steps: path.steps.map(\.step))
                #expect(throws: Never.self, "seed \(seed) \(path.id)") {
                    try CertificateChecker.verify(proof, in: graph)
                }
                #expect(path.failed.count == 1)
                #expect(path.steps.map(\.number) == Array(1...path.steps.count))
                // Without the failure the path is shut somewhere.
                let nobody = Proof(
                    scenario: Scenario(failures: [], tier: scenario.tier), goal: goal.goal,
                    steps: proof.steps)
                #expect(throws: CertificateFault.self, "seed \(seed) \(path.id)") {
                    try CertificateChecker.verify(nobody, in: graph)
                }
                #expect(
                    path.steps.contains { step in
                        step.barriers.contains {
                            if case .capability = $0.opening { false } else { true }
                        }
                    }, "seed \(seed) \(path.id): no barrier is said to open by the failure")
            }
        }
        #expect(count > 100)
    }

    /// The engine's answer is the one that trying every set of parties in the plainest way gives.
    @Test func coalitionsAreThoseOfPlainSearch() throws {
        try LawCase.check { seed, analysis in
            let graph = analysis.compiled.graph
            let reference = ReferenceGraph(graph)
            let answers = LawAnswers(analysis.findings)
            for consequence in graph.consequences {
                let variables = graph.partyVariables(
                    modes: consequence.modes, withoutPrincipals: false)
                for tier in consequence.isTiered ? [1, 2, 4] : [0] {
                    let table = reference.truthTable(
                        of: consequence.goal, over: variables, tier: tier)
                    let expected = ReferenceGraph.minimalSets(table, variables: variables.count)
                        .map { $0.map { variables[$0].id } }
                    let question = LawAnswers.Question(
                        consequence: consequence.id, level: "party",
                        tier: consequence.isTiered ? tier : nil)
                    if answers.coalitions[question] != expected {
                        Issue.record("seed \(seed) \(question): expected \(expected)")
                    }
                }
            }
        }
    }

    /// Written as a raw attack graph and read back, a model gives the same answers.
    @Test func theRawGraphSaysTheSame() throws {
        try LawCase.check { seed, analysis in
            // Every second model is enough: reading and analysing again is the slowest of the laws.
            if !seed.isMultiple(of: 2) { return }
            let text = AttackGraphDocument(graph: analysis.compiled.graph).text()
            let document = try AttackGraphDocument(bytes: Array(text.utf8), file: "raw.json")
            let compiled = CompiledModel(
                graph: document.graph, title: "Raw", date: nil, digest: "sha256:law")
            let raw = try FailureAnalyser(compiled).analysis().findings
            let model = analysis.findings
            #expect(raw.exposure == model.exposure, "seed \(seed)")
            #expect(raw.effectiveSL == model.effectiveSL, "seed \(seed)")
            #expect(raw.residualSL == model.residualSL, "seed \(seed)")
            #expect(raw.open == model.open, "seed \(seed)")
            #expect(raw.collapsingRoots == model.collapsingRoots, "seed \(seed)")
            #expect(
                raw.collapsingRootsLabBypass == model.collapsingRootsLabBypass, "seed \(seed)")
            #expect(raw.loneSovereigns == model.loneSovereigns, "seed \(seed)")
            #expect(raw.chokeBarriers == model.chokeBarriers, "seed \(seed)")
            #expect(
                raw.failurePaths.map(\.failed) == model.failurePaths.map(\.failed), "seed \(seed)")
            #expect(
                raw.failurePaths.map(\.consequence) == model.failurePaths.map(\.consequence),
                "seed \(seed)")
            // A graph names no channels: a path over one that nothing guards has another id there.
            let isGuarded = analysis.compiled.model?.channels.allSatisfy { channel in
                if case .none = channel.guardedBy { false } else { true }
            }
            if isGuarded == true {
                #expect(raw.failurePaths.map(\.id) == model.failurePaths.map(\.id), "seed \(seed)")
            }
        }
    }
}
