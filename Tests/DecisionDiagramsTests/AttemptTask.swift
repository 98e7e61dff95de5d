import Testing

@testable import DecisionDiagrams

extension DiagramAttempt.Task {
    /// The work of building the module of a tree that has most gates.
    init(
        largestIn tree: FaultTree, maximumNodes: Int = 1 << 25,
        policy: CollectionPolicy = CollectionPolicy()
    ) throws {
        let graph = GateGraph(tree, top: try #require(tree.top)).simplified()
        let module = try #require(graph.split().max { $0.gates.count < $1.gates.count })
        var numbers = [UInt32](repeating: 0, count: graph.count)
        self.init(
            graph: graph, module: module,
            shape: ModuleShape(module, in: graph, numbers: &numbers), opposites: [],
            includesMinimalSets: true, maximumNodes: maximumNodes, policy: policy)
    }
}

extension CollectionPolicy {
    /// Nodes are dropped whenever that can be.
    static let eager = CollectionPolicy(
        firstLook: 0, firstLookAtFamilies: 0, growth: 1, makesRoom: true)
    /// Nodes are never dropped.
    static let never = CollectionPolicy(
        firstLook: .max, firstLookAtFamilies: .max, growth: 2, makesRoom: false)
}
