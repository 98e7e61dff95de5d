import AttackGraph
import Formulas
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Dominance, gained and lost coalitions against truth tables over all sets of what can fail.
struct ComparisonDominanceTests {
    /// A random graph without a model; two of three have all four parties.
    private static func graph(_ random: inout SplitMix64) throws -> CompiledModel {
        var shape = RandomGraphShape()
        shape.parties = Int.random(in: 0...2, using: &random) == 0 ? 3 : 4
        shape.steps = Int.random(in: 4...14, using: &random)
        let graph = try RandomQuestion(shape, using: &random).graph
        return CompiledModel(graph: graph, title: "Random", date: nil, digest: "sha256:test")
    }

    /// One model's function at one level, solved in the plainest way.
    private struct Truth {
        let ids: [String]
        private let table: [Bool]

        init(_ graph: AttackGraph, _ level: String, tier: Int) throws {
            let consequence = try #require(graph.consequences.first)
            let bypass = level.hasSuffix("lab-bypass")
            let variables =
                level.hasPrefix("root")
                ? graph.rootVariables(for: consequence, withoutPrincipals: bypass)
                : graph.partyVariables(modes: consequence.modes, withoutPrincipals: bypass)
            ids = variables.map(\.id)
            table = ReferenceGraph(graph).truthTable(
                of: consequence.goal, over: variables, tier: tier)
        }

        /// Whether a set suffices; what the model does not have changes nothing.
        func suffices(_ set: Set<String>) -> Bool {
            table[ids.indices.reduce(0) { $0 | (set.contains(ids[$1]) ? 1 << $1 : 0) }]
        }

        var minimal: Set<[String]> {
            Set(ReferenceGraph.minimalSets(table, variables: ids.count).map { $0.map { ids[$0] } })
        }
    }

    private static let levels = ["party", "root", "lab-bypass", "root-lab-bypass"]

    @Test func dominanceIsImplicationOfTruthTables() throws {
        var seen: [DominanceVerdict: Int] = [:]
        for seed in 0..<60 {
            var random = SplitMix64(seed: UInt64(seed))
            let models = [try Self.graph(&random), try Self.graph(&random)]
            let pair = try Comparison.of(models).onlyPair
            for level in Self.levels {
                for tier in 1...5 {
                    let cell = try #require(pair.cell("goal", level, tier))
                    let one = try Truth(models[0].graph, level, tier: tier)
                    let other = try Truth(models[1].graph, level, tier: tier)
                    let name = "seed \(seed), \(level), OC\(tier)"
                    check(cell, one, other, name)
                    seen[cell.dominance, default: 0] += 1
                }
            }
        }
        // Every verdict but "undecided" comes up often: everything was decided.
        for verdict in [DominanceVerdict.equal, .first, .second, .incomparable] {
            #expect(seen[verdict] ?? 0 > 10, "\(verdict)")
        }
        #expect(seen[.undecided] == nil)
    }

    private func check(_ cell: ComparedCell, _ one: Truth, _ other: Truth, _ name: String) {
        let ids = Set(one.ids + other.ids).sorted()
        var isFirst = true
        var isSecond = true
        for subset in 0..<(1 << ids.count) {
            let set = Set(ids.indices.filter { subset >> $0 & 1 == 1 }.map { ids[$0] })
            if one.suffices(set), !other.suffices(set) { isFirst = false }
            if other.suffices(set), !one.suffices(set) { isSecond = false }
        }
        #expect(cell.firstAsSafe.holds == isFirst, "\(name)")
        #expect(cell.secondAsSafe.holds == isSecond, "\(name)")
        let (mine, others) = (one.minimal, other.minimal)
        #expect(Set(cell.lost.map(\.members)) == mine.subtracting(others), "\(name)")
        #expect(Set(cell.gained.map(\.members)) == others.subtracting(mine), "\(name)")
        for lost in cell.lost {
            #expect(lost.sufficesInOther == other.suffices(Set(lost.members)), "\(name)")
        }
        for gained in cell.gained {
            #expect(gained.sufficesInOther == one.suffices(Set(gained.members)), "\(name)")
        }
        check(cell.firstAsSafe, one, other, name)
        check(cell.secondAsSafe, other, one, name)
    }

