/// The arguments of all nodes of a graph in one array, those of a node after those of the one before
/// it.
struct GateArguments {
    private(set) var literals: [GateGraph.Literal] = []
    /// Where each node's arguments begin, and where the last node's end.
    private var starts: [UInt32] = [0]

    /// How many nodes there are.
    var count: Int { starts.count - 1 }

    /// Where a node's arguments are among the literals.
    @inline(__always)
    func places(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

    /// A node's arguments; none for an event or the constant.
    subscript(node: Int) -> ArraySlice<GateGraph.Literal> { literals[places(of: node)] }

    /// How many arguments a node has.
    func width(of node: Int) -> Int { Int(starts[node + 1] - starts[node]) }

    /// Adds a node.
    mutating func append(_ arguments: some Collection<GateGraph.Literal>) {
        literals.append(contentsOf: arguments)
        starts.append(UInt32(literals.count))
    }

    /// Puts another literal for an argument.
    mutating func replace(at place: Int, by literal: GateGraph.Literal) {
        literals[place] = literal
    }

    /// Makes room for as many nodes and arguments as another has.
    mutating func reserve(like other: GateArguments) {
        literals.reserveCapacity(other.literals.count)
        starts.reserveCapacity(other.starts.count)
    }
}
