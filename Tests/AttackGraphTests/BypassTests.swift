import Networks
import Testing

@testable import AttackGraph

/// Consequences with principals of their own.
struct BypassTests {
    private func builder() -> AttackGraphBuilder {
        var builder = AttackGraphBuilder()
        builder.addParty("a", isPrincipal: true)
        builder.addParty("b", isPrincipal: true)
        builder.addParty("c")
        builder.addRootCause("order:X", fails: [("a", .all), ("b", .all)])
        builder.addBarrier("lock-a", lock: .operated(by: "a", level: nil))
        builder.addBarrier("lock-b", lock: .operated(by: "b", level: nil))
        builder.addStep(to: "one", through: ["lock-a"])
        builder.addStep(to: "other", through: ["lock-b"])
        builder.addStep(to: "sum", from: ["one"])
        builder.addStep(to: "sum", from: ["other"])
        return builder
    }

    @Test func leftOutItIsTheGoalWithoutAnyPrincipal() throws {
        var builder = builder()
        builder.addConsequence("loss", goal: "sum", modes: .all, isTiered: false)
        let graph = try builder.build()
        let loss = try #require(graph.consequences.first)
        #expect(loss.bypasses.isEmpty)
        #expect(
            graph.bypasses(of: loss)
                == [Bypass(goal: loss.goal, principals: [PartyIndex(0), PartyIndex(1)])])
        #expect(
            graph.partyVariables(for: loss, withoutPrincipals: true).map(\.id) == ["c"])
        #expect(graph.rootVariables(for: loss, withoutPrincipals: true).map(\.id) == ["own:c"])
    }

    @Test func whatSaysNoMoreThanTheDefaultIsTheDefault() throws {
        var (plain, stated) = (builder(), builder())
        plain.addConsequence("loss", goal: "sum", modes: .all, isTiered: false)
        stated.addConsequence(
            "loss", goal: "sum", modes: .all, isTiered: false, bypasses: [("sum", ["b", "a"])])
        #expect(try plain.build() == stated.build())
    }

    @Test func onePrincipalAloneIsLeftOutOfEveryScopeToo() throws {
        var builder = builder()
        builder.addConsequence(
            "loss", goal: "one", modes: .all, isTiered: false, bypasses: [("one", ["a"])])
        let graph = try builder.build()
        let loss = try #require(graph.consequences.first)
        #expect(graph.partyVariables(for: loss, withoutPrincipals: true).map(\.id) == ["b", "c"])
        let roots = graph.rootVariables(for: loss, withoutPrincipals: true)
        #expect(roots.map(\.id) == ["order:X", "own:b", "own:c"])
        #expect(roots[0].failures.map(\.party) == [PartyIndex(1)])
        #expect(
            graph.partyVariables(for: loss, withoutPrincipals: false).map(\.id) == ["a", "b", "c"])
    }

    @Test func ofSeveralQuestionsOnlyWhoIsInNoneIsLeftOut() throws {
        var builder = builder()
        builder.addConsequence(
            "loss", goal: "sum", modes: .all, isTiered: false,
            bypasses: [("one", ["a"]), ("other", ["a", "b"])])
        let graph = try builder.build()
        let loss = try #require(graph.consequences.first)
        #expect(graph.bypasses(of: loss).count == 2)
        #expect(graph.partyVariables(for: loss, withoutPrincipals: true).map(\.id) == ["b", "c"])
    }

    @Test func aPrincipalThatNobodyDeclaresIsAFault() throws {
        var builder = builder()
        builder.addConsequence(
            "loss", goal: "sum", modes: .all, isTiered: false, bypasses: [("sum", ["zed"])])
        let error = try #require(throws: AttackGraphError.self) { try builder.build() }
        #expect(
            error.faults == [.undeclared(.party, id: "zed", usedBy: .consequence, position: 0)])
    }
}

/// Lists joined into the list of their disjunction.
struct CoalitionListJoiningTests {
    @Test func theSmallestSetsOfEitherStay() {
        let one = CoalitionList([[0], [1, 2]])
        let other = CoalitionList([[0, 3], [2], [1, 4]])
        let joined = CoalitionList(joining: [one, other])
        #expect(joined.coalitions == [[0], [2], [1, 4]])
        #expect(joined.isComplete)
        #expect(joined.count == 3)
    }

    @Test func itIsKnownAsFarAsTheListOfWhichLeastIs() {
        let joined = CoalitionList(joining: [
            CoalitionList([[0]]), CoalitionList([[1, 2]], searchedOrder: 2, engine: .search),
            CoalitionList([], searchedOrder: 3),
        ])
        #expect(joined.coalitions == [[0], [1, 2]])
        #expect(joined.searchedOrder == 2)
        #expect(joined.engine == .search)
        #expect(joined.count == nil)
    }
}
