import TestSupport
import Testing

@testable import DecisionDiagrams

/// Each rewriting of gates by itself: the function stays, and what it is for happens.
@Suite struct RewritingTests {
    // MARK: Hand-worked

    /// *a* or (*b* and (*c* or (*a* and *d*))): below the first gate *a* is false, so *d* falls away.
    @Test func takesForGrantedAtAnyDepth() throws {
        var tree = FaultTree()
        let (a, b, c, d) = (
            tree.addEvent("a"), tree.addEvent("b"), tree.addEvent("c"), tree.addEvent("d")
        )
        let inner = tree.addGate(.or, [c, tree.addGate(.and, [a, d])])
        tree.top = tree.addGate(.or, [a, tree.addGate(.and, [b, inner])])
        let graph = GateGraph(tree, top: try #require(tree.top))
        #expect(Self.events(of: graph) == [0, 1, 2, 3])
        #expect(Self.events(of: graph.shortened()) == [0, 1, 2])
        #expect(graph.simplified().split().count == 2, "b and c are a module beside a")
    }

    /// What a gate grants does not hold where another way leads past it.
    @Test func grantsNothingPastAGate() throws {
        var tree = FaultTree()
        let (a, b, c) = (tree.addEvent("a"), tree.addEvent("b"), tree.addEvent("c"))
        let shared = tree.addGate(.and, [a, b])
        let granting = tree.addGate(.or, [a, tree.addGate(.and, [c, shared])])
        tree.top = tree.addGate(.xor, [granting, shared])
        let graph = GateGraph(tree, top: try #require(tree.top))
        #expect(graph.granted() == nil)
    }

    /// Two conjunctions that share *a* and *b*, which stand nowhere else.
    @Test func joinsWhatAlwaysStandsTogether() throws {
        var tree = FaultTree()
        let events = ["a", "b", "c", "d"].map { tree.addEvent($0) }
        let one = tree.addGate(.and, [events[0], events[1], events[2]])
        let two = tree.addGate(.and, [events[0], events[1], events[3]])
        tree.top = tree.addGate(.xor, [one, two])
        let graph = GateGraph(tree, top: try #require(tree.top))
        let joined = try #require(graph.joined())
        #expect(joined.split().map(\.leaves.count) == [2, 3])
        #expect(joined.joined() == nil)
        // In one of them negated, they do not always stand together.
        var other = FaultTree()
        let more = ["a", "b", "c", "d"].map { other.addEvent($0) }
        let three = other.addGate(.and, [more[0], more[1], more[2]])
        let not = other.addGate(.not, [more[1]])
        let four = other.addGate(.and, [more[0], not, more[3]])
        other.top = other.addGate(.xor, [three, four])
        #expect(GateGraph(other, top: try #require(other.top)).joined() == nil)
    }

    // MARK: Random

    @Test(arguments: UInt64(0)..<8)
    func keepsTheFunction(batch: UInt64) throws {
        var (granting, joining) = (0, 0)
        for seed in batch * 400..<(batch + 1) * 400 {
            let tree =
                seed % 2 == 0
                ? RandomFaultTree.make(seed: seed, events: 2...7, negations: seed % 3 != 0)
                : Self.pairs(seed: seed)
            let graph = GateGraph(tree, top: try #require(tree.top))
            let expected = Self.values(of: graph, events: tree.events.count)
            let coalesced = graph.coalesced()
            if coalesced.granted() != nil { granting += 1 }
            if coalesced.joined() != nil { joining += 1 }
            if graph.isCoherent { #expect(graph.simplified().isCoherent, "seed \(seed)") }
            for (name, other) in [
                ("coalesced", coalesced), ("factored", coalesced.factored().graph),
                ("shortened", graph.shortened()), ("shortened", coalesced.shortened()),
                ("joined", coalesced.joined()), ("grouped", coalesced.grouped()),
                ("simplified", graph.simplified()),
            ] {
                guard let other else { continue }
                if Self.values(of: other, events: tree.events.count) != expected {
                    Issue.record("seed \(seed): \(name)")
                }
            }
        }
        // Enough of the graphs have what the passes are for.
        #expect(granting > 50 && joining > 50, "\(granting) grant, \(joining) join")
    }

    /// A tree whose events stand in pairs, both or none in each gate, and some gates deny one.
    private static func pairs(seed: UInt64) -> FaultTree {
        var random = SplitMix64(seed: seed)
        var tree = FaultTree(name: "pairs \(seed)")
        var things = (0..<4).map { pair in
            [tree.addEvent("a\(pair)"), tree.addEvent("b\(pair)")]
        }
        for number in 0..<Int.random(in: 3...8, using: &random) {
            var arguments = things.shuffled(using: &random).prefix(3).flatMap { $0 }
            if Int.random(in: 0..<8, using: &random) == 0 {
                arguments[0] = tree.addGate(.not, [arguments[0]])
            }
            let kind: FaultTree.Connective = Bool.random(using: &random) ? .and : .or
            things.append([tree.addGate(kind, arguments, name: "g\(number)")])
        }
        // The last few gates, so that most of the others are below it.
        tree.top = tree.addGate(.or, things.suffix(3).flatMap { $0 })
        return tree
    }

    /// A node's dominator is the last node without which the top does not reach it.
    @Test func dominatorsAreThoseOfTheDefinition() throws {
        for seed in UInt64(0)..<600 {
            let tree = RandomFaultTree.make(seed: seed, events: 2...9)
            let graph = GateGraph(tree, top: try #require(tree.top)).coalesced()
            let top = Int(graph.top >> 1)
            let all = Self.reached(in: graph, without: nil)
            var expected = [Int32](repeating: -1, count: graph.count)
            // Nodes later in the graph are nearer the top; the nearest to the node is kept.
            for gate in (0..<graph.count).reversed() where all.contains(gate) {
                let rest = gate == top ? [] : Self.reached(in: graph, without: gate)
                for node in all where node != gate && !rest.contains(node) {
                    expected[node] = Int32(gate)
                }
            }
            #expect(graph.dominators() == expected, "seed \(seed)")
        }
    }

    /// Chains a hundred thousand gates deep are gone through in no time and without recursion.
    @Test func standsDeepGraphs() throws {
        var tree = FaultTree()
        var last = tree.addEvent("e")
        for number in 0..<100_000 {
            let next = tree.addEvent("e\(number)")
            last = tree.addGate(number % 2 == 0 ? .and : .or, [last, next])
        }
        tree.top = last
        let graph = GateGraph(tree, top: last)
        let dominators = graph.dominators()
        #expect(dominators.filter { $0 < 0 }.count == 2, "the top and the constant")
        #expect(graph.granted() == nil)
        #expect(graph.joined() == nil)
    }

    // MARK: Oracles

    private static func events(of graph: GateGraph) -> Set<Int> {
        let isReached = graph.reachable()
        return Set(
            (0..<graph.count).filter { isReached[$0] && graph.kinds[$0] == .event }
                .map { Int(graph.numbers[$0]) })
    }

    private static func reached(in graph: GateGraph, without gate: Int?) -> Set<Int> {
        var seen: Set<Int> = [Int(graph.top >> 1)]
        var waiting = Array(seen)
        while let next = waiting.popLast() {
            for literal in graph.arguments[next] where Int(literal >> 1) != gate {
                if seen.insert(Int(literal >> 1)).inserted { waiting.append(Int(literal >> 1)) }
            }
        }
        return seen
    }

    /// The graph's value for each combination of events, gate by gate.
    static func values(of graph: GateGraph, events: Int) -> [Bool] {
        (0..<1 << events).map { combination in
            var values = [Bool](repeating: false, count: graph.count)
            for node in 0..<graph.count {
                let held = graph.arguments[node].map { values[Int($0 >> 1)] != ($0 & 1 == 1) }
                switch graph.kinds[node] {
                case .constant: values[node] = false
                case .event: values[node] = combination >> Int(graph.numbers[node]) & 1 == 1
                case .and: values[node] = held.allSatisfy { $0 }
                case .xor: values[node] = held.reduce(false) { $0 != $1 }
                case .atLeast:
                    values[node] = held.filter { $0 }.count >= Int(graph.numbers[node])
                }
            }
            return values[Int(graph.top >> 1)] != (graph.top & 1 == 1)
        }
    }
}
