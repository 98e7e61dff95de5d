/// What holds a graph of any tool together, and what parts one node of it from another.
public struct GraphFindings: Hashable, Sendable {
    /// The graph's own title or label, else its file's name.
    public let title: String
    /// Whether the edges have directions.
    public let direction: GraphDirection
    /// The nodes.
    public let nodes: Int
    /// The edges as the file has them.
    public let edges: Int
    /// The pairs of different nodes that have an edge, whatever its direction.
    public let pairs: Int
    /// The edges from a node to itself.
    public let loops: Int
    /// The connected components, directions left out of account.
    public let components: Int
    /// The nodes of the largest component.
    public let largestComponent: Int
    /// The nodes without which there are more components, in file order.
    public let articulationPoints: [GraphNodeFinding]
    /// The pairs without whose edges there are more components, in file order.
    public let bridges: [GraphPairFinding]
    /// What parts two nodes, if asked for.
    public let between: GraphSeparation?
    /// What is worth knowing about how the file was read.
    public let notes: [GraphNote]
}

/// Whether the edges of a graph have directions.
public enum GraphDirection: String, Codable, Hashable, Sendable {
    /// All have.
    case directed
    /// None has.
    case undirected
    /// Some have and some have none.
    case mixed
}

/// Something worth knowing about how a file was read.
public enum GraphNote: Hashable, Sendable {
    /// The file is an attack graph of ours, in which a step needs all its premises.
    case attackGraph
    /// Nodes stand inside others, which is no edge.
    case nested
}

/// A node in findings about a graph.
public struct GraphNodeFinding: Codable, Hashable, Sendable {
    /// The node's id.
    public let id: String
    /// Its label, else its name, if it has one.
    @WrittenAsNull public var label: String?
    /// Who operates it, if the file says so.
    @WrittenAsNull public var `operator`: String?
}

/// All edges from one node to another, in findings about a graph.
public struct GraphPairFinding: Codable, Hashable, Sendable {
    /// The id of the node they leave.
    public let source: String
    /// The id of the node they enter.
    public let target: String
    /// How many edges of the file lie between the two, in the direction that counts.
    public let edges: Int
    /// Who operates them, sorted.
    public let operators: [String]
    /// How many of them the file names no operator for.
    public let withoutOperator: Int
}

/// What parts one node from another.
public struct GraphSeparation: Codable, Hashable, Sendable {
    /// Where the ways begin.
    public let from: GraphNodeFinding
    /// Where they end.
    public let to: GraphNodeFinding
    /// Whether there is a way at all, along the edges' directions.
    public let isReachable: Bool
    /// The nodes that every way passes, in that order.
    public let chokePoints: [GraphNodeFinding]
    /// The pairs that every way passes.
    public let chokeEdges: [GraphPairFinding]
    /// The fewest pairs to cut.
    public let edgeCut: GraphEdgeCut
    /// The fewest nodes to take away; none where the two are next to each other.
    @WrittenAsNull public var vertexCut: GraphVertexCut?
}

/// A smallest set of pairs whose removal leaves no way.
public struct GraphEdgeCut: Codable, Hashable, Sendable {
    /// How many.
    public let size: Int
    /// The pairs of the cut nearest to the start.
    public let pairs: [GraphPairFinding]
    /// Whether no other cut is as small.
    public let isOnlyOne: Bool
    /// Who operates the cut, sorted: if all of these failed, the cut would be gone.
    public let operators: [String]
    /// How many edges of the cut the file names no operator for.
    public let withoutOperator: Int
}

/// A smallest set of nodes whose removal leaves no way.
public struct GraphVertexCut: Codable, Hashable, Sendable {
    /// How many.
    public let size: Int
    /// The nodes of the cut nearest to the start.
    public let nodes: [GraphNodeFinding]
    /// Whether no other cut is as small.
    public let isOnlyOne: Bool
    /// Who operates the cut, sorted.
    public let operators: [String]
    /// How many nodes of the cut the file names no operator for.
    public let withoutOperator: Int
}
