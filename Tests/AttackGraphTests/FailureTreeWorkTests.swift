import DecisionDiagrams
import TestSupport
import Testing

@testable import AttackGraph

/// Writing a question as gates is charged for, and ends where nothing is left.
struct FailureTreeWorkTests {
    /// Facts in a ring, each with a way in of its own: all rest on all others.
    private static func ring(of count: Int) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        for place in 0..<count {
            builder.addParty("p\(place)")
            builder.addBarrier("b\(place)", lock: .operated(by: "p\(place)", level: nil))
            builder.addBarrier(
                "c\(place)", lock: .operated(by: "p\((place * 7 + 3) % count)", level: nil))
        }
        for place in 0..<count {
            builder.addStep(to: "f\(place)", through: ["b\(place)", "c\((place + 5) % count)"])
            for other in [1, 2, count - 1] {
                builder.addStep(
                    to: "f\(place)", from: ["f\((place + other) % count)"],
                    through: ["c\((place + other) % count)"])
            }
        }
        builder.addConsequence("c", goal: "f0", modes: .all, isTiered: true)
        return try builder.build()
    }

    @Test func endsWhereNothingIsLeft() throws {
        let graph = try Self.ring(of: 12)
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let engine = LaneEngine(graph)
        let goal = graph.consequences[0].goal
        var whole = WorkMeter(work: .max)
        let tree = try engine.failureTree(of: goal, over: variables, tier: 0, spending: &whole)
        let needed = Int.max - whole.left
        #expect(needed > 10_000)
        var enough = WorkMeter(work: needed + 1)
        let same = try engine.failureTree(of: goal, over: variables, tier: 0, spending: &enough)
        #expect(enough.left == 1)
        #expect(same.tree.gateCount == tree.tree.gateCount)
        for share in [1, 2, 10] {
            var few = WorkMeter(work: needed / 10 * share / 2)
            #expect(throws: FailureTreeError.outOfWork) {
                _ = try engine.failureTree(of: goal, over: variables, tier: 0, spending: &few)
            }
            #expect(few.left == 0)
        }
    }

    /// Whoever stops it is heard though work is left.
    @Test func heedsAStop() throws {
        let graph = try Self.ring(of: 12)
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        var meter = WorkMeter(work: .max, isStopped: { true })
        #expect(throws: FailureTreeError.outOfWork) {
            _ = try LaneEngine(graph).failureTree(
                of: graph.consequences[0].goal, over: variables, tier: 0, spending: &meter)
        }
    }
}
