import AttackGraph
import Compilation
import ModelSupport
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// Who adds nothing changes no answer, whoever else fails.
struct AddsNothingTests {
    private func analysis(of graph: ThreatGraph) throws -> Analysis {
        try FailureAnalyser(ModelCompiler(graph).compile(digest: "none")).analysis()
    }

    /// The auditor holds nothing, so he is not told of; a guard at a door inside the vendor's site
    /// is one defender with the vendor.
    @Test func aGuardInsideIsOneWithItsHost() throws {
        var graph = SmallModel().graph
        graph.defenders["guard"] = Defender(id: "guard", role: .other)
        graph.perimeters["desk"] = Perimeter(
            id: "desk", kind: .adminPlane, operators: .defender("guard"),
            level: SecurityLevel(rawValue: 3), hasStatedExits: true)
        graph.channels["admin"] = Channel(
            id: "admin", kind: .administration, source: .perimeter("desk"),
            destination: .perimeter("site"),
            guardedBy: .barrier(
                operators: .defender("vendor"), level: SecurityLevel(rawValue: 4)))
        let found = try analysis(of: graph).findings.addsNothing
        #expect(found.contains { $0.party == "guard" && $0.consequence == "exfiltration" })
        // Compelled, the lab suffices too, so that the guard is one with nobody.
        #expect(
            found.allSatisfy {
                $0.party == "guard" && ($0.oneWith == "vendor") == ($0.consequence != "disclosure")
            })
    }

    @Test(arguments: 1...120)
    func itChangesNoAnswer(seed: Int) throws {
        let found = try analysis(of: LawModel.drawn(seed: seed))
        let engine = ClosureEngine(found.compiled.graph)
        for one in found.findings.addsNothing {
            let consequence = try #require(
                found.compiled.graph.consequences.first { $0.id == one.consequence })
            let variables = found.compiled.graph.partyVariables(
                modes: consequence.modes, withoutPrincipals: false)
            let own = try #require(variables.firstIndex { $0.id == one.party })
            for tier in one.tiers ?? [0] {
                for set in 0..<(1 << min(variables.count, 8)) where set >> own & 1 == 0 {
                    let failing = variables.indices.filter { set >> $0 & 1 == 1 }
                    func follows(_ failing: [Int]) -> Bool {
                        let failures = failing.flatMap { variables[$0].failures }
                        return engine.closure(under: Scenario(failures: failures, tier: tier))
                            .isDerivable(consequence.goal)
                    }
                    let without = follows(failing)
                    #expect(follows(failing + [own]) == without, "\(one) \(failing)")
                    if let other = one.oneWith {
                        #expect(without == failing.contains { variables[$0].id == other })
                    }
                }
            }
        }
    }

    /// The drawn models have such parties, of both kinds.
    @Test func someAreFound() throws {
        let all = try (1...120).flatMap {
            try analysis(of: LawModel.drawn(seed: $0)).findings.addsNothing
        }
        #expect(all.contains { $0.oneWith != nil } && all.contains { $0.oneWith == nil })
    }
}
