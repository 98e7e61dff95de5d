import AttackGraph
import Networks
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Docs/Compilation.md, "Work by work", on random models of several labs and owners, by trying every set
/// of failures.
///
/// The goal of one asset is held against a model that has no other: it comes about by the same rules,
/// read for that asset alone.
struct GoalLawTests {
    /// A random model in which owners and principals differ.
    private static func model(seed: Int) -> ThreatGraph {
        var graph = LawModel.drawn(seed: seed)
        var random = SplitMix64(seed: UInt64(seed) &+ 0x60A1)
        func one(_ from: [DefenderID]) -> DefenderID? {
            Int.random(in: 0..<4, using: &random) == 0 ? nil : from.randomElement(using: &random)
        }
        graph.defenders["lab2"] = Defender(id: "lab2", role: .lab)
        if let perimeter = graph.perimeters.ids.randomElement(using: &random),
            Bool.random(using: &random)
        {
            graph.perimeters[perimeter]?.operators = .defender("lab2")
        }
        let all = graph.defenders.ids
        for id in graph.weights.ids { graph.weights[id]?.owner = one(all) }
        for id in graph.workloads.ids {
            if Bool.random(using: &random) { graph.workloads[id]?.principal = one(all) }
            if Bool.random(using: &random) {
                graph.workloads[id]?.weights = graph.weights.ids.randomElement(using: &random)
            }
        }
        return graph
    }

    /// Which sets of parties suffice, by bits; the parties that can fail alone, in id order.
    private static func sufficient(
        _ graph: AttackGraph, _ consequence: String, tier: Int, count: Int
    ) throws -> [Bool] {
        let engine = ClosureEngine(graph)
        let places = graph.parties.indices.filter { graph.parties[$0].failsAlone }
        try #require(places.count == count)
        let asked = try #require(graph.consequences.first { $0.id == consequence })
        return (0..<(1 << count)).map { subset in
            let failures = (0..<count).filter { subset >> $0 & 1 == 1 }.map {
                PartyFailure(party: PartyIndex(places[$0]), modes: asked.modes)
            }
            return engine.closure(under: Scenario(failures: failures, tier: tier))
                .isDerivable(asked.goal)
        }
    }

    /// The smallest sets among those that suffice, by the parties' ids.
    private static func minimal(_ holds: [Bool], _ ids: [String]) -> Set<[String]> {
        var found: Set<[String]> = []
        for set in holds.indices where holds[set] {
            let isMinimal = ids.indices.allSatisfy { set >> $0 & 1 == 0 || !holds[set ^ (1 << $0)] }
            if isMinimal { found.insert(ids.indices.filter { set >> $0 & 1 == 1 }.map { ids[$0] }) }
        }
        return found
    }

    /// The model with one asset or workload of those that a consequence is of.
    private static func alone(
        _ model: ThreatGraph, _ kind: ConsequenceKind, _ name: String
    ) -> ThreatGraph {
        var model = model
        if kind == .denial {
            model.workloads = Register(model.workloads.filter { $0.id.rawValue == name })
        } else {
            model.weights = Register(model.weights.filter { $0.id.rawValue == name })
        }
        return model
    }

    /// Who is never asked, from the words: the owner, or whom a workload is for; else all labs.
    private static func principals(
        _ model: ThreatGraph, _ kind: ConsequenceKind, _ name: String
    ) -> Set<String> {
        let stated: DefenderID?
        if kind == .denial {
            let workload = model.workloads[WorkloadID(name)]
            stated = workload?.principal ?? workload?.weights.flatMap { model.weights[$0]?.owner }
        } else {
            stated = model.weights[WeightsID(name)]?.owner
        }
        if let stated { return [stated.rawValue] }
        return Set(model.defenders.filter { $0.role == .lab }.map(\.id.rawValue))
    }

