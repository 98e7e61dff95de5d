import AttackGraph
import Formulas
import TestSupport
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// Random proofs in graphs without a model, and random workloads.
struct DiagramRandomGraphs {
    private var random: SplitMix64

    private static let long = " with a name that goes on and on for longer than anybody would read"

    private init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    // MARK: Proofs

    /// A proof of 2…25 facts, each resting on up to three earlier ones.
    static func proof(seed: UInt64) throws -> PictureModels.Pair {
        var graphs = DiagramRandomGraphs(seed: seed)
        return try graphs.proof()
    }

    private mutating func proof() throws -> PictureModels.Pair {
        var sample = DiagramSample(
            nil, parties: ["A", "B"], failed: ["A"], consequence: .exfiltration, tier: pick(1...5))
        let barriers = (0..<6).map { "barrier-\($0)" + ($0 == 0 ? Self.long : "") }
        for barrier in barriers {
            sample.barrier(
                barrier, .unexplained,
                .operated(by: pick(0...1) == 0 ? "A" : "B", level: pick(0...5)))
        }
        var facts: [String] = []
        for number in 0..<pick(2...25) {
            let fact = "fact \(number)" + (pick(0...4) == 0 ? Self.long : "")
            var premises: Set<String> = []
            for _ in 0..<min(facts.count, pick(0...3)) {
                premises.insert(facts[pick(max(0, facts.count - 6)...facts.count - 1)])
            }
            let passed = Set((0..<pick(0...2)).map { _ in barriers[pick(0...5)] })
            sample.step(
                fact, .unexplained, from: premises.sorted(), through: passed.sorted(),
                told: String(repeating: fact + " ", count: pick(1...4)))
            facts.append(fact)
        }
        return try sample.build()
    }

    // MARK: Workloads

    /// A workload of nested needs with every leg lost.
    static func workload(seed: UInt64) throws -> PictureModels.Pair {
        var graphs = DiagramRandomGraphs(seed: seed)
        return try graphs.workload()
    }

    private mutating func workload() throws -> PictureModels.Pair {
        var model = try PictureModels.graph("seed-case/replicated.yaml")
        model.title = "Random workload"
        let needs = needs(depth: 0)
        model.workloads = [Workload(id: "work", title: "Work", needs: needs)]
        var sample = DiagramSample(
            model, parties: ["aws", "lab", "second-cloud"], failed: ["aws", "second-cloud"],
            consequence: .denial)
        for (leg, entry) in needs.legs.enumerated() {
            sample.barrier(
                "leg:work/\(leg + 1)", .leg("work", leg: leg),
                .operated(by: entry.provider.rawValue, level: pick(0...5)))
        }
        var leg = 0
        let top = lose(needs, part: [], &leg, &sample)
        sample.step("denied", .consequence(.denial), from: [top])
        return try sample.build()
    }

    private mutating func needs(depth: Int) -> Substrate {
        guard depth < 3, pick(0...2) > 0 || depth == 0 else {
            let providers: [DefenderID] = ["aws", "lab", "second-cloud"]
            return .leg(
                SubstrateLeg(
                    kind: pick(0...1) == 0 ? .capacity : .chips, provider: providers[pick(0...2)],
                    in: pick(0...1) == 0 ? "second-campus" : nil))
        }
        let parts = (0..<pick(1...3)).map { _ in needs(depth: depth + 1) }
        switch pick(0...2) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .atLeast(count: pick(1...parts.count), of: parts)
        }
    }

    private mutating func lose(
        _ needs: Substrate, part: [Int], _ leg: inout Int, _ sample: inout DiagramSample
    ) -> String {
        let parts: [Substrate]
        switch needs {
        case .leaf:
            leg += 1
            let fact = "lost:work/\(leg)"
            sample.step(
                fact, .legLost("work", leg: leg - 1), through: ["leg:work/\(leg)"])
            return fact
        case .all(let inner), .any(let inner), .atLeast(_, let inner): parts = inner
        }
        var lost: [String] = []
        for (place, inner) in parts.enumerated() {
            lost.append(lose(inner, part: part + [place + 1], &leg, &sample))
        }
        let fact = "lost:work/part-" + part.map(String.init).joined(separator: ".")
        sample.step(fact, .partLost("work", part: part), from: lost)
        return fact
    }
}
