import AttackGraph
import Foundation
import Networks

/// Measures the engines of AttackGraph on random graphs and prints a table.
///
///     EngineBenchmarks [--graph FILE | --flows | --network FILE CHANNELS]
///     EngineBenchmarks --make-graphml FILE EDGES | --read-graphml FILE [OUT]
///
/// With `--graph` the first case's graph is written to a file, for `truth_table_peer.py`; `--flows`
/// measures flows only; with `--network` a network is written to a file, for `max_flow_peer.py`.
@main
struct EngineBenchmarks {
    static let seed: UInt64 = 20_261_120

    static func main() throws {
        let arguments = CommandLine.arguments
        if try GraphMLBenchmark.run(Array(arguments.dropFirst())) { return }
        print("seed \(seed)")
        if arguments.count == 3, arguments[1] == "--graph" {
            try compareWithPeer(path: arguments[2])
            return
        }
        if arguments.count == 4, arguments[1] == "--network", let channels = Int(arguments[3]) {
            try FlowBenchmarks.compareWithPeer(path: arguments[2], channels: channels, seed: seed)
            return
        }
        try FlowBenchmarks.table(seed: seed)
        if arguments.count == 2, arguments[1] == "--flows" { return }
        try fullTable()
        try lonePartiesOfALargeGraph()
        try pairs()
        try sizes()
    }

    private static func row(_ name: String, _ time: String, _ remark: String = "") {
        print("\(name.padding(toLength: 62, withPad: " ", startingAt: 0)) \(time)  \(remark)")
    }

    private static func fullTable() throws {
        let graph = try RandomGraph(GraphSize(steps: 10_000, parties: 20), seed: seed).builder
            .build()
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let goal = graph.consequences[0].goal
        let engine = LaneEngine(graph)
        let one = try Measurement(runs: 3) {
            try engine.truthTables(of: goal, over: variables, tiers: [1])
        }
        let table = try engine.truthTables(of: goal, over: variables, tiers: [1])[0]
        let truths = table.words.reduce(0) { $0 + $1.nonzeroBitCount }
        row(
            "10,000 steps x 20 events, full truth table, one tier", one.text,
            "\(truths) of \(table.subsetCount) true")
        let six = try Measurement(runs: 1) {
            try engine.truthTables(of: goal, over: variables, tiers: Array(0...5))
        }
        row("the same at all six tiers", six.text)
        row("minimal points of the table", Measurement { table.minimalTruePoints() }.text)
    }

    private static func lonePartiesOfALargeGraph() throws {
        let graph = try RandomGraph(
            GraphSize(steps: 100_000, parties: 1_000), seed: seed
        ).builder.build()
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let goal = graph.consequences[0].goal
        let engine = LaneEngine(graph)
        let subsets = [[]] + variables.indices.map { [$0] }
        for tiers in [[1], Array(0...5)] {
            let time = try Measurement {
                try engine.derivable(goal, over: variables, subsets: subsets, tiers: tiers)
            }
            row(
                "100,000 steps, 1,000 parties, all singles, \(tiers.count) tier(s)", time.text)
        }
        row("chokes of the same graph", Measurement { engine.chokeBarriers(for: goal) }.text)
    }

    private static func pairs() throws {
        let graph = try RandomGraph(GraphSize(steps: 2_000, parties: 300), seed: seed).builder
            .build()
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let search = CoalitionSearch(graph)
        let goal = graph.consequences[0].goal
        var lists: [CoalitionList] = []
        let time = Measurement(runs: 3) {
            lists = search.minimalCoalitions(of: goal, over: variables, tiers: [1])
        }
        row(
            "2,000 steps, 300 parties, lone ones and pairs, one tier", time.text,
            "\(lists[0].coalitions.count) found, searched \(lists[0].searchedOrder ?? -1)")
    }

    private static func sizes() throws {
        for steps in [125_000, 250_000, 500_000, 1_000_000] {
            let before = ProcessMemory.current
            let description = RandomGraph(
                GraphSize(steps: steps, parties: steps / 100), seed: seed
            ).builder
            var graph = try AttackGraphBuilder().build()
            let load = try Measurement(runs: 1) { graph = try description.build() }
            let indexes = Measurement { ClosureEngine(graph) }
            let engine = ClosureEngine(graph)
            let after = ProcessMemory.current
            let everyone = graph.partyVariables(modes: .all, withoutPrincipals: false)
            let scenario = Scenario(on: everyone.prefix(everyone.count * 9 / 10), tier: 3)
            let time = Measurement { engine.closure(under: scenario) }
            let closure = engine.closure(under: scenario)
            let goal = graph.consequences[0].goal
            let derived = graph.facts.indices.count { closure.isDerivable(FactIndex($0)) }
            let proof = Measurement(runs: 3) { closure.proof(of: goal) }
            let tier = Measurement(runs: 3) { engine.requiredTier(for: goal, under: []) }
            row(
                "\(steps) steps: closure", time.text,
                "\(derived) of \(graph.facts.count) facts; build \(load.text), indexes "
                    + "\(indexes.text), proof \(proof.text), required tier \(tier.text), "
                    + String(
                        format: "%.0f bytes a step, peak %.0f MB",
                        (after - before) * 1e6 / Double(steps), ProcessMemory.peak))
        }
    }

    /// A table small enough for the peer: 10,000 steps and 18 events.
    private static func compareWithPeer(path: String) throws {
        let graph = try RandomGraph(GraphSize(steps: 10_000, parties: 18), seed: seed).builder
            .build()
        try GraphFile.write(graph, to: path)
        let variables = graph.partyVariables(modes: .all, withoutPrincipals: false)
        let goal = graph.consequences[0].goal
        let engine = LaneEngine(graph)
        let time = try Measurement {
            try engine.truthTables(of: goal, over: variables, tiers: [1])
        }
        let table = try engine.truthTables(of: goal, over: variables, tiers: [1])[0]
        let truths = table.words.reduce(0) { $0 + $1.nonzeroBitCount }
        print("true \(truths)")
        print("seconds \(time.seconds)")
    }
}
