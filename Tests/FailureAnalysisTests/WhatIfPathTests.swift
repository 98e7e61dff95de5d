import AttackGraph
import Compilation
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// What several bring about together, as one path.
struct WhatIfPathTests {
    private func path(
        _ model: String, failing failed: [String], to consequence: String, tiers: [Int] = [1]
    ) throws -> FailurePath {
        let compiled = try SeedCase.compiled(model)
        let analyser = WhatIfAnalyser(
            compiled, options: AnalysisOptions(consequences: [consequence], tiers: tiers))
        let findings = try analyser.findings(failing: failed)
        return try #require(try analyser.path(of: findings.reached(), failing: failed))
    }

    /// Every way out takes AWS and the lab: the path names both at the lock, and nobody else.
    @Test func aLockOfTwoPartiesOpensByBoth() throws {
        let found = try path(
            "single-lab-lock", failing: ["aws", "lab"], to: "exfiltration")
        #expect(found.failed == ["aws", "lab"])
        #expect(found.level == .party)
        #expect(found.tier == 1)
        #expect(found.needed == ["aws", "lab"])
        let locks = found.steps.flatMap(\.barriers).filter { $0.operators == ["aws", "lab"] }
        #expect(!locks.isEmpty)
        #expect(locks.allSatisfy { $0.opening == .failed(["aws", "lab"]) })
        #expect(found.steps.map(\.number) == Array(1...found.steps.count))
    }

    /// Whoever fails besides, and is not needed, fails all the same.
    @Test func whoIsNotNeededStillFails() throws {
        let found = try path(
            "single-lab-lock", failing: ["aws", "lab", "trainium"], to: "exfiltration")
        #expect(found.failed == ["aws", "lab", "trainium"])
        let compiled = try SeedCase.compiled("single-lab-lock")
        #expect(
            Set(found.failures.map { compiled.graph[$0.party].id }) == ["aws", "lab", "trainium"])
        #expect(found.needed == ["aws", "lab"])
    }

    /// Where nobody need fail the path is nobody's; where nothing follows there is none.
    @Test func nobodyIsBlamedAndNothingIsMadeUp() throws {
        // At OC5 an attacker needs nobody for it.
        let free = try path(
            "single-egress", failing: ["lab", "aws"], to: "exfiltration", tiers: [5])
        #expect(free.failed.isEmpty && free.failures.isEmpty && !free.steps.isEmpty)
        #expect(throws: WhatIfError.reachesNothing(["lab", "trainium"], asked: ["exfiltration"])) {
            try path("single-lab-lock", failing: ["lab", "trainium"], to: "exfiltration")
        }
    }

    /// The path of a set of which every part is needed names every one of them, in every model of the
    /// seed case.
    @Test(arguments: ["single-lab-lock", "replicated", "split-2-of-3", "split-2-of-2-eu"])
    func aPathOfASetThatIsNeededNamesAllOfIt(_ file: String) throws {
        let compiled = try SeedCase.compiled(file)
        let findings = try FailureAnalyser(compiled).analysis().findings
        var tried = 0
        for cell in findings.exposure where cell.level == .party {
            for coalition in cell.coalitions.prefix(4) where coalition.count > 1 {
                let analyser = WhatIfAnalyser(
                    compiled,
                    options: AnalysisOptions(
                        consequences: [cell.consequence], tiers: [cell.tier ?? 1]))
                let answers = try analyser.findings(failing: coalition).answers
                let answer = try #require(
                    answers.first { $0.consequence == cell.consequence && $0.tier == cell.tier })
                let found = try #require(try analyser.path(of: answer, failing: coalition))
                #expect(found.needed == Set(coalition), "\(file) \(cell.consequence) \(coalition)")
                #expect(found.failed == coalition)
                tried += 1
            }
        }
        #expect(tried > 0)
    }
}
