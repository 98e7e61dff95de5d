import Networks
import TestSupport
import Testing

struct DominatorsTests {
    private func dominators(_ count: Int, _ edges: [(Int, Int)]) -> Dominators {
        Dominators(
            nodeCount: count, sources: edges.map { UInt32($0.0) },
            targets: edges.map { UInt32($0.1) }, root: NodeIndex(0))
    }

    @Test func smallCasesWorkedByHand() {
        let diamond = dominators(5, [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4)])
        #expect(diamond.immediateDominator(of: NodeIndex(4)) == NodeIndex(1))
        #expect(diamond.chokePoints(to: NodeIndex(4)) == [NodeIndex(1)])
        #expect(diamond.chokePoints(to: NodeIndex(0)) == [])
        #expect(diamond.immediateDominator(of: NodeIndex(0)) == nil)
        let cutOff = dominators(3, [(0, 1), (2, 1)])
        #expect(cutOff.chokePoints(to: NodeIndex(2)) == nil)
        #expect(!cutOff.isReachable(NodeIndex(2)))
        #expect(dominators(1, [(0, 0)]).isReachable(NodeIndex(0)))
    }

    /// Lengauer and Tarjan's own example (1979, figure 1), with R = 0 and A to L from 1 on.
    @Test func knownAnswer() {
        let names = Array("RABCDEFGHIJKL")
        let edges = [
            "RA", "RB", "RC", "AD", "BA", "BD", "BE", "CF", "CG", "DL", "EH", "FI", "GI", "GJ",
            "HE", "HK", "IK", "JI", "KI", "KR", "LH",
        ].map { pair in
            let ends = pair.map { letter in names.firstIndex(of: letter) ?? 0 }
            return (ends[0], ends[1])
        }
        let found = dominators(names.count, edges)
        let immediate = names.indices.dropFirst().map { node in
            found.immediateDominator(of: NodeIndex(node)).map { String(names[$0.position]) } ?? "-"
        }
        #expect(immediate.joined() == "RRRRRCCRRGRD")
    }

    /// A node dominates another when taking it away cuts the other off.
    @Test func agreesWithTakingEachAway() {
        for seed in 0..<500 {
            var random = SplitMix64(seed: UInt64(seed))
            let count = Int.random(in: 1...14, using: &random)
            let edges = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                (
                    Int.random(in: 0..<count, using: &random),
                    Int.random(in: 0..<count, using: &random)
                )
            }
            func reached(without node: Int?) -> Set<Int> {
                guard node != 0 else { return [] }
                var seen: Set<Int> = [0]
                var stack = [0]
                while let at = stack.popLast() {
                    for (from, to) in edges
                    where from == at && to != node && seen.insert(to).inserted {
                        stack.append(to)
                    }
                }
                return seen
            }
            let found = dominators(count, edges)
            let all = reached(without: nil)
            for target in 0..<count {
                let chokes = found.chokePoints(to: NodeIndex(target))
                guard all.contains(target) else {
                    #expect(chokes == nil, "seed \(seed)")
                    continue
                }
                let expected = (1..<max(count, 1)).filter {
                    $0 != target && all.contains($0) && !reached(without: $0).contains(target)
                }
                #expect(Set(chokes?.map(\.position) ?? []) == Set(expected), "seed \(seed)")
            }
        }
    }
}
