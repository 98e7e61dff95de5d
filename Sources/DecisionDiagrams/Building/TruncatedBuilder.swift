/// Builds the minimal sets up to an order of all modules of a graph, those below first, without
/// their functions.
struct TruncatedBuilder {
    private let graph: GateGraph
    private let options: DiagramOptions
    private let order: Int
    private let includesFunctions: Bool
    private let isStopped: () -> Bool
    /// The literals that the top depends on; in a coherent graph one of each node.
    private let isWanted: [Bool]
    private(set) var diagrams: [ModuleDiagram] = []
    private(set) var summaries: [ModuleSummary] = []
    /// Whether a larger set was cut anywhere.
    private(set) var hasCut = false
    /// Whether each module's function is that of its sets; else it is never true.
    private(set) var hasFunctions = true
    private var places: [Int: Int] = [:]
    /// Room for a number for each node of the graph.
    private var numbers: [UInt32]

    /// - Precondition: the graph is coherent.
    init(
        graph: GateGraph, order: Int, options: DiagramOptions, includesFunctions: Bool,
        isStopped: @escaping () -> Bool
    ) {
        precondition(graph.isCoherent, "only the sets of a coherent function can be cut early")
        self.graph = graph
        numbers = [UInt32](repeating: 0, count: graph.count)
        self.order = max(0, min(order, DiagramStore.largestOrder))
        self.options = options
        self.includesFunctions = includesFunctions
        self.isStopped = isStopped
        isWanted = graph.wanted()
    }

    /// Builds everything.
    mutating func build() throws(DiagramError) {
        for module in graph.split() {
            try solve(module)
            places[module.gate] = diagrams.count - 1
        }
        let node = Int(graph.top >> 1)
        if graph.kinds[node] == .constant {
            diagrams.append(.whole(of: nil, root: graph.top))
        } else {
            // The module's family is that of the literal wanted.
            diagrams.append(.whole(of: leaf(node), root: 2))
        }
    }

    /// Tries the orders in rounds whose budgets grow; the first that finishes is taken.
    private mutating func solve(_ module: GateGraph.Module) throws(DiagramError) {
        guard module.leaves.count <= DiagramStore.maximumLevels else {
            throw .tooManyLevels(module.leaves.count, limit: DiagramStore.maximumLevels)
        }
        let shape = ModuleShape(module, in: graph, numbers: &numbers)
        var budget = max(1, min(options.firstBudget, options.maximumNodes))
        var spent = 0
        while true {
            for heuristic in options.orders {
                if isStopped() { throw .outOfNodes(limit: budget) }
                let leaves = shape.leaves(by: heuristic)
                var store = DiagramStore(limit: budget)
                // A budget is for nodes at a time, and for 64 steps each.
                store.allow(nodes: budget, of: budget)
                store.heed { [isStopped] _ in isStopped() }
                var build = FamilyBuild(
                    module, shape, in: graph, isWanted: isWanted, upTo: order,
                    policy: options.policy)
                do throws(DiagramError) {
                    let root = try build.family(leaves: leaves, in: &store) { leaf in
                        places[leaf].map { diagrams[$0].family?.root == DiagramStore.noSet }
                            ?? false
                    }
                    try finish(module, leaves, root, heuristic, spent: spent, in: &store)
                    return
                } catch .outOfNodes {
                    spent += store.made
                }
            }
            if budget >= options.maximumNodes { throw .outOfNodes(limit: options.maximumNodes) }
            budget = budget > options.maximumNodes / 8 ? options.maximumNodes : 8 * budget
        }
    }

    private mutating func finish(
        _ module: GateGraph.Module, _ leaves: [Int], _ root: UInt32, _ heuristic: VariableOrder,
        spent: Int, in store: inout DiagramStore
    ) throws(DiagramError) {
        store.heedNobody()
        if store.hasCut { hasCut = true }
        let family = PackedDiagram(root, from: store.sets)
        var function = DiagramStore.never
        if includesFunctions {
            store.cache.clear()
            store.allow(nodes: min(options.maximumNodes, Self.functionNodes))
            var known: [UInt32: UInt32] = [:]
            do throws(DiagramError) {
                function = try store.function(ofFamily: root, known: &known)
            } catch {
                hasFunctions = false
            }
        }
        let packed = PackedDiagram(function, from: store.functions)
        summaries.append(
            .init(
                variables: leaves.count, order: heuristic, functionNodes: packed.nodes.count - 1,
                setNodes: family.nodes.count - 2, nodesMade: spent + store.made))
        diagrams.append(
            ModuleDiagram(leaves: leaves.map(leaf), function: packed, family: family))
    }

    /// The most nodes of the function of the sets found, which only bounds need.
    private static let functionNodes = 1 << 21

    private func leaf(_ node: Int) -> ModuleDiagram.Leaf {
        places[node].map { .module($0) } ?? .event(Int(graph.numbers[node]))
    }
}
