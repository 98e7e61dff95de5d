import Formulas
import Testing

@testable import AttackGraph

/// What a goal's shape depends on, and what it does not: two goals of one shape have one answer.
struct GoalShapeTests {
    /// A house of two doors, of which one leads to the other, with something in it that the goal does not
    /// rest on.
    private struct House {
        var names = (outer: "outer", inner: "inner", porter: "porter", banker: "banker")
        var level: Int? = 2
        var modes = ModeSet.all
        var keeper: String?
        var innerDoor: String?
        var innerPremise: String?
        var failing: [String]?
        var tiers = [1, 2]
        var needed = 1
        var elsewhere = 1

        func shape() throws -> GoalShape {
            var builder = AttackGraphBuilder()
            for party in [names.porter, names.banker] { builder.addParty(party) }
            builder.addBarrier(
                names.outer, lock: .operated(by: names.porter, level: level, modes: modes))
            builder.addBarrier(
                names.inner,
                lock: .atLeast(
                    count: needed,
                    of: [
                        .operated(by: keeper ?? names.banker, level: nil),
                        .operated(by: names.porter, level: 4),
                    ]))
            builder.addBarrier("elsewhere", lock: .operated(by: names.porter, level: elsewhere))
            builder.addStep(to: "hall", through: [names.outer])
            builder.addStep(to: "yard", through: [names.inner])
            builder.addStep(
                to: "gold", from: ["hall", "yard"], through: [innerDoor ?? names.inner])
            builder.addStep(
                to: "gold", from: [innerPremise ?? "hall"], through: [names.outer, names.inner])
            builder.addStep(to: "garden", through: ["elsewhere"])
            builder.addConsequence("theft", goal: "gold", modes: .all, isTiered: true)
            let graph = try builder.build()
            let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
                .filter { failing?.contains($0.id) ?? true }
            return GoalShape(
                of: graph.consequences[0].goal, over: [variables], tiers: tiers,
                in: ClosureEngine(graph))
        }
    }

    @Test func namesAndWhatTheGoalDoesNotRestOnPlayNoRole() throws {
        let shape = try House().shape()
        #expect(try House().shape() == shape)
        #expect(
            try House(names: (outer: "p", inner: "a", porter: "z", banker: "b")).shape() == shape)
        #expect(try House(elsewhere: 3).shape() == shape)
    }

    @Test func everythingElseIsTold() throws {
        let others = [
            House(), House(level: 3), House(level: nil), House(modes: ModeSet([.compelled])),
            House(keeper: "porter"), House(innerDoor: "outer"), House(innerPremise: "yard"),
            House(failing: ["porter"]), House(failing: []), House(tiers: [1]),
            House(tiers: [1, 3]),
            House(needed: 2),
        ]
        let shapes = try others.map { try $0.shape() }
        #expect(Set(shapes).count == others.count)
    }

    /// Of two graphs that are alike but for one place: which fact a step needs, or whose a door is.
    @Test func whichFactAndWhichPartyIsTold() throws {
        func shape(second: String, last keeper: String) throws -> GoalShape {
            var builder = AttackGraphBuilder()
            for party in ["banker", "porter"] { builder.addParty(party) }
            builder.addBarrier("a", lock: .operated(by: "porter", level: nil))
            builder.addBarrier("b", lock: .operated(by: "banker", level: nil))
            builder.addBarrier("c", lock: .operated(by: keeper, level: nil))
            builder.addStep(to: "goal", from: ["first", "second"], through: ["a", "b", "c"])
            builder.addStep(to: "first", from: ["start"])
            builder.addStep(to: "second", from: [second])
            builder.addStep(to: "start")
            builder.addConsequence("theft", goal: "goal", modes: .all, isTiered: true)
            let graph = try builder.build()
            return GoalShape(
                of: graph.consequences[0].goal,
                over: [graph.partyVariables(modes: .all, withoutPrincipals: false)], tiers: [1],
                in: ClosureEngine(graph))
        }
        let known = try shape(second: "start", last: "porter")
        #expect(try shape(second: "first", last: "porter") != known)
        #expect(try shape(second: "start", last: "banker") != known)
    }
}
