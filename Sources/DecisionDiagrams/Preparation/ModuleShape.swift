/// A module's gates over leaves and gates that are numbered from 0: leaves first, then gates, arguments
/// before gates.
struct ModuleShape: Sendable {
    /// The graph's node of each leaf.
    let leaves: [Int]
    /// Twice the number of each argument, plus one for its opposite; one gate's after those of the
    /// gate before it, repeated ones as often as they stand.
    private let literals: [UInt32]
    /// Where the arguments of each gate begin, and at last where they end.
    private let starts: [Int]

    /// Numbers a module's nodes.
    ///
    /// - Parameter numbers: room for a number for each node of the graph, used again and again.
    /// - Complexity: O(*m*) for *m* arguments.
    init(_ module: GateGraph.Module, in graph: GateGraph, numbers: inout [UInt32]) {
        for (number, node) in module.leaves.enumerated() { numbers[node] = UInt32(number) }
        for (gate, node) in module.gates.enumerated() {
            numbers[node] = UInt32(module.leaves.count + gate)
        }
        leaves = module.leaves
        var starts = [0]
        var literals: [UInt32] = []
        starts.reserveCapacity(module.gates.count + 1)
        for node in module.gates {
            for place in graph.arguments.places(of: node) {
                let literal = graph.arguments.literals[place]
                literals.append(numbers[Int(literal >> 1)] << 1 | literal & 1)
            }
            starts.append(literals.count)
        }
        self.starts = starts
        self.literals = literals
    }

    /// The gates, arguments before those that use them.
    var gates: Range<Int> { 0..<starts.count - 1 }

    /// How many leaves and gates there are.
    var count: Int { leaves.count + gates.count }

    /// How many arguments all gates have.
    var argumentCount: Int { literals.count }

    /// The number of a gate.
    func number(ofGate gate: Int) -> Int { leaves.count + gate }

    /// How many arguments a gate has.
    func width(ofGate gate: Int) -> Int { starts[gate + 1] - starts[gate] }

    /// Where the arguments of a gate stand among all.
    @inline(__always)
    func places(ofGate gate: Int) -> Range<Int> { starts[gate]..<starts[gate + 1] }

    /// The number of the argument at a place.
    @inline(__always)
    func argument(at place: Int) -> Int { Int(literals[place] >> 1) }

    /// The arguments of a gate with their signs.
    func arguments(ofGate gate: Int) -> ArraySlice<UInt32> { literals[places(ofGate: gate)] }

    /// The arguments of all gates from one on with their signs.
    func arguments(fromGate gate: Int) -> ArraySlice<UInt32> { literals[starts[gate]...] }
}
