import AttackGraph
import Networks
import TestSupport
import Testing

struct CertificateTests {
    /// No proof can do without one of its steps: every step the engine lists is needed.
    @Test func aProofWithoutOneOfItsStepsIsRefused() throws {
        try forEachClosure { graph, closure, goal, place in
            guard let proof = closure.proof(of: goal) else { return false }
            for at in proof.steps.indices {
                var steps = proof.steps
                steps.remove(at: at)
                let broken = Proof(scenario: proof.scenario, goal: goal, steps: steps)
                #expect(throws: CertificateFault.self, place) {
                    try CertificateChecker.verify(broken, in: graph)
                }
            }
            return proof.steps.count > 1
        }
    }

    /// A cut without one of its facts is accepted only if it is still a cut.
    @Test func aCutWithoutAFactItNeedsIsRefused() throws {
        try forEachClosure { graph, closure, goal, place in
            guard let cut = closure.cut(for: goal) else { return false }
            let reference = ReferenceGraph(graph)
            let open = reference.openBarriers(
                closure.scenario.failures, tier: closure.scenario.tier)
            var refused = 0
            for fact in cut.facts {
                let rest = cut.facts.filter { $0 != fact }
                let members = Set(rest.map(\.position))
                let isEntered = reference.steps.contains { step in
                    members.contains(step.head) && members.isDisjoint(with: step.premises)
                        && step.barriers.allSatisfy { open[$0] }
                }
                let broken = Cut(scenario: cut.scenario, goal: goal, facts: rest)
                let isRefused = (try? CertificateChecker.verify(broken, in: graph)) == nil
                #expect(isRefused == (isEntered || fact == goal), place)
                refused += isRefused && fact != goal ? 1 : 0
            }
            return refused > 0
        }
    }

    /// A certificate is about its own scenario: in one with the other answer it is refused.
    @Test func aCertificateForAnotherScenarioIsRefused() throws {
        try forEachClosure { graph, closure, goal, place in
            let nobody = Scenario(failures: [], tier: 0)
            let all = Scenario(
                failures: graph.parties.indices.map {
                    PartyFailure(party: PartyIndex($0), modes: .all)
                }, tier: 5)
            var isTried = false
            if let proof = closure.proof(of: goal),
                !graph.closure(under: nobody).isDerivable(goal)
            {
                isTried = true
                let moved = Proof(scenario: nobody, goal: goal, steps: proof.steps)
                #expect(throws: CertificateFault.self, place) {
                    try CertificateChecker.verify(moved, in: graph)
                }
            }
            if let cut = closure.cut(for: goal), graph.closure(under: all).isDerivable(goal) {
                isTried = true
                let moved = Cut(scenario: all, goal: goal, facts: cut.facts)
                #expect(throws: CertificateFault.self, place) {
                    try CertificateChecker.verify(moved, in: graph)
                }
            }
            return isTried
        }
    }

    @Test func saysWhatIsWrong() throws {
        let graph = try KnownGraphs.threshold(levels: [3], quorum: 1)
        let goal = graph.firstGoal
        let nobody = Scenario(failures: [], tier: 3)
        func fault(_ steps: [Int]) -> CertificateFault? {
            let proof = Proof(scenario: nobody, goal: goal, steps: steps.map { StepIndex($0) })
            do throws(CertificateFault) {
                try CertificateChecker.verify(proof, in: graph)
                return nil
            } catch { return error }
        }
        #expect(fault([]) == .goalNotReached(goal))
        #expect(fault([1]) == .unknownStep(StepIndex(1)))
        #expect(fault([0]) == .shutBarrier(BarrierIndex(0), of: StepIndex(0)))
        #expect(fault([0])?.description == "step 0 passes barrier 0, which is shut")
        #expect(throws: CertificateFault.goalOutsideCut(goal)) {
            try CertificateChecker.verify(
                Cut(scenario: nobody, goal: goal, facts: []), in: graph)
        }
        #expect(throws: CertificateFault.openStepIntoCut(StepIndex(0))) {
            try CertificateChecker.verify(
                Cut(scenario: Scenario(failures: [], tier: 4), goal: goal, facts: [goal]),
                in: graph)
        }
    }

    @Test func aCycleProvesNothing() throws {
        let graph = try KnownGraphs.cycle()
        let steps = graph.steps.indices.sorted { $0 > $1 }
        let proof = Proof(
            scenario: Scenario(failures: [], tier: 6), goal: graph.firstGoal, steps: steps)
        #expect(throws: CertificateFault.self) {
            try CertificateChecker.verify(proof, in: graph)
        }
    }

    /// Runs a check on random closures and makes sure that enough of them put it to the test.
    private func forEachClosure(
        _ check: (AttackGraph, Closure, FactIndex, Comment) throws -> Bool
    ) throws {
        var tried = 0
        for seed in UInt64(1)...400 {
            var random = SplitMix64(seed: seed)
            let question = try RandomQuestion(using: &random)
            let on = question.variables.filter { _ in Bool.random(using: &random) }
            let closure = question.graph.closure(
                under: Scenario(on: on, tier: question.tier / 2))
            if try check(question.graph, closure, question.goal, "seed \(seed)") { tried += 1 }
        }
        #expect(tried >= 20, "too few cases to tell")
    }
}
