import AttackGraph
import Testing

/// Parties that fail only where a root cause names them.
struct FailsAloneTests {
    private func graph() throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        builder.addParty("porter")
        builder.addParty("bailiff", failsAlone: false)
        builder.addBarrier("door", lock: .operated(by: "porter", level: nil))
        builder.addBarrier("wall", lock: .operated(by: "bailiff", level: nil))
        builder.addStep(to: "in", through: ["door"])
        builder.addStep(to: "in", through: ["wall"])
        builder.addRootCause("order:X", fails: [("bailiff", ModeSet([.compelled]))])
        builder.addConsequence("trespass", goal: "in", modes: .all, isTiered: false)
        return try builder.build()
    }

    @Test func itIsNoVariableOfItsOwn() throws {
        let graph = try graph()
        #expect(graph.parties.map(\.failsAlone) == [false, true])
        let parties = graph.partyVariables(modes: .all, withoutPrincipals: false)
        #expect(parties.map(\.id) == ["porter"])
        let roots = graph.rootVariables(
            for: graph.consequences[0], withoutPrincipals: false)
        #expect(roots.map(\.id) == ["order:X", "own:porter"])
        #expect(roots[0].failures.map { graph[$0.party].id } == ["bailiff"])
    }

    @Test func itFailsWhereARootCauseNamesIt() throws {
        let graph = try graph()
        let goal = graph.consequences[0].goal
        let search = CoalitionSearch(graph)
        let roots = graph.rootVariables(
            for: graph.consequences[0], withoutPrincipals: false)
        let found = search.minimalCoalitions(of: goal, over: roots, tiers: [0])
        #expect(
            found[0].coalitions.map { $0.map { roots[$0].id } } == [["order:X"], ["own:porter"]])
        let parties = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let alone = search.minimalCoalitions(of: goal, over: parties, tiers: [0])
        #expect(alone[0].coalitions.map { $0.map { parties[$0].id } } == [["porter"]])
    }
}
