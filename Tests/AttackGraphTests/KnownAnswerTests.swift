import AttackGraph
import Formulas
import Networks
import Testing

/// Small cases worked by hand.
struct KnownAnswerTests {
    /// x ← y, y ← x, goal ← x through b: the cycle supports nothing, so no coalition exists.
    @Test func aCycleSupportsNothing() throws {
        let graph = try KnownGraphs.cycle()
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let everyone = Scenario(on: variables, tier: 6)
        #expect(!graph.closure(under: everyone).isDerivable(graph.firstGoal))
        let lists = CoalitionSearch(graph).minimalCoalitions(
            of: graph.firstGoal, over: variables, tiers: Array(0...5))
        #expect(lists.count == 6)
        for list in lists {
            #expect(list.coalitions == [])
            #expect(list.order == nil)
            #expect(list.searchedOrder == nil)
        }
        let cut = try #require(graph.closure(under: everyone).cut(for: graph.firstGoal))
        #expect(cut.facts.map { graph.facts[$0.position].id } == ["goal", "x", "y"])
        #expect(graph.requiredTier(for: graph.firstGoal, under: []) == nil)
        #expect(graph.chokeBarriers(for: graph.firstGoal) == [])
    }

    /// Two of three custodians; each tier above a level opens that custodian's share for nothing.
    @Test func aThresholdFallsToTheKthWeakestLevel() throws {
        let graph = try KnownGraphs.threshold(levels: [1, 4, 2], quorum: 2)
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let lists = CoalitionSearch(graph).minimalCoalitions(
            of: graph.firstGoal, over: variables, tiers: Array(0...5))
        let pairs = [[0, 1], [0, 2], [1, 2]]
        let singles = [[0], [1], [2]]
        // Above level 1 the first share is open and any other completes it.
        #expect(
            lists.map(\.coalitions)
                == [pairs, pairs, [[1], [2]], [[]], [[]], [[]]])
        #expect(lists.map(\.order) == [2, 2, 1, 0, 0, 0])
        #expect(singles.count == variables.count)
        #expect(graph.requiredTier(for: graph.firstGoal, under: []) == 3)
    }

    /// Replicated custody holds as long as its weakest level, a k-of-n split its k-th weakest.
    @Test func requiredTierIsOneAboveTheKthSmallestLevel() throws {
        let levels = [3, 0, 5, 2, 4]
        for quorum in 1...levels.count {
            let graph = try KnownGraphs.threshold(levels: levels, quorum: quorum)
            #expect(
                graph.requiredTier(for: graph.firstGoal, under: [])
                    == levels.sorted()[quorum - 1] + 1)
            // With the custodian of level 0 failed the rest needs one share fewer.
            let failed = [PartyFailure(party: PartyIndex(1), modes: ModeSet([.insider]))]
            let rest = [0] + [2, 3, 4, 5].map { $0 + 1 }
            #expect(
                graph.requiredTier(for: graph.firstGoal, under: failed) == rest[quorum - 1])
        }
    }

    @Test func aLockWithoutLevelOpensOnlyByFailureInAnAdmittedMode() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addBarrier(
            "law", lock: .operated(by: "a", level: nil, modes: ModeSet([.compelled])))
        builder.addStep(to: "out", through: ["law"])
        let graph = try builder.build()
        let out = FactIndex(0)
        func follows(_ modes: ModeSet, tier: Int) -> Bool {
            let failures = [PartyFailure(party: PartyIndex(0), modes: modes)]
            return graph.closure(under: Scenario(failures: failures, tier: tier)).isDerivable(out)
        }
        #expect(!follows([], tier: 5))
        #expect(!follows(ModeSet([.compromised, .insider, .realigned]), tier: 5))
        #expect(follows(ModeSet([.compelled]), tier: 0))
        #expect(graph.requiredTier(for: out, under: []) == nil)
    }

    /// Rank counts rounds: both premises of `out` are there after round 2.
    @Test func ranksAreRoundsOfFirstDerivation() throws {
        var builder = AttackGraphBuilder()
        builder.addStep(to: "in")
        builder.addStep(to: "key", from: ["in"])
        builder.addStep(to: "bulk", from: ["in"])
        builder.addStep(to: "out", from: ["key", "bulk"])
        builder.addStep(to: "in", from: ["out"])
        builder.addStep(to: "lost", from: ["nowhere"])
        let graph = try builder.build()
        let closure = graph.closure(under: Scenario(failures: [], tier: 0))
        let ranks = graph.facts.indices.map { closure.rank(of: FactIndex($0)) }
        #expect(graph.facts.map(\.id) == ["bulk", "in", "key", "lost", "nowhere", "out"])
        #expect(ranks == [2, 1, 2, nil, nil, 3])
    }

    /// The longer way has the smaller names; the proof takes the shorter way all the same.
    @Test func proofsTakeTheShortestWay() throws {
        var builder = AttackGraphBuilder()
        builder.addStep(to: "a1")
        builder.addStep(to: "a2", from: ["a1"])
        builder.addStep(to: "goal", from: ["a2"])
        builder.addStep(to: "z")
        builder.addStep(to: "goal", from: ["z"])
        builder.addConsequence("c", goal: "goal", modes: .all, isTiered: false)
        let graph = try builder.build()
        let proof = try #require(
            graph.closure(under: Scenario(failures: [], tier: 0)).proof(of: graph.firstGoal))
        let facts = proof.steps.map { graph.facts[graph.steps[$0].head.position].id }
        #expect(facts == ["z", "goal"])
    }

    /// A shut barrier answers for its step; an open one leaves it to the missing premise.
    @Test func cutsStopAtShutBarriers() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addBarrier("open", lock: .operated(by: "a", level: 0))
        builder.addBarrier("shut", lock: .operated(by: "a", level: 5))
        builder.addStep(to: "goal", from: ["inside"], through: ["shut"])
        builder.addStep(to: "goal", from: ["key", "bulk"], through: ["open"])
        builder.addConsequence("c", goal: "goal", modes: .all, isTiered: true)
        let graph = try builder.build()
        let closure = graph.closure(under: Scenario(failures: [], tier: 1))
        let cut = try #require(closure.cut(for: graph.firstGoal))
        #expect(cut.facts.map { graph.facts[$0.position].id } == ["bulk", "goal"])
    }

    /// 200 doublings: the tree has more than 2^64 steps, the proof 601.
    @Test func sharedPremisesDoNotOverflowTheCost() throws {
        var builder = AttackGraphBuilder()
        builder.addStep(to: "l0")
        for level in 1...200 {
            builder.addStep(to: "l\(level)", from: ["m\(level)", "n\(level)"])
            builder.addStep(to: "m\(level)", from: ["l\(level - 1)"])
            builder.addStep(to: "n\(level)", from: ["l\(level - 1)"])
        }
        builder.addConsequence("c", goal: "l200", modes: .all, isTiered: false)
        let graph = try builder.build()
        let proof = try #require(
            graph.closure(under: Scenario(failures: [], tier: 0)).proof(of: graph.firstGoal))
        #expect(proof.steps.count == 601)
        try CertificateChecker.verify(proof, in: graph)
    }

    @Test func chokesStandOnEveryPathAndOnNoOther() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        for barrier in ["gate", "left", "right"] {
            builder.addBarrier(barrier, lock: .operated(by: "a", level: nil))
        }
        builder.addStep(to: "l", through: ["left"])
        builder.addStep(to: "r", through: ["right"])
        builder.addStep(to: "out", from: ["l"], through: ["gate"])
        builder.addStep(to: "out", from: ["r"], through: ["gate"])
        let graph = try builder.build()
        let goal = try #require(graph.facts.firstIndex { $0.id == "out" })
        #expect(graph.chokeBarriers(for: FactIndex(goal)).map(\.position) == [0])
    }

    @Test func variablesFollowModesAndLeavePrincipalsOut() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("lab", isPrincipal: true)
        builder.addParty("aws")
        builder.addRootCause(
            "order:US", fails: [("lab", ModeSet([.compelled])), ("aws", ModeSet([.compelled]))])
        builder.addRootCause("order:Lab", fails: [("lab", .all)])
        let graph = try builder.build()
        let (compelled, insider) = (ModeSet([.compelled]), ModeSet([.insider]))
        func ids(_ modes: ModeSet, _ withoutPrincipals: Bool) -> [String] {
            graph.rootVariables(modes: modes, withoutPrincipals: withoutPrincipals).map(\.id)
        }
        #expect(ids(compelled, false) == ["order:Lab", "order:US", "own:aws", "own:lab"])
        #expect(ids(compelled, true) == ["order:US", "own:aws"])
        #expect(ids(insider, false) == ["order:Lab", "own:aws", "own:lab"])
        let order = graph.rootVariables(modes: .all, withoutPrincipals: true).first
        #expect(
            order
                == FailureVariable(
                    id: "order:US",
                    failures: [PartyFailure(party: PartyIndex(0), modes: compelled)]))
        #expect(
            graph.partyVariables(modes: insider, withoutPrincipals: true)
                == [
                    FailureVariable(
                        id: "aws",
                        failures: [PartyFailure(party: PartyIndex(0), modes: insider)])
                ])
    }
}

enum KnownGraphs {
    static func cycle() throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addBarrier("b", lock: .operated(by: "a", level: 5))
        builder.addStep(to: "x", from: ["y"])
        builder.addStep(to: "y", from: ["x"])
        builder.addStep(to: "goal", from: ["x"], through: ["b"])
        builder.addConsequence("c", goal: "goal", modes: .all, isTiered: true)
        return try builder.build()
    }

    static func threshold(levels: [Int], quorum: Int) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        for custodian in levels.indices { builder.addParty("p\(custodian)") }
        builder.addBarrier(
            "shares",
            lock: .atLeast(
                count: quorum,
                of: levels.enumerated().map { .operated(by: "p\($0)", level: $1) }))
        builder.addStep(to: "goal", through: ["shares"])
        builder.addConsequence("c", goal: "goal", modes: .all, isTiered: true)
        return try builder.build()
    }
}
