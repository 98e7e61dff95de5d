/// A network in which nodes too can pass only so much: each is split into an entrance and an exit
/// with an edge between them.
public struct NodeSplitting: Hashable, Sendable {
    /// The network with split nodes, to be asked.
    public let network: FlowNetwork
    private let nodeCount: Int
    private let edgeCount: Int

    init(_ original: FlowNetwork, capacities: [FlowCapacity]) throws(FlowError) {
        nodeCount = original.nodeCount
        edgeCount = original.edges.count
        guard capacities.count == nodeCount else {
            throw .wrongCapacityCount(capacities.count, expected: nodeCount)
        }
        let count = nodeCount
        let between = original.edges.map {
            NetworkEdge(
                from: NodeIndex($0.source.position + count), to: $0.target, capacity: $0.capacity)
        }
        let within = capacities.enumerated().map {
            NetworkEdge(from: NodeIndex($0), to: NodeIndex($0 + count), capacity: $1)
        }
        network = try FlowNetwork(nodeCount: 2 * nodeCount, edges: between + within)
    }

    /// Where flow comes into a node; what ends at the node is asked for here.
    public func entrance(of node: NodeIndex) -> NodeIndex { node }

    /// Where flow leaves a node; what begins at the node is asked for here.
    public func exit(of node: NodeIndex) -> NodeIndex { NodeIndex(node.position + nodeCount) }

    /// The node that an edge stands for; `nil` for an edge that was there before, which keeps its
    /// index.
    public func node(behind edge: EdgeIndex) -> NodeIndex? {
        edge.position < edgeCount ? nil : NodeIndex(edge.position - edgeCount)
    }

    /// The edge that stands for a node.
    public func edge(of node: NodeIndex) -> EdgeIndex { EdgeIndex(edgeCount + node.position) }
}

extension FlowNetwork {
    /// The network in which a node too can pass only so much.
    ///
    /// With capacity 1 for every node, a maximum flow from the exit of one to the entrance of
    /// another counts paths that share no node between them.
    /// - Parameter capacities: how much each node can pass, in index order.
    /// - Throws: `FlowError.wrongCapacityCount`, `FlowError.tooLarge`.
    /// - Complexity: O(*n* + *m*).
    public func splittingNodes(
        capacities: [FlowCapacity]
    ) throws(FlowError) -> NodeSplitting {
        try NodeSplitting(self, capacities: capacities)
    }
}
