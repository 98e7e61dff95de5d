import TestSupport
import Testing

@testable import DecisionDiagrams

/// The sets up to an order, built without the whole, against truth tables.
@Suite struct TruncatedMinimalSetsTests {
    /// *a*, or two of *b*, *c*, *d*, or *b* with *e*, *f* and *g*.
    static func small() -> FaultTree {
        var tree = FaultTree()
        let events = (0..<7).map { tree.addEvent("e\($0)", probability: 0.1) }
        let pairs = tree.addGate(.atLeast(2), [events[1], events[2], events[3]])
        let four = tree.addGate(.and, [events[1], events[4], events[5], events[6]])
        tree.top = tree.addGate(.or, [events[0], pairs, four])
        return tree
    }

    @Test func knowsAllSetsUpToTheOrderAndNoMore() throws {
        let sets = try TruncatedMinimalSets(of: Self.small(), upTo: 2)
        #expect(!sets.isComplete)
        #expect(sets.minimalSets.histogram.counts.map(\.description) == ["0", "1", "3"])
        var walk = sets.minimalSets.walk()
        var found: [[Int]] = []
        while walk.advance() { found.append(walk.members.sorted()) }
        #expect(Set(found) == [[0], [1, 2], [1, 3], [2, 3]])
        // 1 - 0.9 (1 - 0.028), and at least three of the seven events at once.
        let bounds = sets.probabilityBounds([Double](repeating: 0.1, count: 7))
        #expect(abs(bounds.lowerBound - 0.1252) < 1e-12)
        #expect(abs(bounds.upperBound - 0.1252 - 0.0256915) < 1e-9)
    }

    @Test func saysWhenNothingWasCut() throws {
        let sets = try TruncatedMinimalSets(of: Self.small(), upTo: 4)
        #expect(sets.isComplete)
        #expect(sets.minimalSets.count == NaturalNumber(5))
        let whole = try FaultTreeDiagrams(of: Self.small())
        let chances = [Double](repeating: 0.1, count: 7)
        let bounds = sets.probabilityBounds(chances)
        #expect(bounds.lowerBound == bounds.upperBound)
        #expect(RandomFunctionTests.isClose(bounds.lowerBound, whole.probability(chances)))
    }

    @Test(arguments: [Int.min, -1, 0, 40_000, Int.max])
    func takesAnyNumberAsOrder(order: Int) throws {
        let sets = try TruncatedMinimalSets(of: Self.small(), upTo: order)
        #expect(sets.isComplete == (order > 0))
        #expect(sets.minimalSets.count == NaturalNumber(order > 0 ? 5 : 0))
        let bounds = sets.probabilityBounds([Double](repeating: 0.1, count: 7))
        let exact = try FaultTreeDiagrams(of: Self.small())
            .probability([Double](repeating: 0.1, count: 7))
        #expect(bounds.lowerBound <= exact + 1e-15 && exact <= bounds.upperBound + 1e-15)
        let whole = try #require(try FaultTreeDiagrams(of: Self.small()).minimalSets)
        #expect(whole.histogram.upTo(order).cut == NaturalNumber(order > 0 ? 0 : 5))
    }

    @Test func refusesNegationsThatMatter() {
        var tree = FaultTree()
        let (a, b) = (tree.addEvent("a"), tree.addEvent("b"))
        tree.top = tree.addGate(.xor, [a, b])
        #expect(throws: DiagramError.notCoherent) { try TruncatedMinimalSets(of: tree, upTo: 2) }
        #expect(!TruncatedMinimalSets.apply(to: tree))
        tree.top = tree.addGate(.nand, [tree.addGate(.not, [a]), tree.addGate(.not, [b])])
        #expect(TruncatedMinimalSets.apply(to: tree))
    }

    @Test(arguments: 0..<4)
    func agreesWithTruthTables(batch: UInt64) throws {
        for seed in batch * 1_000..<batch * 1_000 + 1_000 {
            let tree = RandomFaultTree.make(
                seed: 300_000 + seed, events: 2...9, negations: seed % 4 == 0)
            guard TruncatedMinimalSets.apply(to: tree) else { continue }
            let table = TruthTable(tree)
            for order in 0...4 {
                let fault = try Self.fault(of: tree, table, order, DiagramOptions())
                if let fault {
                    Issue.record("seed \(seed), order \(order): \(fault)")
                    return
                }
            }
        }
    }

