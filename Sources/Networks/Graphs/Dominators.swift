/// Which nodes every path from a root to a node must pass.
public struct Dominators: Sendable {
    /// Where the paths begin.
    public let root: NodeIndex
    /// The last of the nodes that every path to a node must pass before it; `.max` for the root and
    /// for what it does not lead to.
    private let immediate: [UInt32]

    /// Finds the dominators of a directed graph.
    ///
    /// - Precondition: as many `sources` as `targets`, these and `root` less than `nodeCount`;
    ///   together at most 2³¹ edges.
    /// - Complexity: O(*m* log *n*) for *n* nodes and *m* edges, near-linear as a rule; no recursion.
    /// - Note: Lengauer and Tarjan, "A fast algorithm for finding dominators in a flowgraph", 1979,
    ///   in the form SEMI-NCA of Georgiadis, Tarjan and Werneck, "Finding dominators in practice",
    ///   2006.
    public init(nodeCount: Int, sources: [UInt32], targets: [UInt32], root: NodeIndex) {
        precondition(sources.count == targets.count, "Dominators: each edge needs two ends")
        self.root = root
        let outgoing = Adjacency(
            nodeCount: nodeCount, tails: sources, heads: targets, isSymmetric: false)
        let incoming = Adjacency(
            nodeCount: nodeCount, tails: targets, heads: sources, isSymmetric: false)
        var search = SemidominatorSearch(outgoing: outgoing, root: root.position)
        immediate = search.immediateDominators(incoming: incoming)
    }

    /// Whether the root leads to a node.
    public func isReachable(_ node: NodeIndex) -> Bool {
        node == root || immediate[node.position] != .max
    }

    /// The last node but itself that every path from the root to a node must pass; `nil` for the
    /// root and for what it does not lead to.
    public func immediateDominator(of node: NodeIndex) -> NodeIndex? {
        let dominator = immediate[node.position]
        return dominator == .max ? nil : NodeIndex(Int(dominator))
    }

    /// The nodes between the root and a node that every path must pass, in the order in which they
    /// are passed; `nil` for what the root does not lead to.
    ///
    /// - Complexity: O(answer).
    public func chokePoints(to node: NodeIndex) -> [NodeIndex]? {
        guard isReachable(node) else { return nil }
        var chokes: [NodeIndex] = []
        var current = node
        while let dominator = immediateDominator(of: current), dominator != root {
            chokes.append(dominator)
            current = dominator
        }
        return chokes.reversed()
    }
}

/// Semidominators by numbers in preorder.
private struct SemidominatorSearch {
    /// The nodes in the order in which a depth-first search finds them, and each node's number.
    private var order: [UInt32] = []
    private var number: [UInt32]
    private var parent: [UInt32] = []
    private var semi: [UInt32] = []
    private var label: [UInt32] = []

    init(outgoing: Adjacency, root: Int) {
        number = [UInt32](repeating: .max, count: outgoing.nodeCount)
        var next = Array(outgoing.offsets.dropLast())
        var stack = [root]
        number[root] = 0
        order = [UInt32(root)]
        parent = [0]
        while let node = stack.last {
            guard next[node] < outgoing.offsets[node + 1] else {
                stack.removeLast()
                continue
            }
            let head = Int(outgoing.heads[Int(next[node])])
            next[node] += 1
            if number[head] == .max {
                number[head] = UInt32(order.count)
                order.append(UInt32(head))
                parent.append(number[node])
                stack.append(head)
            }
        }
    }

    mutating func immediateDominators(incoming: Adjacency) -> [UInt32] {
        let count = order.count
        label = (0..<count).map { UInt32($0) }
        semi = label
        var dominator = parent
        for at in stride(from: count - 1, to: 0, by: -1) {
            semi[at] = dominator[at]
            for place in incoming.range(of: Int(order[at])) {
                let tail = number[Int(incoming.heads[place])]
                guard tail != .max else { continue }
                semi[at] = min(semi[at], semi[Int(best(above: tail, linked: UInt32(at + 1)))])
            }
        }
        for at in 1..<max(count, 1) {
            var candidate = dominator[at]
            while candidate > semi[at] { candidate = dominator[Int(candidate)] }
            dominator[at] = candidate
        }
        var result = [UInt32](repeating: .max, count: number.count)
        for at in 1..<max(count, 1) { result[Int(order[at])] = order[Int(dominator[at])] }
        return result
    }

    /// The node with the least semidominator on the way up from `start` through nodes that are
    /// linked already; the way is shortened for the next who asks.
    private mutating func best(above start: UInt32, linked: UInt32) -> UInt32 {
        if parent[Int(start)] < linked { return label[Int(start)] }
        var stack: [Int] = []
        var node = Int(start)
        repeat {
            stack.append(node)
            node = Int(parent[node])
        } while parent[node] >= linked
        var above = node
        var least = label[above]
        while let below = stack.popLast() {
            parent[below] = parent[above]
            if semi[Int(least)] < semi[Int(label[below])] {
                label[below] = least
            } else {
                least = label[below]
            }
            above = below
        }
        return label[above]
    }
}
