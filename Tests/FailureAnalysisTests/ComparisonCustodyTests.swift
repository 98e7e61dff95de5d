import AttackGraph
import ModelSupport
import Networks
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// The custody trade-off against brute force over all sets of parties.
struct ComparisonCustodyTests {
    /// On random models: the assumption is judged rightly, and the bound holds wherever it is
    /// asserted.
    @Test func theAssumptionIsJudgedRightly() throws {
        var seen: [CustodyTradeOff.Verdict: Int] = [:]
        for seed in 0..<30 {
            let model = LawModel.drawn(seed: seed)
            let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
            let custody = try Comparison.of(
                [compiled, compiled], options: AnalysisOptions(tiers: [1, 3])
            ).models[0].custody
            for finding in custody where finding.counting == .parties {
                seen[finding.verdict, default: 0] += 1
                let name = "seed \(seed), OC\(finding.tier)"
                if finding.verdict == .notAsserted {
                    #expect(finding.availability == nil, "\(name)")
                    continue
                }
                if finding.confidentiality == 0 || finding.availability == 0 { continue }
                let escape = Self.escape(compiled, tier: finding.tier)
                #expect((finding.verdict == .escaped) == (escape != nil), "\(name)")
                if finding.verdict == .bound { #expect(!finding.isViolated, "\(name)") }
            }
        }
        #expect(seen[.bound] ?? 0 > 8)
        #expect(seen[.escaped] ?? 0 > 1)
    }

    /// A set of parties with the lab that can run the work and cannot take the weights, if any.
    private static func escape(_ compiled: CompiledModel, tier: Int) -> Set<Int>? {
        let graph = compiled.graph
        let reference = ReferenceGraph(graph)
        func holds(_ id: String, _ parties: [Int]) -> Bool {
            guard let consequence = graph.consequences.first(where: { $0.id == id }) else {
                return false
            }
            let failures = parties.map {
                PartyFailure(party: PartyIndex($0), modes: consequence.modes)
            }
            return reference.facts(failures, tier: tier)[consequence.goal.position]
        }
        let all = Array(graph.parties.indices)
        let denying = (0..<(1 << all.count)).map { subset in
            holds("denial", all.filter { subset >> $0 & 1 == 1 })
        }
        // Only parties that matter to denial, and the lab, are in the universe.
        let counted = all.filter { party in
            graph.parties[party].isPrincipal
                || denying.indices.contains {
                    $0 >> party & 1 == 0 && !denying[$0] && denying[$0 | 1 << party]
                }
        }
        for subset in 0..<(1 << counted.count) {
            let cooperating = counted.indices.filter { subset >> $0 & 1 == 1 }.map { counted[$0] }
            guard
                counted.allSatisfy({
                    !graph.parties[$0].isPrincipal || cooperating.contains($0)
                })
            else { continue }
            let refusing = counted.filter { !cooperating.contains($0) }
            let runs = !denying[refusing.reduce(0) { $0 | 1 << $1 }]
            if runs, !holds("exfiltration", cooperating) { return Set(cooperating) }
        }
        return nil
    }

    /// Attested execution by a third party's chips breaks the assumption, and is named.
    @Test func attestedExecutionEscapesTheBound() throws {
        var graph = SmallModel().graph
        graph.defenders["maker"] = Defender(id: "maker", role: .silicon)
        let level = SecurityLevel(rawValue: 4)
        graph.perimeters["enclave"] = Perimeter(
            id: "enclave", kind: .enclave, operators: .defender("maker"), parent: "site",
            level: level, hasStatedExits: true,
            hostHands: HostHands(operators: .defender("maker"), level: level))
        graph.weights["model"]?.copies = [Copy(in: "enclave", form: .plaintext)]
        graph.channels["network"]?.source = .perimeter("enclave")
        graph.workloads["work"] = Workload(
            id: "work", needs: .leg(SubstrateLeg(kind: .capacity, provider: "vendor", in: "site")))
        let compiled = try ModelCompiler(graph).compile(digest: "sha256:test")
        let custody = try Comparison.of([compiled, compiled]).models[0].custody
        let finding = try #require(
            custody.first { $0.counting == .parties && $0.tier == 3 })
        #expect(finding.verdict == .escaped)
        #expect(finding.escapedBy == ["lab", "vendor"])
        #expect(finding.counted == ["lab", "vendor"])
        guard case .shutOut(let doors) = finding.reason else {
            Issue.record("\(finding.reason)")
            return
        }
        #expect(doors.contains { $0.operators == ["maker"] }, "\(doors)")
        // What an order alone takes is no door that anybody shuts.
        #expect(compiled.graph.barriers.contains { $0.id.hasPrefix("seizure:") })
        #expect(doors.allSatisfy { !$0.barrier.hasPrefix("seizure:") }, "\(doors)")
    }

    /// Who can deny work that is not in the model is not asked, and so is no trade-off.
    @Test func withoutWorkNothingIsAsked() throws {
        let compiled = try SmallModel().compiled()
        #expect(try Comparison.of([compiled, compiled]).models[0].custody.isEmpty)
    }
}
