import Synchronization
import TestSupport
import Testing

@testable import DecisionDiagrams

/// All that takes time is charged for, and can be broken off in the middle of a gate.
struct WorkChargeTests {
    /// What was left when it was asked whether to stop.
    private final class Told: Sendable {
        private let values = Mutex<[Int]>([])
        var all: [Int] { values.withLock { $0 } }
        func hear(_ left: Int) -> Bool {
            values.withLock { $0.append(left) }
            return false
        }
    }

    /// One conjunction of many alternatives that overlap: hardly a gate, and no end of sets.
    private static func overlapping(locks: Int, events count: Int) -> FaultTree {
        var random = SplitMix64(seed: 5)
        var tree = FaultTree(name: "overlapping")
        let events = (0..<count).map { tree.addEvent("e\($0)") }
        tree.top = tree.addGate(
            .and,
            (0..<locks).map { _ in
                tree.addGate(
                    .or, (0..<5).map { _ in events[Int.random(in: 0..<count, using: &random)] })
            })
        return tree
    }

    /// A walk past variables that stand only in the other family is no step, but it is charged.
    @Test func aWalkPastOtherVariablesIsCharged() throws {
        var store = DiagramStore(limit: 1 << 16)
        // {0}, {1} and so on to {998}, and the set of 999 alone.
        var chain = DiagramStore.noSet
        for level in (0..<UInt32(999)).reversed() {
            chain = try store.family(level, chain, DiagramStore.emptySet)
        }
        let last = try store.family(999, DiagramStore.noSet, DiagramStore.emptySet)
        let before = store.work
        #expect(try store.without(last, chain) == last)
        #expect(store.steps == 0)
        #expect(store.work - before == 999 * DiagramStore.workPerVisit)
        // Whoever calls it off is heard though no step is made.
        store.heed { _ in true }
        #expect(throws: DiagramError.self) { _ = try store.without(last, chain) }
        store.heedNobody()
        #expect(try store.without(last, chain) == last)
    }

    /// Between two questions there is no more than a little work, whatever goes on, and no more is
    /// spent than is allowed and that little.
    @Test func aGateIsBrokenOff() throws {
        let tree = Self.overlapping(locks: 60, events: 120)
        let work = 20_000_000
        let told = Told()
        var meter = WorkMeter(work: work) { told.hear($0) }
        #expect(throws: DiagramError.self) {
            _ = try FaultTreeDiagrams(of: tree, options: DiagramOptions(workers: 1), meter: &meter)
        }
        #expect(meter.left == 0)
        let asked = told.all
        #expect(asked.count > 30, "\(asked.count)")
        var largest = 0
        for (one, next) in zip(asked, asked.dropFirst()) { largest = max(largest, one - next) }
        #expect(largest < 1 << 19, "\(largest)")
    }

    /// The same work goes the same way.
    @Test func whatIsAllowedDecidesAlone() throws {
        let tree = Self.overlapping(locks: 18, events: 40)
        var whole = WorkMeter(work: .max)
        let before = whole.left
        _ = try FaultTreeDiagrams(of: tree, options: DiagramOptions(workers: 1), meter: &whole)
        let needed = before - whole.left
        #expect(needed > 1_000_000, "\(needed)")
        for _ in 0..<2 {
            var enough = WorkMeter(work: needed + 1)
            _ = try FaultTreeDiagrams(of: tree, options: DiagramOptions(workers: 1), meter: &enough)
            #expect(enough.left == 1)
            var few = WorkMeter(work: needed / 2)
            #expect(throws: DiagramError.self) {
                _ = try FaultTreeDiagrams(
                    of: tree, options: DiagramOptions(workers: 1), meter: &few)
            }
        }
    }

    /// Passes that are left out leave the function as it is.
    @Test(arguments: [0, 1, 200, 1_000, 5_000, 20_000])
    func simplifyingLessKeepsTheFunction(work: Int) throws {
        for seed in UInt64(0)..<200 {
            let tree = RandomFaultTree.make(seed: seed, events: 2...7, negations: seed % 3 != 0)
            let graph = GateGraph(tree, top: try #require(tree.top))
            var meter = WorkMeter(work: work)
            let some = graph.simplified(spending: &meter)
            let count = tree.events.count
            #expect(
                RewritingTests.values(of: some, events: count)
                    == RewritingTests.values(of: graph, events: count), "seed \(seed)")
        }
    }
}
