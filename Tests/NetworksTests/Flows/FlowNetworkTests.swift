import Networks
import Testing

/// Hand-worked networks.
struct FlowNetworkTests {
    private func network(
        _ nodeCount: Int, _ edges: [(Int, Int, FlowCapacity)]
    ) throws -> FlowNetwork {
        try FlowNetwork(
            nodeCount: nodeCount,
            edges: edges.map {
                NetworkEdge(from: NodeIndex($0.0), to: NodeIndex($0.1), capacity: $0.2)
            })
    }

    /// Cormen, Leiserson, Rivest and Stein, "Introduction to Algorithms", figure 26.1: the flow
    /// is 23, and the cut is {s, v1, v2, v4} | {v3, t}.
    @Test func aWellKnownNetworkCarriesTwentyThree() throws {
        let network = try network(
            6,
            [
                (0, 1, 16), (0, 2, 13), (1, 3, 12), (2, 1, 4), (3, 2, 9), (2, 4, 14), (4, 3, 7),
                (3, 5, 20), (4, 5, 4),
            ])
        let flow = try network.maximumFlow(from: NodeIndex(0), to: NodeIndex(5))
        #expect(flow.amount == 23)
        let cuts = try #require(flow.minimumCuts)
        #expect(cuts.edgesInEvery == [2, 6, 8].map { EdgeIndex($0) })
        #expect(cuts.edgesInSome == cuts.edgesInEvery)
        #expect(cuts.nearestToSource.edges == cuts.edgesInEvery)
        #expect(
            (0..<6).map { cuts.nearestToSink.isOnSourceSide(NodeIndex($0)) } == [
                true, true, true, false, true, false,
            ])
        let widest = try network.widestPath(from: NodeIndex(0), to: NodeIndex(5))
        #expect(widest?.width == 12)
        #expect(widest?.edges == [0, 2, 7].map { EdgeIndex($0) })
    }

    @Test func aChainOfEqualEdgesHasManyCutsAndNoneThatIsInAll() throws {
        let chain = try network(4, [(0, 1, 5), (1, 2, 5), (2, 3, 5)])
        let cuts = try #require(
            try chain.maximumFlow(from: NodeIndex(0), to: NodeIndex(3)).minimumCuts)
        #expect(cuts.edgesInEvery == [])
        #expect(cuts.edgesInSome == [0, 1, 2].map { EdgeIndex($0) })
        #expect(cuts.nearestToSource.edges == [EdgeIndex(0)])
        #expect(cuts.nearestToSink.edges == [EdgeIndex(2)])
        #expect(cuts.isInSome(EdgeIndex(1)) && !cuts.isInEvery(EdgeIndex(1)))
    }

    @Test func unboundedEdgesLimitNothing() throws {
        let open = try network(3, [(0, 1, .unbounded), (1, 2, .unbounded), (0, 2, 7)])
        let flow = try open.maximumFlow(from: NodeIndex(0), to: NodeIndex(2))
        #expect(flow.amount == .unbounded)
        #expect(flow.unboundedPath == [0, 1].map { EdgeIndex($0) })
        #expect(flow.minimumCuts == nil && flow.amount(along: EdgeIndex(0)) == nil)

        let limited = try network(3, [(0, 1, .unbounded), (1, 2, 9)])
        let through = try limited.maximumFlow(from: NodeIndex(0), to: NodeIndex(2))
        #expect(through.amount == 9)
        #expect(through.amount(along: EdgeIndex(0)) == 9)
        #expect(through.minimumCuts?.edgesInEvery == [EdgeIndex(1)])
    }

    @Test func theLargestCapacitiesAddUpWithoutOverflow() throws {
        let most = FlowCapacity.limited(.max)
        let wide = try network(3, [(0, 1, most), (0, 1, most), (0, 1, most), (1, 2, .unbounded)])
        let flow = try wide.maximumFlow(from: NodeIndex(0), to: NodeIndex(2))
        #expect(flow.amount == .limited(3 * UInt128(UInt64.max)))
        #expect(flow.amount(along: EdgeIndex(3)) == 3 * UInt128(UInt64.max))
        let path = try wide.widestPath(from: NodeIndex(0), to: NodeIndex(2))
        #expect(path?.width == most)
    }

    @Test func anEdgeOfNoCapacityIsACutAndNoPath() throws {
        let shut = try network(2, [(0, 1, 0)])
        let flow = try shut.maximumFlow(from: NodeIndex(0), to: NodeIndex(1))
        #expect(flow.amount == 0)
        #expect(flow.minimumCuts?.edgesInEvery == [EdgeIndex(0)])
        #expect(try shut.widestPath(from: NodeIndex(0), to: NodeIndex(1)) == nil)
    }

    @Test func loopsCarryNothing() throws {
        let loop = try network(2, [(0, 0, .unbounded), (0, 1, 3), (1, 1, 4)])
        let flow = try loop.maximumFlow(from: NodeIndex(0), to: NodeIndex(1))
        #expect(flow.amount == 3)
        #expect(flow.amount(along: EdgeIndex(0)) == 0)
        #expect(flow.minimumCuts?.edgesInSome == [EdgeIndex(1)])
    }

    /// A square with a diagonal: two paths share no edge, and with the middle nodes at 1 each still
    /// two share no node; through one middle node only one does.
    @Test func splitNodesCountDisjointPaths() throws {
        let square = try network(5, [(0, 1, 9), (0, 2, 9), (1, 3, 9), (2, 3, 9), (3, 4, 9)])
        let unit = square.withUnitCapacities()
        let whole = try unit.maximumFlow(from: NodeIndex(0), to: NodeIndex(3))
        #expect(whole.amount == 2)
        let split = try unit.splittingNodes(capacities: Array(repeating: 1, count: 5))
        func paths(_ from: Int, _ to: Int) throws -> FlowAmount {
            let flow = try split.network.maximumFlow(
                from: split.exit(of: NodeIndex(from)), to: split.entrance(of: NodeIndex(to)))
            return flow.amount
        }
        #expect(try paths(0, 3) == 2)
        #expect(try paths(0, 4) == 1)
        let flow = try split.network.maximumFlow(
            from: split.exit(of: NodeIndex(0)), to: split.entrance(of: NodeIndex(4)))
        let cuts = flow.minimumCuts
        #expect(cuts?.edgesInSome.compactMap { split.node(behind: $0) } == [NodeIndex(3)])
        #expect(cuts?.isInSome(split.edge(of: NodeIndex(3))) == true)
    }

    @Test func wrongQuestionsAreRefusedInWords() throws {
        let small = try network(2, [(0, 1, 1)])
        func message(_ body: () throws(FlowError) -> Void) -> String? {
            do { try body() } catch { return error.description }
            return nil
        }
        #expect(
            message { () throws(FlowError) in
                _ = try small.maximumFlow(from: NodeIndex(2), to: NodeIndex(1))
            } == "node 2 is not in the network, which has 2: name one from 0 up")
        #expect(
            message { () throws(FlowError) in
                _ = try small.maximumFlow(from: NodeIndex(0), to: NodeIndex(7))
            } == "node 7 is not in the network, which has 2: name one from 0 up")
        #expect(
            message { () throws(FlowError) in
                _ = try small.widestPath(from: NodeIndex(1), to: NodeIndex(1))
            } == "node 1 is both source and sink: ask about two different nodes")
        #expect(
            message { () throws(FlowError) in _ = try small.withCapacities([1, 2]) }
                == "2 capacities where 1 are needed: give one each, in order")
        #expect(
            message { () throws(FlowError) in
                _ = try FlowNetwork(
                    nodeCount: 1, edges: [NetworkEdge(from: NodeIndex(0), to: NodeIndex(1))])
            } == "node 1 is not in the network, which has 1: name one from 0 up")
        #expect(throws: FlowError.self) {
            try FlowNetwork(nodeCount: Int.max, edges: [])
        }
    }

    @Test func otherCapacitiesKeepTheShape() throws {
        let first = try network(3, [(0, 1, 4), (1, 2, 4)])
        let second = try first.withCapacities([.unbounded, 11])
        #expect(try second.maximumFlow(from: NodeIndex(0), to: NodeIndex(2)).amount == 11)
        #expect(second == (try network(3, [(0, 1, .unbounded), (1, 2, 11)])))
    }
}