    private func check(
        _ claim: DominanceClaim, _ one: Truth, _ other: Truth, _ name: String
    ) {
        let suffice = one.minimal.filter { other.suffices(Set($0)) }
        #expect(claim.proofs == suffice.count, "\(name)")
        #expect((claim.witness == nil) == (claim.holds == true), "\(name)")
        guard let witness = claim.witness else { return }
        #expect(one.minimal.contains(witness), "\(name)")
        #expect(!other.suffices(Set(witness)), "\(name)")
        let smallest = one.minimal.subtracting(suffice).map(\.count).min()
        #expect(witness.count == smallest, "\(name)")
    }

    @Test func aModelEqualsItself() throws {
        for seed in 0..<30 {
            var random = SplitMix64(seed: UInt64(1_000 + seed))
            let model = try Self.graph(&random)
            let pair = try Comparison.of([model, model]).onlyPair
            for cell in pair.cells {
                #expect(cell.dominance == .equal, "seed \(seed)")
                #expect(cell.gained.isEmpty && cell.lost.isEmpty, "seed \(seed)")
            }
            #expect(pair.buys.isEmpty && pair.costs.isEmpty && pair.undecided.isEmpty)
            #expect(pair.overall.allSatisfy { $0.dominance == .equal })
        }
    }

    @Test func dominanceIsTransitiveAndTwoWaysMeansTheSameCoalitions() throws {
        var chains = 0
        for seed in 0..<40 {
            var random = SplitMix64(seed: UInt64(2_000 + seed))
            let models = try (0..<3).map { _ in try Self.graph(&random) }
            let comparison = try Comparison.of(models)
            #expect(comparison.pairs.map { $0.first + $0.second } == ["AB", "AC", "BC"])
            let cells = comparison.pairs.map { $0.cells.filter { $0.level == .party } }
            for place in cells[0].indices {
                let (ab, ac, bc) = (cells[0][place], cells[1][place], cells[2][place])
                if ab.firstAsSafe.holds == true, bc.firstAsSafe.holds == true {
                    chains += 1
                    #expect(ac.firstAsSafe.holds == true, "seed \(seed)")
                }
                if ab.secondAsSafe.holds == true, bc.secondAsSafe.holds == true {
                    #expect(ac.secondAsSafe.holds == true, "seed \(seed)")
                }
                let same = ab.gained.isEmpty && ab.lost.isEmpty
                #expect((ab.dominance == .equal) == same, "seed \(seed)")
            }
        }
        #expect(chains > 10)
    }

    // MARK: What is not known

    /// `needed` of 24 parties at one lock: more than can be listed.
    private static func quorum(of needed: Int, others: [String] = []) throws -> CompiledModel {
        var builder = AttackGraphBuilder()
        let parties = (0..<24).map { "p\($0)" }
        for party in parties + others { builder.addParty(party) }
        builder.addBarrier(
            "gate",
            lock: .atLeast(
                count: needed,
                of: parties.map { .operated(by: $0, level: nil, modes: .all) }))
        builder.addStep(to: "goal", through: ["gate"])
        for other in others {
            builder.addBarrier("door-\(other)", lock: .operated(by: other, level: nil, modes: .all))
            builder.addStep(to: "goal", through: ["door-\(other)"])
        }
        builder.addConsequence("goal", goal: "goal", modes: .all, isTiered: false)
        return CompiledModel(
            graph: try builder.build(), title: "Quorum", date: nil, digest: "sha256:test")
    }

