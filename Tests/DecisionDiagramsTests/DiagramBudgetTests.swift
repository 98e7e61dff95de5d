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
}
