/// What holds a graph of any tool together, and what parts one node of it from another.
package struct GraphFindings: Hashable, Sendable {
    /// The graph's own title or label, else its file's name.
    package let title: String
    /// Whether the edges have directions.
    package let direction: GraphDirection
    /// The nodes.
    package let nodes: Int
    /// The edges as the file has them.
    package let edges: Int
    /// The pairs of different nodes that have an edge, whatever its direction.
    package let pairs: Int
    /// The edges from a node to itself.
    package let loops: Int
    /// The connected components, directions left out of account; 0 where not reached.
    package let components: Int
    /// The nodes of the largest component; 0 where not reached.
    package let largestComponent: Int
    /// The nodes without which there are more components, in file order; none where not reached.
    package let articulationPoints: [GraphNodeFinding]
    /// The pairs without whose edges there are more components, in file order; none where not
    /// reached.
    package let bridges: [GraphPairFinding]
    /// What parts two nodes, if asked for and reached.
    package let between: GraphSeparation?
    /// What is worth knowing about how the file was read.
    package let notes: [GraphNote]
    /// What was not reached before work was stopped, and so is not answered.
    package let unreached: [GraphPart]
}

/// A part of what is asked about a graph.
package enum GraphPart: String, CaseIterable, Codable, Hashable, Sendable {
    /// How many components there are.
    case components
    /// Articulation points and bridges.
    case cutPoints = "cut-points"
    /// What parts two nodes.
    case between
}

/// Whether the edges of a graph have directions.
package enum GraphDirection: String, Codable, Hashable, Sendable {
    /// All have.
    case directed
    /// None has.
    case undirected
    /// Some have and some have none.
    case mixed
}

/// Something worth knowing about how a file was read.
package enum GraphNote: Hashable, Sendable {
    /// The file is an attack graph of ours, in which a step needs all its premises.
    case attackGraph
    /// Nodes stand inside others, which is no edge.
    case nested
}

/// A node in findings about a graph.
package struct GraphNodeFinding: Codable, Hashable, Sendable {
    /// The node's id.
    package let id: String
    /// Its label, else its name, if it has one.
    @WrittenAsNull package var label: String?
    /// Who operates it, if the file says so.
    @WrittenAsNull package var `operator`: String?
}

/// All edges from one node to another, in findings about a graph.
package struct GraphPairFinding: Codable, Hashable, Sendable {
    /// The id of the node they leave.
    package let source: String
    /// The id of the node they enter.
    package let target: String
    /// How many edges of the file lie between the two, in the direction that counts.
    package let edges: Int
    /// Who operates them, sorted.
    package let operators: [String]
    /// How many of them the file names no operator for.
    package let withoutOperator: Int
}

/// What parts one node from another.
package struct GraphSeparation: Codable, Hashable, Sendable {
    /// Where the ways begin.
    package let from: GraphNodeFinding
    /// Where they end.
    package let to: GraphNodeFinding
    /// Whether there is a way at all, along the edges' directions.
    package let isReachable: Bool
    /// The nodes that every way passes, in that order.
    package let chokePoints: [GraphNodeFinding]
    /// The pairs that every way passes.
    package let chokeEdges: [GraphPairFinding]
    /// The fewest pairs to cut.
    package let edgeCut: GraphEdgeCut
    /// The fewest nodes to take away; none where the two are next to each other.
    @WrittenAsNull package var vertexCut: GraphVertexCut?
}

/// A smallest set of pairs whose removal leaves no way.
package struct GraphEdgeCut: Codable, Hashable, Sendable {
    /// How many.
    package let size: Int
    /// The pairs of the cut nearest to the start.
    package let pairs: [GraphPairFinding]
    /// Whether no other cut is as small.
    package let isOnlyOne: Bool
    /// Who operates the cut, sorted: if all of these failed, the cut would be gone.
    package let operators: [String]
    /// How many edges of the cut the file names no operator for.
    package let withoutOperator: Int
}

/// A smallest set of nodes whose removal leaves no way.
package struct GraphVertexCut: Codable, Hashable, Sendable {
    /// How many.
    package let size: Int
    /// The nodes of the cut nearest to the start.
    package let nodes: [GraphNodeFinding]
    /// Whether no other cut is as small.
    package let isOnlyOne: Bool
    /// Who operates the cut, sorted.
    package let operators: [String]
    /// How many nodes of the cut the file names no operator for.
    package let withoutOperator: Int
}
