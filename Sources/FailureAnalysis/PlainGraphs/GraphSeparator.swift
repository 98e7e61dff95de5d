import AttackGraph
import Networks

/// Finds what parts one node from another, along directions.
struct GraphSeparator {
    private let graph: AttributedGraph
    private let operators: GraphOperators
    /// The ways from node to node that count: parallel ones once, loops never.
    private let tails: [UInt32]
    private let heads: [UInt32]

    init(_ graph: AttributedGraph, operators: GraphOperators) {
        self.graph = graph
        self.operators = operators
        var arcs: [UInt64] = []
        arcs.reserveCapacity(graph.isDirected ? graph.edgeCount : 2 * graph.edgeCount)
        for edge in 0..<graph.edgeCount {
            let (source, target) = (UInt64(graph.sources[edge]), UInt64(graph.targets[edge]))
            if source == target { continue }
            arcs.append(source << 32 | target)
            if !graph.isDirected(EdgeIndex(edge)) { arcs.append(target << 32 | source) }
        }
        arcs.sort()
        var last = UInt64.max
        arcs.removeAll { arc in
            defer { last = arc }
            return arc == last
        }
        tails = arcs.map { UInt32($0 >> 32) }
        heads = arcs.map { UInt32(truncatingIfNeeded: $0) }
    }

    func separation(
        from source: NodeIndex, to target: NodeIndex
    ) throws(GraphQuestionError) -> GraphSeparation {
        guard source != target else { throw .oneNode(graph.id(of: source)) }
        let dominators = Dominators(
            nodeCount: graph.nodeCount, sources: tails, targets: heads, root: source)
        do throws(FlowError) {
            let network = try FlowNetwork(
                nodeCount: graph.nodeCount,
                edges: zip(tails, heads).map {
                    NetworkEdge(from: NodeIndex(Int($0)), to: NodeIndex(Int($1)))
                })
            let cuts = try network.maximumFlow(from: source, to: target).minimumCuts
            let edgeCut = edgeCut(of: network, cuts)
            let chokes = edgeCut.size == 1 ? cuts?.edgesInSome ?? [] : []
            return GraphSeparation(
                from: operators.finding(source), to: operators.finding(target),
                isReachable: dominators.isReachable(target),
                chokePoints: (dominators.chokePoints(to: target) ?? []).map(operators.finding),
                chokeEdges: pairs(of: chokes, in: network), edgeCut: edgeCut,
                vertexCut: try vertexCut(from: source, to: target))
        } catch {
            throw .tooLarge(error)
        }
    }

    private func pairs(of edges: [EdgeIndex], in network: FlowNetwork) -> [GraphPairFinding] {
        GraphPairs(
            graph, edges.map { (network[$0].source, network[$0].target) }, operators: operators,
            isDirected: true
        ).findings
    }

    private func edgeCut(of network: FlowNetwork, _ cuts: MinimumCuts?) -> GraphEdgeCut {
        let edges = cuts?.nearestToSource.edges ?? []
        let pairs = pairs(of: edges, in: network)
        return GraphEdgeCut(
            size: edges.count, pairs: pairs,
            isOnlyOne: cuts?.edgesInSome.count == edges.count,
            operators: Set(pairs.flatMap(\.operators)).sorted(),
            withoutOperator: pairs.reduce(0) { $0 + $1.withoutOperator })
    }

    /// The fewest nodes; `nil` where the two are next to each other.
    private func vertexCut(
        from source: NodeIndex, to target: NodeIndex
    ) throws(FlowError) -> GraphVertexCut? {
        let network = try FlowNetwork(
            nodeCount: graph.nodeCount,
            edges: zip(tails, heads).map {
                NetworkEdge(
                    from: NodeIndex(Int($0)), to: NodeIndex(Int($1)), capacity: .unbounded)
            })
        let split = try network.splittingNodes(
            capacities: [FlowCapacity](repeating: 1, count: graph.nodeCount))
        let flow = try split.network.maximumFlow(
            from: split.exit(of: source), to: split.entrance(of: target))
        guard let cuts = flow.minimumCuts else { return nil }
        let nodes = cuts.nearestToSource.edges.compactMap { split.node(behind: $0) }
        let findings = nodes.map(operators.finding)
        return GraphVertexCut(
            size: nodes.count, nodes: findings,
            isOnlyOne: cuts.edgesInSome.count == nodes.count,
            operators: Set(findings.compactMap(\.operator)).sorted(),
            withoutOperator: findings.count { $0.operator == nil })
    }
}
