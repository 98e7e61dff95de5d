import AttackGraph
public import Networks

/// A small network solved in the plainest ways, as the reference that flows and cuts are checked
/// against.
public struct ReferenceNetwork: Sendable {
    /// Stands for an unbounded capacity; larger than all limited ones of a test together.
    public static let unbounded = 1_000_000

    /// The number of nodes.
    public let nodeCount: Int
    /// Source, target and capacity of each edge.
    public let edges: [(source: Int, target: Int, capacity: Int)]

    /// Copies a network into plain lists.
    public init(_ network: FlowNetwork) {
        nodeCount = network.nodeCount
        edges = network.edges.map { edge in
            let capacity =
                switch edge.capacity {
                case .limited(let capacity): Int(capacity)
                case .unbounded: Self.unbounded
                }
            return (edge.source.position, edge.target.position, capacity)
        }
    }

    /// The maximum flow by Ford and Fulkerson's method on a matrix, one unit-free path at a time;
    /// at least `unbounded` where nothing limits it.
    public func maximumFlow(from source: Int, to sink: Int) -> Int {
        var left = [[Int]](
            repeating: [Int](repeating: 0, count: nodeCount), count: nodeCount)
        for edge in edges { left[edge.source][edge.target] += edge.capacity }
        var total = 0
        while let path = path(from: source, to: sink, in: left) {
            let width = zip(path, path.dropFirst()).map { left[$0][$1] }.min() ?? 0
            for (tail, head) in zip(path, path.dropFirst()) {
                left[tail][head] -= width
                left[head][tail] += width
            }
            total += width
            if total >= Self.unbounded { return total }
        }
        return total
    }

    private func path(from source: Int, to sink: Int, in left: [[Int]]) -> [Int]? {
        var before = [Int?](repeating: nil, count: nodeCount)
        before[source] = source
        var queue = [source]
        while !queue.isEmpty {
            let node = queue.removeFirst()
            if node == sink {
                var path = [sink]
                while let last = path.last, last != source { path.append(before[last] ?? source) }
                return path.reversed()
            }
            for head in 0..<nodeCount where left[node][head] > 0 && before[head] == nil {
                before[head] = node
                queue.append(head)
            }
        }
        return nil
    }

    /// Every cut of least capacity, as the bits of the nodes on the source's side, by trying all.
    public func minimumCuts(from source: Int, to sink: Int) -> (capacity: Int, sides: [Int]) {
        var best = Int.max
        var sides: [Int] = []
        for side in 0..<(1 << nodeCount)
        where side >> source & 1 == 1 && side >> sink & 1 == 0 {
            let capacity = edges(leaving: side).reduce(0) { $0 + edges[$1].capacity }
            if capacity < best { (best, sides) = (capacity, []) }
            if capacity == best { sides.append(side) }
        }
        return (best, sides)
    }

    /// The edges from a set of nodes to the others.
    public func edges(leaving side: Int) -> [Int] {
        edges.indices.filter {
            side >> edges[$0].source & 1 == 1 && side >> edges[$0].target & 1 == 0
        }
    }

    /// The width of the widest path, by raising a threshold while a path remains; 0 for none.
    public func widestPath(from source: Int, to sink: Int) -> Int {
        let widths = Set(edges.map(\.capacity)).filter { $0 > 0 }.sorted()
        return widths.last { width in
            var left = [[Int]](
                repeating: [Int](repeating: 0, count: nodeCount), count: nodeCount)
            for edge in edges where edge.capacity >= width { left[edge.source][edge.target] = 1 }
            return path(from: source, to: sink, in: left) != nil
        } ?? 0
    }
}

extension FlowNetwork {
    /// A random small network: parallel edges, loops, edges of no capacity and unbounded ones.
    public static func random(
        nodes: ClosedRange<Int>, edges: ClosedRange<Int>, largest: UInt64,
        using random: inout some RandomNumberGenerator
    ) throws(FlowError) -> FlowNetwork {
        let nodeCount = Int.random(in: nodes, using: &random)
        var drawn: [NetworkEdge] = []
        for _ in 0..<Int.random(in: edges, using: &random) {
            let kind = Int.random(in: 0..<12, using: &random)
            let capacity: FlowCapacity =
                kind == 0 ? .unbounded : .limited(UInt64.random(in: 0...largest, using: &random))
            drawn.append(
                NetworkEdge(
                    from: NodeIndex(Int.random(in: 0..<nodeCount, using: &random)),
                    to: NodeIndex(Int.random(in: 0..<nodeCount, using: &random)),
                    capacity: capacity))
        }
        return try FlowNetwork(nodeCount: nodeCount, edges: drawn)
    }
}
