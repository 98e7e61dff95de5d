/// The arcs of a network's residual network in compressed rows: for every edge that is no loop one
/// arc along it and one against it, each at the node where it begins.
struct ResidualArcs: Hashable {
    /// Where each node's arcs begin; one more entry than nodes.
    private(set) var offsets: [UInt32]
    /// Where each arc ends.
    private(set) var heads: [UInt32]
    /// The arc the other way.
    private(set) var partners: [UInt32]
    /// The arc along each edge; `UInt32.max` for a loop.
    private(set) var forward: [UInt32]

    /// - Precondition: the edges' nodes are in 0..<`nodeCount`.
    init(nodeCount: Int, edges: [NetworkEdge]) {
        var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
        for edge in edges where edge.source != edge.target {
            offsets[edge.source.position + 1] += 1
            offsets[edge.target.position + 1] += 1
        }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
        var next = offsets
        var heads = [UInt32](repeating: 0, count: Int(offsets[nodeCount]))
        var partners = heads
        var forward = [UInt32](repeating: .max, count: edges.count)
        for (edge, ends) in edges.enumerated() where ends.source != ends.target {
            let (along, against) = (next[ends.source.position], next[ends.target.position])
            next[ends.source.position] += 1
            next[ends.target.position] += 1
            heads[Int(along)] = ends.target.rawValue
            heads[Int(against)] = ends.source.rawValue
            partners[Int(along)] = against
            partners[Int(against)] = along
            forward[edge] = along
        }
        self.offsets = offsets
        self.heads = heads
        self.partners = partners
        self.forward = forward
    }

    var count: Int { heads.count }

    /// A node's arcs.
    func arcs(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
