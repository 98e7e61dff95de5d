/// Builds the diagrams of all modules of a graph, those below first.
struct DiagramBuilder {
    let graph: GateGraph
    let options: DiagramOptions
    /// What may be spent.
    private(set) var meter: WorkMeter
    private(set) var diagrams: [ModuleDiagram] = []
    private(set) var summaries: [ModuleSummary] = []

    /// The gates of modules whose variable stands for the opposite of the gate.
    private var opposites: Set<Int> = []
    private var places: [Int: Int] = [:]
    /// Room for numbering the nodes of a module.
    private var numbers: [UInt32]

    init(graph: GateGraph, options: DiagramOptions, meter: WorkMeter) {
        self.meter = meter
        self.graph = graph
        self.options = options
        numbers = [UInt32](repeating: 0, count: graph.count)
    }

    /// Builds everything.
    mutating func build() throws(DiagramError) {
        let modules = graph.split()
        if let orders = options.moduleOrders, orders.count != modules.count {
            throw .wrongOrders(orders.count, modules: modules.count)
        }
        for module in modules {
            if meter.isSpent { throw .outOfNodes(limit: options.maximumNodes) }
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
        let summary: ModuleSummary
        let isOpposite: Bool
    }

    /// The rounds between the first, of one attempt, and the last, in which every order may have all
    /// the nodes allowed: how many times the first budget, and the places of the orders to try.
    ///
    /// Most modules are small, and the first order, which is the quickest to find, is all they need.
    /// Which are tried on larger ones was chosen by what they make of the trees measured
    /// (Docs/DecisionDiagrams.md).
    private static let rounds = [(32, [1]), (128, [1, 2]), (1024, [3, 1, 0])]

    /// Tries the orders in rounds whose budgets grow; an attempt goes on where it stopped.
    ///
    /// The first that finishes is taken, so that the outcome depends on nothing but the tree and the
    /// options.
    private mutating func solve(_ module: GateGraph.Module) throws(DiagramError) -> Solved {
        guard module.leaves.count <= DiagramStore.maximumLevels else {
            throw .tooManyLevels(module.leaves.count, limit: DiagramStore.maximumLevels)
        }
        let most = max(1, min(options.maximumNodes, DiagramStore.maximumNodes))
        let task = DiagramAttempt.Task(
            graph: graph, module: module,
            shape: ModuleShape(module, in: graph, numbers: &numbers), opposites: opposites,
            includesMinimalSets: options.includesMinimalSets, maximumNodes: most,
            policy: options.policy)
        let orders = options.moduleOrders.map { [$0[diagrams.count]] } ?? options.orders
        let budget = orders.count == 1 ? most : max(1, min(options.firstBudget, most))
        guard let order = orders.first else { throw .outOfNodes(limit: most) }
        let first = DiagramAttempt(task, order: order)
        if first.advance(to: budget, spending: &meter) { return solved(first, spent: 0) }
        if orders.count == 1 { throw .outOfNodes(limit: most) }
        let attempts = [first] + orders.dropFirst().map { DiagramAttempt(task, order: $0) }
        for (number, (scale, places)) in Self.rounds.enumerated() where budget < most / scale {
            let tried = places.filter(attempts.indices.contains).map { attempts[$0] }
            // What this first round solves is not worth a thread: it takes some 10 ms.
            let round = AttemptRound(
                attempts: tried, budget: scale * budget, isLast: false)
            if let solved = solved(round, of: attempts, workers: number == 0 ? 1 : options.workers)
            {
                return solved
            }
        }
        // Those that came farthest through the gates first, of equals the one named first.
        let progress = attempts.map(\.gatesDone)
        let sorted = attempts.indices.sorted { (progress[$1], $0) < (progress[$0], $1) }
            .map { attempts[$0] }
        for attempt in sorted.dropFirst() where attempt.nodesHeld > Self.keptNodes {
            attempt.giveUp()
        }
        let last = AttemptRound(attempts: sorted, budget: most, isLast: true)
        if let solved = solved(last, of: attempts, workers: options.workers) { return solved }
        throw .outOfNodes(limit: most)
    }

    /// The outcome of a round, if an attempt in it finishes.
    private mutating func solved(
        _ round: AttemptRound, of attempts: [DiagramAttempt], workers: Int
    ) -> Solved? {
        let before = attempts.map(\.nodesMade)
        guard let winner = round.run(workers: workers, meter: &meter) else { return nil }
        let lost = round.attempts[..<winner]
        var spent = 0
        // Others may have gone on beside the winner or not: they count with what they had made.
        for (place, attempt) in attempts.enumerated() where attempt !== round.attempts[winner] {
            spent += lost.contains { $0 === attempt } ? attempt.nodesMade : before[place]
        }
        return solved(round.attempts[winner], spent: spent)
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
