import TestSupport
import ThreatGraph

/// Random models with rates: those of `LawModel` with few places, in whole bytes a second.
enum EgressModel {
    /// The models of the first seeds that have few enough places.
    static func drawn(seeds: ClosedRange<Int>) -> [(seed: Int, model: ThreatGraph)] {
        seeds.map { ($0, LawModel.drawn(seed: $0)) }.filter { $0.1.perimeters.count <= 5 }
            .map { seed, model in
                var random = SplitMix64(seed: UInt64(seed) &+ 1_000_000)
                return (seed, decorated(model, using: &random))
            }
    }

    private static func decorated(
        _ model: ThreatGraph, using random: inout SplitMix64
    ) -> ThreatGraph {
        var model = model
        let isPlain = chance(50, &random)
        let looking = model.defenders.ids
        for id in model.weights.ids {
            model.weights[id]?.size = ByteCount(bytes: UInt64.random(in: 0...90, using: &random))
            if model.weights[id]?.custody.scheme == .split, chance(40, &random) {
                model.weights[id]?.custody.scheme = .partitioned
            }
        }
        for id in model.perimeters.ids {
            model.perimeters[id]?.hasNoCompute = chance(20, &random)
            model.perimeters[id]?.hasStatedExits = true
            if !isPlain, chance(20, &random) {
                model.perimeters[id]?.detection = detection(by: looking, &random)
            }
        }
        for id in model.channels.ids {
            model.channels[id]?.rate = chance(85, &random) ? rate(12, &random) : nil
            model.channels[id]?.cap = chance(50, &random) ? rate(6, &random) : nil
            model.channels[id]?.covert = chance(40, &random) ? rate(3, &random) : nil
            if isPlain { continue }
            if chance(30, &random) {
                model.channels[id]?.burst = ByteCount(bytes: .random(in: 0...30, using: &random))
            }
            if chance(30, &random) {
                let seconds = UInt64.random(in: 1...12, using: &random)
                model.channels[id]?.budget = DataBudget(
                    amount: ByteCount(bytes: .random(in: 0...30, using: &random)),
                    period: chance(80, &random) ? TimeSpan(seconds: seconds) : nil)
            }
            if chance(25, &random) {
                model.channels[id]?.detection = detection(by: looking, &random)
            }
        }
        return model
    }

    private static func chance(_ percent: Int, _ random: inout SplitMix64) -> Bool {
        Int.random(in: 0...99, using: &random) < percent
    }

    private static func rate(_ most: UInt64, _ random: inout SplitMix64) -> DataRate {
        DataRate(bytesPerDay: 86_400 * UInt64.random(in: 0...most, using: &random))
    }

    private static func detection(
        by ids: [DefenderID], _ random: inout SplitMix64
    ) -> Detection {
        Detection(
            operators: .defender(ids[Int.random(in: 0..<ids.count, using: &random)]),
            level: chance(70, &random)
                ? SecurityLevel(rawValue: .random(in: 1...5, using: &random)) : nil,
            timeToDetect: TimeSpan(seconds: .random(in: 0...6, using: &random)),
            timeToRespond: TimeSpan(seconds: .random(in: 0...6, using: &random)))
    }
}
