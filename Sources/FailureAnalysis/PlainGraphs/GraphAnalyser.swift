import AttackGraph
import Compilation
package import Networks
import Phrases

/// Answers what holds a graph of any tool together, and what parts one node from another.
///
/// Components, articulation points and bridges are those of the simple undirected projection: loops
/// left out, parallel edges taken as one, no directions. Ways from one node to another follow
/// directions where the file gives any; parallel edges count as one there too.
package struct GraphAnalyser {
    let graph: AttributedGraph
    let title: String
    let operators: GraphOperators
    private let watch: WorkWatch

    /// Makes an analyser.
    ///
    /// - Parameters:
    ///   - title: The name to give the graph if it has none.
    ///   - operatorAttribute: The attribute that names operators; left out, `operator`, else
    ///     `controller`.
    ///   - watch: Who says when to end with what is found so far.
    /// - Throws: `GraphQuestionError.noAttribute`.
    package init(
        _ graph: AttributedGraph, title: String, operatorAttribute: String? = nil,
        watch: WorkWatch = WorkWatch()
    ) throws(GraphQuestionError) {
        self.graph = graph
        self.title = title
        self.watch = watch
        operators = GraphOperators(graph, attribute: operatorAttribute)
        if let operatorAttribute, operators.isEmpty { throw .noAttribute(operatorAttribute) }
    }

    /// The findings.
    ///
    /// - Parameter ends: The ids, or labels that only one node has, of two nodes to part.
    /// - Throws: `GraphQuestionError`.
    /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges; with `ends` that of a maximum flow of
    ///   unit capacities besides, O(*m* √*m*).
    package func findings(
        between ends: (from: String, to: String)? = nil
    ) throws(GraphQuestionError) -> GraphFindings {
        let network = SimpleNetwork(
            nodeCount: graph.nodeCount, sources: graph.sources, targets: graph.targets)
        // What does not take long comes first: the rest is left out where work is stopped.
        var sizes: [Int: Int]?
        var points: CutPoints?
        var separation: GraphSeparation?
        var nodes: (NodeIndex, NodeIndex)?
        if let ends { nodes = (try node(named: ends.from), try node(named: ends.to)) }
        if !watch.isStopped(in: .cuts, done: 0, of: 3) {
            sizes = network.components().reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        }
        if !watch.isStopped(in: .cuts, done: 1, of: 3) { points = network.cutPoints() }
        var unreached: [GraphPart] = []
        if sizes == nil { unreached.append(.components) }
        if points == nil { unreached.append(.cutPoints) }
        if let nodes {
            if watch.isStopped(in: .cuts, done: 2, of: 3) {
                unreached.append(.between)
            } else {
                separation = try GraphSeparator(graph, operators: operators).separation(
                    from: nodes.0, to: nodes.1)
            }
        }
        let pairs = points.map {
            GraphPairs(graph, $0.bridges, operators: operators, isDirected: false)
        }
        return GraphFindings(
            title: graph.graphText("title") ?? graph.graphText("label") ?? title,
            direction: direction, nodes: graph.nodeCount, edges: graph.edgeCount,
            pairs: network.edgeCount,
            loops: zip(graph.sources, graph.targets).count { $0 == $1 },
            components: sizes?.count ?? 0, largestComponent: sizes?.values.max() ?? 0,
            articulationPoints: points?.articulationPoints.map(operators.finding) ?? [],
            bridges: pairs?.findings ?? [], between: separation, notes: notes,
            unreached: unreached)
    }

    private var direction: GraphDirection {
        if !graph.exceptions.isEmpty { return .mixed }
        return graph.isDirected ? .directed : .undirected
    }

    private var notes: [GraphNote] {
        var notes: [GraphNote] = []
        if graph.graphText("graph_kind") == "attack-graph" { notes.append(.attackGraph) }
        if !graph.isFlat { notes.append(.nested) }
        return notes
    }

    /// The node of this id; else of this label, else of this name; else without regard to letter
    /// case.
    private func node(named name: String) throws(GraphQuestionError) -> NodeIndex {
        if let node = graph.node(name) { return node }
        let columns = ["label", "name"].compactMap(graph.nodeColumn)
        for column in columns {
            let fitting = (0..<graph.nodeCount).filter { column.text(at: $0) == name }
            if fitting.count > 1 {
                throw .manyNodes(name, ids: fitting.map { graph.id(of: NodeIndex($0)) })
            }
            if let node = fitting.first { return NodeIndex(node) }
        }
        let things = (0..<graph.nodeCount).map { node in
            NamedThing(
                id: graph.id(of: NodeIndex(node)), titles: columns.compactMap { $0.text(at: node) })
        }
        do throws(NameSearchError) {
            let id = try NameSearch(things, kind: "node").id(name)
            if let node = graph.node(id) { return node }
        } catch {
            switch error {
            case .several(_, let ids): throw .manyNodes(name, ids: ids)
            case .unknown(_, _, let near, _): throw .noNode(name, near: near)
            }
        }
        throw .noNode(name, near: [])
    }
}
