import AttackGraph
import Formulas
import Networks
import TestSupport
import Testing

struct LaneEngineTests {
    @Test func listedSubsetsAgreeWithTheTable() throws {
        for seed in UInt64(1)...200 {
            var random = SplitMix64(seed: seed)
            let question = try RandomQuestion(using: &random)
            let engine = LaneEngine(question.graph)
            let count = question.variables.count
            let subsets = (0..<(1 << count)).map { subset in
                (0..<count).filter { subset >> $0 & 1 == 1 }
            }
            let tiers = [3, 0, 5, 1]
            let tables = try engine.truthTables(
                of: question.goal, over: question.variables, tiers: tiers)
            let listed = try engine.derivable(
                question.goal, over: question.variables, subsets: subsets, tiers: tiers)
            for tier in tiers.indices {
                for subset in subsets.indices {
                    #expect(listed[tier, subset] == tables[tier][subset: subset], "seed \(seed)")
                }
            }
        }
    }

    /// Ten variables fill two blocks a tier, eleven four; six and seven fill words.
    @Test(arguments: [1, 5, 6, 7, 9, 10, 11])
    func quorumOfAnyWidthIsCounted(width: Int) throws {
        var builder = AttackGraphBuilder()
        let quorum = (width + 1) / 2
        for party in 0..<width { builder.addParty("p\(party + 10)") }
        builder.addBarrier(
            "quorum",
            lock: .atLeast(
                count: quorum,
                of: (0..<width).map { .operated(by: "p\($0 + 10)", level: $0 % 6) }))
        builder.addStep(to: "out", through: ["quorum"])
        let graph = try builder.build()
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let tiers = Array(0...5)
        let tables = try LaneEngine(graph).truthTables(
            of: FactIndex(0), over: variables, tiers: tiers)
        for tier in tiers {
            let open = (0..<width).reduce(0) { $1 % 6 < tier ? $0 | 1 << $1 : $0 }
            for subset in 0..<(1 << width) {
                let isEnough = (subset | open).nonzeroBitCount >= quorum
                #expect(tables[tier][subset: subset] == isEnough, "tier \(tier), \(subset)")
            }
        }
        let points = tables[0].minimalTruePoints()
        #expect(points.allSatisfy { $0.nonzeroBitCount == quorum })
        #expect(points.count == (0..<(1 << width)).count { $0.nonzeroBitCount == quorum })
    }

    @Test func refusesTooManyVariables() throws {
        let graph = try AttackGraph.openTo(parties: 23)
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        #expect(throws: LaneError.tooManyVariables(23)) {
            try LaneEngine(graph).truthTables(of: FactIndex(0), over: variables, tiers: [0])
        }
        #expect(
            LaneError.tooManyVariables(23).description
                == "a truth table over 23 variables is too large: ask about at most 22, or search "
                + "for minimal coalitions")
    }

    @Test func refusesASubsetOfUnknownVariables() throws {
        let graph = try AttackGraph.openTo(parties: 2)
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let fault = LaneError.unknownVariable(2, count: 2)
        #expect(throws: fault) {
            try LaneEngine(graph).derivable(
                FactIndex(0), over: variables, subsets: [[0, 2]], tiers: [0])
        }
        #expect(fault.description == "a subset names variable 2, but there are only 2")
    }

    /// Fixing a tier or a variable first is the same as solving and fixing afterwards.
    @Test func fixingFirstEqualsFixingAfterwards() throws {
        for seed in UInt64(1)...200 {
            var random = SplitMix64(seed: seed)
            let question = try RandomQuestion(using: &random)
            guard let fixed = question.variables.last else { continue }
            let rest = Array(question.variables.dropLast())
            let engine = LaneEngine(question.graph)
            let whole = try engine.truthTables(
                of: question.goal, over: question.variables, tiers: Array(0...5))
            for tier in 0...5 {
                let alone = try engine.truthTables(
                    of: question.goal, over: question.variables, tiers: [tier])
                #expect(alone == [whole[tier]], "seed \(seed)")
                let off = try engine.truthTables(of: question.goal, over: rest, tiers: [tier])
                for subset in 0..<(1 << rest.count) {
                    #expect(off[0][subset: subset] == whole[tier][subset: subset], "seed \(seed)")
                    let on = rest.indices.filter { subset >> $0 & 1 == 1 }.map { rest[$0] }
                    let closure = question.graph.closure(
                        under: Scenario(on: on + [fixed], tier: tier))
                    #expect(
                        closure.isDerivable(question.goal)
                            == whole[tier][subset: subset | 1 << rest.count], "seed \(seed)")
                }
            }
        }
    }

    @Test func noTiersGiveNoTables() throws {
        let graph = try AttackGraph.openTo(parties: 1)
        let tables = try LaneEngine(graph).truthTables(of: FactIndex(0), over: [], tiers: [])
        #expect(tables.isEmpty)
    }

    /// A chain of cycles: each fact needs the next and the next needs it, entered at the far end.
    @Test func longCyclesNeitherOverflowNorLoseTheGoal() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addBarrier("gate", lock: .operated(by: "a", level: nil))
        let length = 20_000
        for fact in 0..<length {
            builder.addStep(to: "f\(fact)", from: ["f\(fact + 1)"])
            builder.addStep(to: "f\(fact + 1)", from: ["f\(fact)"])
        }
        builder.addStep(to: "f\(length)", through: ["gate"])
        builder.addConsequence("goal", goal: "f0", modes: .all, isTiered: false)
        let graph = try builder.build()
        let goal = try #require(graph.consequences.first?.goal)
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let table = try LaneEngine(graph).truthTables(of: goal, over: variables, tiers: [0])[0]
        #expect([table[subset: 0], table[subset: 1]] == [false, true])
        let proof = try #require(
            graph.closure(under: Scenario(on: variables, tier: 0)).proof(of: goal))
        #expect(proof.steps.count == length + 1)
        try CertificateChecker.verify(proof, in: graph)
    }
}

extension AttackGraph {
    /// A goal that any one of the parties can bring about.
    static func openTo(parties: Int) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        for party in 0..<parties {
            builder.addParty("p\(party)")
            builder.addBarrier("b\(party)", lock: .operated(by: "p\(party)", level: nil))
            builder.addStep(to: "out", through: ["b\(party)"])
        }
        return try builder.build()
    }
}
