/// A path whose narrowest edge is as wide as that of any path.
public struct WidestPath: Hashable, Sendable {
    /// How much the path can carry: the least capacity along it.
    public let width: FlowCapacity
    /// Its edges, from the source to the sink.
    public let edges: [EdgeIndex]
}

extension FlowNetwork {
    /// The path that can carry the most by itself: the rate of a single stream.
    ///
    /// - Returns: The path, or `nil` where every path has an edge of no capacity.
    /// - Throws: `FlowError.noSuchNode`, `FlowError.sourceIsSink`.
    /// - Complexity: O(*m* log *m*) for *m* edges.
    /// - Note: Pollack, "The maximum capacity through a network", 1960.
    public func widestPath(
        from source: NodeIndex, to sink: NodeIndex
    ) throws(FlowError) -> WidestPath? {
        try check(from: source, to: sink)
        return widestPath(along: source, to: sink)
    }

    /// - Precondition: two different nodes of the network.
    func widestPath(along source: NodeIndex, to sink: NodeIndex) -> WidestPath? {
        let outgoing = OutgoingEdges(self)
        var width = [FlowCapacity](repeating: .zero, count: nodeCount)
        var entry = [EdgeIndex?](repeating: nil, count: nodeCount)
        var isDone = [Bool](repeating: false, count: nodeCount)
        var heap = CostHeap()
        width[source.position] = .unbounded
        heap.push(cost: 0, item: source.position)
        while let (_, node) = heap.popLeast() {
            if isDone[node] { continue }
            isDone[node] = true
            if node == sink.position { break }
            for place in outgoing.edges(of: node) {
                let edge = edges[Int(place)]
                let target = edge.target.position
                let reached = min(width[node], edge.capacity)
                guard !isDone[target], reached > width[target] else { continue }
                width[target] = reached
                entry[target] = EdgeIndex(Int(place))
                heap.push(cost: reached.narrowness, item: target)
            }
        }
        var path: [EdgeIndex] = []
        var node = sink
        while node != source {
            guard let edge = entry[node.position] else { return nil }
            path.append(edge)
            node = self[edge].source
        }
        return WidestPath(width: width[sink.position], edges: path.reversed())
    }
}

/// The edges that carry something, by the node where they begin.
private struct OutgoingEdges {
    private var offsets: [UInt32]
    private var places: [UInt32]

    init(_ network: FlowNetwork) {
        offsets = [UInt32](repeating: 0, count: network.nodeCount + 1)
        for edge in network.edges where edge.capacity > .zero {
            offsets[edge.source.position + 1] += 1
        }
        for node in 0..<network.nodeCount { offsets[node + 1] += offsets[node] }
        places = [UInt32](repeating: 0, count: Int(offsets[network.nodeCount]))
        var next = offsets
        for (place, edge) in network.edges.enumerated() where edge.capacity > .zero {
            places[Int(next[edge.source.position])] = UInt32(place)
            next[edge.source.position] += 1
        }
    }

    func edges(of node: Int) -> ArraySlice<UInt32> {
        places[Int(offsets[node])..<Int(offsets[node + 1])]
    }
}

extension FlowCapacity {
    /// Smaller for a wider edge of at least 1.
    fileprivate var narrowness: UInt64 {
        switch self {
        case .unbounded: 0
        case .limited(let capacity): .max - max(capacity, 1) + 1
        }
    }
}
