/// Two nodes with something between them; `first` has the smaller number.
public struct NodePair: Hashable, Comparable, Sendable {
    /// The node with the smaller number.
    public let first: NodeIndex
    /// The node with the larger number.
    public let second: NodeIndex

    /// Orders pairs by their first, then their second node.
    public static func < (left: Self, right: Self) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

/// An undirected graph without loops and without parallel edges: who is next to whom.
///
/// Memory: 4 bytes a node and 8 an edge.
public struct SimpleNetwork: Sendable {
    let adjacency: Adjacency

    /// Makes the network of the pairs that have an edge between them, whatever its direction.
    ///
    /// - Precondition: as many `sources` as `targets`, each less than `nodeCount`; together at most
    ///   2³¹ edges.
    /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges.
    public init(nodeCount: Int, sources: [UInt32], targets: [UInt32]) {
        precondition(sources.count == targets.count, "SimpleNetwork: each edge needs two ends")
        adjacency = Adjacency(
            nodeCount: nodeCount, tails: sources, heads: targets, isSymmetric: true)
    }

    /// How many nodes there are.
    public var nodeCount: Int { adjacency.nodeCount }
    /// How many pairs have an edge.
    public var edgeCount: Int { adjacency.heads.count / 2 }

    /// For each node the number of its connected component, numbered by their first nodes.
    ///
    /// - Complexity: O(*n* + *m*).
    public func components() -> [Int] {
        var component = [Int](repeating: -1, count: nodeCount)
        var count = 0
        var queue: [Int] = []
        for start in 0..<nodeCount where component[start] < 0 {
            component[start] = count
            queue.append(start)
            while let node = queue.popLast() {
                for at in adjacency.range(of: node) {
                    let next = Int(adjacency.heads[at])
                    if component[next] < 0 {
                        component[next] = count
                        queue.append(next)
                    }
                }
            }
            count += 1
        }
        return component
    }
}

/// What holds a network together by itself.
public struct CutPoints: Hashable, Sendable {
    /// The nodes without which the network has more components, ascending.
    public let articulationPoints: [NodeIndex]
    /// The edges without which it has, ascending.
    public let bridges: [NodePair]
}

extension SimpleNetwork {
    /// The nodes and edges without which the network falls apart.
    ///
    /// One depth-first search, with a stack of its own: a path of a million nodes is no danger.
    /// - Complexity: O(*n* + *m*).
    /// - Note: Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
    ///   1973; Tarjan, "A note on finding the bridges of a graph", 1974.
    public func cutPoints() -> CutPoints {
        var search = LowPointSearch(adjacency: adjacency)
        search.run()
        let points = search.isArticulation.indices.lazy.filter { search.isArticulation[$0] }
        return CutPoints(
            articulationPoints: points.map { NodeIndex($0) }, bridges: search.bridges.sorted())
    }
}

/// Numbers nodes as they are found, and for each the earliest that its subtree leads back to.
private struct LowPointSearch {
    let adjacency: Adjacency
    /// One more than the number in order of discovery, 0 for nodes not found yet.
    private var number: [UInt32]
    private var low: [UInt32]
    private var next: [UInt32]
    var isArticulation: [Bool]
    var bridges: [NodePair] = []
    private var count: UInt32 = 0

    init(adjacency: Adjacency) {
        self.adjacency = adjacency
        number = [UInt32](repeating: 0, count: adjacency.nodeCount)
        low = number
        next = Array(adjacency.offsets.dropLast())
        isArticulation = [Bool](repeating: false, count: adjacency.nodeCount)
    }

    mutating func run() {
        var stack: [UInt32] = []
        for root in 0..<adjacency.nodeCount where number[root] == 0 {
            discover(root)
            stack.append(UInt32(root))
            var childrenOfRoot = 0
            while let top = stack.last {
                let node = Int(top)
                if next[node] < adjacency.offsets[node + 1] {
                    let neighbour = Int(adjacency.heads[Int(next[node])])
                    next[node] += 1
                    if number[neighbour] == 0 {
                        discover(neighbour)
                        stack.append(UInt32(neighbour))
                    } else if stack.count < 2 || stack[stack.count - 2] != UInt32(neighbour) {
                        // No parallel edges: the way back to the parent is the tree edge itself.
                        low[node] = min(low[node], number[neighbour])
                    }
                    continue
                }
                stack.removeLast()
                guard let parent = stack.last.map(Int.init) else { break }
                low[parent] = min(low[parent], low[node])
                if low[node] > number[parent] {
                    let (first, second) = (min(parent, node), max(parent, node))
                    bridges.append(NodePair(first: NodeIndex(first), second: NodeIndex(second)))
                }
                if parent == root {
                    childrenOfRoot += 1
                } else if low[node] >= number[parent] {
                    isArticulation[parent] = true
                }
            }
            if childrenOfRoot > 1 { isArticulation[root] = true }
        }
    }

    private mutating func discover(_ node: Int) {
        count += 1
        number[node] = count
        low[node] = count
    }
}
