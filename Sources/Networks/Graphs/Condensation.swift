/// The strongly connected components of a directed graph, each after those it leads to.
///
/// - Note: Tarjan, "Depth-first search and linear graph algorithms", 1972, with its own stack, so
///   that a long chain cannot exhaust the thread's. Inside a component nodes come in the order in
///   which the search leaves them, which puts most targets before their sources.
package struct Condensation {
    /// A run of `order` that is one component.
    package struct Component {
        /// The places in `order`.
        package let nodes: Range<Int>
        /// Whether its nodes lead to each other.
        @inlinable package var isCyclic: Bool { nodes.count > 1 }
    }

    /// All nodes, component by component.
    package let order: [UInt32]
    /// The components, targets first.
    package let components: [Component]

    /// Condenses the graph in which node *v* leads to `targets[offsets[v]..<offsets[v + 1]]`;
    /// without loops at one node.
    ///
    /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges.
    package init(offsets: [UInt32], targets: [UInt32]) {
        var search = TarjanSearch(offsets: offsets, targets: targets)
        search.run()
        // A counting sort of the finishing order by component.
        var ends = [Int](repeating: 0, count: search.componentCount + 1)
        for component in search.component { ends[Int(component) + 1] += 1 }
        for component in 0..<search.componentCount { ends[component + 1] += ends[component] }
        components = (0..<search.componentCount).map {
            Component(nodes: ends[$0]..<ends[$0 + 1])
        }
        var order = [UInt32](repeating: 0, count: search.finished.count)
        for node in search.finished {
            let component = Int(search.component[Int(node)])
            order[ends[component]] = node
            ends[component] += 1
        }
        self.order = order
    }
}

private struct TarjanSearch {
    private let offsets: [UInt32]
    private let targets: [UInt32]
    /// The order of discovery, from 1; 0 for a node not yet seen.
    private var discovery: [UInt32]
    private var lowLink: [UInt32]
    private var next: [UInt32]
    private var open: [UInt32] = []
    private(set) var component: [UInt32]
    private(set) var finished: [UInt32] = []
    private(set) var componentCount = 0
    private var time: UInt32 = 0

    init(offsets: [UInt32], targets: [UInt32]) {
        self.offsets = offsets
        self.targets = targets
        let count = offsets.count - 1
        discovery = [UInt32](repeating: 0, count: count)
        lowLink = discovery
        next = Array(offsets.dropLast())
        component = [UInt32](repeating: .max, count: count)
        finished.reserveCapacity(count)
    }

    mutating func run() {
        var path: [UInt32] = []
        for root in discovery.indices where discovery[root] == 0 {
            discover(root)
            path.append(UInt32(root))
            while let last = path.last {
                let node = Int(last)
                if next[node] < offsets[node + 1] {
                    let target = Int(targets[Int(next[node])])
                    next[node] += 1
                    if discovery[target] == 0 {
                        discover(target)
                        path.append(UInt32(target))
                    } else if component[target] == .max {
                        lowLink[node] = min(lowLink[node], discovery[target])
                    }
                } else {
                    path.removeLast()
                    finish(node)
                    if let parent = path.last {
                        lowLink[Int(parent)] = min(lowLink[Int(parent)], lowLink[node])
                    }
                }
            }
        }
    }

    private mutating func discover(_ node: Int) {
        time += 1
        discovery[node] = time
        lowLink[node] = time
        open.append(UInt32(node))
    }

    private mutating func finish(_ node: Int) {
        finished.append(UInt32(node))
        guard lowLink[node] == discovery[node] else { return }
        while let member = open.popLast() {
            component[Int(member)] = UInt32(componentCount)
            if Int(member) == node { break }
        }
        componentCount += 1
    }
}
