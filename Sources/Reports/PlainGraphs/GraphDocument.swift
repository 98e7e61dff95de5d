package import FailureAnalysis
import Wording

/// What holds a graph together, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-graph/1`, see Docs/Graph.md.
package struct GraphDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-graph/1"

    /// `sallyport-graph/1`.
    package var schema: String = GraphDocument.formatName
    /// The graph's own title or label, else its file's name.
    package var title: String
    /// `directed`, `undirected` or `mixed`.
    package var direction: GraphDirection
    /// The nodes.
    package var nodes: Int
    /// The edges as the file has them.
    package var edges: Int
    /// The pairs of different nodes that have an edge, whatever its direction.
    package var pairs: Int
    /// The edges from a node to itself.
    package var loops: Int
    /// The connected components, directions left out of account; not there where not reached.
    package var components: Int?
    /// The nodes of the largest component; not there where not reached.
    package var largestComponent: Int?
    /// The nodes without which there are more components, in file order; not there where not
    /// reached.
    package var articulationPoints: [GraphNodeFinding]?
    /// The pairs without whose edges there are more components, in file order; not there where not
    /// reached.
    package var bridges: [GraphPairFinding]?
    /// What was not reached before work was stopped; not there where everything was.
    package var unreached: [GraphPart]?
    /// How far the answer goes; not there where everything is answered.
    package var extent: Extent?
    /// What parts two nodes, if asked for.
    @WrittenAsNull package var between: GraphSeparation?
    /// What is worth knowing about how the file was read.
    package var notes: [String]
    /// What every figure is conditional on.
    package var conditions: String

    /// Writes findings.
    package init(_ findings: GraphFindings) {
        title = findings.title
        direction = findings.direction
        nodes = findings.nodes
        edges = findings.edges
        pairs = findings.pairs
        loops = findings.loops
        if !findings.unreached.contains(.components) {
            components = findings.components
            largestComponent = findings.largestComponent
        }
        if !findings.unreached.contains(.cutPoints) {
            articulationPoints = findings.articulationPoints
            bridges = findings.bridges
        }
        if !findings.unreached.isEmpty {
            unreached = findings.unreached
            extent = Extent(effort: .normal, ending: .stopped)
        }
        _between = WrittenAsNull(wrappedValue: findings.between)
        notes = findings.notes.map { GraphWords.says($0) }
        conditions = GraphWords.conditions
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws; the document holds nothing that JSON cannot.
    package func json() throws -> String { try JSONText.of(self) }
}
