/// One way to part a network's source from its sink: the nodes on the source's side.
public struct MinimumCut: Sendable {
    private let isOnSourceSide: [Bool]
    /// The edges from the source's side to the other, in index order; their capacities add up to
    /// the maximum flow.
    public let edges: [EdgeIndex]

    init(network: FlowNetwork, isOnSourceSide: [Bool]) {
        self.isOnSourceSide = isOnSourceSide
        edges = network.edges.indices.filter { edge in
            let ends = network.edges[edge]
            return isOnSourceSide[ends.source.position] && !isOnSourceSide[ends.target.position]
        }.map { EdgeIndex($0) }
    }

    /// Whether a node is on the source's side.
    ///
    /// - Precondition: `node` belongs to the network.
    public func isOnSourceSide(_ node: NodeIndex) -> Bool { isOnSourceSide[node.position] }
}

/// All minimum cuts of a network, as far as questions about single edges go.
///
/// A set of nodes with the source and without the sink is the source's side of a minimum cut when
/// no arc of the residual network leaves it. So an edge is in *every* minimum cut when the residual
/// network leads from the source to its beginning and from its end to the sink, and in *some*
/// minimum cut when what the source and its beginning lead to holds neither its end nor the sink.
/// Raising the capacity of one edge raises the flow just when the edge is in every minimum cut.
/// - Note: Ford and Fulkerson, "Flows in networks", 1962; Picard and Queyranne, "On the structure
///   of all minimum cuts in a network and applications", 1980.
public struct MinimumCuts: Sendable {
    /// The minimum cut with the fewest nodes on the source's side.
    public let nearestToSource: MinimumCut
    /// The minimum cut with the most nodes on the source's side.
    public let nearestToSink: MinimumCut
    /// The edges in every minimum cut, in index order.
    public let edgesInEvery: [EdgeIndex]
    /// The edges in at least one minimum cut, in index order.
    public let edgesInSome: [EdgeIndex]
    private let every: Set<EdgeIndex>
    private let some: Set<EdgeIndex>

    /// Whether an edge is in every minimum cut: raising its capacity raises the flow.
    public func isInEvery(_ edge: EdgeIndex) -> Bool { every.contains(edge) }

    /// Whether an edge is in at least one minimum cut.
    public func isInSome(_ edge: EdgeIndex) -> Bool { some.contains(edge) }

    init(network: FlowNetwork, residual: MaximumFlow.Residual, source: Int, sink: Int) {
        let reach = ResidualReach(arcs: network.arcs, residual: residual)
        let fromSource = reach.nodes(from: source)
        let toSink = reach.nodes(to: sink)
        nearestToSource = MinimumCut(network: network, isOnSourceSide: fromSource)
        nearestToSink = MinimumCut(network: network, isOnSourceSide: toSink.map { !$0 })
        var every: [EdgeIndex] = []
        var some: [EdgeIndex] = []
        var open: [EdgeIndex] = []
        for (place, edge) in network.edges.enumerated() {
            let (tail, head) = (edge.source.position, edge.target.position)
            let arc = network.arcs.forward[place]
            guard arc != .max, !residual.isPositive(at: Int(arc)), !fromSource[head], !toSink[tail]
            else { continue }
            if fromSource[tail] || toSink[head] {
                some.append(EdgeIndex(place))
                if fromSource[tail], toSink[head] { every.append(EdgeIndex(place)) }
            } else {
                open.append(EdgeIndex(place))
            }
        }
        some += reach.unconnected(open, in: network)
        edgesInEvery = every
        edgesInSome = some.sorted()
        self.every = Set(every)
        self.some = Set(some)
    }
}

/// Which nodes the residual network leads to.
private struct ResidualReach {
    let arcs: ResidualArcs
    let residual: MaximumFlow.Residual

    func nodes(from source: Int) -> [Bool] {
        search(from: source) { residual.isPositive(at: $0) }
    }

    func nodes(to sink: Int) -> [Bool] {
        search(from: sink) { residual.isPositive(at: Int(arcs.partners[$0])) }
    }

    private func search(from start: Int, passes: (Int) -> Bool) -> [Bool] {
        var isReached = [Bool](repeating: false, count: arcs.offsets.count - 1)
        isReached[start] = true
        var queue = [start]
        while let node = queue.popLast() {
            for arc in arcs.arcs(of: node) where passes(arc) {
                let head = Int(arcs.heads[arc])
                if !isReached[head] {
                    isReached[head] = true
                    queue.append(head)
                }
            }
        }
        return isReached
    }

    /// The full edges whose beginning does not lead to their end.
    ///
    /// An edge that carries something is one when its ends are in different components of the
    /// residual network, since there is an arc back. One of no capacity needs a search, which is
    /// done for 64 beginnings at once, from component to component.
    func unconnected(_ edges: [EdgeIndex], in network: FlowNetwork) -> [EdgeIndex] {
        if edges.isEmpty { return [] }
        var offsets: [UInt32] = [0]
        var targets: [UInt32] = []
        for node in 0..<arcs.offsets.count - 1 {
            for arc in arcs.arcs(of: node) where residual.isPositive(at: arc) {
                targets.append(arcs.heads[arc])
            }
            offsets.append(UInt32(targets.count))
        }
        let condensation = Condensation(offsets: offsets, targets: targets)
        var component = [Int](repeating: 0, count: arcs.offsets.count - 1)
        for (number, run) in condensation.components.enumerated() {
            for place in run.nodes { component[Int(condensation.order[place])] = number }
        }
        var result: [EdgeIndex] = []
        var idle: [EdgeIndex] = []
        for edge in edges {
            let ends = network[edge]
            let back = Int(arcs.partners[Int(arcs.forward[edge.position])])
            if residual.isPositive(at: back) {
                if component[ends.source.position] != component[ends.target.position] {
                    result.append(edge)
                }
            } else {
                idle.append(edge)
            }
        }
        let byTail = Dictionary(grouping: idle) { component[network[$0].source.position] }
        let tails = byTail.keys.sorted()
        for first in stride(from: 0, to: tails.count, by: 64) {
            let batch = tails[first..<min(first + 64, tails.count)]
            var marks = [UInt64](repeating: 0, count: condensation.components.count)
            for (bit, tail) in batch.enumerated() { marks[tail] |= 1 << UInt64(bit) }
            // A component comes after those it leads to, so the last comes first.
            for number in condensation.components.indices.reversed() where marks[number] != 0 {
                for place in condensation.components[number].nodes {
                    let node = Int(condensation.order[place])
                    for at in Int(offsets[node])..<Int(offsets[node + 1]) {
                        marks[component[Int(targets[at])]] |= marks[number]
                    }
                }
            }
            for (bit, tail) in batch.enumerated() {
                for edge in byTail[tail] ?? [] {
                    let mark = marks[component[network[edge].target.position]]
                    if mark >> UInt64(bit) & 1 == 0 { result.append(edge) }
                }
            }
        }
        return result
    }
}
