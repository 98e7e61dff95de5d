/// A graph with named attributes and nothing else: what a file of any other tool holds.
///
/// Nodes are numbered in the order of their first mention, edges in the order given. Everything is
/// kept in columns, so that a million edges are a few arrays: 8 bytes an edge, 4 bytes and the id a
/// node, and what each attribute needs. Parallel edges and loops are kept.
public struct AttributedGraph: Sendable {
    /// Whether an edge leads from its source to its target only, unless it says otherwise.
    public var isDirected = true
    /// The ids of nodes; a node's number is its id's.
    public private(set) var nodeIDs = TextPool()
    /// The node that each edge leaves.
    public private(set) var sources: [UInt32] = []
    /// The node that each edge enters.
    public private(set) var targets: [UInt32] = []
    /// The edges that are not as `isDirected` says, ascending.
    public private(set) var exceptions: [UInt32] = []
    /// The ids of edges, where a file gives any.
    public private(set) var edgeIDs = GraphColumn("id", type: .string)
    /// The attributes of nodes.
    public var nodeColumns: [GraphColumn] = []
    /// The attributes of edges.
    public var edgeColumns: [GraphColumn] = []
    /// The attributes of the graph: columns of one row.
    public var graphColumns: [GraphColumn] = []
    /// The node inside which each node stands plus one, 0 for none; as long as it need be.
    private var parents: [UInt32] = []

    /// Makes an empty graph.
    public init() {}

    /// How many nodes there are.
    public var nodeCount: Int { nodeIDs.count }
    /// How many edges there are.
    public var edgeCount: Int { sources.count }

    /// Whether no node stands inside another.
    public var isFlat: Bool { parents.isEmpty }

    /// The node inside which a node stands.
    public func parent(of node: NodeIndex) -> NodeIndex? {
        guard node.position < parents.count, parents[node.position] > 0 else { return nil }
        return NodeIndex(Int(parents[node.position]) - 1)
    }

    /// The node with an id.
    public func node(_ id: String) -> NodeIndex? { nodeIDs.number(of: id).map { NodeIndex($0) } }

    /// A node's id.
    public func id(of node: NodeIndex) -> String { nodeIDs[node.position] }

    /// Whether an edge leads one way only.
    ///
    /// - Complexity: O(log *e*) for *e* exceptions.
    public func isDirected(_ edge: EdgeIndex) -> Bool {
        guard !exceptions.isEmpty else { return isDirected }
        var (low, high) = (0, exceptions.count)
        while low < high {
            let middle = (low + high) / 2
            if exceptions[middle] < edge.rawValue { low = middle + 1 } else { high = middle }
        }
        let isException = low < exceptions.count && exceptions[low] == edge.rawValue
        return isDirected != isException
    }

    /// The first column of nodes with a name.
    public func nodeColumn(_ name: String) -> GraphColumn? {
        nodeColumns.first { $0.name == name }
    }

    /// The first column of edges with a name.
    public func edgeColumn(_ name: String) -> GraphColumn? {
        edgeColumns.first { $0.name == name }
    }

    /// The graph's own value with a name, as text.
    public func graphText(_ name: String) -> String? {
        graphColumns.first { $0.name == name && $0.hasValue(at: 0) }?.text(at: 0)
    }

    /// The number of the node with an id, which is added when it is not there.
    ///
    /// - Precondition: `nodeIDs.hasRoom(for: id.count)`.
    public mutating func mention(_ id: Span<UInt8>) -> (node: NodeIndex, isNew: Bool) {
        let (number, isNew) = nodeIDs.insert(id)
        return (NodeIndex(number), isNew)
    }

    /// Puts a node inside another.
    public mutating func place(_ node: NodeIndex, in parent: NodeIndex) {
        while parents.count <= node.position { parents.append(0) }
        parents[node.position] = UInt32(truncatingIfNeeded: parent.position + 1)
    }

    /// Adds an edge.
    ///
    /// - Parameter isDirected: whether it leads one way only, if the edge says so itself.
    /// - Precondition: both nodes were mentioned.
    public mutating func addEdge(
        from source: NodeIndex, to target: NodeIndex, isDirected: Bool? = nil
    ) {
        if let isDirected, isDirected != self.isDirected {
            exceptions.append(UInt32(truncatingIfNeeded: edgeCount))
        }
        sources.append(source.rawValue)
        targets.append(target.rawValue)
    }

    /// Gives the last edge its id.
    ///
    /// - Precondition: there is an edge.
    public mutating func setLastEdgeID(_ id: Span<UInt8>) -> GraphColumn.Outcome {
        edgeIDs.set(edgeCount - 1, from: id)
    }

    /// Gives memory back that only building needs.
    public mutating func finish() {
        edgeIDs.finish()
        for at in nodeColumns.indices { nodeColumns[at].finish() }
        for at in edgeColumns.indices { edgeColumns[at].finish() }
        for at in graphColumns.indices { graphColumns[at].finish() }
    }

    /// The bytes of memory in use, without what arrays hold in reserve.
    public var memory: Int {
        let columns = nodeColumns + edgeColumns + graphColumns + [edgeIDs]
        return nodeIDs.memory + 4 * (sources.count + targets.count + exceptions.count)
            + 4 * parents.count + columns.reduce(0) { $0 + $1.memory }
    }
}
