/// Builds the diagrams of all modules of a graph, those below first.
struct DiagramBuilder {
    let graph: GateGraph
    let options: DiagramOptions
    private(set) var diagrams: [ModuleDiagram] = []
    private(set) var summaries: [FaultTreeDiagrams.Summary] = []

    /// The gates of modules whose variable stands for the opposite of the gate.
    private var opposites: Set<Int> = []
    private var places: [Int: Int] = [:]

    init(graph: GateGraph, options: DiagramOptions) {
        self.graph = graph
        self.options = options
    }

    /// Builds everything.
    mutating func build() throws(DiagramError) {
        for module in graph.split() {
            let solved = try solve(module)
            places[module.gate] = diagrams.count
            if solved.isOpposite { opposites.insert(module.gate) }
            diagrams.append(solved.diagram)
            summaries.append(solved.summary)
        }
        diagrams.append(whole())
    }

    private struct Solved {
        let diagram: ModuleDiagram
        let summary: FaultTreeDiagrams.Summary
        let isOpposite: Bool
    }

    /// How an attempt ended: solved, or out of nodes after so many gates.
    private enum Outcome {
        case solved(Solved)
        case outOfNodes(gates: Int)
    }

    /// Tries the orders in rounds whose budgets grow; the first that finishes is taken, so that the
    /// outcome depends on nothing but the tree and the options.
    ///
    /// All attempts go through the gates in one sequence, so that after the first round it is known
    /// which order came farthest on the same number of nodes: that is tried first from then on.
    private func solve(_ module: GateGraph.Module) throws(DiagramError) -> Solved {
        var budget = max(1, min(options.firstBudget, options.maximumNodes))
        var orders = options.orders
        var spent = 0
        var round = 0
        while true {
            let isLast = budget >= options.maximumNodes
            var progress = [Int](repeating: 0, count: orders.count)
            // Most modules are small: a few orders are enough to find that out.
            let tried = round < 2 && !isLast ? min(3, orders.count) : orders.count
            for (place, order) in orders.prefix(tried).enumerated() {
                let outcome = try attempt(
                    module, order, limit: budget, expected: round < 2 ? 0 : budget, spent: spent)
                switch outcome {
                case .solved(let solved): return solved
                case .outOfNodes(let gates): progress[place] = gates
                }
                spent += budget
            }
            if isLast { throw .outOfNodes(limit: options.maximumNodes) }
            orders = orders.indices.sorted { (progress[$1], $0) < (progress[$0], $1) }
                .map { orders[$0] }
            let growth = round < Self.growth.count ? Self.growth[round] : 4
            budget =
                budget > options.maximumNodes / growth
                ? options.maximumNodes : growth * budget
            round += 1
        }
    }

    /// How much larger the budgets of the second and the third round are than those before.
    private static let growth = [3, 8]

    private func attempt(
        _ module: GateGraph.Module, _ order: VariableOrder, limit: Int, expected: Int, spent: Int
    ) throws(DiagramError) -> Outcome {
        var store = DiagramStore(limit: limit, expected: expected)
        do {
            return .solved(try solve(module, order, in: &store, spent: spent))
        } catch .outOfNodes {
            return .outOfNodes(gates: store.gatesBegun)
        }
    }

    private func solve(
        _ module: GateGraph.Module, _ order: VariableOrder, in store: inout DiagramStore,
        spent: Int
    ) throws(DiagramError) -> Solved {
        let leaves = graph.leaves(of: module, by: order)
        let edge = try store.function(of: module, in: graph, leaves: leaves, opposites: opposites)
        let isOpposite = edge & 1 == 1
        var family: PackedDiagram?
        if options.includesMinimalSets {
            store.cache.clear()
            let root = try store.minimalSets(of: edge & ~1)
            family = PackedDiagram(family: root, from: store.sets)
        }
        let function = PackedDiagram(function: edge & ~1, from: store.functions)
        return Solved(
            diagram: ModuleDiagram(
                leaves: leaves.map(leaf), function: function, family: family),
            summary: .init(
                variables: leaves.count, order: order, functionNodes: function.nodes.count - 1,
                setNodes: family.map { $0.nodes.count - 2 } ?? 0,
                nodesMade: spent + store.count), isOpposite: isOpposite)
    }

    private func leaf(_ node: Int) -> ModuleDiagram.Leaf {
        places[node].map { .module($0) } ?? .event(Int(graph.numbers[node]))
    }

    /// The whole tree over its topmost module, event or constant.
    private func whole() -> ModuleDiagram {
        let node = Int(graph.top >> 1)
        if graph.kinds[node] == .constant {
            return diagram([], root: graph.top)
        }
        let sign = graph.top & 1 ^ (opposites.contains(node) ? 1 : 0)
        return diagram([leaf(node)], root: 2 | sign)
    }

    private func diagram(_ leaves: [ModuleDiagram.Leaf], root: UInt32) -> ModuleDiagram {
        let terminal = PackedDiagram.Node(level: NodeTable.terminal, low: 0, high: 0)
        let functions = leaves.indices.map {
            PackedDiagram.Node(level: UInt32($0), low: 0, high: 1)
        }
        // True without any event, or with the one leaf, or never.
        let family: UInt32 = root & 1 == 1 ? 1 : root == 0 ? 0 : 2
        return ModuleDiagram(
            leaves: leaves,
            function: PackedDiagram(nodes: [terminal] + functions, root: root),
            family: options.includesMinimalSets
                ? PackedDiagram(nodes: [terminal, terminal] + functions, root: family) : nil)
    }
}
