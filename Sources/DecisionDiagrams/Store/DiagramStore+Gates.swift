/// From gates to functions.
extension DiagramStore {
    /// The most levels of one diagram, so that the operations' recursion fits the stack it runs on.
    static let maximumLevels = 1 << 13

    /// The function of a module's gate.
    ///
    /// - Parameters:
    ///   - leaves: the module's leaves, the first level first.
    ///   - opposites: the leaves whose variable stands for the opposite of the leaf.
    mutating func function(
        of module: GateGraph.Module, in graph: GateGraph, leaves: [Int], opposites: Set<Int>
    ) throws(DiagramError) -> UInt32 {
        guard leaves.count <= Self.maximumLevels else {
            throw .tooManyLevels(leaves.count, limit: Self.maximumLevels)
        }
        var edges: [Int: UInt32] = [:]
        edges.reserveCapacity(leaves.count + module.gates.count)
        // The deepest first, so that each new node is on top of those that exist.
        for (level, leaf) in leaves.enumerated().reversed() {
            edges[leaf] = try variable(UInt32(level)) ^ (opposites.contains(leaf) ? 1 : 0)
        }
        for gate in module.gates {
            gatesBegun += 1
            var arguments = graph.arguments[gate].map { literal in
                (edges[Int(literal >> 1)] ?? Self.never) ^ (literal & 1)
            }
            switch graph.kinds[gate] {
            case .and: edges[gate] = try and(arguments)
            case .xor:
                sortByLevel(&arguments)
                var result = Self.never
                for argument in arguments.reversed() { result = try xor(argument, result) }
                edges[gate] = result
            case .atLeast:
                sortByLevel(&arguments)
                edges[gate] = try atLeast(Int(graph.numbers[gate]), of: arguments)
            case .constant, .event: break
            }
        }
        return edges[module.gate] ?? Self.never
    }

    /// All functions, the one with the deepest first level first.
    private mutating func and(_ arguments: [UInt32]) throws(DiagramError) -> UInt32 {
        var arguments = arguments
        sortByLevel(&arguments)
        var result = Self.always
        for argument in arguments.reversed() { result = try and(argument, result) }
        return result
    }

    private func sortByLevel(_ arguments: inout [UInt32]) {
        let levels = arguments.map { functions.nodes[Int($0 >> 1)].level }
        arguments = arguments.indices
            .sorted { (levels[$0], $0) < (levels[$1], $1) }.map { arguments[$0] }
    }
}
