import Compilation
import ModelSupport
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// The cheapest remedies of THEORY 3.5, and what is said with them.
struct RemedySeedCaseTests {
    private func findings(
        _ consequence: ConsequenceKind = .exfiltration, _ level: AnswerLevel, tier: Int,
        order: Int = 2
    ) throws -> RemedyFindings {
        var request = RemedyRequest()
        request.level = level
        request.tier = tier
        request.order = order
        request.goals = [GoalName(consequence)]
        request.allOptima = true
        return try RemedyTexts.findings(of: "single-options", request: request)
    }

    @Test func theTableOfTheTheory() throws {
        func check(_ level: AnswerLevel, _ tier: Int, _ cost: Int, _ options: [String]) throws {
            let found = try findings(.exfiltration, level, tier: tier)
            #expect(found.remedy.status == .optimal)
            #expect(found.remedy.cost == cost)
            #expect(found.remedy.lowerBound == cost)
            #expect(found.optima.sets == [options])
            #expect(found.optima.complete)
        }
        try check(.party, 3, 2, ["tee-trainium"])
        try check(.root, 3, 4, ["medialock", "netlock"])
        try check(.party, 4, 7, ["lab-sl4", "tee-trainium"])
        try check(.root, 4, 9, ["lab-sl4", "medialock", "netlock"])
    }

    /// The decision of one parent undoes the enclave: its path is blocked by choosing an option or
    /// by leaving one out.
    @Test func aPathThatAnOptionMakes() throws {
        let found = try findings(.exfiltration, .root, tier: 3)
        let path = try #require(found.paths.first { $0.path.failed == ["parent:amazon"] })
        #expect(path.leaving == ["tee-trainium"])
        #expect(path.choosing.contains("tee-merchant"))
        #expect(
            path.path.steps.contains { step in
                step.barriers.contains {
                    $0.meaning == .perimeter("enclave") || $0.meaning == .hostHands("enclave")
                }
            })
        // The path goes out by the channel that the clause blocks.
        for path in found.paths where path.choosing.contains("netlock") {
            #expect(!path.choosing.contains("medialock"))
            #expect(
                path.path.steps.contains { step in
                    step.barriers.contains { $0.meaning == .channel("network") }
                })
        }
    }

    @Test func whatNoOptionStopsIsNamed() throws {
        let found = try findings(.denial, .root, tier: 3)
        #expect(found.remedy.status == .infeasible)
        #expect(found.remedy.lowerBound == nil)
        #expect(
            found.unstoppable.map(\.failed) == [
                ["order:US"], ["own:aws"], ["own:trainium"], ["parent:amazon"],
            ])
        #expect(
            found.unstoppable[0]
                == RemedyUnstoppable(
                    consequence: "denial", tier: 3, failed: ["order:US"], onlyTogether: false))
        #expect(found.target.level == .root && found.target.goals == [GoalName(.denial)])
        #expect(found.remainder?.status == .holds)
        #expect(found.paths.contains { $0.choosing.isEmpty && $0.leaving.isEmpty })
    }

    @Test func theFrontRisesToWhatCannotBeReached() throws {
        let front = try findings(.exfiltration, .root, tier: 3).front
        #expect(front.map(\.order) == [1, 2, 3])
        #expect(front.map(\.remedy.cost) == [0, 4, nil])
        #expect(front[2].remedy.status == .infeasible)
    }

    @Test func everyOptionSaysWhoOperatesIt() throws {
        let options = try findings(.exfiltration, .party, tier: 3).options
        let byID = Dictionary(uniqueKeysWithValues: options.map { ($0.id, $0) })
        #expect(byID["netlock"]?.operators == ["aws", "lab"])
        #expect(
            byID["netlock"]?.changes
                == [Change(path: "channels.network.to", value: .scalar("lab-gate"))])
        #expect(byID["lab-sl4"]?.operators == ["lab"])
        #expect(byID["lab-sl4"]?.levels == [4])
        #expect(byID["tee-trainium"]?.operators == ["trainium"])
        #expect(byID["tee-trainium"]?.conflicts == ["tee-merchant"])
        #expect(byID["notice"]?.operators == ["aws"])
    }

    @Test func sideEffectsCoverEveryQuestion() throws {
        let found = try findings(.exfiltration, .root, tier: 3)
        // Three consequences at five tiers and one at none, at four levels.
        #expect(found.sideEffects.count == 64)
        let disclosure = found.sideEffects.first {
            $0.consequence == "disclosure" && $0.level == .rootLabBypass
        }
        #expect(disclosure?.before == 1)
        // The second key at the exit does not keep in what an order seizes.
        #expect(disclosure?.after == .some(1))
    }
}
