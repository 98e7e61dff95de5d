/// Orders by a walk from the module's top.
extension ModuleShape {
    /// Where an argument stands in the walk: smaller is sooner.
    private struct Rank {
        var first = 0.0
        var second = 0.0
        var third = 0.0
        let place: Int
        let node: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (left.first, left.second, left.third, left.place)
                < (right.first, right.second, right.third, right.place)
        }
    }

    /// The leaves as a depth-first walk comes to them that visits the arguments of each gate by a
    /// rule.
    ///
    /// - Complexity: O(*m* log *m*) for *m* arguments.
    func depthFirst(by order: VariableOrder) -> [Int] {
        // What is below a node, each thing as often as a way leads to it, and how often it is used.
        var weights = [Double](repeating: 1, count: count)
        var uses = [Double](repeating: 0, count: count)
        for gate in gates {
            var weight = 0.0
            for place in places(ofGate: gate) {
                weight += weights[argument(at: place)]
                uses[argument(at: place)] += 1
            }
            weights[number(ofGate: gate)] = weight
        }
        func rank(at place: Int) -> Rank {
            let node = argument(at: place)
            var rank = Rank(place: place, node: node)
            switch order {
            case .asWritten, .weightFirst, .shortSpans, .heavySpans: break
            case .heavyFirst: (rank.first, rank.second) = (-weights[node], -uses[node])
            case .lightFirst: (rank.first, rank.second) = (weights[node], -uses[node])
            case .sharedFirst: (rank.first, rank.second) = (-uses[node], -weights[node])
            case .gatesFirst:
                rank.first = node < leaves.count ? 0 : -1
                (rank.second, rank.third) = (-uses[node], weights[node])
            }
            return rank
        }
        var result: [Int] = []
        result.reserveCapacity(leaves.count)
        var isSeen = [Bool](repeating: false, count: count)
        var waiting = [count - 1]
        var ranks: [Rank] = []
        while let node = waiting.popLast() {
            if isSeen[node] { continue }
            isSeen[node] = true
            guard node >= leaves.count else {
                result.append(node)
                continue
            }
            ranks.removeAll(keepingCapacity: true)
            for place in places(ofGate: node - leaves.count) { ranks.append(rank(at: place)) }
            ranks.sort(by: <)
            for rank in ranks.reversed() { waiting.append(rank.node) }
        }
        return result
    }

    /// What a walk costs in the unit of a meter.
    var workOfWalk: Int { 20 * (argumentCount + count) }
}
