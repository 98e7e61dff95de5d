import Foundation
import Networks

/// A random network with a given number of channels: five for each place, a hundredth of them from
/// the source and a hundredth to the sink, capacities from 1 to 1,000.
struct RandomNetwork {
    let network: FlowNetwork
    let source = NodeIndex(0)
    let sink = NodeIndex(1)

    init(channels: Int, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let places = max(channels / 5, 4)
        var edges: [NetworkEdge] = []
        edges.reserveCapacity(channels)
        for number in 0..<channels {
            let inner = 2 + random.below(places - 2)
            let other = 2 + random.below(places - 2)
            let (from, to) =
                switch number % 100 {
                case 0: (0, inner)
                case 1: (inner, 1)
                default: (inner, other)
                }
            edges.append(
                NetworkEdge(
                    from: NodeIndex(from), to: NodeIndex(to),
                    capacity: .limited(1 + UInt64(random.below(1_000)))))
        }
        network = try FlowNetwork(nodeCount: places, edges: edges)
    }

    /// Writes one line with the number of places, then one an edge: source, target, capacity.
    func write(to path: String) throws {
        var text = "\(network.nodeCount)\n"
        for edge in network.edges {
            guard case .limited(let capacity) = edge.capacity else { continue }
            text += "\(edge.source.position) \(edge.target.position) \(capacity)\n"
        }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