    @Test(arguments: 0..<60)
    func theSumIsTheDisjunctionOfItsGoals(seed: Int) throws {
        let model = Self.model(seed: seed)
        let compiled = try ModelCompiler(model).compile(digest: "")
        let graph = compiled.graph
        let ids = graph.parties.filter(\.failsAlone).map(\.id)
        var options = AnalysisOptions(tiers: [1, 3])
        options.goals = true
        let findings = try FailureAnalyser(compiled, options: options).analysis().findings
        for kind in ConsequenceKind.allCases {
            let names =
                kind == .denial
                ? model.workloads.ids.map(\.rawValue) : model.weights.ids.map(\.rawValue)
            for tier in kind.isTiered ? [1, 3] : [0] {
                let context = Comment("seed \(seed) \(kind) OC\(tier)")
                let sum = try Self.sufficient(graph, kind.rawValue, tier: tier, count: ids.count)
                var (either, bypassed) = (
                    [Bool](repeating: false, count: sum.count),
                    [Bool](repeating: false, count: sum.count)
                )
                for name in names {
                    // By itself: in a model in which there is no other.
                    let single = try ModelCompiler(Self.alone(model, kind, name))
                        .compile(digest: "").graph
                    let own = try Self.sufficient(
                        single, kind.rawValue, tier: tier, count: ids.count)
                    let consequence = names.count > 1 ? "\(kind.rawValue):\(name)" : kind.rawValue
                    let goal = try Self.sufficient(graph, consequence, tier: tier, count: ids.count)
                    #expect(goal == own, "\(context) \(name)")
                    let left = Self.principals(model, kind, name)
                    var mask = 0
                    for place in ids.indices where !left.contains(ids[place]) { mask |= 1 << place }
                    let without = own.indices.map { own[$0 & mask] }
                    for set in sum.indices {
                        either[set] = either[set] || own[set]
                        bypassed[set] = bypassed[set] || without[set]
                    }
                    let cells =
                        names.count > 1
                        ? findings.goals?.goals.first { $0.name.id == consequence }?.exposure ?? []
                        : findings.exposure.filter { $0.consequence == consequence }
                    let cell = cells.first {
                        $0.level == .labBypass && $0.tier == (kind.isTiered ? tier : nil)
                    }
                    #expect(
                        cell.map { Set($0.coalitions) } == Self.minimal(without, ids),
                        "\(context) bypass of \(name)")
                }
                #expect(sum == either, context)
                let cell = try #require(
                    findings.exposure.first {
                        $0.consequence == kind.rawValue && $0.level == .labBypass
                            && $0.tier == (kind.isTiered ? tier : nil)
                    })
                #expect(cell.complete, context)
                #expect(Set(cell.coalitions) == Self.minimal(bypassed, ids), context)
            }
        }
    }

    /// At root level a bypass takes the principals out of every scope, each goal its own.
    @Test(arguments: 0..<40)
    func theRootsBypassIsTheDisjunctionToo(seed: Int) throws {
        let model = Self.model(seed: 1_000 + seed)
        let compiled = try ModelCompiler(model).compile(digest: "")
        let graph = compiled.graph
        let findings = try FailureAnalyser(
            compiled, options: AnalysisOptions(tiers: [2])
        ).analysis().findings
        for kind in ConsequenceKind.allCases {
            let names =
                kind == .denial
                ? model.workloads.ids.map(\.rawValue) : model.weights.ids.map(\.rawValue)
            let tier = kind.isTiered ? 2 : 0
            var lone: Set<String> = []
            for name in names {
                let single = try ModelCompiler(Self.alone(model, kind, name)).compile(digest: "")
                    .graph
                let engine = ClosureEngine(single)
                let asked = try #require(single.consequences.first { $0.id == kind.rawValue })
                let left = Self.principals(model, kind, name)
                for variable in single.rootVariables(for: asked, withoutPrincipals: false) {
                    let failures = variable.failures.filter {
                        !left.contains(single[$0.party].id)
                    }
                    if engine.closure(under: Scenario(failures: failures, tier: tier))
                        .isDerivable(asked.goal)
                    {
                        lone.insert(failures.isEmpty ? "" : variable.id)
                    }
                }
                if engine.closure(under: Scenario(failures: [], tier: tier))
                    .isDerivable(asked.goal)
                {
                    lone = [""]
                    break
                }
            }
            let cell = try #require(
                findings.exposure.first {
                    $0.consequence == kind.rawValue && $0.level == .rootLabBypass
                        && $0.tier == (kind.isTiered ? 2 : nil)
                })
            let found =
                cell.order == 0
                ? [""] : Set(cell.coalitions.filter { $0.count == 1 }.map { $0[0] })
            #expect(found == lone, "seed \(seed) \(kind)")
        }
        #expect(graph.parties.count >= 3)
    }
}
