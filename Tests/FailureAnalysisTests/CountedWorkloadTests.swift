import AttackGraph
import Formulas
import Networks
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// A workload's `at-least` is one lock where its combinations are many, and means what it means in
/// steps.
struct CountedWorkloadTests {
    private func model(of needs: Substrate, vendors: Int) -> ThreatGraph {
        var model = ThreatGraph(title: "Counted")
        model.defenders["lab"] = Defender(id: "lab", role: .lab)
        for number in 0..<vendors {
            let id = DefenderID("v\(number + 10)")
            model.defenders[id] = Defender(id: id, role: .cloud)
        }
        model.workloads["run"] = Workload(id: "run", needs: needs)
        return model
    }

    private func leg(_ number: Int, level: Int? = nil) -> Substrate {
        .leg(
            SubstrateLeg(
                kind: .capacity, provider: DefenderID("v\(number + 10)"),
                level: level.flatMap(SecurityLevel.init(rawValue:)) ?? .zero))
    }

    private func denial(_ compiled: CompiledModel) throws -> [ExposureCell] {
        try FailureAnalyser(compiled).analysis().findings.exposure
            .filter { $0.consequence == "denial" }
    }

    /// Seven of twelve must stay: any six that fail deny it, 924 sets, through one lock.
    @Test func sevenOfTwelveIsOneLock() throws {
        let model = model(
            of: .atLeast(count: 7, of: (0..<12).map { leg($0, level: 5) }), vendors: 12)
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        let steps = compiled.graph.steps.indices.filter {
            compiled.meaning(of: compiled.graph.steps.heads[$0.position]) == .consequence(.denial)
        }
        #expect(steps.count == 1)
        let barrier = try #require(compiled.graph.steps.barriers(of: steps[0]).first)
        #expect(compiled.meaning(of: barrier) == .workload("run"))
        #expect(compiled.graph[barrier].id == "workload:run")
        guard case .atLeast(let count, let parts) = compiled.graph[barrier].lock else {
            Issue.record("the lock is no threshold")
            return
        }
        #expect(count == 6)
        #expect(parts.count == 12)
        let cell = try #require(try denial(compiled).first { $0.level == .party && $0.tier == 1 })
        #expect(cell.order == 6)
        #expect(cell.coalitions.count == 924)
        #expect(cell.complete)
    }

    /// A small one is written out, a step for each combination.
    @Test func twoOfThreeIsWrittenOut() throws {
        let model = model(
            of: .atLeast(count: 2, of: (0..<3).map { leg($0, level: 5) }), vendors: 3)
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        #expect(!compiled.barrierMeanings.contains(.workload("run")))
        #expect(compiled.barrierMeanings.contains(.leg("run", leg: 2)))
    }

    /// A thousand providers, any 500 of whom are enough: one lock, and the answer at once.
    @Test func halfOfAThousandIsAnswered() throws {
        let model = model(
            of: .atLeast(count: 500, of: (0..<1_000).map { leg($0, level: 5) }), vendors: 1_000)
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        #expect(compiled.graph.steps.count < 10)
        let denial = try #require(compiled.graph.consequences.first { $0.id == "denial" })
        let list = try #require(
            CoalitionSearch(compiled.graph).minimalCoalitions(
                of: denial.goal,
                over: compiled.graph.partyVariables(modes: .all, withoutPrincipals: false),
                tiers: [1]
            ).first)
        #expect(list.order == 501)
    }

    /// On random models both forms have the same coalitions at every level and tier: nested
    /// formulas, sites around the places, keys that are withheld.
    @Test func bothFormsMeanTheSame() throws {
        var counted = 0
        for seed in 1...120 {
            var model = LawModel.drawn(seed: seed)
            var random = SplitMix64(seed: UInt64(seed))
            let workloads = model.workloads
            for workload in workloads {
                model.workloads[workload.id]?.needs = Self.needs(
                    over: workload.needs.legs, random: &random)
            }
            let steps = try ModelCompiler(model).compile(digest: "sha256:test")
            var compiler = ModelCompiler(model)
            compiler.writtenCombinations = 0
            let lock = try compiler.compile(digest: "sha256:test")
            let isCounted = lock.barrierMeanings.contains { meaning in
                if case .workload = meaning { true } else { false }
            }
            if isCounted { counted += 1 }
            let (one, other) = (try denial(steps), try denial(lock))
            #expect(one.map(\.coalitions) == other.map(\.coalitions), "seed \(seed)")
            #expect(one.map(\.complete) == other.map(\.complete), "seed \(seed)")
        }
        #expect(counted > 30, "no lock was made")
    }

    /// A formula over a workload's legs with a threshold in it, where it has two legs or more.
    private static func needs(
        over legs: [SubstrateLeg], random: inout SplitMix64
    ) -> Substrate {
        let parts = legs.map(Substrate.leg)
        if parts.count < 2 { return parts.first ?? .any([]) }
        let inner = Int.random(in: 1..<parts.count, using: &random)
        let group: Substrate =
            Bool.random(using: &random)
            ? .any(Array(parts[..<inner])) : .all(Array(parts[..<inner]))
        let all = [group] + parts[inner...] + [parts[0]]
        return .atLeast(count: Int.random(in: 1...all.count, using: &random), of: all)
    }
}
