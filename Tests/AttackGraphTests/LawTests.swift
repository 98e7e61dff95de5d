import AttackGraph
import TestSupport
import Testing

/// Laws that need no reference: what must change, and how, when a graph is changed in a known way.
struct LawTests {
    private static let tiers = Array(0...5)

    private func table(
        _ graph: AttackGraph, over variables: [FailureVariable]
    ) throws -> [TruthTable] {
        try LaneEngine(graph).truthTables(
            of: graph.firstGoal, over: variables, tiers: LawTests.tiers)
    }

    private func order(_ graph: AttackGraph, over variables: [FailureVariable]) -> Int {
        let lists = CoalitionSearch(graph).minimalCoalitions(
            of: graph.firstGoal, over: variables, tiers: [1])
        return lists[0].order ?? .max
    }

    private func forEachGraph(
        _ check: (AttackGraph, inout SplitMix64, Comment) throws -> Void
    ) throws {
        for seed in UInt64(1)...300 {
            var random = SplitMix64(seed: seed)
            let graph = try RandomQuestion(using: &random).graph
            try check(graph, &random, "seed \(seed)")
        }
    }

    @Test func moreFailuresAndHigherTiersNeverHelpTheDefence() throws {
        try forEachGraph { graph, _, place in
            let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
            let tables = try table(graph, over: variables)
            for tier in tables.indices {
                for subset in 0..<tables[tier].subsetCount where tables[tier][subset: subset] {
                    for variable in variables.indices {
                        #expect(tables[tier][subset: subset | 1 << variable], place)
                    }
                    if tier < 5 { #expect(tables[tier + 1][subset: subset], place) }
                }
            }
        }
    }

    @Test func relabellingPartiesPermutesCoalitions() throws {
        try forEachGraph { graph, random, place in
            var parts = GraphParts(graph)
            let names = parts.parties.map(\.id)
            let shuffled = names.shuffled(using: &random)
            let renamed = Dictionary(uniqueKeysWithValues: zip(names, shuffled))
            func rename(_ id: String) -> String { renamed[id] ?? id }
            parts.parties = parts.parties.map { (rename($0.id), $0.isPrincipal) }
            parts.roots = []
            parts.barriers = parts.barriers.map { ($0.id, $0.lock.mapped(party: rename)) }
            let moved = try parts.build()
            func coalitions(_ graph: AttackGraph, _ name: (String) -> String) -> [Set<Set<String>>]
            {
                let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
                return CoalitionSearch(graph).minimalCoalitions(
                    of: graph.firstGoal, over: variables, tiers: LawTests.tiers
                ).map { list in
                    Set(list.coalitions.map { Set($0.map { name(variables[$0].id) }) })
                }
            }
            #expect(coalitions(moved) { $0 } == coalitions(graph, rename), place)
        }
    }

    @Test func anotherStepNeverShrinksWhatFollows() throws {
        try forEachGraph { graph, random, place in
            var parts = GraphParts(graph)
            let facts = parts.factNames
            parts.steps.append(
                (
                    facts.randomElement(using: &random) ?? "f0",
                    [facts.randomElement(using: &random) ?? "f1"], []
                ))
            let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
            let (before, after) = (
                try table(graph, over: variables), try table(parts.build(), over: variables)
            )
            for (old, new) in zip(before, after) {
                #expect(zip(old.words, new.words).allSatisfy { $0 & ~$1 == 0 }, place)
            }
        }
    }

    @Test func raisingALevelNeverEnlargesWhatFollows() throws {
        try forEachGraph { graph, random, place in
            var parts = GraphParts(graph)
            let raised = Int.random(in: 0..<parts.barriers.count, using: &random)
            parts.barriers[raised].lock = parts.barriers[raised].lock.mapped(
                party: { $0 }, level: { $0 < 5 ? $0 + 1 : nil })
            let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
            let (before, after) = (
                try table(graph, over: variables), try table(parts.build(), over: variables)
            )
            for (old, new) in zip(before, after) {
                #expect(zip(old.words, new.words).allSatisfy { $1 & ~$0 == 0 }, place)
            }
        }
    }

    @Test func anotherRootNeverRaisesTheRootOrder() throws {
        try forEachGraph { graph, random, place in
            var parts = GraphParts(graph)
            parts.roots.append(
                (
                    "shared:new",
                    parts.parties.filter { _ in Bool.random(using: &random) }
                        .map { ($0.id, .all) }
                ))
            func rootOrder(_ graph: AttackGraph) -> Int {
                order(
                    graph, over: graph.rootVariables(modes: .all, withoutPrincipals: false))
            }
            let larger = try parts.build()
            #expect(rootOrder(larger) <= rootOrder(graph), place)
            let byParty = order(
                graph, over: graph.partyVariables(modes: .all, withoutPrincipals: false))
            #expect(rootOrder(graph) <= byParty, place)
        }
    }

    @Test func mergingTwoPartiesNeverRaisesTheOrder() throws {
        try forEachGraph { graph, _, place in
            var parts = GraphParts(graph)
            let (kept, merged) = (parts.parties[0].id, parts.parties[1].id)
            parts.parties.remove(at: 1)
            parts.roots = []
            parts.barriers = parts.barriers.map {
                ($0.id, $0.lock.mapped(party: { $0 == merged ? kept : $0 }))
            }
            let smaller = try parts.build()
            func byParty(_ graph: AttackGraph) -> Int {
                order(graph, over: graph.partyVariables(modes: .all, withoutPrincipals: false))
            }
            #expect(byParty(smaller) <= byParty(graph), place)
        }
    }
}
