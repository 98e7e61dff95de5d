/// The arguments of a module's gates over leaves and gates that are numbered from 0, leaves first,
/// in one array.
struct ModuleGates: Sendable {
    /// How many leaves there are: the number of the first gate.
    let leafCount: Int
    /// Where the arguments of each gate begin, and at last where they end.
    private let starts: [Int]
    /// Twice the number of the argument, plus one for its opposite.
    private let literals: [UInt32]

    /// Numbers the arguments of a module.
    ///
    /// - Parameter numbers: room for a number for each node of the graph, used again and again.
    init(_ module: GateGraph.Module, in graph: GateGraph, numbers: inout [UInt32]) {
        for (number, node) in module.leaves.enumerated() { numbers[node] = UInt32(number) }
        for (gate, node) in module.gates.enumerated() {
            numbers[node] = UInt32(module.leaves.count + gate)
        }
        leafCount = module.leaves.count
        var starts = [0]
        var literals: [UInt32] = []
        starts.reserveCapacity(module.gates.count + 1)
        for node in module.gates {
            for literal in graph.arguments[node] {
                literals.append(numbers[Int(literal >> 1)] << 1 | literal & 1)
            }
            starts.append(literals.count)
        }
        self.starts = starts
        self.literals = literals
    }

    /// How many gates there are.
    var count: Int { starts.count - 1 }

    /// The arguments of a gate.
    func arguments(of gate: Int) -> ArraySlice<UInt32> {
        literals[starts[gate]..<starts[gate + 1]]
    }

    /// The arguments of all gates from one on.
    func arguments(from gate: Int) -> ArraySlice<UInt32> { literals[starts[gate]...] }
}
