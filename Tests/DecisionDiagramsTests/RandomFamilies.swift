import TestSupport

@testable import DecisionDiagrams

/// Families of sets in modules, one below the other, as diagrams and by the plainest sums.
struct RandomFamilies {
    /// Those below first; each is used by one above it.
    private(set) var modules: [ModuleDiagram] = []
    private var random: SplitMix64
    private var events = 0

    private static let terminal = PackedDiagram.Node(level: NodeTable.terminal, low: 0, high: 0)

    /// - Parameters:
    ///   - depth: how many modules stand below each other.
    ///   - width: the most modules and events of a module, each.
    init(seed: UInt64, depth: Int, width: Int) {
        random = SplitMix64(seed: seed)
        _ = addModule(depth: depth, width: width)
    }

    private mutating func addModule(depth: Int, width: Int) -> Int {
        var leaves: [ModuleDiagram.Leaf] = []
        for _ in 0..<Int.random(in: 1...width, using: &random) {
            leaves.append(.event(events))
            events += 1
        }
        if depth > 1 {
            for _ in 0..<Int.random(in: 2...max(2, width), using: &random) {
                leaves.append(.module(addModule(depth: depth - 1, width: width)))
            }
        }
        leaves.shuffle(using: &random)
        var nodes = [Self.terminal, Self.terminal]
        for level in leaves.indices.reversed() {
            let below = nodes.count
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                // The newest most often, so that most levels count and sets get large.
                let high =
                    Int.random(in: 0..<8, using: &random) > 0
                    ? below - 1 : Int.random(in: 1..<below, using: &random)
                let low = Int.random(in: 0..<below, using: &random)
                nodes.append(
                    PackedDiagram.Node(
                        level: UInt32(level), low: UInt32(low), high: UInt32(max(1, high))))
            }
        }
        // Now and then no set at all, or the empty set alone.
        let root =
            Int.random(in: 0..<60, using: &random) == 0
            ? Int.random(in: 0...1, using: &random) : nodes.count - 1
        modules.append(Self.module(leaves, nodes: nodes, root: root))
        return modules.count - 1
    }

    /// A module that has a family and no function.
    static func module(
        _ leaves: [ModuleDiagram.Leaf], nodes: [PackedDiagram.Node], root: Int
    ) -> ModuleDiagram {
        ModuleDiagram(
            leaves: leaves, function: PackedDiagram(nodes: [terminal], root: 0),
            family: PackedDiagram(nodes: nodes, root: UInt32(root)))
    }

    /// All subsets of the leaves, or with `all` their whole set alone.
    static func module(_ leaves: [ModuleDiagram.Leaf], all: Bool = false) -> ModuleDiagram {
        var nodes = [terminal, terminal]
        for level in leaves.indices.reversed() {
            let next = UInt32(nodes.count - 1)
            nodes.append(
                PackedDiagram.Node(level: UInt32(level), low: all ? 0 : next, high: next))
        }
        return module(leaves, nodes: nodes, root: nodes.count - 1)
    }

    /// The counts of the last module's sets by size, each node's by adding and multiplying those of
    /// its children, number by number.
    static func counts(of modules: [ModuleDiagram]) -> [NaturalNumber] {
        var results: [[NaturalNumber]] = []
        for module in modules {
            guard let family = module.family else { return [] }
            var counts: [[NaturalNumber]] = [[], [NaturalNumber(1)]]
            for node in family.nodes.dropFirst(2) {
                let factor =
                    if case .module(let below) = module.leaves[Int(node.level)] {
                        results[below]
                    } else {
                        [NaturalNumber.zero, NaturalNumber(1)]
                    }
                var line = counts[Int(node.low)]
                for (size, count) in counts[Int(node.high)].enumerated() {
                    for (more, times) in factor.enumerated() {
                        while line.count <= size + more { line.append(.zero) }
                        line[size + more] += count * times
                    }
                }
                counts.append(line)
            }
            results.append(counts[Int(family.root)])
        }
        return SetHistogram(results.last ?? []).counts
    }
}
