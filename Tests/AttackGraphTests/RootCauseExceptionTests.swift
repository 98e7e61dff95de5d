import AttackGraph
import TestSupport
import Testing

/// A root cause may fail one set of parties for one consequence and another for the next.
struct RootCauseExceptionTests {
    private static func builder(
        _ exceptions: [String: [(party: String, modes: ModeSet)]]
    ) -> AttackGraphBuilder {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addParty("lab", isPrincipal: true)
        builder.addRootCause(
            "order:X", fails: [("a", .all), ("lab", ModeSet([.compelled]))], failsFor: exceptions)
        builder.addBarrier("wall", lock: .operated(by: "a", level: nil))
        builder.addStep(to: "taken", through: ["wall"])
        for id in ["taking", "stopping"] {
            builder.addConsequence(
                id, goal: "taken", modes: ModeSet([.compelled]), isTiered: false)
        }
        return builder
    }

    private static func scope(
        _ graph: AttackGraph, _ consequence: String, withoutLab: Bool = false
    ) throws -> [String]? {
        let asked = try #require(graph.consequences.first { $0.id == consequence })
        let variables = graph.rootVariables(for: asked, withoutPrincipals: withoutLab)
        return variables.first { $0.id == "order:X" }?.failures.map { graph[$0.party].id }
    }

    @Test func countForTheirConsequenceOnly() throws {
        let graph = try Self.builder(["taking": [("lab", .all)]]).build()
        #expect(try Self.scope(graph, "taking") == ["lab"])
        #expect(try Self.scope(graph, "stopping") == ["a", "lab"])
        #expect(try Self.scope(graph, "taking", withoutLab: true) == nil)
        #expect(try Self.scope(graph, "stopping", withoutLab: true) == ["a"])
    }

    @Test func mayLeaveNothing() throws {
        let graph = try Self.builder(["taking": []]).build()
        #expect(try Self.scope(graph, "taking") == nil)
        #expect(try Self.scope(graph, "stopping") == ["a", "lab"])
    }

    @Test func areRestrictedToTheModesOfTheConsequence() throws {
        let graph = try Self.builder(["taking": [("a", ModeSet([.insider]))]]).build()
        #expect(try Self.scope(graph, "taking") == nil)
    }

    @Test func thatSayNothingNewAreDropped() throws {
        let same: [(party: String, modes: ModeSet)] = [
            ("lab", ModeSet([.compelled])), ("a", .all), ("a", ModeSet([.insider])),
        ]
        #expect(try Self.builder(["taking": same]).build() == Self.builder([:]).build())
    }

    @Test func namingNothingThatIsDeclaredAreFaults() {
        do throws(AttackGraphError) {
            _ = try Self.builder(["taking": [("b", .all)], "tking": [("a", .all)]]).build()
            Issue.record("nothing was said")
        } catch {
            #expect(
                error.faults == [
                    .undeclared(.party, id: "b", usedBy: .rootCause, position: 0),
                    .undeclared(.consequence, id: "tking", usedBy: .rootCause, position: 0),
                ])
        }
    }

    @Test func surviveRebuilding() throws {
        let graph = try Self.builder(["taking": [("lab", .all)]]).build()
        #expect(try graph.rebuilt { $0.reversed() } == graph)
    }
}
