import AttackGraph
import Formulas

/// The size of a random graph.
struct GraphSize {
    let steps: Int
    let parties: Int
    var facts: Int { steps / 2 }
    var barriers: Int { max(parties, steps / 10) }
}

/// A random graph in layers with back edges, so that it holds both long paths and cycles.
///
/// A step's premises mostly lie a little before its head and now and then after it; every fact has
/// two steps on average, a tenth of them entries, and one or two barriers. The goal is the last
/// fact, and rests on many of the others.
struct RandomGraph {
    private(set) var builder = AttackGraphBuilder()

    init(_ size: GraphSize, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for party in 0..<size.parties { builder.addParty("p\(party)") }
        for barrier in 0..<size.barriers {
            builder.addBarrier("b\(barrier)", lock: lock(size, using: &random))
        }
        for step in 0..<size.steps {
            let head = step / 2
            let barriers = (0..<(1 + random.below(2))).map { _ in
                "b\(random.below(size.barriers))"
            }
            let isEntry = head < 64 || random.below(10) == 0
            let premises = isEntry ? 0 : 1 + random.below(2)
            builder.addStep(
                to: "f\(head)",
                from: (0..<premises).map { _ in
                    let isBackward = random.below(20) == 0
                    let distance = 1 + random.below(200)
                    let fact = isBackward ? head + distance : head - distance
                    return "f\(min(max(fact, 0), size.facts - 1))"
                }, through: barriers)
        }
        builder.addConsequence(
            "goal", goal: "f\(size.facts - 1)", modes: .all, isTiered: true)
    }

    private func lock(
        _ size: GraphSize, using random: inout SeededGenerator
    ) -> LockExpression {
        func held() -> LockExpression {
            .operated(by: "p\(random.below(size.parties))", level: 1 + random.below(5))
        }
        switch random.below(4) {
        case 0: return .all([held(), held()])
        case 1: return .atLeast(count: 2, of: [held(), held(), held()])
        default: return held()
        }
    }
}
