import Networks
import TestSupport
import Testing

/// Flows, cuts and widest paths against the plain references on random networks.
///
/// 20 cases of 250 networks; each case names its seed.
struct FlowRandomTests {
    @Test(arguments: 1...20)
    func flowsAgreeWithTheReferences(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for number in 0..<250 {
            let largest = [1, 3, 20].randomElement(using: &random) ?? 1
            let network = try FlowNetwork.random(
                nodes: 2...8, edges: 0...22, largest: UInt64(largest), using: &random)
            let place: Comment = "seed \(seed), network \(number): \(network.edges)"
            let flow = try network.maximumFlow(
                from: NodeIndex(0), to: NodeIndex(network.nodeCount - 1))
            check(flow, place)
        }
    }

    private func check(_ flow: MaximumFlow, _ place: Comment) {
        let reference = ReferenceNetwork(flow.network)
        let sink = reference.nodeCount - 1
        let expected = reference.maximumFlow(from: 0, to: sink)
        let widest = try? flow.network.widestPath(from: flow.source, to: flow.sink)
        let width = reference.widestPath(from: 0, to: sink)
        guard expected < ReferenceNetwork.unbounded else {
            #expect(flow.amount == .unbounded, place)
            #expect(flow.unboundedPath == widest?.edges, place)
            #expect(widest?.width == .unbounded, place)
            return
        }
        #expect(flow.amount == .limited(UInt128(expected)), place)
        #expect(widest.map { $0.width } == (width > 0 ? .limited(UInt64(width)) : nil), place)
        #expect(isConserved(flow), place)

        let cuts = reference.minimumCuts(from: 0, to: sink)
        #expect(cuts.capacity == expected, place)
        let sets = cuts.sides.map { Set(reference.edges(leaving: $0)) }
        let some = sets.reduce(into: Set<Int>()) { $0.formUnion($1) }
        let every = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
        guard let found = flow.minimumCuts else {
            Issue.record("no minimum cuts: \(place)")
            return
        }
        #expect(found.edgesInSome.map(\.position) == some.sorted(), place)
        #expect(found.edgesInEvery.map(\.position) == every.sorted(), place)
        func side(_ cut: MinimumCut) -> Int {
            (0..<reference.nodeCount).reduce(0) {
                cut.isOnSourceSide(NodeIndex($1)) ? $0 | 1 << $1 : $0
            }
        }
        #expect(side(found.nearestToSource) == cuts.sides.reduce(~0, &), place)
        #expect(side(found.nearestToSink) == cuts.sides.reduce(0, |), place)
    }

    /// No edge carries more than it can, and what comes into a node leaves it.
    private func isConserved(_ flow: MaximumFlow) -> Bool {
        var balance = [Int](repeating: 0, count: flow.network.nodeCount)
        for (place, edge) in flow.network.edges.enumerated() {
            guard let amount = flow.amount(along: EdgeIndex(place)) else { return false }
            if case .limited(let capacity) = edge.capacity, amount > UInt128(capacity) {
                return false
            }
            balance[edge.source.position] -= Int(amount)
            balance[edge.target.position] += Int(amount)
        }
        return balance.enumerated().allSatisfy { node, sum in
            node == flow.source.position || node == flow.sink.position || sum == 0
        }
    }

    @Test func largeNetworksAgreeInBothWidths() throws {
        var random = SplitMix64(seed: 4)
        for _ in 0..<20 {
            let network = try FlowNetwork.random(
                nodes: 40...60, edges: 300...500, largest: 1000, using: &random)
            let (source, sink) = (NodeIndex(0), NodeIndex(1))
            // Scaled so that the sum needs 128 bits.
            let scale: UInt64 = 1 << 53
            let scaled = try network.withCapacities(
                network.edges.map { edge in
                    if case .limited(let capacity) = edge.capacity {
                        return .limited(capacity * scale)
                    }
                    return .unbounded
                })
            let flow = try network.maximumFlow(from: source, to: sink)
            let wide = try scaled.maximumFlow(from: source, to: sink)
            let expected = ReferenceNetwork(network).maximumFlow(from: 0, to: 1)
            if case .limited(let amount) = flow.amount {
                #expect(amount == UInt128(expected))
                #expect(wide.amount == .limited(amount * UInt128(scale)))
            } else {
                #expect(expected >= ReferenceNetwork.unbounded && wide.amount == .unbounded)
            }
            #expect(wide.minimumCuts?.edgesInEvery == flow.minimumCuts?.edgesInEvery)
            #expect(wide.minimumCuts?.edgesInSome == flow.minimumCuts?.edgesInSome)
        }
    }
}
