import FailureAnalysis
import ModelSupport
import Testing
import ThreatGraph

/// What answers rest on, worked out by hand on one site with one copy and one way out.
struct EvidenceTests {
    @Test func aProofIsAsWeakAsItsWeakestElement() throws {
        var model = SmallModel()
        model.graph.perimeters["site"]?.evidence.status = .claimed
        model.graph.channels["network"]?.evidence.status = .announced
        model.graph.weights["model"]?.evidence.status = .inferred
        let finding = try finding(model, "exfiltration", 3, .suffices(["vendor"], oneOf: 1))
        #expect(finding.claim.direction == .suffices && finding.claim.failed == ["vendor"])
        #expect(finding.weakest == .inferred)
        #expect(finding.elements.map(\.element) == ["weights.model.copies.site"])
        #expect(finding.elements.first?.status == .inferred)
        #expect(finding.restsOn == 3)
    }

    @Test func aCutIsAsStrongAsTheStrongestBarrierThatKeepsAStepShut() throws {
        var model = SmallModel()
        // Others fail at the way in; the way out is not needed for that.
        model.graph.perimeters["site"]?.evidence = Evidence(status: .reported, source: "paper")
        model.graph.channels["network"]?.evidence.status = .assumed
        let finding = try finding(model, "tampering", 1, .nobodyElseAlone)
        #expect(finding.weakest == .reported)
        #expect(finding.elements.map(\.element) == ["perimeters.site"])
        #expect(finding.elements.first?.source == "paper")
    }

    /// Two controls block every way in: the better supported one is what the cut rests on.
    @Test func ofSeveralShutBarriersTheBestSupportedCounts() throws {
        var model = SmallModel()
        let level = SecurityLevel(rawValue: 4)
        model.graph.perimeters["site"]?.level = nil
        model.graph.perimeters["site"]?.controls = [
            PlacedControl(
                id: "gate", level: level, blocks: VectorCategory.allCases,
                operators: .defender("vendor"), evidence: Evidence(status: .reported)),
            PlacedControl(
                id: "guard", level: level, blocks: VectorCategory.allCases,
                operators: .defender("auditor"), evidence: Evidence(status: .assumed)),
        ]
        // At tier 1 neither vendor nor auditor suffices alone.
        let held = try finding(model, "tampering", 1, .nobodyAlone)
        #expect(held.weakest == .assumed, "when the vendor fails, the assumed guard alone holds")
        model.graph.perimeters["site"]?.controls["guard"]?.evidence.status = .announced
        let better = try finding(model, "tampering", 1, .nobodyAlone)
        #expect(better.weakest == .reported, "when the auditor fails, the reported gate holds")
        #expect(better.elements.map(\.element) == ["perimeters.site.controls.gate"])
    }

    @Test func nothingStatedIsUnknown() throws {
        let finding = try finding(SmallModel(), "exfiltration", 1, .suffices(["vendor"], oneOf: 1))
        #expect(finding.weakest == .unknown)
        #expect(finding.elements.count == 3 && finding.elements.allSatisfy { $0.status == nil })
    }

    @Test func contradictingClaimsOutweighTheStatus() throws {
        var model = SmallModel()
        model.graph.channels["network"]?.evidence.status = .announced
        model.graph.sources = [Source(id: "paper", title: "A paper")]
        model.graph.claims = [
            Claim(
                id: "k1", statement: "It holds", about: "channels.network.operator",
                contradicts: ["k2"], evidence: Evidence(status: .reported, source: "paper")),
            Claim(id: "k2", statement: "It does not", contradicts: ["k1"]),
        ]
        let findings = try model.findings()
        let finding = try finding(model, "exfiltration", 1, .suffices(["vendor"], oneOf: 1))
        #expect(finding.weakest == .contradicted)
        #expect(finding.elements.map(\.element) == ["channels.network"])
        #expect(finding.elements.first?.doubt == .contradiction("k1", "k2"))
        #expect(findings.contradictions.count == 1)
        #expect(findings.contradictions.first?.claims.map(\.id) == ["k1", "k2"])
        #expect(findings.contradictions.first?.claims.first?.sourceTitle == "A paper")
    }

    @Test func whatAnUnknownMayChangeIsUnknown() throws {
        var model = SmallModel()
        for path in ["perimeters.site", "channels.network", "weights.model.copies"] {
            var changed = model
            changed.state(.announced)
            changed.graph.unknowns = [
                Unknown(
                    id: "u",
                    alternatives: [
                        .init(label: "so", changes: []),
                        .init(label: "otherwise", changes: [Change(path: path, value: .null)]),
                    ])
            ]
            let finding = try finding(changed, "exfiltration", 1, .suffices(["vendor"], oneOf: 1))
            #expect(finding.weakest == .unknown, "\(path)")
            #expect(finding.elements.count == 1 && finding.elements[0].element.hasPrefix(path))
            #expect(finding.elements.first?.doubt == .unknown("u"))
        }
        model.state(.announced)
        let sure = try finding(model, "exfiltration", 1, .suffices(["vendor"], oneOf: 1))
        #expect(sure.weakest == .announced)
    }

    @Test func staleEvidenceIsUnknown() throws {
        var model = SmallModel()
        model.state(.announced)
        model.graph.date = CalendarDate("2026-04-20")
        model.graph.channels["network"]?.evidence.staleAfter = CalendarDate("2026-04-20")
        let fresh = try finding(model, "exfiltration", 1, .suffices(["vendor"], oneOf: 1))
        #expect(fresh.weakest == .announced, "the last day is not past")
        model.graph.channels["network"]?.evidence.staleAfter = CalendarDate("2026-04-19")
        let stale = try finding(model, "exfiltration", 1, .suffices(["vendor"], oneOf: 1))
        #expect(stale.weakest == .unknown)
        #expect(stale.elements.map(\.element) == ["channels.network"])
        #expect(
            try stale.elements.first?.doubt == .stale(#require(CalendarDate("2026-04-19"))))
    }

    @Test func ofWorkThatIsNotStatedNothingIsTold() throws {
        let evidence = try SmallModel().findings().evidence
        #expect(evidence.contains { $0.consequence == "exfiltration" })
        #expect(!evidence.contains { $0.consequence == "denial" })
    }

    @Test func capabilityAndCoalitionsHaveTheirOwnAnswers() throws {
        let free = try finding(
            SmallModel(), "exfiltration", 5, .suffices([], oneOf: 1))
        #expect(free.claim.failed.isEmpty && free.claim.direction == .suffices)
        let split = try SmallModel.split(count: 5, threshold: 4).findings()
        let answers = split.evidence.filter { $0.consequence == "exfiltration" && $0.tier == 1 }
        #expect(
            answers.map(\.claim) == [
                .suffices(["vendor1", "vendor2", "vendor3", "vendor4"], oneOf: 5), .tooFew(3),
            ])
    }

    private func finding(
        _ model: SmallModel, _ consequence: String, _ tier: Int?, _ claim: EvidenceClaim
    ) throws -> EvidenceFinding {
        let all = try model.findings().evidence.filter {
            $0.consequence == consequence && $0.tier == tier
        }
        return try #require(
            all.first { $0.claim == claim }, "\(all.map(\.claim))")
    }
}

extension SmallModel {
    /// Gives everything one status.
    fileprivate mutating func state(_ status: EvidenceStatus) {
        graph.perimeters["site"]?.evidence.status = status
        graph.channels["network"]?.evidence.status = status
        graph.weights["model"]?.evidence.status = status
    }
}
