/// An edge's place in `FlowNetwork.edges`, or among the edges of a graph with attributes.
public typealias EdgeIndex = GraphIndex<NetworkEdge>

/// A directed edge with a capacity.
public struct NetworkEdge: Hashable, Sendable {
    /// Where it begins.
    public let source: NodeIndex
    /// Where it ends.
    public let target: NodeIndex
    /// How much it can carry.
    public let capacity: FlowCapacity

    /// Makes an edge; of unit capacity unless told otherwise.
    public init(from source: NodeIndex, to target: NodeIndex, capacity: FlowCapacity = 1) {
        self.source = source
        self.target = target
        self.capacity = capacity
    }
}
