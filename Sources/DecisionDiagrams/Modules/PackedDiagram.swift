/// A finished diagram: the nodes that its root needs, children before parents, in one array.
///
/// The first nodes are the terminals.
struct PackedDiagram: Sendable {
    struct Node: Sendable {
        let level: UInt32
        let low: UInt32
        let high: UInt32
    }

    let nodes: [Node]
    let root: UInt32

    /// Copies what an edge needs out of a table.
    init(_ edge: UInt32, from table: borrowing NodeTable) {
        var live = table.noneLive
        live.insert(Int(edge >> table.signBits))
        table.close(&live)
        let leaf = Node(level: NodeTable.terminal, low: 0, high: 0)
        var nodes = [Node](repeating: leaf, count: table.terminals)
        nodes.reserveCapacity(live.count)
        var from = table.terminals
        while let at = live.first(from: from) {
            let node = table.nodes[at]
            nodes.append(
                Node(
                    level: node.level, low: table.moved(node.low, live),
                    high: table.moved(node.high, live)))
            from = at + 1
        }
        self.nodes = nodes
        root = table.moved(edge, live)
    }

    /// Makes a diagram from parts.
    init(nodes: [Node], root: UInt32) {
        self.nodes = nodes
        self.root = root
    }
}
