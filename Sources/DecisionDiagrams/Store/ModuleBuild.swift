/// The functions of a module's gates, one after the other: a walk that can stop and go on.
struct ModuleBuild {
    private let module: GateGraph.Module
    private let shape: ModuleShape
    private let policy: CollectionPolicy
    /// The leaves by number, the first level first, and whether the variable of each stands for its
    /// opposite.
    private let levels: [(leaf: Int, sign: UInt32)]
    /// The function of each leaf and gate that is finished, by number.
    private var edges: [UInt32]
    private var levelsLeft: Int
    /// The place of the next gate among the module's gates.
    private(set) var next = 0
    /// What is left to be joined to the function of the next gate; empty until that is begun.
    private var parts: [DiagramStore.Part] = []
    /// The nodes that are enough for looking at what is needed of them.
    private var nextLook: Int
    /// The nodes with which the next step was first begun, or begun again with more room.
    private var begunWith = Int.max

    /// Makes a walk that has not begun.
    ///
    /// - Parameters:
    ///   - leaves: the module's leaves, the first level first.
    ///   - opposites: the leaves whose variable stands for the opposite of the leaf.
    init(
        _ module: GateGraph.Module, _ shape: ModuleShape, leaves: [Int], opposites: Set<Int>,
        policy: CollectionPolicy
    ) {
        self.module = module
        self.shape = shape
        self.policy = policy
        levels = leaves.map { leaf in
            (module.number(ofLeaf: leaf), opposites.contains(leaf) ? 1 : 0)
        }
        edges = [UInt32](repeating: DiagramStore.never, count: shape.count)
        levelsLeft = leaves.count
        nextLook = policy.firstLook
    }

    /// Goes on to the end, and gives the function of the module's gate.
    ///
    /// - Throws: `DiagramError.outOfNodes`; with more nodes allowed it can go on in the same store.
    mutating func advance(
        in store: inout DiagramStore, _ graph: GateGraph
    ) throws(DiagramError) -> UInt32 {
        // The deepest first, so that each new node is on top of those that exist.
        while levelsLeft > 0 {
            let (leaf, sign) = levels[levelsLeft - 1]
            edges[leaf] = try store.variable(UInt32(levelsLeft - 1)) ^ sign
            levelsLeft -= 1
        }
        while next < shape.gates.count {
            switch parts.count {
            case 0:
                let gate = module.gates[next]
                let arguments = shape.arguments(ofGate: next).map { edges[Int($0 >> 1)] ^ ($0 & 1) }
                parts = try store.parts(
                    graph.kinds[gate], threshold: Int(graph.numbers[gate]), of: arguments)
                look(in: &store)
            case 1:
                edges[shape.number(ofGate: next)] = parts[0].edge
                parts = []
                next += 1
            default:
                try store.joinSmallest(&parts)
                look(in: &store)
            }
        }
        return edges.last ?? DiagramStore.never
    }

    // MARK: Collection

    /// Drops what is not needed any more, if there is much of it.
    ///
    /// At the end of a step the nodes that exist are the same wherever the walk was stopped before,
    /// so what is dropped is, too.
    private mutating func look(in store: inout DiagramStore) {
        if store.functions.count >= nextLook {
            let live = needed(in: store)
            if live.count * policy.growth <= store.functions.count {
                drop(allBut: live, in: &store)
                nextLook = max(policy.firstLook, policy.growth * live.count)
            } else {
                nextLook = policy.growth * store.functions.count
            }
        }
        begunWith = store.functions.count
    }

    /// Drops what neither the step that ran out of nodes nor those to come need.
    ///
    /// - Returns: whether the step should be begun again: it has an eighth of the nodes allowed more
    ///   than it was begun with.
    mutating func makeRoom(in store: inout DiagramStore) -> Bool {
        guard policy.makesRoom, store.functions.count >= store.functionLimit else { return false }
        let live = needed(in: store)
        guard begunWith < .max, begunWith - live.count >= max(1, store.limit / 8) else {
            return false
        }
        drop(allBut: live, in: &store)
        begunWith = live.count
        return true
    }

    /// What the gates to come are made of, and what is left of the one that is begun.
    private func needed(in store: borrowing DiagramStore) -> LiveNodes {
        let known = shape.number(ofGate: next)
        var live = store.functions.noneLive
        for part in parts { live.insert(Int(part.edge >> 1)) }
        for literal in shape.arguments(fromGate: parts.isEmpty ? next : next + 1)
        where literal >> 1 < known {
            live.insert(Int(edges[Int(literal >> 1)] >> 1))
        }
        store.functions.close(&live)
        return live
    }

    private mutating func drop(allBut live: LiveNodes, in store: inout DiagramStore) {
        for number in 0..<shape.number(ofGate: next) {
            let edge = edges[number]
            // What is not needed is not asked for again.
            edges[number] =
                live.contains(Int(edge >> 1))
                ? store.functions.moved(edge, live) : DiagramStore.never
        }
        for place in parts.indices {
            parts[place].edge = store.functions.moved(parts[place].edge, live)
        }
        store.keepFunctions(live)
    }
}

extension GateGraph.Module {
    /// The place of a leaf among the leaves, which ascend.
    func number(ofLeaf leaf: Int) -> Int {
        var (low, high) = (0, leaves.count)
        while low < high {
            let middle = (low + high) / 2
            if leaves[middle] < leaf { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
