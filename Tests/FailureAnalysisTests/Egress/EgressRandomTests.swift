import AttackGraph
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Times and coalitions against `EgressReference` on random models, and laws that they obey.
struct EgressRandomTests {
    private static let factors = ["1", "2", "4"].compactMap { CompressionFactor($0) }

    /// A model, and the engine that finds times in it.
    private struct Case {
        let seed: Int
        let model: ThreatGraph
        let compiled: CompiledModel
        let times: EgressTimes

        init(seed: Int, model: ThreatGraph) throws {
            self.seed = seed
            self.model = model
            let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
            let index = CompiledIndex(compiled.graph)
            var routes: [EgressRoutes] = []
            for weights in model.weights {
                routes.append(
                    try EgressRoutes(for: weights, in: compiled, model: model, index: index))
            }
            self.compiled = compiled
            times = EgressTimes(
                routes: routes,
                variables: compiled.graph.partyVariables(
                    modes: ModeSet([.compromised, .realigned, .insider]), withoutPrincipals: false),
                compressions: EgressRandomTests.factors, graph: compiled.graph,
                work: SharedWork(.thorough, watch: WorkWatch(), in: .waysOut))
        }

        var subsets: [[Int]] {
            (0..<(1 << times.variables.count)).map { bits in
                times.variables.indices.filter { bits >> $0 & 1 == 1 }
            }
        }
    }

    @Test(arguments: [1...20, 21...40, 41...60, 61...80])
    func timesAreThoseOfTheReference(seeds: ClosedRange<Int>) throws {
        var moving = 0
        for (seed, model) in EgressModel.drawn(seeds: seeds) {
            let found = try Case(seed: seed, model: model)
            let reference = EgressReference(found.compiled, model: model)
            var random = SplitMix64(seed: UInt64(seed))
            for failed in found.subsets where Int.random(in: 0...3, using: &random) == 0 {
                let tier = Int.random(in: 1...5, using: &random)
                let times = found.times.times(failed: failed, tier: tier)
                for (weights, routes) in found.times.routes.enumerated() {
                    let factor = Int.random(in: 0...2, using: &random)
                    let time = times[weights][factor]
                    let second = Int((time.approximateSeconds ?? 60).rounded(.up))
                    if second < 60 { moving += 1 }
                    for limit in Set([second, second - 1, second + 7, 0]) where limit >= 0 {
                        let expected = reference.isOutside(
                            routes.weights, failed: failed.map { found.times.variables[$0] },
                            tier: tier, within: limit, factor: 1 << factor)
                        let isRight =
                            (time <= TransferTime(TimeSpan(seconds: UInt64(limit)))) == expected
                        #expect(
                            isRight,
                            "seed \(seed), failed \(failed), tier \(tier), weights \(weights), x\(1 << factor): \(time) at \(limit)"
                        )
                    }
                }
            }
        }
        #expect(moving > 5, "too few of the models tell anything")
    }

    @Test func coalitionsInAWindowAreThoseOfBruteForce() throws {
        var told = 0
        for (seed, model) in EgressModel.drawn(seeds: 300...324) {
            let found = try Case(seed: seed, model: model)
            let reference = EgressReference(found.compiled, model: model)
            var options = EgressOptions()
            let window = 5 + seed % 11
            options.windows = [TimeSpan(seconds: UInt64(window))]
            options.tiers = [1 + seed % 4]
            options.compressions = [Self.factors[seed % 3]]
            let findings = try EgressFindings.asking(found.compiled, options)
            let enough = found.subsets.filter { failed in
                model.weights.contains { weights in
                    reference.isOutside(
                        weights, failed: failed.map { found.times.variables[$0] },
                        tier: options.tiers[0], within: window, factor: 1 << (seed % 3))
                }
            }
            let minimal = enough.filter { set in
                !enough.contains { $0.count < set.count && Set($0).isSubset(of: set) }
            }.map { $0.map { found.times.variables[$0].id } }
            let order = try #require(findings.orders.first { $0.window != nil })
            #expect(order.complete && order.window?.seconds == UInt64(window))
            #expect(Set(order.coalitions) == Set(minimal), "seed \(seed)")
            #expect(order.order == minimal.map(\.count).min(), "seed \(seed)")
            if minimal.contains(where: { !$0.isEmpty }) { told += 1 }
        }
        #expect(told > 3, "too few of the models tell anything")
    }

    /// With no limit on what is open, nothing passing what is shut and hands taken into account,
    /// weights are outside at once just when the compiled graph says that they come out.
    @Test func withoutRatesTheAnswerIsThatOfTheCompiledGraph() throws {
        for seed in 1...60 {
            let model = LawModel.drawn(seed: seed)
            let found = try Case(seed: seed, model: model)
            let graph = found.compiled.graph
            let goal = try #require(graph.consequences.first { $0.id == "exfiltration" }).goal
            for failed in found.subsets {
                let tier = 1 + (seed + failed.count) % 5
                let closure = graph.closure(
                    under: Scenario(on: failed.map { found.times.variables[$0] }, tier: tier))
                let time = found.times.first(
                    failed: failed, tier: tier, compression: 0, reading: .byHand)
                #expect(
                    time == (closure.isDerivable(goal) ? .atOnce : .never),
                    "seed \(seed), failed \(failed), tier \(tier)")
            }
        }
    }

    @Test func moreFailuresTierCompressionOrCapAreNeverSlower() throws {
        for (seed, model) in EgressModel.drawn(seeds: 400...420) {
            let found = try Case(seed: seed, model: model)
            var larger = model
            for id in model.channels.ids {
                larger.channels[id]?.cap = model.channels[id]?.cap.map {
                    DataRate(bytesPerDay: $0.bytesPerDay + 86_400)
                }
            }
            let raised = try Case(seed: seed, model: larger)
            for failed in found.subsets {
                for tier in 1...5 {
                    let place: Comment = "seed \(seed), failed \(failed), tier \(tier)"
                    let own = found.times.times(failed: failed, tier: tier)
                    for variable in found.times.variables.indices where !failed.contains(variable) {
                        let more = found.times.times(
                            failed: (failed + [variable]).sorted(), tier: tier)
                        #expect(isNoSlower(more, than: own), place)
                    }
                    if tier < 5 {
                        let higher = found.times.times(failed: failed, tier: tier + 1)
                        #expect(isNoSlower(higher, than: own), place)
                    }
                    #expect(own.allSatisfy { $0 == $0.sorted(by: >) }, place)
                    let caps = raised.times.times(failed: failed, tier: tier)
                    #expect(isNoSlower(caps, than: own), place)
                    for reading in [EgressReading.worst, .unseen] {
                        let other = found.times.times(
                            failed: failed, tier: tier, reading: reading)
                        #expect(isNoSlower(other, than: own), place)
                    }
                }
            }
        }
    }

    private func isNoSlower(_ times: [[TransferTime]], than others: [[TransferTime]]) -> Bool {
        zip(times, others).allSatisfy { zip($0, $1).allSatisfy { $0 <= $1 } }
    }
}
