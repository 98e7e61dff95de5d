/// Finds a maximum flow by blocking flows along shortest paths.
///
/// - Note: Dinic, "Algorithm for solution of a problem of maximum flow in a network with power
///   estimation", 1970; distances are measured to the sink, so that a search along them always
///   comes nearer.
struct DinicSolver<Amount: FixedWidthInteger & UnsignedInteger> {
    private let arcs: ResidualArcs
    private let source: Int
    private let sink: Int

    init(arcs: ResidualArcs, from source: Int, to sink: Int) {
        self.arcs = arcs
        self.source = source
        self.sink = sink
    }

    /// How much each arc can still carry after a maximum flow, and how much was sent in all.
    ///
    /// - Parameter capacities: the capacity of each edge, in which unbounded ones are replaced.
    /// - Precondition: the capacities add up to less than the largest `Amount`.
    func solve(_ capacities: some Sequence<Amount>) -> (residual: [Amount], total: Amount) {
        var residual = [Amount](repeating: 0, count: arcs.count)
        for (arc, capacity) in zip(arcs.forward, capacities) where arc != .max {
            residual[Int(arc)] = capacity
        }
        var levels = [UInt32](repeating: 0, count: arcs.offsets.count - 1)
        var queue = levels
        var total: Amount = 0
        while measure(residual, &levels, &queue) {
            var next = arcs.offsets
            total += block(levels, &residual, &next)
        }
        return (residual, total)
    }

    /// Measures distances to the sink as far as the source; whether the source has a way to it.
    ///
    /// - Parameter levels: one more than the distance, 0 where there is no way to the sink.
    private func measure(
        _ residual: [Amount], _ levels: inout [UInt32], _ queue: inout [UInt32]
    ) -> Bool {
        var levels = levels.mutableSpan
        var queue = queue.mutableSpan
        let (offsets, heads) = (arcs.offsets.span, arcs.heads.span)
        let (partners, residual) = (arcs.partners.span, residual.span)
        for node in levels.indices { levels[node] = 0 }
        levels[sink] = 1
        queue[0] = UInt32(sink)
        var (first, end) = (0, 1)
        while first < end {
            let node = Int(queue[first])
            first += 1
            if node == source { return true }
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
                let head = Int(heads[arc])
                if levels[head] == 0, residual[Int(partners[arc])] > 0 {
                    levels[head] = levels[node] + 1
                    queue[end] = UInt32(head)
                    end += 1
                }
            }
        }
        return false
    }

    /// Sends along shortest paths until none is left, and says how much.
    ///
    /// - Parameter next: the first arc of each node that may still lead on.
    private func block(
        _ levels: [UInt32], _ residual: inout [Amount], _ next: inout [UInt32]
    ) -> Amount {
        var residual = residual.mutableSpan
        var next = next.mutableSpan
        let (offsets, heads) = (arcs.offsets.span, arcs.heads.span)
        let (partners, levels) = (arcs.partners.span, levels.span)
        var sent: Amount = 0
        var path: [Int] = []
        var node = source
        while true {
            if node == sink {
                var bottleneck = Amount.max
                for arc in path { bottleneck = min(bottleneck, residual[arc]) }
                var firstFull = path.count - 1
                for (place, arc) in path.enumerated().reversed() {
                    residual[arc] -= bottleneck
                    residual[Int(partners[arc])] += bottleneck
                    if residual[arc] == 0 { firstFull = place }
                }
                sent += bottleneck
                node = Int(heads[Int(partners[path[firstFull]])])
                path.removeSubrange(firstFull...)
                continue
            }
            let end = Int(offsets[node + 1])
            var arc = Int(next[node])
            while arc < end {
                if residual[arc] > 0, levels[Int(heads[arc])] &+ 1 == levels[node] { break }
                arc += 1
            }
            next[node] = UInt32(arc)
            if arc < end {
                path.append(arc)
                node = Int(heads[arc])
            } else if let last = path.popLast() {
                // A dead end: the arc into it is not tried again.
                node = Int(heads[Int(partners[last])])
                next[node] += 1
            } else {
                return sent
            }
        }
    }
}
