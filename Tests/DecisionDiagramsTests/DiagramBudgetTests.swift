import TestSupport
import Testing

@testable import DecisionDiagrams

/// However little room there is, the answer is the same or a typed error, and never another.
@Suite struct DiagramBudgetTests {
    @Test func givesTheAnswerOrTheErrorUnderAnyBudget() throws {
        var refused = 0
        var answered = 0
        for seed in UInt64(0)..<600 {
            let tree = RandomFaultTree.make(
                seed: 70_000 + seed, events: 3...8, negations: seed % 2 == 0)
            let table = TruthTable(tree)
            for nodes in [1, 2, 5, 10, 20, 50, 200] {
                let options = DiagramOptions(maximumNodes: nodes, firstBudget: 1)
                do {
                    let fault = try RandomFunctionTests.fault(
                        of: tree, table, seed: seed, options: options)
                    #expect(fault == nil, "seed \(seed) with \(nodes) nodes")
                    answered += 1
                } catch let error as DiagramError {
                    #expect(error == .outOfNodes(limit: nodes))
                    refused += 1
                }
            }
        }
        #expect(refused > 300 && answered > 300)
    }

    @Test(arguments: VariableOrder.allCases)
    func isRightWithEveryOrder(order: VariableOrder) throws {
        for seed in UInt64(0)..<300 {
            let tree = RandomFaultTree.make(
                seed: 80_000 + seed, events: 3...7, negations: seed % 2 == 0)
            for simplifies in [true, false] {
                let options = DiagramOptions(orders: [order], simplifies: simplifies)
                let fault = try RandomFunctionTests.fault(
                    of: tree, TruthTable(tree), seed: seed, options: options)
                #expect(fault == nil, "seed \(seed), simplified \(simplifies)")
            }
        }
    }

    @Test func refusesATreeWithoutTop() {
        var tree = FaultTree()
        _ = tree.addEvent("a")
        #expect(throws: DiagramError.noTop) { try FaultTreeDiagrams(of: tree) }
    }

    @Test func takesManyEventsThatShareNothing() throws {
        var tree = FaultTree()
        let events = (0..<20_000).map { tree.addEvent("e\($0)", probability: 1e-5) }
        let pairs = stride(from: 0, to: 10_000, by: 2).map {
            tree.addGate(.and, [events[$0], events[$0 + 1]])
        }
        tree.top = tree.addGate(.or, pairs + events[10_000...])
        let diagrams = try FaultTreeDiagrams(of: tree)
        #expect(diagrams.minimalSets?.histogram[1] == NaturalNumber(10_000))
        #expect(diagrams.minimalSets?.histogram[2] == NaturalNumber(5_000))
    }

    @Test func refusesAModuleThatIsTooDeep() {
        var tree = FaultTree()
        let events = (0..<9_000).map { tree.addEvent("e\($0)") }
        tree.top = tree.addGate(.atLeast(2), events)
        #expect(throws: DiagramError.tooManyLevels(9_000, limit: 8_192)) {
            try FaultTreeDiagrams(of: tree)
        }
    }

    @Test func countsCombinationsBeyond64Bits() throws {
        var tree = FaultTree()
        tree.top = tree.addGate(.atLeast(50), (0..<100).map { tree.addEvent("e\($0)") })
        let sets = try #require(try FaultTreeDiagrams(of: tree).minimalSets)
        #expect(sets.count.description == "100891344545564193334812497256")
        var walk = sets.walk()
        let isThere = walk.advance()
        #expect(isThere)
        #expect(walk.members.count == 50)
    }

    /// Sets of more than 62 members, whose sizes no mask holds, come in order of size too.
    @Test func walksThroughLargeSets() throws {
        var tree = FaultTree()
        let shared = tree.addEvent("s")
        let long = tree.addGate(
            .and, (0..<70).map { tree.addEvent("a\($0)") } + [shared])
        let longer = tree.addGate(.and, (0..<80).map { tree.addEvent("b\($0)") })
        let short = tree.addGate(.and, [shared, tree.addEvent("c")])
        tree.top = tree.addGate(.or, [longer, long, short])
        let sets = try #require(try FaultTreeDiagrams(of: tree).minimalSets)
        var walk = sets.walk()
        var sizes: [Int] = []
        while walk.advance() { sizes.append(walk.members.count) }
        #expect(sizes == [2, 71, 80])
    }
}
