/// Builds the minimal sets up to an order of all modules of a graph, those below first, without
/// their functions.
struct TruncatedBuilder {
    private let graph: GateGraph
    private let options: DiagramOptions
    private let order: Int
    private let includesFunctions: Bool
    /// The literals that the top depends on; in a coherent graph one of each node.
    private let isWanted: [Bool]
    private(set) var diagrams: [ModuleDiagram] = []
    private(set) var summaries: [FaultTreeDiagrams.Summary] = []
    /// Whether a larger set was cut anywhere.
    private(set) var hasCut = false
    /// Whether each module's function is that of its sets; else it is never true.
    private(set) var hasFunctions = true
    private var places: [Int: Int] = [:]
    /// Room for a number for each node of the graph.
    private var numbers: [UInt32]

    /// - Precondition: the graph is coherent.
    init(graph: GateGraph, order: Int, options: DiagramOptions, includesFunctions: Bool) {
        precondition(graph.isCoherent, "only the sets of a coherent function can be cut early")
        self.graph = graph
        numbers = [UInt32](repeating: 0, count: graph.count)
        self.order = max(0, min(order, DiagramStore.largestOrder))
        self.options = options
        self.includesFunctions = includesFunctions
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
                let leaves = shape.leaves(by: heuristic)
                var store = DiagramStore(limit: budget)
                do throws(DiagramError) {
                    let root = try family(of: module, leaves: leaves, in: &store)
                    try finish(module, leaves, root, heuristic, spent: spent, in: &store)
                    return
                } catch .outOfNodes {
                    spent += store.count
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
                setNodes: family.nodes.count - 2, nodesMade: spent + store.count))
        diagrams.append(
            ModuleDiagram(leaves: leaves.map(leaf), function: packed, family: family))
    }

    /// The most nodes of the function of the sets found, which only bounds need.
    private static let functionNodes = 1 << 21

    private func leaf(_ node: Int) -> ModuleDiagram.Leaf {
        places[node].map { .module($0) } ?? .event(Int(graph.numbers[node]))
    }

    /// The minimal sets of the literal of the module's gate that is wanted, over the leaves.
    private func family(
        of module: GateGraph.Module, leaves: [Int], in store: inout DiagramStore
    ) throws(DiagramError) -> UInt32 {
        var families: [Int: UInt32] = [:]
        families.reserveCapacity(leaves.count + module.gates.count)
        for (level, leaf) in leaves.enumerated().reversed() {
            // A module below without a set up to the order never happens as far as these go.
            let isEmpty = places[leaf].map { diagrams[$0].family?.root == DiagramStore.noSet }
            families[leaf] =
                isEmpty == true
                ? DiagramStore.noSet
                : try store.family(UInt32(level), DiagramStore.noSet, DiagramStore.emptySet)
        }
        for gate in module.gates {
            let arguments = graph.arguments[gate].map {
                families[Int($0 >> 1)] ?? DiagramStore.noSet
            }
            let isOpposite = isWanted[2 * gate + 1]
            switch graph.kinds[gate] {
            case .and:
                families[gate] = try joined(arguments, isOpposite, in: &store)
            case .atLeast:
                let least = Int(graph.numbers[gate])
                families[gate] = try store.atLeast(
                    isOpposite ? arguments.count - least + 1 : least, ofFamilies: arguments,
                    upTo: order)
            case .xor, .constant, .event: families[gate] = DiagramStore.noSet
            }
        }
        return try store.cut(families[module.gate] ?? DiagramStore.noSet, order)
    }

    /// The union or the product of families, the two smallest first again and again.
    private func joined(
        _ families: [UInt32], _ isUnion: Bool, in store: inout DiagramStore
    ) throws(DiagramError) -> UInt32 {
        var waiting = families.map { ($0, store.size(ofFamily: $0)) }
        while waiting.count > 1 {
            waiting = waiting.indices.sorted { (waiting[$0].1, $0) < (waiting[$1].1, $1) }
                .map { waiting[$0] }
            let (one, two) = (waiting[0].0, waiting[1].0)
            let both =
                isUnion ? try store.union(one, two) : try store.product(one, two, upTo: order)
            waiting.removeFirst(2)
            waiting.append((both, waiting.isEmpty ? 0 : store.size(ofFamily: both)))
        }
        return waiting.first?.0 ?? (isUnion ? DiagramStore.noSet : DiagramStore.emptySet)
    }
}
