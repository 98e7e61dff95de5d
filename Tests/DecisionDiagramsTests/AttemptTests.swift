import TestSupport
import Testing

@testable import DecisionDiagrams

/// Attempts side by side and with stops give what one that runs through gives, bit for bit.
@Suite struct AttemptTests {
    /// A tree of which rewriting leaves a module that takes some thousand nodes: layers of gates, each
    /// over three of the layer below.
    static func large(seed: UInt64) -> FaultTree {
        var random = SplitMix64(seed: seed)
        var tree = FaultTree()
        var layer = (0..<20).map { tree.addEvent("e\($0)", probability: 0.05) }
        for depth in 0..<3 {
            layer = (0..<[20, 16, 12][depth]).map { number in
                let isParity = seed % 4 == 0 && depth == 1 && number % 5 == 0
                layer.shuffle(using: &random)
                return tree.addGate(
                    isParity ? .xor : (depth + Int(seed) / 2) % 2 == 0 ? .or : .and,
                    Array(layer.prefix(3)))
            }
        }
        tree.top = tree.addGate(seed % 3 == 0 ? .atLeast(2 + Int(seed % 5)) : .or, layer)
        return tree
    }

    /// All that can be seen of the diagrams.
    private static func trace(
        _ tree: FaultTree, _ options: DiagramOptions
    ) throws -> [[UInt64]] {
        let diagrams = try FaultTreeDiagrams(of: tree, options: options)
        var trace: [[UInt64]] = diagrams.summaries.map {
            [
                UInt64($0.functionNodes), UInt64($0.setNodes), UInt64($0.nodesMade),
                UInt64(VariableOrder.allCases.firstIndex(of: $0.order) ?? 99),
            ]
        }
        for module in diagrams.modules {
            for packed in [module.function, module.family].compactMap(\.self) {
                trace.append(
                    packed.nodes.flatMap { [UInt64($0.level), UInt64($0.low), UInt64($0.high)] })
            }
        }
        let chances = tree.events.map { $0.probability ?? 0 }
        trace.append([diagrams.probability(chances).bitPattern])
        var walk = try #require(diagrams.minimalSets).walk(upTo: 6)
        while walk.advance() { trace.append(walk.members.map { UInt64($0) }) }
        return trace
    }

    @Test(arguments: UInt64(0)..<24)
    func doesNotDependOnTheThreads(seed: UInt64) throws {
        let tree = Self.large(seed: seed)
        for budget in [10, 40, 200] {
            var options = DiagramOptions(firstBudget: budget)
            let alone = try Self.trace(tree, options)
            for workers in [2, 3, 8] {
                options.workers = workers
                #expect(try Self.trace(tree, options) == alone, "\(workers) workers")
            }
        }
    }

    @Test(arguments: UInt64(0)..<12)
    func doesNotDependOnStops(seed: UInt64) throws {
        for policy in [CollectionPolicy(), .never, .eager] {
            let task = try DiagramAttempt.Task(largestIn: Self.large(seed: seed), policy: policy)
            try expectNoTraceOfStops(task, most: 1 << 20)
        }
    }

    /// Nor where stops fall between what is dropped for want of room.
    @Test(arguments: UInt64(0)..<12)
    func doesNotDependOnStopsWithLittleRoom(seed: UInt64) throws {
        let tree = Self.large(seed: seed)
        let whole = DiagramAttempt(try DiagramAttempt.Task(largestIn: tree), order: .heavyFirst)
        #expect(whole.advance(to: 1 << 25))
        for share in [2, 4, 7] {
            let most = max(1, whole.nodesMade / share)
            for policy in [CollectionPolicy(), .eager] {
                try expectNoTraceOfStops(
                    DiagramAttempt.Task(largestIn: tree, maximumNodes: most, policy: policy),
                    most: most)
            }
        }
    }

