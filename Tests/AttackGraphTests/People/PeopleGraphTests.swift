import AttackGraph
import Formulas
import TestSupport
import Testing

struct PeopleGraphTests {
    /// A hall behind a porter's door, and a safe in it.
    private func robbery(
        door: LockExpression, safe: LockExpression,
        shared: [(id: String, fails: [(party: String, modes: ModeSet)])] = []
    ) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        for party in ["banker", "porter"] { builder.addParty(party) }
        for root in shared { builder.addRootCause(root.id, fails: root.fails) }
        builder.addBarrier("door", lock: door)
        builder.addBarrier("safe", lock: safe)
        builder.addStep(to: "in the hall", through: ["door"])
        builder.addStep(to: "gold taken", from: ["in the hall"], through: ["safe"])
        builder.addConsequence("theft", goal: "gold taken", modes: .all, isTiered: true)
        return try builder.build()
    }

    private func sets(_ graph: AttackGraph, tier: Int) throws -> [[String: Int]] {
        let consequence = try #require(graph.consequences.first)
        let people = PeopleGraph(of: graph, for: consequence)
        let lists = CoalitionSearch(people.graph).minimalCoalitions(
            of: consequence.goal, over: people.variables, tiers: [tier])
        #expect(lists[0].isComplete)
        // A coalition and its numbers are the same thing.
        for coalition in lists[0].coalitions {
            #expect(people.coalition(of: people.counts(coalition)) == coalition)
        }
        return lists[0].coalitions.map(people.counts)
    }

    @Test func aPartTakesSoManyPeopleUnlessTheTierExceedsItsLevel() throws {
        let graph = try robbery(
            door: .operated(by: "porter", level: 2),
            safe: .operated(by: "banker", level: 4, persons: 2))
        #expect(try sets(graph, tier: 0) == [["banker": 2, "porter": 1]])
        #expect(try sets(graph, tier: 2) == [["banker": 2, "porter": 1]])
        #expect(try sets(graph, tier: 3) == [["banker": 2]])
        #expect(try sets(graph, tier: 5) == [[:]])
    }

    /// The greatest of what the locks need, never the sum.
    @Test func theSamePeopleServeSeveralLocks() throws {
        let graph = try robbery(
            door: .operated(by: "banker", level: nil, persons: 2),
            safe: .operated(by: "banker", level: nil, persons: 3))
        #expect(try sets(graph, tier: 0) == [["banker": 3]])
    }

    @Test func aPartThatNoInsiderOpensStaysShut() throws {
        let graph = try robbery(
            door: .operated(by: "porter", level: 2, modes: ModeSet([.compelled, .compromised])),
            safe: .operated(by: "banker", level: nil))
        #expect(try sets(graph, tier: 2).isEmpty)
        #expect(try sets(graph, tier: 3) == [["banker": 1]])
    }

    @Test func aSharedStaffCountsOnceAtEachOfItsMembersBesideTheirOwn() throws {
        let graph = try robbery(
            door: .operated(by: "porter", level: nil),
            safe: .operated(by: "banker", level: nil, persons: 2),
            shared: [
                ("shared:guards", [("banker", ModeSet([.insider])), ("porter", .all)])
            ])
        let found = Set(try sets(graph, tier: 0))
        #expect(
            found == [
                ["shared:guards": 2], ["banker": 1, "shared:guards": 1],
                ["banker": 2, "porter": 1],
            ])
    }

    @Test func aRootWithoutInsidersIsNoStaff() throws {
        let graph = try robbery(
            door: .operated(by: "porter", level: nil), safe: .operated(by: "banker", level: nil),
            shared: [("order:X", [("banker", ModeSet([.compelled])), ("porter", .all)])])
        let people = PeopleGraph(of: graph, for: try #require(graph.consequences.first))
        #expect(people.staffs.map(\.id) == ["banker", "porter", "order:X"])
        // It is the porter's staff alone, whose person opens the door and not the safe.
        let found = Set(try sets(graph, tier: 0))
        #expect(found == [["banker": 1, "porter": 1], ["banker": 1, "order:X": 1]])
    }

    @Test func aRootThatIsCalledAsAPartyIsKeptApart() throws {
        let graph = try robbery(
            door: .operated(by: "porter", level: nil), safe: .operated(by: "banker", level: nil),
            shared: [("banker", [("porter", .all)])])
        let found = Set(try sets(graph, tier: 0))
        #expect(
            found == [
                ["banker": 1, "porter": 1], ["banker": 1, "shared:banker": 1],
            ])
    }

    @Test func theGraphForAnotherConsequenceIsTheSameWhereTheSameStaffsAreShared() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addRootCause(
            "shared:s", fails: [("a", .all)], failsFor: ["stop": [("a", ModeSet([.compelled]))]])
        builder.addBarrier("wall", lock: .operated(by: "a", level: nil))
        builder.addStep(to: "f", through: ["wall"])
        for id in ["look", "stop", "take"] {
            builder.addConsequence(id, goal: "f", modes: .all, isTiered: false)
        }
        let graph = try builder.build()
        let people = PeopleGraph(of: graph, for: graph.consequences[0])
        #expect(graph.consequences.map { people.serves($0, of: graph) } == [true, false, true])
        #expect(people.staffs.map(\.isShared) == [false, true])
    }

    @Test func moreOrFewerPeopleThanAPartMayTakeAreFaults() {
        for persons in [0, 21] {
            do throws(AttackGraphError) {
                var builder = AttackGraphBuilder()
                builder.addParty("a")
                builder.addBarrier("wall", lock: .operated(by: "a", level: nil, persons: persons))
                _ = try builder.build()
                Issue.record("\(persons) people were let in")
            } catch {
                #expect(error.faults == [.personsOutOfRange(persons, position: 0)])
            }
        }
    }

    // MARK: Laws

    /// The most people a part takes in a random graph.
    private static let most = 3

    /// A random graph whose parts take several people, with up to two shared staffs.
    private func drawn(_ random: inout SplitMix64) throws -> AttackGraph {
        var shape = RandomGraphShape()
        shape.parties = 3
        var parts = GraphParts(try RandomQuestion(shape, using: &random).graph)
        parts.barriers = parts.barriers.map { barrier in
            (
                barrier.id,
                barrier.lock.map { leaf in
                    var leaf = leaf
                    leaf.persons = Int.random(in: 1...Self.most, using: &random)
                    if Int.random(in: 0...2, using: &random) > 0 { leaf.modes = .all }
                    return leaf
                }
            )
        }
        parts.roots = (0..<Int.random(in: 0...2, using: &random)).map { number in
            (
                "shared:s\(number)",
                (0..<3).compactMap { party in
                    Bool.random(using: &random)
                        ? ("p\(party)", ModeSet.random(using: &random)) : nil
                }
            )
        }
        return try parts.build()
    }

    private func forEachGraph(
        _ check: (AttackGraph, inout SplitMix64, Comment) throws -> Void
    ) throws {
        for seed in UInt64(1)...150 {
            var random = SplitMix64(seed: seed)
            try check(try drawn(&random), &random, "seed \(seed)")
        }
    }

    @Test func theMinimalSetsAreThoseOfAllNumbersByTheWords() throws {
        var sizes: Set<Int> = []
        var hasShared = false
        try forEachGraph { graph, random, place in
            let consequence = try #require(graph.consequences.first)
            let tier = Int.random(in: 0...5, using: &random)
            let found = try sets(graph, tier: tier)
            let expected = CountedPeople(graph: graph, consequence: consequence, tier: tier)
                .minimal(upTo: Self.most)
            #expect(Set(found) == expected, place)
            #expect(found.count == expected.count, place)
            sizes.formUnion(found.map { $0.values.reduce(0, +) })
            hasShared =
                hasShared || found.contains { $0.keys.contains { $0.hasPrefix("shared:") } }
        }
        // The graphs are not all alike.
        #expect(sizes.isSuperset(of: [0, 1, 2, 3, 4]))
        #expect(hasShared)
    }

    @Test func peopleAreNeverFewerThanRootCausesNorThanPartiesWhereNoStaffIsShared() throws {
        try forEachGraph { graph, random, place in
            let consequence = try #require(graph.consequences.first)
            let tier = Int.random(in: 0...5, using: &random)
            func order(_ variables: [FailureVariable]) -> Int {
                CoalitionSearch(graph).minimalCoalitions(
                    of: consequence.goal, over: variables, tiers: [tier])[0].order ?? .max
            }
            let people = try sets(graph, tier: tier).map { $0.values.reduce(0, +) }.min() ?? .max
            #expect(
                people >= order(graph.rootVariables(for: consequence, withoutPrincipals: false)),
                place)
            if graph.rootCauses.isEmpty {
                #expect(
                    people >= order(graph.partyVariables(modes: .all, withoutPrincipals: false)),
                    place)
            }
        }
    }

    @Test func oneMorePersonNeverLowersTheOrder() throws {
        try forEachGraph { graph, random, place in
            let tier = Int.random(in: 0...5, using: &random)
            func order(_ graph: AttackGraph) throws -> Int {
                try sets(graph, tier: tier).map { $0.values.reduce(0, +) }.min() ?? .max
            }
            var parts = GraphParts(graph)
            let raised = Int.random(in: 0..<parts.barriers.count, using: &random)
            parts.barriers[raised].lock = parts.barriers[raised].lock.map { leaf in
                var leaf = leaf
                leaf.persons += Int.random(in: 0...1, using: &random)
                return leaf
            }
            let (before, after) = (try order(graph), try order(parts.build()))
            #expect(after >= before, place)
        }
    }

    @Test func withOnePersonEachAndInsidersEverywherePeopleAreParties() throws {
        try forEachGraph { graph, random, place in
            let tier = Int.random(in: 0...5, using: &random)
            var parts = GraphParts(graph)
            parts.roots = []
            parts.barriers = parts.barriers.map { barrier in
                (barrier.id, barrier.lock.map { LockLeaf(party: $0.party, level: $0.level) })
            }
            let alike = try parts.build()
            let consequence = try #require(alike.consequences.first)
            let variables = alike.partyVariables(modes: .all, withoutPrincipals: false)
            let list = CoalitionSearch(alike).minimalCoalitions(
                of: consequence.goal, over: variables, tiers: [tier])[0]
            let parties = list.coalitions.map { coalition in
                Dictionary(uniqueKeysWithValues: coalition.map { (variables[$0].id, 1) })
            }
            #expect(try sets(alike, tier: tier) == parties, place)
        }
    }

    /// Parties and root causes do not read how many people a part takes.
    @Test func otherLevelsDoNotReadPersons() throws {
        try forEachGraph { graph, random, place in
            var parts = GraphParts(graph)
            parts.barriers = parts.barriers.map { barrier in
                (
                    barrier.id,
                    barrier.lock.map { leaf in
                        var leaf = leaf
                        leaf.persons = 1
                        return leaf
                    }
                )
            }
            let single = try parts.build()
            let consequence = try #require(graph.consequences.first)
            func coalitions(_ graph: AttackGraph) -> [[[[Int]]]] {
                [
                    graph.partyVariables(modes: .all, withoutPrincipals: false),
                    graph.rootVariables(for: consequence, withoutPrincipals: true),
                ].map { variables in
                    CoalitionSearch(graph).minimalCoalitions(
                        of: consequence.goal, over: variables, tiers: Array(0...5)
                    ).map(\.coalitions)
                }
            }
            #expect(coalitions(graph) == coalitions(single), place)
        }
    }

    @Test func twentyPeopleAtManyPartiesAreStillAnswered() throws {
        var builder = AttackGraphBuilder()
        let parties = (0..<8).map { "p\($0)" }
        for party in parties { builder.addParty(party) }
        builder.addRootCause("shared:s", fails: parties.map { ($0, .all) })
        builder.addBarrier(
            "gate",
            lock: .all(
                parties.enumerated().map {
                    .operated(by: $1, level: nil, persons: $0 == 0 ? 20 : 20 - $0)
                }))
        builder.addStep(to: "f", through: ["gate"])
        builder.addConsequence("c", goal: "f", modes: .all, isTiered: false)
        let graph = try builder.build()
        let consequence = try #require(graph.consequences.first)
        let people = PeopleGraph(of: graph, for: consequence)
        let list = CoalitionSearch(people.graph).minimalCoalitions(
            of: consequence.goal, over: people.variables, tiers: [0])[0]
        #expect(list.order == 20)
        let found = list.coalitions.map(people.counts)
        #expect(found.contains(["shared:s": 20]))
        #expect(found.contains(["p0": 1, "shared:s": 19]))
    }
}
