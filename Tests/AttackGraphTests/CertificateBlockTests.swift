import Networks
import TestSupport
import Testing

@testable import AttackGraph

/// Certificates of many scenarios side by side, held against a reference that knows no lanes.
struct CertificateBlockTests {
    /// Every subset of the variables at three tiers: the block says what the reference says, and
    /// the checker takes it.
    @Test func blocksEqualTheReferenceAndAreTaken() throws {
        var (proofs, cuts, mixed) = (0, 0, 0)
        for seed in UInt64(1)...300 {
            var random = SplitMix64(seed: seed)
            let question = try RandomQuestion(using: &random)
            let reference = ReferenceGraph(question.graph)
            let scenarios = Self.scenarios(of: question)
            let block = Self.block(of: scenarios, question)
            try CertificateChecker.verify(block, in: question.graph)
            let expected = scenarios.map {
                reference.facts($0.failures, tier: $0.tier)[question.goal.position]
            }
            #expect(
                scenarios.indices.map { block.follows(in: $0) } == expected, "seed \(seed)")
            proofs += expected.filter(\.self).count
            cuts += expected.filter { !$0 }.count
            if Set(expected).count == 2 { mixed += 1 }
        }
        #expect(proofs > 500 && cuts > 500 && mixed > 50, "\(proofs) \(cuts) \(mixed)")
    }

    /// A block that lies about one lane, either way, is refused.
    @Test func aLieAboutOneLaneIsRefused() throws {
        var tried = 0
        for seed in UInt64(1)...100 {
            var random = SplitMix64(seed: seed)
            let question = try RandomQuestion(using: &random)
            let block = Self.block(of: Self.scenarios(of: question), question)
            for lane in block.scenarios.indices {
                var follows = block.follows
                follows[lane >> 6] ^= 1 << UInt64(lane & 63)
                let lie = CertificateBlock(
                    goal: block.goal, scenarios: block.scenarios, steps: block.steps,
                    follows: follows, cut: block.cut)
                #expect(throws: CertificateFault.self, "seed \(seed), lane \(lane)") {
                    try CertificateChecker.verify(lie, in: question.graph)
                }
                tried += 1
            }
        }
        #expect(tried > 1_000)
    }

    /// A cut that says "everything" for a lane in which the goal follows, and a proof without one of
    /// its steps, are refused where they matter.
    @Test func aWiderCutOrAShorterProofIsRefused() throws {
        var (cuts, proofs) = (0, 0)
        for seed in UInt64(1)...100 {
            var random = SplitMix64(seed: seed)
            let question = try RandomQuestion(using: &random)
            let scenarios = Self.scenarios(of: question)
            let block = Self.block(of: scenarios, question)
            if scenarios.indices.contains(where: { block.follows(in: $0) }) {
                let all = CertificateBlock(
                    goal: block.goal, scenarios: scenarios, steps: [], follows: .allOff,
                    cut: block.cut.map { _ in .allOn })
                let isEntered = (try? CertificateChecker.verify(all, in: question.graph)) == nil
                #expect(isEntered, "seed \(seed)")
                cuts += 1
                let bare = CertificateBlock(
                    goal: block.goal, scenarios: scenarios, steps: [], follows: block.follows,
                    cut: block.cut)
                #expect(throws: CertificateFault.goalNotReached(block.goal), "seed \(seed)") {
                    try CertificateChecker.verify(bare, in: question.graph)
                }
                proofs += 1
            }
        }
        #expect(cuts > 30 && proofs > 30)
    }

    /// A step that is not there is named, not read.
    @Test func anUnknownStepIsNamed() throws {
        let graph = try KnownGraphs.threshold(levels: [3], quorum: 1)
        let block = CertificateBlock(
            goal: graph.firstGoal, scenarios: [Scenario(failures: [], tier: 4)],
            steps: [StepIndex(7)], follows: .allOn,
            cut: [LaneBlock](repeating: .allOff, count: graph.facts.count))
        #expect(throws: CertificateFault.unknownStep(StepIndex(7))) {
            try CertificateChecker.verify(block, in: graph)
        }
    }

    private static func scenarios(of question: RandomQuestion) -> [Scenario] {
        let count = min(question.variables.count, 6)
        return (0..<1 << count).flatMap { subset in
            [0, question.tier / 2, question.tier].map { tier in
                Scenario(
                    on: (0..<count).filter { subset >> $0 & 1 == 1 }
                        .map { question.variables[$0] }, tier: tier)
            }
        }
    }

    private static func block(
        of scenarios: [Scenario], _ question: RandomQuestion
    ) -> CertificateBlock {
        CertificateEngine(
            of: question.goal, from: Scenario(failures: [], tier: 0),
            to: Scenario(on: question.variables, tier: question.tier),
            engine: ClosureEngine(question.graph)
        ).block(of: Array(scenarios.prefix(CertificateBlock.maximumScenarios)))
    }
}
