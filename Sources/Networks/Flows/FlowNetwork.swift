/// A directed network with capacities: how much can flow, and what stops more.
///
/// Parallel edges and loops are allowed; a loop carries nothing from anywhere to anywhere. An
/// undirected edge is two edges, one each way. Several sources are one more node with unbounded
/// edges to them. Nodes that can pass only so much: see `splittingNodes(capacities:)`.
///
/// Memory: 24 bytes an edge, and 16 more for the two arcs of the residual network.
public struct FlowNetwork: Hashable, Sendable {
    /// The most nodes, and the most edges.
    public static let maximumSize = Int(Int32.max) - 1

    /// How many nodes there are.
    public let nodeCount: Int
    /// The edges, in the order given.
    public let edges: [NetworkEdge]
    /// The arcs along and against the edges, by node.
    let arcs: ResidualArcs

    /// Makes a network.
    ///
    /// - Throws: `FlowError.noSuchNode` for an edge that ends nowhere, `FlowError.tooLarge`.
    /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges.
    public init(nodeCount: Int, edges: [NetworkEdge]) throws(FlowError) {
        guard nodeCount <= Self.maximumSize, edges.count <= Self.maximumSize else {
            throw .tooLarge(nodes: nodeCount, edges: edges.count)
        }
        for edge in edges {
            for node in [edge.source, edge.target] where node.position >= nodeCount {
                throw .noSuchNode(node.position, count: max(nodeCount, 0))
            }
        }
        self.nodeCount = max(nodeCount, 0)
        self.edges = edges
        arcs = ResidualArcs(nodeCount: max(nodeCount, 0), edges: edges)
    }

    private init(nodeCount: Int, edges: [NetworkEdge], arcs: ResidualArcs) {
        self.nodeCount = nodeCount
        self.edges = edges
        self.arcs = arcs
    }

    /// One edge.
    ///
    /// - Precondition: `edge` belongs to this network.
    public subscript(edge: EdgeIndex) -> NetworkEdge { edges[edge.position] }

    /// The same nodes and edges with other capacities, one for each edge in order.
    ///
    /// - Throws: `FlowError.wrongCapacityCount`.
    /// - Complexity: O(*m*); the arcs are shared.
    public func withCapacities(_ capacities: [FlowCapacity]) throws(FlowError) -> FlowNetwork {
        guard capacities.count == edges.count else {
            throw .wrongCapacityCount(capacities.count, expected: edges.count)
        }
        return FlowNetwork(
            nodeCount: nodeCount,
            edges: zip(edges, capacities).map {
                NetworkEdge(from: $0.source, to: $0.target, capacity: $1)
            }, arcs: arcs)
    }

    /// The same nodes and edges, each edge carrying 1: then a maximum flow counts paths that share
    /// no edge, and a minimum cut is the fewest edges that separate (Menger's theorem).
    public func withUnitCapacities() -> FlowNetwork {
        FlowNetwork(
            nodeCount: nodeCount,
            edges: edges.map { NetworkEdge(from: $0.source, to: $0.target) }, arcs: arcs)
    }

    func check(from source: NodeIndex, to sink: NodeIndex) throws(FlowError) {
        for node in [source, sink] where node.position >= nodeCount {
            throw .noSuchNode(node.position, count: nodeCount)
        }
        if source == sink { throw .sourceIsSink(source.position) }
    }
}
