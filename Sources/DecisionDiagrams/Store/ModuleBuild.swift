/// The functions of a module's gates, one after the other: a walk that can stop and go on.
struct ModuleBuild {
    private let module: GateGraph.Module
    private let leaves: [Int]
    private let opposites: Set<Int>
    private var edges: [Int: UInt32] = [:]
    private var levelsLeft: Int
    /// The place of the next gate among the module's gates.
    private(set) var next = 0

    /// Makes a walk that has not begun.
    ///
    /// - Parameters:
    ///   - leaves: the module's leaves, the first level first.
    ///   - opposites: the leaves whose variable stands for the opposite of the leaf.
    init(_ module: GateGraph.Module, leaves: [Int], opposites: Set<Int>) {
        self.module = module
        self.leaves = leaves
        self.opposites = opposites
        levelsLeft = leaves.count
        edges.reserveCapacity(leaves.count + module.gates.count)
    }

    /// Goes on to the end, and gives the function of the module's gate.
    ///
    /// - Throws: `DiagramError.outOfNodes`; with more nodes allowed it can go on in the same store.
    mutating func advance(
        in store: inout DiagramStore, _ graph: GateGraph
    ) throws(DiagramError) -> UInt32 {
        // The deepest first, so that each new node is on top of those that exist.
        while levelsLeft > 0 {
            let leaf = leaves[levelsLeft - 1]
            let variable = try store.variable(UInt32(levelsLeft - 1))
            edges[leaf] = variable ^ (opposites.contains(leaf) ? 1 : 0)
            levelsLeft -= 1
        }
        while next < module.gates.count {
            let gate = module.gates[next]
            let arguments = graph.arguments[gate].map { literal in
                (edges[Int(literal >> 1)] ?? DiagramStore.never) ^ (literal & 1)
            }
            edges[gate] = try store.function(
                graph.kinds[gate], threshold: Int(graph.numbers[gate]), of: arguments)
            next += 1
        }
        return edges[module.gate] ?? DiagramStore.never
    }
}
