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

    /// Tries the orders in rounds whose budgets grow; the first that finishes is taken, so that the
    /// outcome depends on nothing but the tree and the options.
    private func solve(_ module: GateGraph.Module) throws(DiagramError) -> Solved {
        var budget = max(1, min(options.firstBudget, options.maximumNodes))
        var spent = 0
        while true {
            for order in options.orders {
                do {
                    return try attempt(module, order, limit: budget, spent: spent)
                } catch .outOfNodes {
                    spent += budget
                }
            }
            if budget >= options.maximumNodes { throw .outOfNodes(limit: options.maximumNodes) }
            budget = min(2 * budget, options.maximumNodes)
        }
    }

    private func attempt(
        _ module: GateGraph.Module, _ order: VariableOrder, limit: Int, spent: Int
    ) throws(DiagramError) -> Solved {
        let leaves = graph.leaves(of: module, by: order)
        var store = DiagramStore(limit: limit)
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