    /// An attempt that goes through at once, and one that is stopped again and again on the way.
    private func expectNoTraceOfStops(_ task: DiagramAttempt.Task, most: Int) throws {
        for order in VariableOrder.allCases {
            let through = DiagramAttempt(task, order: order)
            let isDone = through.advance(to: most)
            #expect(isDone || most == task.maximumNodes)
            let halting = DiagramAttempt(task, order: order)
            var budget = 1
            while budget < most, !halting.advance(to: budget) { budget += 1 + budget / 4 }
            #expect(halting.advance(to: most) == isDone)
            #expect(halting.nodesMade == through.nodesMade)
            guard isDone else { continue }
            let (one, two) = (
                through.packed(try #require(through.roots)),
                halting.packed(try #require(halting.roots))
            )
            #expect(one.function.nodes.map(\.high) == two.function.nodes.map(\.high))
            #expect(one.family?.nodes.map(\.high) == two.family?.nodes.map(\.high))
        }
    }

    @Test func repeatsARunFromTheOrdersItNames() throws {
        for seed in UInt64(0)..<8 {
            let tree = Self.large(seed: seed)
            var options = DiagramOptions(firstBudget: 20)
            let first = try FaultTreeDiagrams(of: tree, options: options)
            let word = VariableOrder.word(for: first.summaries.map(\.order))
            let orders: [VariableOrder] = try #require(VariableOrder.orders(of: word))
            options.moduleOrders = orders
            let second = try FaultTreeDiagrams(of: tree, options: options)
            #expect(first.summaries.map(\.order) == second.summaries.map(\.order))
            #expect(first.summaries.map(\.functionNodes) == second.summaries.map(\.functionNodes))
            options.moduleOrders?.append(.asWritten)
            let count = first.summaries.count
            #expect(throws: DiagramError.wrongOrders(count + 1, modules: count)) {
                try FaultTreeDiagrams(of: tree, options: options)
            }
        }
    }

    @Test func namesOrdersInOneWord() {
        let orders: [VariableOrder] = [.gatesFirst, .gatesFirst, .shortSpans, .gatesFirst]
        let word = VariableOrder.word(for: orders)
        #expect(word == "2*gates-first,short-spans,gates-first")
        #expect(VariableOrder.orders(of: word) == orders)
        for wrong in [
            "", "best", "0*gates-first", "-1*gates-first", "2*", "2*2*gates-first", "a*b",
            "99999999999999999999*gates-first", "gates-first,",
        ] {
            #expect(VariableOrder.orders(of: wrong) == nil, "\(wrong)")
        }
    }

    /// Every order names each leaf once, and short spans bring together what belongs together.
    @Test func ordersEveryLeafOnce() throws {
        for seed in UInt64(0)..<30 {
            let tree = Self.large(seed: seed)
            let graph = GateGraph(tree, top: try #require(tree.top)).simplified()
            var numbers = [UInt32](repeating: 0, count: graph.count)
            for module in graph.split() {
                let shape = ModuleShape(module, in: graph, numbers: &numbers)
                for order in VariableOrder.allCases {
                    #expect(shape.leaves(by: order).sorted() == module.leaves)
                }
            }
        }
        // Neighbours in a chain of pairs that is written in disorder.
        var tree = FaultTree()
        let events = (0..<12).map { tree.addEvent("e\($0)") }
        let pairs = [7, 2, 9, 0, 4, 10, 1, 6, 3, 8, 5].map {
            tree.addGate(.and, [events[$0], events[$0 + 1]])
        }
        tree.top = tree.addGate(.or, pairs)
        let graph = GateGraph(tree, top: try #require(tree.top))
        let module = try #require(graph.split().last)
        var numbers = [UInt32](repeating: 0, count: graph.count)
        let shape = ModuleShape(module, in: graph, numbers: &numbers)
        let line = shape.leaves(by: .shortSpans).map { Int(graph.numbers[$0]) }
        let gaps = (0..<11).map { gap in
            abs((line.firstIndex(of: gap) ?? 0) - (line.firstIndex(of: gap + 1) ?? 0))
        }
        #expect(gaps.reduce(0, +) <= 22, "\(line)")
    }
}
