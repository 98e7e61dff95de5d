import FailureAnalysis
import Testing
import ThreatGraph

@testable import Compilation

struct GateTests {
    private static let today = CalendarDate("2026-06-30")

    private func analysis(_ requirements: [Requirement]) throws -> Analysis {
        var compiled = try SeedCase.compiled("single")
        var model = try #require(compiled.model)
        model.requirements = requirements
        compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        return try FailureAnalyser(compiled).analysis()
    }

    private func judged(
        _ requirements: [Requirement], accepting ids: [String], until: String = "2026-12-31"
    ) throws -> Findings {
        let analysis = try analysis(requirements)
        let day = try #require(CalendarDate(until))
        let gate = Gate(
            ids.map { Acceptance(id: $0, reason: "known", until: day) },
            today: try #require(Self.today))
        #expect(gate.unmatched(in: analysis).isEmpty)
        return gate.judging(analysis.findings, by: analysis)
    }

    private func path(_ failed: String, _ consequence: String) throws -> String {
        try #require(
            try analysis([]).findings.failurePaths.first {
                $0.failed == [failed] && $0.consequence == consequence && $0.level == .party
            }?.id)
    }

    private let two = Requirement(
        consequence: .exfiltration, tier: CapabilityTier(rawValue: 3), order: 2)

    @Test func anAcceptedPathIsLeftAside() throws {
        let aws = try path("aws", "exfiltration")
        let findings = try judged([two], accepting: [aws])
        let result = try #require(findings.requirements.first)
        #expect(!result.holds)
        #expect(result.accepted)
        #expect(!result.breaksGate)
        #expect(result.acceptedBy == [aws])
        #expect(findings.acceptances.map(\.status) == [.accepted])
        #expect(findings.acceptances.map(\.isNeeded) == [true])
        #expect(
            findings.acceptances.map(\.subject) == [
                .path(failed: ["aws"], consequence: "exfiltration")
            ])
        // What was found is still there.
        #expect(findings.failurePaths.contains { $0.id == aws })
    }

    @Test func anAcceptedPathOfOneDoesNotCoverAnother() throws {
        // Both aws and the lab suffice for tampering.
        let requirement = Requirement(
            consequence: .tampering, tier: CapabilityTier(rawValue: 3), order: 2)
        let aws = try path("aws", "tampering")
        let lab = try path("lab", "tampering")
        #expect(try judged([requirement], accepting: [aws]).requirements[0].breaksGate)
        #expect(try !judged([requirement], accepting: [aws, lab]).requirements[0].breaksGate)
    }

    @Test func anAcceptedPathDoesNotReachOtherConsequencesOrTiers() throws {
        let aws = try path("aws", "denial")
        #expect(try judged([two], accepting: [aws]).requirements[0].breaksGate)
        // At OC5 nobody need fail, which no path of a failure accepts.
        let all = Requirement(consequence: .exfiltration, order: 2)
        let exfiltration = try path("aws", "exfiltration")
        #expect(try judged([all], accepting: [exfiltration]).requirements[0].breaksGate)
    }

    /// What a parent or a sovereign can do by itself is not accepted with what one party can.
    @Test func atRootLevelOnlyTheOwnRootIsLeftAside() throws {
        var root = two
        root.level = .root
        let aws = try path("aws", "exfiltration")
        #expect(try judged([root], accepting: [aws]).requirements[0].breaksGate)
        #expect(try !judged([root], accepting: [root.identity]).requirements[0].breaksGate)
    }

    @Test func anAcceptedRequirementMayBeBroken() throws {
        let findings = try judged([two], accepting: ["exfiltration/party/OC3/order-2"])
        #expect(findings.requirements[0].accepted)
        #expect(!findings.requirements[0].holds)
        #expect(
            findings.acceptances.map(\.subject) == [
                .requirement(consequence: "exfiltration", tier: 3, order: 2, level: .party)
            ])
    }

    @Test func anAcceptanceRunsOutAfterItsDay() throws {
        let aws = try path("aws", "exfiltration")
        let last = try judged([two], accepting: [aws], until: "2026-06-30")
        #expect(!last.requirements[0].breaksGate)
        let past = try judged([two], accepting: [aws], until: "2026-06-29")
        #expect(past.requirements[0].breaksGate)
        #expect(past.acceptances.map(\.status) == [.expired])
        #expect(past.acceptances.map(\.isNeeded) == [true])
    }

    @Test func saysWhatNoRequirementTurnsOn() throws {
        let denial = try path("aws", "denial")
        let aws = try path("aws", "exfiltration")
        let findings = try judged([two], accepting: [denial, aws])
        #expect(findings.acceptances.map(\.isNeeded) == [false, true])
    }

    @Test func namesWhatMatchesNothing() throws {
        let analysis = try analysis([two])
        let day = try #require(Self.today)
        let gate = Gate([Acceptance(id: "path-0", reason: "x", until: day)], today: day)
        #expect(gate.unmatched(in: analysis) == ["path-0"])
    }
}
