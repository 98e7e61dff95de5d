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

    /// Copies what a function's edge needs out of a table; edges are twice the place plus a sign.
    init(function edge: UInt32, from table: borrowing NodeTable) {
        self.init(edge, shift: 1, terminals: 1, table)
    }

    /// Copies what a family's edge needs out of a table; edges are places.
    init(family edge: UInt32, from table: borrowing NodeTable) {
        self.init(edge, shift: 0, terminals: 2, table)
    }

    /// Makes a diagram from parts.
    init(nodes: [Node], root: UInt32) {
        self.nodes = nodes
        self.root = root
    }

    private init(_ edge: UInt32, shift: UInt32, terminals: Int, _ table: borrowing NodeTable) {
        let sign: UInt32 = shift == 0 ? 0 : 1
        let last = Int(edge >> shift)
        // A child is older than its parent, so one sweep down marks and one up copies.
        var isNeeded = [Bool](repeating: false, count: max(terminals, last + 1))
        isNeeded[last] = true
        var needed = 0
        for at in stride(from: last, through: terminals, by: -1) where isNeeded[at] {
            let node = table.nodes[at]
            isNeeded[Int(node.low >> shift)] = true
            isNeeded[Int(node.high >> shift)] = true
            needed += 1
        }
        let leaf = Node(level: NodeTable.terminal, low: 0, high: 0)
        var nodes = [Node](repeating: leaf, count: terminals)
        nodes.reserveCapacity(terminals + needed)
        var places = [UInt32](repeating: 0, count: isNeeded.count)
        for at in 0..<terminals { places[at] = UInt32(at) }
        if last >= terminals {
            for at in terminals...last where isNeeded[at] {
                let node = table.nodes[at]
                places[at] = UInt32(nodes.count)
                nodes.append(
                    Node(
                        level: node.level,
                        low: places[Int(node.low >> shift)] << shift | node.low & sign,
                        high: places[Int(node.high >> shift)] << shift | node.high & sign))
            }
        }
        self.nodes = nodes
        root = places[last] << shift | edge & sign
    }
}