    /// A list that was cut never makes a claim of dominance, and a witness in it still refutes one.
    @Test func aCutListClaimsNothing() throws {
        let models = [try Self.quorum(of: 12), try Self.quorum(of: 11, others: ["lone"])]
        let comparison = try Comparison.of(models)
        #expect(comparison.models[0].exposure[0].complete == false)
        let cell = try #require(comparison.onlyPair.cell("goal", "party", nil))
        #expect(cell.firstAsSafe.holds == nil)
        #expect(cell.firstAsSafe.reason == .searched(upTo: 11, in: "A"))
        #expect(cell.secondAsSafe.holds == false)
        #expect(cell.secondAsSafe.witness == ["lone"])
        #expect(cell.dominance == .undecided)
        let overall = try #require(comparison.onlyPair.overall("party", nil))
        #expect(overall.dominance == .undecided)
        #expect(overall.firstAsSafe == nil && overall.secondAsSafe == false)
        #expect(overall.undecided == ["goal"])
        #expect(
            comparison.onlyPair.undecided.first
                == UndecidedQuestion(
                    consequence: "goal", level: .party, tiers: [],
                    reason: .searched(upTo: 11, in: "A")))
    }

    /// A coalition that only a cut list lacks is no difference.
    @Test func aCoalitionBeyondACutListIsNoDifference() throws {
        func model(_ needed: [String]) throws -> CompiledModel {
            let big = try Self.quorum(of: 12, others: needed)
            return big
        }
        let graph = try model(["x"]).graph
        let same = CompiledModel(graph: graph, title: "Same", date: nil, digest: "sha256:test")
        let cell = try #require(
            try Comparison.of([same, same]).onlyPair.cell("goal", "party", nil))
        #expect(cell.gained.isEmpty && cell.lost.isEmpty)
        #expect(cell.dominance == .undecided)
    }

    @Test func otherFailureModesAreNotCompared() throws {
        func graph(_ modes: ModeSet) throws -> CompiledModel {
            var builder = AttackGraphBuilder()
            builder.addParty("a")
            builder.addBarrier("gate", lock: .operated(by: "a", level: nil, modes: .all))
            builder.addStep(to: "goal", through: ["gate"])
            builder.addConsequence("goal", goal: "goal", modes: modes, isTiered: false)
            return CompiledModel(
                graph: try builder.build(), title: "Modes", date: nil, digest: "sha256:test")
        }
        let pair = try Comparison.of([
            graph(ModeSet([Mode.compelled])), graph(ModeSet([Mode.insider])),
        ]).onlyPair
        #expect(pair.cells.allSatisfy { $0.dominance == .undecided })
        #expect(pair.undecided.count == 4)
        #expect(pair.undecided.allSatisfy { $0.reason == .otherModes })
    }

    /// Orders of nothing and none: nobody need fail, or nobody suffices.
    @Test func openAndClosedModels() throws {
        func graph(open: Bool) throws -> CompiledModel {
            var builder = AttackGraphBuilder()
            builder.addParty("a")
            builder.addBarrier("gate", lock: .operated(by: "a", level: 2, modes: .all))
            builder.addStep(to: open ? "goal" : "nothing", through: ["gate"])
            builder.addConsequence("goal", goal: "goal", modes: .all, isTiered: true)
            return CompiledModel(
                graph: try builder.build(), title: "Gate", date: nil, digest: "sha256:test")
        }
        let pair = try Comparison.of([graph(open: true), graph(open: false)]).onlyPair
        let weak = try #require(pair.cell("goal", "party", 1))
        #expect(weak.firstOrder == 1 && weak.secondOrder == nil)
        #expect(weak.dominance == .second)
        #expect(
            weak.secondAsSafe
                == DominanceClaim(
                    holds: true, proofs: 0, witness: nil, reason: nil))
        let strong = try #require(pair.cell("goal", "party", 3))
        #expect(strong.firstOrder == 0)
        #expect(strong.firstAsSafe.witness == [])
        #expect(strong.lost == [CoalitionDifference(members: [], sufficesInOther: false)])
        #expect(
            pair.buys == [
                PriceItem(
                    consequence: "goal", level: .party, tiers: [1, 2, 3, 4, 5],
                    coalitions: [["a"]], isCost: false,
                    change: .parties(
                        orders: [
                            OrderChange(before: 1, after: nil, tiers: [1, 2]),
                            OrderChange(before: 0, after: nil, tiers: [3, 4, 5]),
                        ], coalitions: [CoalitionChange(members: ["a"], tiers: [1, 2])],
                        remaining: nil))
            ])
    }
}
