import TestSupport

@testable import DecisionDiagrams

/// Random trees with every connective, sharing, constants and repeated arguments.
enum RandomFaultTree {
    /// A tree of up to so many events.
    static func make(
        seed: UInt64, events: ClosedRange<Int>, negations: Bool = true
    ) -> FaultTree {
        var random = SplitMix64(seed: seed)
        var tree = FaultTree(name: "random \(seed)")
        let count = Int.random(in: events, using: &random)
        var nodes: [FaultTree.Node] = []
        for number in 0..<count {
            let probability = Double(Int.random(in: 1...99, using: &random)) / 100
            nodes.append(tree.addEvent("e\(number)", probability: probability))
        }
        if Int.random(in: 0..<8, using: &random) == 0 {
            nodes.append(tree.addConstant(Bool.random(using: &random)))
        }
        for number in 0..<Int.random(in: 1...max(2, count * 3 / 2), using: &random) {
            let width = Int.random(in: 1...5, using: &random)
            // Late nodes more often, so that trees get deep.
            let arguments = (0..<width).map { _ in
                Bool.random(using: &random)
                    ? nodes[
                        nodes.count - 1 - Int.random(in: 0..<min(6, nodes.count), using: &random)]
                    : nodes[Int.random(in: 0..<nodes.count, using: &random)]
            }
            let connective = connective(width: width, negations: negations, using: &random)
            nodes.append(
                tree.addGate(
                    connective, connective == .not ? [arguments[0]] : arguments,
                    name: "g\(number)"))
        }
        tree.top = nodes.last
        return tree
    }

    private static func connective(
        width: Int, negations: Bool, using random: inout SplitMix64
    ) -> FaultTree.Connective {
        let plain: [FaultTree.Connective] = [
            .and, .and, .or, .or, .atLeast(Int.random(in: 0...width + 1, using: &random)),
            .atLeast((width + 1) / 2),
        ]
        let all = plain + [.xor, .iff, .not, .nand, .nor]
        return (negations ? all : plain).randomElement(using: &random) ?? .and
    }
}