    /// Dropping what nothing needs at every step leaves out no set, and gives an answer in less room.
    @Test func dropsNothingThatIsNeeded() throws {
        var answeredThanksToIt = 0
        for seed in UInt64(1)..<16 where seed % 4 != 0 {
            let tree = AttemptTests.large(seed: seed)
            let order = 2 + Int(seed % 3)
            let expected = Self.members(
                of: try #require(try FaultTreeDiagrams(of: tree).minimalSets), upTo: order)
            var options = DiagramOptions(orders: [.asWritten])
            options.policy = .never
            let whole = try TruncatedMinimalSets(of: tree, upTo: order, options: options)
            let most = try #require(whole.summaries.map(\.nodesMade).max())
            for room in [most, most / 2, most / 4, most / 8] {
                options.maximumNodes = room
                func answer(_ policy: CollectionPolicy) -> [[Int]]? {
                    options.policy = policy
                    let sets = try? TruncatedMinimalSets(of: tree, upTo: order, options: options)
                    return sets.map { Self.members(of: $0.minimalSets, upTo: order) }
                }
                let (eager, never) = (answer(.eager), answer(.never))
                for found in [eager, never].compactMap(\.self) {
                    #expect(found == expected, "seed \(seed), \(room) nodes")
                }
                if eager != nil, never == nil { answeredThanksToIt += 1 }
            }
        }
        #expect(answeredThanksToIt > 5)
    }

    /// The sets of at most so many members, sorted.
    private static func members(of sets: MinimalSets, upTo order: Int) -> [[Int]] {
        var walk = sets.walk(upTo: order)
        var found: [[Int]] = []
        while walk.advance() { found.append(walk.members.sorted()) }
        return found.sorted { $0.lexicographicallyPrecedes($1) }
    }

    @Test func givesTheAnswerOrTheErrorUnderAnyBudget() throws {
        var (refused, answered) = (0, 0)
        for seed in UInt64(0)..<300 {
            let tree = RandomFaultTree.make(seed: 400_000 + seed, events: 3...9, negations: false)
            let table = TruthTable(tree)
            for nodes in [1, 3, 10, 30, 100] {
                var options = DiagramOptions(maximumNodes: nodes, firstBudget: 1)
                if seed % 2 == 0 { options.policy = .eager }
                do {
                    let fault = try Self.fault(of: tree, table, Int(seed % 4), options)
                    #expect(fault == nil, "seed \(seed) with \(nodes) nodes")
                    answered += 1
                } catch let error as DiagramError {
                    #expect(error == .outOfNodes(limit: nodes))
                    refused += 1
                }
            }
        }
        #expect(refused > 100 && answered > 100)
    }

    /// What is wrong about the sets up to an order, if anything.
    private static func fault(
        of tree: FaultTree, _ table: TruthTable, _ order: Int, _ options: DiagramOptions
    ) throws -> String? {
        let sets = try TruncatedMinimalSets(of: tree, upTo: order, options: options)
        let all = table.minimalSets
        if sets.isComplete, sets.minimalSets.count != NaturalNumber(UInt64(all.count)) {
            return "called complete with \(sets.minimalSets.count) of \(all.count)"
        }
        let expected = sets.isComplete ? all : all.filter { $0.count <= order }
        var walk = sets.minimalSets.walk()
        var found: [[Int]] = []
        while walk.advance() { found.append(walk.members.sorted()) }
        if Set(found) != Set(expected) || found.count != expected.count {
            return "listed \(found), expected \(expected)"
        }
        if sets.minimalSets.count != NaturalNumber(UInt64(expected.count)) {
            return "counted \(sets.minimalSets.count), expected \(expected.count)"
        }
        let chances = tree.events.map { $0.probability ?? 0 }
        let exact = table.probability(chances)
        let bounds = sets.probabilityBounds(chances)
        let isRight =
            bounds.lowerBound <= exact * (1 + 1e-10) && exact <= bounds.upperBound + 1e-12
        return isRight ? nil : "\(bounds) without \(exact)"
    }
}
