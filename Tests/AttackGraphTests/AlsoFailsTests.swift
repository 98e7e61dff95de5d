import AttackGraph
import Formulas
import Testing

/// Who else fails with a party, where root causes are counted.
struct AlsoFailsTests {
    private static let realigned = ModeSet([.realigned])

    private static func builder(
        _ others: [(party: String, modes: ModeSet)], principal: Bool = false
    ) -> AttackGraphBuilder {
        var builder = AttackGraphBuilder()
        builder.addParty("investor", alsoFails: others)
        builder.addParty("lab", isPrincipal: true)
        builder.addParty("vendor")
        builder.addBarrier(
            "door",
            lock: .all([.operated(by: "investor", level: nil), .operated(by: "lab", level: nil)]))
        builder.addStep(to: "in", through: ["door"])
        builder.addConsequence("entry", goal: "in", modes: .all, isTiered: false)
        return builder
    }

    /// The parties that each variable fails, with their modes.
    private static func failing(_ variables: [FailureVariable], in graph: AttackGraph)
        -> [String: [String: ModeSet]]
    {
        Dictionary(
            uniqueKeysWithValues: variables.map { variable in
                (
                    variable.id,
                    Dictionary(
                        uniqueKeysWithValues: variable.failures.map {
                            (graph[$0.party].id, $0.modes)
                        })
                )
            })
    }

    @Test func ownRootCausesContainThemAndPartiesDoNot() throws {
        let graph = try Self.builder([("lab", Self.realigned)]).build()
        let consequence = try #require(graph.consequences.first)
        let roots = graph.rootVariables(for: consequence, withoutPrincipals: false)
        #expect(
            Self.failing(roots, in: graph) == [
                "own:investor": ["investor": .all, "lab": Self.realigned],
                "own:lab": ["lab": .all], "own:vendor": ["vendor": .all],
            ])
        let parties = graph.partyVariables(modes: .all, withoutPrincipals: false)
        #expect(parties.allSatisfy { $0.failures.count == 1 })
        let search = CoalitionSearch(graph)
        #expect(
            search.minimalCoalitions(of: consequence.goal, over: roots, tiers: [0])
                .flatMap(\.coalitions).map { $0.map { roots[$0].id } } == [["own:investor"]])
        #expect(
            search.minimalCoalitions(of: consequence.goal, over: parties, tiers: [0])
                .flatMap(\.coalitions).map { $0.map { parties[$0].id } } == [["investor", "lab"]])
    }

    @Test func whoeverIsNeverAskedIsNotBroughtAlong() throws {
        let graph = try Self.builder([("lab", Self.realigned), ("vendor", Self.realigned)]).build()
        let consequence = try #require(graph.consequences.first)
        let roots = graph.rootVariables(for: consequence, withoutPrincipals: true)
        #expect(
            Self.failing(roots, in: graph) == [
                "own:investor": ["investor": .all, "vendor": Self.realigned],
                "own:vendor": ["vendor": .all],
            ])
    }

    @Test func modesThatDoNotCountBringNobodyAlong() throws {
        let graph = try Self.builder([("lab", Self.realigned)]).build()
        let roots = graph.rootVariables(
            modes: ModeSet([.compromised, .compelled]), withoutPrincipals: false)
        #expect(roots.allSatisfy { $0.failures.count == 1 })
    }

    @Test func severalEntriesAreUnitedAndThePartyItselfIsDropped() throws {
        let graph = try Self.builder([
            ("vendor", Self.realigned), ("lab", ModeSet([.insider])), ("investor", .all),
            ("lab", Self.realigned), ("vendor", ModeSet([])),
        ]).build()
        let investor = try #require(graph.parties.first)
        #expect(
            investor.alsoFails.map { graph[$0.party].id } == ["lab", "vendor"])
        #expect(
            investor.alsoFails.map(\.modes) == [ModeSet([.insider, .realigned]), Self.realigned])
        #expect(graph.parties.dropFirst().allSatisfy { $0.alsoFails.isEmpty })
    }

    @Test func whoeverIsNotDeclaredIsAFault() {
        do throws(AttackGraphError) {
            _ = try Self.builder([("nobody", .all)]).build()
            Issue.record("a party that is not declared was taken")
        } catch {
            #expect(
                error.faults == [
                    .undeclared(.party, id: "nobody", usedBy: .party, position: 0)
                ])
            #expect("\(error)" == "this party names party 'nobody', which is not declared")
        }
    }
}
