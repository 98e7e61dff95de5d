import Foundation
import Networks

/// Measures maximum flows, cuts and widest paths on random networks.
enum FlowBenchmarks {
    /// From a thousand to a million channels.
    static func table(seed: UInt64) throws {
        for channels in [1_000, 10_000, 100_000, 1_000_000] {
            let random = try RandomNetwork(channels: channels, seed: seed)
            var (amount, cut) = (FlowAmount.unbounded, 0)
            let build = try Measurement(runs: 3) {
                try FlowNetwork(
                    nodeCount: random.network.nodeCount, edges: random.network.edges)
            }
            let flow = try Measurement(runs: 3) {
                amount = try random.network.maximumFlow(from: random.source, to: random.sink).amount
            }
            let found = try random.network.maximumFlow(from: random.source, to: random.sink)
            let cuts = Measurement(runs: 3) {
                cut = found.minimumCuts?.edgesInEvery.count ?? 0
            }
            let widest = try Measurement(runs: 3) {
                try random.network.widestPath(from: random.source, to: random.sink)
            }
            print(
                "\(channels) channels, \(random.network.nodeCount) places: maximum flow \(flow.text) "
                    + "(\(amount), \(cut) channels in every minimum cut), build \(build.text), cuts "
                    + "\(cuts.text), widest path \(widest.text)")
        }
    }

    /// One network as a file for `max_flow_peer.py`, and the flow that it should find.
    static func compareWithPeer(path: String, channels: Int, seed: UInt64) throws {
        let random = try RandomNetwork(channels: channels, seed: seed)
        try random.write(to: path)
        let time = try Measurement {
            try random.network.maximumFlow(from: random.source, to: random.sink)
        }
        let flow = try random.network.maximumFlow(from: random.source, to: random.sink)
        guard case .limited(let amount) = flow.amount else { return }
        print("flow \(amount)")
        print("seconds \(time.seconds)")
    }
}
