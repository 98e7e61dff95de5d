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
        let modules = graph.split()
        if let orders = options.moduleOrders, orders.count != modules.count {
            throw .wrongOrders(orders.count, modules: modules.count)
        }
        for module in modules {
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

    /// Tries the orders in rounds whose budgets grow eightfold; an attempt goes on where it stopped.
    ///
    /// Three rounds try the first three orders, the fourth those two that had come farthest through
    /// the gates on the same number of nodes, and the last, with all the nodes allowed, every order.
    /// The first that finishes is taken, so that the outcome depends on nothing but the tree and the
    /// options.
    private func solve(_ module: GateGraph.Module) throws(DiagramError) -> Solved {
        guard module.leaves.count <= DiagramStore.maximumLevels else {
            throw .tooManyLevels(module.leaves.count, limit: DiagramStore.maximumLevels)
        }
        let task = DiagramAttempt.Task(
            graph: graph, module: module, opposites: opposites,
            includesMinimalSets: options.includesMinimalSets)
        let orders = options.moduleOrders.map { [$0[diagrams.count]] } ?? options.orders
        var budget = max(1, min(options.firstBudget, options.maximumNodes))
        if orders.count == 1 { budget = options.maximumNodes }
        guard let order = orders.first else { throw .outOfNodes(limit: options.maximumNodes) }
        // Most modules are small, and one attempt is all they need.
        let first = DiagramAttempt(task, order: order)
        if first.advance(to: budget) { return solved(first, spent: 0) }
        var attempts = [first] + orders.dropFirst().map { DiagramAttempt(task, order: $0) }
        var spent = 0
        var round = 0
        while true {
            let isLast = budget >= options.maximumNodes
            let tried = isLast ? attempts.count : round < 3 ? 3 : 2
            let before = attempts.map(\.nodesMade)
            let candidates = AttemptRound(
                attempts: Array(attempts.prefix(tried)), budget: budget, isLast: isLast)
            // What the first two rounds solve is not worth a thread: it takes some 30 ms.
            let winner = candidates.run(workers: round < 2 ? 1 : options.workers)
            if let winner {
                for place in 0..<winner { spent += attempts[place].nodesMade }
                for place in winner + 1..<max(winner + 1, attempts.count) { spent += before[place] }
                return solved(attempts[winner], spent: spent)
            }
            if isLast { throw .outOfNodes(limit: options.maximumNodes) }
            let progress = attempts.map(\.gatesDone)
            // Of equals the one named first.
            let names = attempts.map { orders.firstIndex(of: $0.order) ?? 0 }
            attempts = attempts.indices
                .sorted { (progress[$1], names[$0]) < (progress[$0], names[$1]) }
                .map { attempts[$0] }
            for attempt in attempts.dropFirst()
            where attempt.nodesMade > Self.keptNodes {
                attempt.giveUp()
            }
            budget = budget > options.maximumNodes / 8 ? options.maximumNodes : 8 * budget
            round += 1
        }
    }

    /// Attempts with more nodes are thrown away when they fail, save the one that came farthest.
    private static let keptNodes = 1 << 21

    private func solved(_ attempt: DiagramAttempt, spent: Int) -> Solved {
        guard let roots = attempt.roots else { preconditionFailure("the attempt has finished") }
        let (function, family) = attempt.packed(roots)
        return Solved(
            diagram: ModuleDiagram(
                leaves: attempt.leaves.map(leaf), function: function, family: family),
            summary: .init(
                variables: attempt.leaves.count, order: attempt.order,
                functionNodes: function.nodes.count - 1,
                setNodes: family.map { $0.nodes.count - 2 } ?? 0,
                nodesMade: spent + attempt.nodesMade), isOpposite: roots.function & 1 == 1)
    }

    private func leaf(_ node: Int) -> ModuleDiagram.Leaf {
        places[node].map { .module($0) } ?? .event(Int(graph.numbers[node]))
    }

    /// The whole tree over its topmost module, event or constant.
    private func whole() -> ModuleDiagram {
        let node = Int(graph.top >> 1)
        let hasSets = options.includesMinimalSets
        if graph.kinds[node] == .constant {
            return .whole(of: nil, root: graph.top, includesMinimalSets: hasSets)
        }
        let sign = graph.top & 1 ^ (opposites.contains(node) ? 1 : 0)
        return .whole(of: leaf(node), root: 2 | sign, includesMinimalSets: hasSets)
    }
}
