import Networks
import TestSupport
import Testing

struct SimpleNetworkTests {
    private func network(_ count: Int, _ edges: [(Int, Int)]) -> SimpleNetwork {
        SimpleNetwork(
            nodeCount: count, sources: edges.map { UInt32($0.0) },
            targets: edges.map { UInt32($0.1) })
    }

    private struct Points: Equatable {
        let articulation: [Int]
        let bridges: [[Int]]

        init(_ articulation: [Int], _ bridges: [[Int]]) {
            (self.articulation, self.bridges) = (articulation, bridges)
        }
    }

    private func points(_ count: Int, _ edges: [(Int, Int)]) -> Points {
        let points = network(count, edges).cutPoints()
        return Points(
            points.articulationPoints.map(\.position),
            points.bridges.map { [$0.first.position, $0.second.position] })
    }

    @Test func smallCasesWorkedByHand() {
        #expect(points(0, []) == Points([], []))
        #expect(points(1, [(0, 0)]) == Points([], []))
        #expect(points(2, [(0, 1)]) == Points([], [[0, 1]]))
        #expect(points(2, [(0, 1), (1, 0), (0, 1)]) == Points([], [[0, 1]]))
        #expect(points(3, [(0, 1), (1, 2)]) == Points([1], [[0, 1], [1, 2]]))
        #expect(points(3, [(0, 1), (1, 2), (2, 0)]) == Points([], []))
        // Two triangles that share a node, and a tail.
        #expect(
            points(6, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2), (4, 5)])
                == Points([2, 4], [[4, 5]]))
        // The root of the search is one, with two children.
        #expect(points(3, [(0, 1), (0, 2)]) == Points([0], [[0, 1], [0, 2]]))
        #expect(network(4, [(0, 1), (2, 2)]).components() == [0, 0, 1, 2])
        #expect(network(3, [(0, 1), (1, 0), (1, 1)]).edgeCount == 1)
    }

    /// Takes each node and each pair away and counts components.
    @Test func agreesWithTakingEachAway() {
        for seed in 0..<400 {
            var random = SplitMix64(seed: UInt64(seed))
            let count = Int.random(in: 1...12, using: &random)
            let edges = (0..<Int.random(in: 0...18, using: &random)).map { _ in
                (
                    Int.random(in: 0..<count, using: &random),
                    Int.random(in: 0..<count, using: &random)
                )
            }
            func parts(without node: Int?, _ pair: Set<Int>?) -> Int {
                var seen = Set(node.map { [$0] } ?? [])
                var parts = 0
                for start in 0..<count where seen.insert(start).inserted {
                    parts += 1
                    var stack = [start]
                    while let at = stack.popLast() {
                        for (from, to) in edges where [from, to].contains(at) {
                            if let pair, [from, to].allSatisfy(pair.contains), from != to {
                                continue
                            }
                            let next = from == at ? to : from
                            if seen.insert(next).inserted { stack.append(next) }
                        }
                    }
                }
                return parts
            }
            let whole = parts(without: nil, nil)
            let isolated = (0..<count).filter { node in
                !edges.contains { ($0.0 == node) != ($0.1 == node) }
            }
            let articulation = (0..<count).filter {
                parts(without: $0, nil) > whole - (isolated.contains($0) ? 1 : 0)
            }
            let pairs = Set(edges.filter { $0.0 != $0.1 }.map { Set([$0.0, $0.1]) })
            let bridges = pairs.filter { parts(without: nil, $0) > whole }.map { $0.sorted() }
            let found = points(count, edges)
            #expect(found.articulation == articulation, "seed \(seed)")
            let expected = bridges.sorted { $0.lexicographicallyPrecedes($1) }
            #expect(found.bridges == expected, "seed \(seed)")
            #expect(Set(network(count, edges).components()).count == whole, "seed \(seed)")
        }
    }

    /// A path of a million nodes: recursion would overflow the stack.
    @Test func aLongPathIsNoDanger() {
        let count = 1_000_000
        let sources = (0..<UInt32(count - 1)).map { $0 }
        let targets = sources.map { $0 + 1 }
        let network = SimpleNetwork(nodeCount: count, sources: sources, targets: targets)
        let points = network.cutPoints()
        #expect(points.articulationPoints.count == count - 2)
        #expect(points.bridges.count == count - 1)
        let dominators = Dominators(
            nodeCount: count, sources: sources, targets: targets, root: NodeIndex(0))
        #expect(dominators.chokePoints(to: NodeIndex(count - 1))?.count == count - 2)
    }
}
