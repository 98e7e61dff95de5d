import AttackGraph
import Formulas
import Networks
import TestSupport
import Testing

/// Variables that can be put for one another, and what is found by counting them.
struct InterchangeableTests {
    private func held(_ party: String, level: Int? = nil) -> LockExpression {
        .operated(by: party, level: level)
    }

    /// The classes of all parties by id, of locks over `a`…`f`.
    private func classes(
        _ locks: [LockExpression], roots: [(String, [String])] = []
    ) throws -> [[String]] {
        var builder = AttackGraphBuilder()
        for party in ["a", "b", "c", "d", "e", "f"] { builder.addParty(party) }
        for (number, lock) in locks.enumerated() {
            builder.addBarrier("b\(number)", lock: lock)
            builder.addStep(to: "out", through: ["b\(number)"])
        }
        for (root, fails) in roots {
            builder.addRootCause(root, fails: fails.map { ($0, .all) })
        }
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: false)
        let graph = try builder.build()
        let variables =
            roots.isEmpty
            ? graph.partyVariables(modes: .all, withoutPrincipals: false)
            : graph.rootVariables(modes: .all, withoutPrincipals: false)
        return graph.interchangeable(variables).map { $0.map { variables[$0].id } }
    }

    @Test func theMembersOfAQuorumAreOneClass() throws {
        let quorum = LockExpression.atLeast(count: 2, of: ["a", "b", "c"].map { held($0) })
        #expect(try classes([quorum]) == [["a", "b", "c"], ["d", "e", "f"]])
        // One that stands in another lock too is no longer like the others, nor is one at another
        // level, nor one that stands there twice.
        #expect(try classes([quorum, held("a")]) == [["a"], ["b", "c"], ["d", "e", "f"]])
        #expect(
            try classes([.any([held("a", level: 1), held("b"), held("c")])])
                == [["a"], ["b", "c"], ["d", "e", "f"]])
        #expect(
            try classes([.any([held("a"), held("a"), held("b"), held("c")])])
                == [["a"], ["b", "c"], ["d", "e", "f"]])
    }

    @Test func partsOfALockAreNotTheWhole() throws {
        #expect(
            try classes([
                .all([held("a"), .any([held("b"), held("c")]), .any([held("d"), held("e")])])
            ]) == [["a"], ["b", "c"], ["d", "e"], ["f"]])
        // Each in a lock of his own: another's lock opens another way.
        #expect(
            try classes([held("a"), held("b")]) == [["a"], ["b"], ["c", "d", "e", "f"]])
    }

    /// A cause that fails one of two parties tells them apart.
    @Test func aCauseTellsApartWhomItFails() throws {
        let quorum = LockExpression.atLeast(
            count: 2, of: ["a", "b", "c", "d"].map { held($0) })
        #expect(
            try classes([quorum], roots: [("order:X", ["a", "b"])])
                == [["order:X"], ["own:a", "own:b"], ["own:c", "own:d"], ["own:e", "own:f"]])
        // Two variables that fail one and the same party are not two failures.
        #expect(
            try classes([quorum], roots: [("parent:P", ["a"])])
                == [["own:a"], ["own:b", "own:c", "own:d"], ["own:e", "own:f"], ["parent:P"]])
    }

    // MARK: Searching

    /// Any two of sixty and the porter: every pair, each with the porter.
    @Test func aQuorumOfManyIsCountedAndListed() throws {
        let graph = try Self.guarded(by: 60, quorum: 2)
        let list = Self.lists(of: graph)[0]
        let pairs = (0..<60).flatMap { first in ((first + 1)..<60).map { [first, $0, 60] } }
        #expect(list.coalitions == pairs)
        #expect(list.isComplete)
        #expect(list.engine == .search)
    }

    /// More than can be listed: the number is known all the same, and the order.
    @Test func whatCannotBeListedIsCounted() throws {
        let graph = try Self.guarded(by: 1_000, quorum: 2)
        let list = Self.lists(of: graph)[0]
        #expect(list.count == 499_500)
        #expect(list.order == 3)
        #expect(list.searchedOrder == 2)
        #expect(list.coalitions.count == CoalitionSearch.Limits().listedCoalitions)
        // So many that 64 bits do not hold their number.
        let half = Self.lists(of: try Self.guarded(by: 200, quorum: 100))[0]
        #expect(half.count == nil)
        #expect(half.order == 101)
        #expect(half.searchedOrder == 100)
    }

    /// Small ones are listed whole beside larger ones that are too many.
    @Test func whatFitsIsListedWhole() throws {
        var builder = AttackGraphBuilder()
        let names = (100..<140).map { "p\($0)" }
        for name in names { builder.addParty(name) }
        builder.addBarrier(
            "few", lock: .atLeast(count: 2, of: names[..<5].map { held($0) }))
        builder.addBarrier(
            "many", lock: .atLeast(count: 9, of: names[5...].map { held($0) }))
        builder.addStep(to: "out", through: ["few"])
        builder.addStep(to: "out", through: ["many"])
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: false)
        let list = Self.lists(of: try builder.build())[0]
        #expect(list.coalitions.count == 10)
        #expect(list.searchedOrder == 8)
        #expect(list.count == 10 + 70_607_460)
    }

    /// Random locks whose parties come in groups: the same lists as without counting them.
    @Test func countingChangesNoAnswer() throws {
        var counted = 0
        for seed in UInt64(1)...60 {
            var random = SplitMix64(seed: seed)
            let graph = try Self.grouped(using: &random)
            var plain = CoalitionSearch.Limits()
            plain.countsAlike = false
            let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
            let goal = graph.consequences[0].goal
            func answers(_ limits: CoalitionSearch.Limits) -> [CoalitionList] {
                CoalitionSearch(graph, limits: limits).minimalCoalitions(
                    of: goal, over: variables, tiers: [0, 3])
            }
            let (with, without) = (answers(CoalitionSearch.Limits()), answers(plain))
            for (one, other) in zip(with, without) where other.isComplete {
                #expect(one.coalitions == other.coalitions, "seed \(seed)")
                #expect(one.isComplete, "seed \(seed)")
            }
            if with.contains(where: { $0.engine == .search }) { counted += 1 }
        }
        #expect(counted > 20, "nothing was counted")
    }

    @Test func setsOfOtherQuestionsAreCountedToo() {
        // At least three of the first twenty, or the last.
        let search = MinimalSetSearch()
        let list = search.minimalSets(
            count: 21, classes: [Array(0..<20), [20]],
            suffices: { set in set.contains(20) || set.count >= 3 })
        #expect(list.searchedOrder == 2)
        #expect(list.count == 1 + 1_140)
        #expect(list.coalitions == [[20]])
        var most = MinimalSetSearch.Limits()
        most.listed = 2_000
        let whole = MinimalSetSearch(limits: most).minimalSets(
            count: 21, classes: [Array(0..<20), [20]],
            suffices: { set in set.contains(20) || set.count >= 3 })
        #expect(whole.isComplete)
        #expect(whole.coalitions.count == 1_141)
    }

    // MARK: Graphs

    private static func lists(of graph: AttackGraph) -> [CoalitionList] {
        CoalitionSearch(graph).minimalCoalitions(
            of: graph.consequences[0].goal,
            over: graph.partyVariables(modes: .all, withoutPrincipals: false), tiers: [0])
    }

    /// A vault that so many of some keepers open, behind the porter's door.
    private static func guarded(by keepers: Int, quorum: Int) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        let names = (0..<keepers).map { "k\($0 + 10_000)" }
        for name in names + ["porter"] { builder.addParty(name) }
        builder.addBarrier("door", lock: .operated(by: "porter", level: nil))
        builder.addBarrier(
            "vault",
            lock: .atLeast(count: quorum, of: names.map { .operated(by: $0, level: nil) }))
        builder.addStep(to: "out", through: ["door", "vault"])
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: false)
        return try builder.build()
    }

    /// 30 parties in groups of ten, a quorum over each and some locks of single parties.
    private static func grouped(using random: inout SplitMix64) throws -> AttackGraph {
        var builder = AttackGraphBuilder()
        let names = (100..<130).map { "p\($0)" }
        for name in names { builder.addParty(name) }
        for group in 0..<3 {
            let level = Int.random(in: 0..<4, using: &random)
            let members = names[group * 10..<group * 10 + 10]
            builder.addBarrier(
                "g\(group)",
                lock: .atLeast(
                    count: Int.random(in: 1...3, using: &random),
                    of: members.map { .operated(by: $0, level: level == 3 ? nil : level + 1) }))
        }
        for lock in 0..<2 {
            builder.addBarrier(
                "s\(lock)",
                lock: .operated(by: names[Int.random(in: 0..<30, using: &random)], level: nil))
        }
        let barriers = ["g0", "g1", "g2", "s0", "s1"]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let some = barriers.filter { _ in Bool.random(using: &random) }
            builder.addStep(to: "out", through: some.isEmpty ? ["g0"] : some)
        }
        builder.addConsequence("c", goal: "out", modes: .all, isTiered: true)
        return try builder.build()
    }
}
